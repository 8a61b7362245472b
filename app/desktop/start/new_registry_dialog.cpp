#include "start/new_registry_dialog.h"

#include "actions/open_registry.h"
#include "controls/last_folder.h"

#include <QDir>
#include <QHBoxLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace desktop {

NewRegistryDialog::NewRegistryDialog(Workplace &workplace, QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_folder(named(new QLineEdit(this), "folder", tr("Folder")))
    , m_station(named(new QLineEdit(this), "station", tr("Station code")))
    , m_officer(named(new QLineEdit(this), "first_officer", tr("First officer")))
    , m_organisation(named(new QLineEdit(this), "organisation", tr("Organisation")))
    , m_password(named(new QLineEdit(this), "new_password", tr("Password")))
    , m_again(named(new QLineEdit(this), "password_again", tr("Password again")))
    , m_encrypted(named(new QCheckBox(tr("&Encrypt the database and the attachments"), this),
                        "encrypted", tr("Encrypt the registry")))
    , m_complaint(new Complaint(this))
    , m_buttons(buttons(tr("&Make the registry"), this, Ending::Plain))
{
    setObjectName(QStringLiteral("new_registry_dialog"));
    setWindowTitle(tr("New registry"));
    setMinimumWidth(560);
    m_station->setPlaceholderText(tr("1 to 12 of A–Z and 0–9, such as SITE3"));
    m_password->setPlaceholderText(
        tr("At least %n characters", nullptr, actions::minimalPasswordLength));
    m_folder->setText(QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                          .filePath(tr("evidence")));
    m_password->setEchoMode(QLineEdit::Password);
    m_again->setEchoMode(QLineEdit::Password);
    auto *form = new QFormLayout;
    addRow(*form, tr("&Folder"), folderRow());
    addRow(*form, tr("&Station code"), m_station);
    addRow(*form, tr("F&irst officer"), m_officer);
    addRow(*form, tr("Or&ganisation"), m_organisation);
    addRow(*form, tr("&Password"), m_password);
    addRow(*form, tr("Password &again"), m_again);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addWidget(hintLabel(
        tr("The station code begins every exhibit number given here. The first officer gets every "
           "role; their key signs the first entry. Nobody can reset their password."),
        this));
    layout->addLayout(form);
    m_encrypted->setChecked(true);
    layout->addWidget(m_encrypted);
    layout->addWidget(m_complaint);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &NewRegistryDialog::make);
    m_station->setFocus();
}

QWidget *NewRegistryDialog::folderRow()
{
    auto *row = new QWidget(this);
    auto *choose =
        named(new QPushButton(tr("&Choose…"), row), "choose_folder", tr("Choose folder"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_folder, 1);
    layout->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString folder =
            chooseFolder(this,
                         {QStringLiteral("registries"),
                          tr("A new or empty folder for the registry"), {}, m_folder->text()});
        if (!folder.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(folder));
    });
    return row;
}

bool NewRegistryDialog::holdsDraft() const
{
    const auto isTyped = [](const QLineEdit *line) { return !line->text().isEmpty(); };
    const auto lines = {m_station, m_officer, m_organisation, m_password, m_again};
    return std::any_of(lines.begin(), lines.end(), isTyped);
}

void NewRegistryDialog::make()
{
    m_complaint->clear();
    markWrong(m_folder, false);
    if (m_password->text() != m_again->text()) {
        m_complaint->complain(tr("The two passwords differ; type both again."));
        return m_password->setFocus();
    }
    m_buttons->setEnabled(false);
    const QString folder = QDir(QDir::fromNativeSeparators(m_folder->text())).absolutePath();
    const actions::NewRegistry what{m_station->text().trimmed().toUpper(), m_officer->text(),
                                    m_organisation->text(), m_password->text(),
                                    m_encrypted->isChecked()};
    workplace().jobs().run(
        JobRunner::Lane::Write, tr("Opening the registry"),
        [folder, what, environment = workplace().environment()](base::Progress &) -> Result<void> {
            TRY(actions::openRegistry(folder, what, environment));
            return {};
        },
        this,
        [this, folder, what](const Result<void> &result) {
            m_buttons->setEnabled(true);
            if (!result)
                return refuse(result.error());
            accept();
            Q_EMIT made(folder, what.officer.trimmed(), what.password);
        });
}

// What the disk says is about the folder; what an action finds wrong is about what was typed.
void NewRegistryDialog::refuse(const Error &error)
{
    const bool isFolder = error.code == ErrorCode::Io || error.code == ErrorCode::NotFound
        || error.code == ErrorCode::Conflict;
    markWrong(m_folder, isFolder);
    if (isFolder)
        m_folder->setFocus();
    m_complaint->complain(
        error.code == ErrorCode::NotFound
            ? tr("The folder cannot be made there. Choose one below a folder in which you may "
                 "write, such as your documents.")
            : error.message);
}

} // namespace desktop
