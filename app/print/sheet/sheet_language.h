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

// While it lives, translations in this thread are in that language; `both` is for sheets only.
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

// Makes sheets out of facts: it translates all its texts while it runs, and gives the same contents
// in the same order each time it is called.
using SheetMaker = std::function<std::vector<Sheet>()>;

// The sheet of `make` in that language; for both it is called twice, and differing texts are set
// side by side, Chinese first. On any thread.
std::vector<Sheet> inLanguage(SheetLanguage language, const SheetMaker &make);

} // namespace print
