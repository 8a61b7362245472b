#include "panel/small_buttons.h"

#include "look/appearance.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QTimer>

namespace desktop {

namespace {

constexpr int confirmMs = 1200;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SmallButtons)
};

// An icon where there is one: the word next to each of twenty fields would be noise.
void dress(QToolButton *button, const char *iconName, const QString &text)
{
    button->setText(text);
    const QIcon picture = icon(QString::fromLatin1(iconName));
    button->setIcon(picture);
    button->setToolButtonStyle(picture.isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
}

void confirm(QToolButton *button)
{
    dress(button, "done", Tr::tr("Copied"));
    QTimer::singleShot(confirmMs, button, [button] { dress(button, "copy", Tr::tr("Copy")); });
}

} // namespace

void copyToClipboard(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

QToolButton *copyButton(const char *objectName, const QString &what, std::function<QString()> text,
                        QWidget *parent)
{
    auto *button = named(new QToolButton(parent), objectName, what);
    button->setToolTip(what);
    button->setProperty("compact", true); // as high as a line of text
    dress(button, "copy", Tr::tr("Copy"));
    QObject::connect(button, &QToolButton::clicked, button, [button, text = std::move(text)] {
        copyToClipboard(text());
        confirm(button);
    });
    return button;
}

QToolButton *linkButton(const char *objectName, const QString &text, const QString &accessibleName,
                        QWidget *parent)
{
    auto *button = named(new QToolButton(parent), objectName, accessibleName);
    button->setText(QString(text).replace(u'&', QStringLiteral("&&"))); // no mnemonic from outside
    button->setToolTip(accessibleName);
    button->setProperty("link", true); // takes the place of a text
    button->setCursor(Qt::PointingHandCursor);
    QPalette colours = button->palette();
    colours.setColor(QPalette::ButtonText, toneColor(Tone::Accent));
    button->setPalette(colours);
    return button;
}

} // namespace desktop
