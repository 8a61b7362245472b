#include "preview/program/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace preview {

namespace {

// Where QtPdf looks for the faces that a PDF names and does not bring.
const char *const fontFolders[] = {"/usr/share/fonts", "/usr/share/X11/fonts",
                                   "/usr/local/share/fonts"};

constexpr __u64 firstRights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1; // version 1 knows 13
constexpr __u64 refer = 1ULL << 13;
constexpr __u64 truncate = 1ULL << 14;
constexpr __u64 deviceControl = 1ULL << 15;

// Every right that this version can withhold.
__u64 rightsOf(long version)
{
    __u64 rights = firstRights;
    if (version >= 2)
        rights |= refer;
    if (version >= 3)
        rights |= truncate;
    if (version >= 5)
        rights |= deviceControl;
    return rights;
}

void allowToRead(int ruleset, const char *folder)
{
    landlock_path_beneath_attr rule{};
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    rule.parent_fd = open(folder, O_PATH | O_CLOEXEC | O_DIRECTORY);
    if (rule.parent_fd < 0)
        return;
    syscall(__NR_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(rule.parent_fd);
}

} // namespace

bool restrictFilesToFonts()
{
    const long version =
        syscall(__NR_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return false;
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = rightsOf(version);
    const long ruleset =
        syscall(__NR_landlock_create_ruleset, &handled, sizeof handled.handled_access_fs, 0);
    if (ruleset < 0)
        return false;
    for (const char *folder : fontFolders)
        allowToRead(int(ruleset), folder);
    const bool isOn = syscall(__NR_landlock_restrict_self, ruleset, 0) == 0;
    close(int(ruleset));
    return isOn;
}

} // namespace preview
