#include "command.h"

#include "actions/attach_files.h"
#include "base/text.h"
#include "terminal.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string number, category = "other", expect, stage, source;
    std::vector<std::string> files, digests;
};

QStringList filesBelow(const QString &folder)
{
    QStringList paths;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    paths.sort();
    return paths;
}

// Files as given; of a folder every file below it, in the order of their paths.
Result<std::vector<attachments::Source>> sourcesOf(const Options &options)
{
    std::vector<attachments::Source> sources;
    for (const QString &path : texts(options.files)) {
        if (!QFileInfo(path).isDir() || QFileInfo(path).isSymLink()) {
            sources.push_back({path, std::nullopt});
            continue;
        }
        for (const QString &file : filesBelow(path))
            sources.push_back({file, std::nullopt});
    }
    if (sources.empty())
        return failure(ErrorCode::Invalid, Text::tr("There are no files to attach."));
    if (!options.expect.empty() && sources.size() != 1)
        return failure(ErrorCode::Invalid,
                       Text::tr("An expected digest goes with exactly one file, not with %1.")
                           .arg(sources.size()));
    if (!options.expect.empty()) {
        TRY(sources.front().announced, crypto::Digest::parse(text(options.expect)));
    }
    return sources;
}

Result<std::vector<crypto::DigestAlgorithm>> algorithmsOf(const Options &options)
{
    std::vector<crypto::DigestAlgorithm> algorithms;
    for (const QString &name : separated(options.digests)) {
        const auto algorithm = crypto::digestAlgorithm(name);
        if (!algorithm)
            return failure(
                ErrorCode::Invalid,
                Text::tr("“%1” is no digest; expected is one of: sha512, sm3, sha1, md5.")
                    .arg(name));
        algorithms.push_back(*algorithm);
    }
    return algorithms;
}

Result<Output> attach(Console &console, const Options &options)
{
    TRY(const auto sources, sourcesOf(options));
    actions::AttachOptions how{
        text(options.category), {}, optional(options.stage), optional(options.source)};
    TRY(how.digests, algorithmsOf(options));
    TRY(auto *session, console.writing());
    TRY(const auto attached, console.watch([&](base::Progress &progress) {
        return actions::attachFiles(*session, text(options.number), sources, how, progress);
    }));
    QStringList lines;
    QJsonArray array;
    for (const auto &file : attached) {
        lines.append(QStringLiteral("%1  %2").arg(file.sha256, file.name.value_or(QString())));
        array.append(QJsonObject{{"name", file.name.value_or(QString())},
                                 {"sha256", file.sha256},
                                 {"size", file.size},
                                 {"media_type", file.mediaType},
                                 {"digests", file.digests}});
    }
    return Output{lines.join(u'\n'), {{"attachments", array}}};
}

} // namespace

void addAttach(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command =
        line.add(nullptr, "attach", "Attach files, or every file of a folder, to an item",
                 "  sealbook-cli attach SITE3-2026-00001 before.jpg after.jpg --category photo\n"
                 "  sealbook-cli attach SITE3-2026-00001 phone.tar --category extraction --expect "
                 "sha256:9f86…\n"
                 "  sealbook-cli attach SITE3-2026-00001 report/ --digests sm3,md5",
                 [options](Console &console) { return attach(console, *options); });
    command->add_option("NUMBER", options->number, "Exhibit number")->required();
    command
        ->add_option("FILE", options->files,
                     "Files and folders; symbolic links and devices are refused")
        ->required();
    command->add_option("--category", options->category, "photo, extraction, form, script, other")
        ->capture_default_str();
    command->add_option("--expect", options->expect,
                        "Digest that the file must have, such as sha256:HEX");
    command->add_option("--digests", options->digests,
                        "Further digests to keep: sha512, sm3, sha1, md5");
    command->add_option("--stage", options->stage,
                        "Of a photograph: before_sealing, after_sealing");
    command->add_option("--source", options->source, "The device that the file came from");
}

} // namespace cli
