#include "help/help.h"

#include "controls/form.h"
#include "help/command_palette.h"
#include "help/guide_window.h"
#include "help/shortcut_list.h"
#include "look/appearance.h"
#include "registry/officer_table.h"

#include <QApplication>
#include <QVBoxLayout>

namespace desktop {

namespace {

template <typename Dialog>
void show(Dialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// The section about what has the focus: the first of the ancestors' names that is one's id.
QString sectionAbout(const QWidget *widget)
{
    const auto sections = shownGuide();
    for (; widget; widget = widget->parentWidget()) {
        for (const auto &section : sections) {
            if (widget->objectName().startsWith(section.id))
                return section.id;
        }
    }
    return {};
}

void openGuide(Desk &desk)
{
    const QString about = sectionAbout(QApplication::focusWidget());
    auto *guide = desk.window()->findChild<GuideWindow *>(QStringLiteral("guide"));
    if (!guide) {
        guide = new GuideWindow(desk.window());
        guide->setAttribute(Qt::WA_DeleteOnClose);
    }
    guide->openSection(about.isEmpty() ? desk.page() : about);
    guide->show();
    guide->raise();
    guide->activateWindow();
}

// What a stranger has to trust, in groups of four so that it can be read out.
QString fingerprintOf(const Workplace &workplace)
{
    if (!workplace.isOpen())
        return {};
    const auto identity = registry::identity(workplace.reading());
    if (!identity)
        return {};
    QString grouped;
    for (qsizetype i = 0; i < identity->rootKeyId.size(); i += 4)
        grouped += identity->rootKeyId.mid(i, 4) + u' ';
    return grouped.trimmed();
}

QDialog *about(Desk &desk)
{
    auto *dialog = new QDialog(desk.window());
    dialog->setObjectName(QStringLiteral("about"));
    dialog->setWindowTitle(Commands::tr("About Sealbook"));
    dialog->setMinimumWidth(480);
    auto *layout = new QVBoxLayout(dialog);
    layout->setSpacing(12);
    auto *picture = new QLabel(dialog);
    picture->setPixmap(icon(QStringLiteral("sealbook")).pixmap(48, 48));
    layout->addWidget(picture);
    layout->addWidget(
        headingLabel(Commands::tr("Sealbook %1").arg(QApplication::applicationVersion()), dialog));
    layout->addWidget(
        plainLabel(Commands::tr("A registry of seized evidence that a court can check."), dialog));
    if (const QString fingerprint = fingerprintOf(desk.workplace()); !fingerprint.isEmpty()) {
        layout->addWidget(
            hintLabel(Commands::tr("Fingerprint of this registry’s first key:"), dialog));
        layout->addWidget(plainLabel(fingerprint, dialog));
    }
    layout->addWidget(
        hintLabel(Commands::tr("Made with Qt %1, SQLite, OpenSSL, libsodium, zint and qpdf.")
                      .arg(QString::fromLatin1(qVersion())),
                  dialog));
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    layout->addWidget(box);
    return dialog;
}

} // namespace

void installHelp(Desk &desk)
{
    auto &commands = desk.commands();
    commands.on("palette", &desk,
                [&desk] { show(new CommandPalette(desk.commands(), desk.window())); });
    commands.on("shortcuts", &desk,
                [&desk] { show(new ShortcutList(desk.commands(), desk.window())); });
    commands.on("guide", &desk, [&desk] { openGuide(desk); });
    commands.on("about", &desk, [&desk] { show(about(desk)); });
}

} // namespace desktop
