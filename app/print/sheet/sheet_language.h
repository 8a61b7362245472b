#pragma once

// SheetLanguage: the language of a form, independent of the language of the screen.

#include "base/result.h"
#include "print/sheet/sheet.h"

#include <functional>

namespace print {

enum class SheetLanguage { English, Chinese, Both };

const std::vector<SheetLanguage> &allSheetLanguages();

// "en", "zh", "both".
QString name(SheetLanguage language);
std::optional<SheetLanguage> sheetLanguage(const QString &name);
Result<SheetLanguage> languageNamed(const QString &name); // fails with Invalid, naming them

// What a person reads, translated.
QString label(SheetLanguage language);

// Makes the two languages known to the application. To be called when it begins, and again
// whenever another translator was installed, since that would be asked first.
void installSheetLanguages();

// While it lives, what this thread says is said in that language; both is for sheets alone.
class Speaking
{
public:
    explicit Speaking(std::optional<SheetLanguage> language); // nothing: the screen's
    ~Speaking();
    Speaking(const Speaking &) = delete;
    Speaking &operator=(const Speaking &) = delete;

private:
    std::optional<SheetLanguage> m_before;
};

// Makes sheets out of facts: whatever it says, it says by translation while it runs, and it says
// the same things, in the same order, each time it is called.
using SheetMaker = std::function<std::vector<Sheet>()>;

// What `make` says in that language; for both it is called twice, and what differs stands side by
// side, Chinese first. On any thread.
std::vector<Sheet> inLanguage(SheetLanguage language, const SheetMaker &make);

} // namespace print
