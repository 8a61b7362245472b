#include "print/sheet/sheet_language.h"

#include "base/text.h"
#include "print/sheet/sheet_words.h"
#include "print/sheet/side_by_side.h"

#include <QTranslator>

#include <array>
#include <memory>

namespace print {

namespace {

// Loaded once, and read by any thread from then on.
const QTranslator &translatorOf(SheetLanguage language)
{
    const auto loaded = [](const char *file) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(QString::fromLatin1(file)))
            qFatal("%s is not among the resources", file);
        return translator;
    };
    static const auto english = loaded(":/translations/sealbook_en.qm");
    static const auto chinese = loaded(":/translations/sealbook_zh_CN.qm");
    return language == SheetLanguage::Chinese ? *chinese : *english;
}

thread_local std::optional<SheetLanguage> spoken;

// Speaks the language that the thread has chosen, and leaves all others to the screen's.
class SpokenTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }

    QString translate(const char *context, const char *source, const char *disambiguation,
                      int n) const override
    {
        if (!spoken)
            return {};
        const QString said = translatorOf(*spoken).translate(context, source, disambiguation, n);
        return said.isEmpty() ? QString::fromUtf8(source) : said;
    }
};

std::vector<Sheet> spokenIn(SheetLanguage language, const SheetMaker &make)
{
    const Speaking speaking(language);
    auto sheets = make();
    for (Sheet &sheet : sheets)
        sheet.words = sheetWords();
    return sheets;
}

struct LanguageName {
    const char *name;
    const char *label;
};

constexpr std::array languageNames{
    LanguageName{"en", QT_TRANSLATE_NOOP("Core", "English")},
    LanguageName{"zh", QT_TRANSLATE_NOOP("Core", "Chinese")},
    LanguageName{"both", QT_TRANSLATE_NOOP("Core", "Chinese and English, side by side")},
};

} // namespace

const std::vector<SheetLanguage> &allSheetLanguages()
{
    static const std::vector<SheetLanguage> all{SheetLanguage::English, SheetLanguage::Chinese,
                                                SheetLanguage::Both};
    return all;
}

QString name(SheetLanguage language)
{
    return QString::fromLatin1(languageNames.at(std::size_t(language)).name);
}

std::optional<SheetLanguage> sheetLanguage(const QString &wanted)
{
    for (const auto language : allSheetLanguages()) {
        if (name(language) == wanted)
            return language;
    }
    return std::nullopt;
}

Result<SheetLanguage> languageNamed(const QString &wanted)
{
    if (const auto language = sheetLanguage(wanted))
        return *language;
    return failure(
        ErrorCode::Invalid,
        Text::tr("“%1” is no language of a form; expected is en, zh or both.").arg(wanted));
}

QString label(SheetLanguage language)
{
    return Text::tr(languageNames.at(std::size_t(language)).label);
}

Speaking::Speaking(std::optional<SheetLanguage> language)
    : m_before(std::exchange(spoken, language))
{
}

Speaking::~Speaking()
{
    spoken = m_before;
}

void installSheetLanguages()
{
    static SpokenTranslator translator;
    QCoreApplication::removeTranslator(&translator);
    QCoreApplication::installTranslator(&translator);
}

std::vector<Sheet> inLanguage(SheetLanguage language, const SheetMaker &make)
{
    if (language != SheetLanguage::Both)
        return spokenIn(language, make);
    auto sheets = spokenIn(SheetLanguage::Chinese, make);
    auto english = spokenIn(SheetLanguage::English, make);
    sheets.resize(std::min(sheets.size(), english.size()));
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        sheets[i] = sideBySide(sheets[i], english[i]);
        english[i] = {}; // a thousand sheets need not be there three times
    }
    return sheets;
}

} // namespace print
