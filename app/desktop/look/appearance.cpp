#include "look/appearance.h"

#include "look/svg_icon.h"
#include "print/sheet/sheet_language.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QLibraryInfo>
#include <QPalette>
#include <QStyleFactory>
#include <QTranslator>
#include <QWidget>

namespace desktop {

namespace {

const auto latinFace = QStringLiteral("Open Sans");
const auto chineseFace = QStringLiteral("Noto Sans CJK SC");

// The translators now installed; replaced as a whole.
std::vector<std::unique_ptr<QTranslator>> &translators()
{
    static std::vector<std::unique_ptr<QTranslator>> installed;
    return installed;
}

void install(const QString &name, const QString &folder, const QLocale &locale)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, QStringLiteral("_"), folder))
        return;
    QCoreApplication::installTranslator(translator.get());
    translators().push_back(std::move(translator));
}

void applyLanguage(const QLocale &locale)
{
    translators().clear(); // a translator uninstalls itself when it goes
    QLocale::setDefault(locale);
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath), locale);
    install(QStringLiteral("sealbook"), QStringLiteral(":/translations"), locale);
    print::installSheetLanguages();
}

// A Chinese text that is left to the system's choice may get Japanese shapes; quotation marks of
// an English one must not be as wide as ideographs. So the language shown comes first.
void applyFonts(const Settings &settings)
{
    static const QFont original = QApplication::font();
    QFont font = original;
    const bool isChinese = shownLocale(settings).language() == QLocale::Chinese;
    QStringList families =
        isChinese ? QStringList{chineseFace, latinFace} : QStringList{latinFace, chineseFace};
    families.removeIf([](const QString &family) { return !QFontDatabase::hasFamily(family); });
    font.setFamilies(families << original.family());
    font.setPointSizeF(std::max(9.0, original.pointSizeF()) * settings.textPercent / 100.0);
    QApplication::setFont(font);
}

struct Colours {
    QColor window, base, alternate, text, quiet, button, border, accent, onAccent;
};

const Colours light{QColor(0xf5f6f8), QColor(0xffffff), QColor(0xf7f8fa),
                    QColor(0x1d232b), QColor(0x5c6673), QColor(0xffffff),
                    QColor(0xd3d8df), QColor(0x1f5fbf), QColor(0xffffff)};
const Colours dark{QColor(0x1e2228), QColor(0x16191e), QColor(0x1b1f25),
                   QColor(0xe4e8ee), QColor(0x9aa5b3), QColor(0x2a2f37),
                   QColor(0x3a414c), QColor(0x6ea8ff), QColor(0x0e1116)};

bool &darkShown()
{
    static bool isShown = false;
    return isShown;
}

const Colours &colours()
{
    return darkShown() ? dark : light;
}

bool systemIsDark()
{
    static const bool wasDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    return wasDark;
}

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.base);
    palette.setColor(QPalette::AlternateBase, c.alternate);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.quiet);
    palette.setColor(QPalette::Button, c.button);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.text);
    palette.setColor(QPalette::ToolTipBase, c.base);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Light, c.base);
    palette.setColor(QPalette::Midlight, c.alternate);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, c.border);
    palette.setColor(QPalette::Shadow, c.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.quiet);
    return palette;
}

QString styleSheet()
{
    QFile file(QStringLiteral(":/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const auto &c = colours();
    const std::pair<const char *, QColor> names[] = {
        {"@window", c.window},       {"@base", c.base},
        {"@alternate", c.alternate}, {"@text", c.text},
        {"@quiet", c.quiet},         {"@border", c.border},
        {"@onAccent", c.onAccent},   {"@accent", c.accent},
        {"@button", c.button},       {"@bad", toneColor(Tone::Bad)},
    };
    sheet.replace(QLatin1String("@shade"), QLatin1String(darkShown() ? "dark" : "light"));
    for (const auto &[name, color] : names)
        sheet.replace(QLatin1String(name), color.name());
    return sheet;
}

void applyColours(const Settings &settings)
{
    const bool systemDark = systemIsDark(); // asked before our own palette hides it
    darkShown() = settings.theme == Theme::Dark || (settings.theme == Theme::System && systemDark);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(colours()));
    qApp->setStyleSheet(styleSheet());
}

} // namespace

QLocale shownLocale(const Settings &settings)
{
    switch (settings.language) {
    case Language::English:
        return QLocale(QLocale::English, QLocale::UnitedKingdom);
    case Language::Chinese:
        return QLocale(QLocale::Chinese, QLocale::China);
    case Language::System:
        break;
    }
    return QLocale::system().language() == QLocale::Chinese
        ? QLocale(QLocale::Chinese, QLocale::China)
        : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

void applyAppearance(const Settings &settings)
{
    applyLanguage(shownLocale(settings));
    applyColours(settings);
    applyFonts(settings);
}

QColor toneColor(Tone tone)
{
    const bool d = darkShown();
    switch (tone) {
    case Tone::Accent:
        return colours().accent;
    case Tone::Good:
        return d ? QColor(0x5fc98a) : QColor(0x1b7a43);
    case Tone::Warning:
        return d ? QColor(0xf0b45a) : QColor(0x9a5b00);
    case Tone::Bad:
        return d ? QColor(0xff8a80) : QColor(0xb3261e);
    case Tone::Quiet:
        return colours().quiet;
    }
    return colours().text;
}

void setTone(QWidget &label, Tone tone)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, toneColor(tone));
    label.setPalette(palette);
}

QIcon icon(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new SvgIcon(file.readAll()));
}

} // namespace desktop
