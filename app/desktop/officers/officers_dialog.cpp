#include "officers/officers_dialog.h"

#include "actions/change_key.h"
#include "actions/enrol_officer.h"
#include "controls/form.h"
#include "controls/plain_table.h"
#include "dialogs/record_dialog.h"
#include "domain/entry_kind.h"
#include "domain/labels.h"
#include "registry/officer_table.h"
#include "work/error_box.h"

#include <QVBoxLayout>

namespace desktop {

namespace {

QString labelsOf(const domain::Roles &roles)
{
    QStringList labels;
    for (const auto role : roles)
        labels.append(domain::label(role));
    return labels.join(OfficersDialog::tr(", "));
}

std::vector<Choice> roleChoices()
{
    std::vector<Choice> choices;
    for (const auto role : domain::allRoles())
        choices.push_back({domain::name(role), domain::label(role)});
    return choices;
}

Result<domain::Roles> rolesOf(const CheckList *list)
{
    const auto roles = domain::roles(list->checked());
    if (!roles || roles->empty())
        return failure(ErrorCode::Invalid, OfficersDialog::tr("Choose at least one role."));
    return *roles;
}

// What was typed twice; whether it is long enough is the action's matter.
Result<crypto::Password> newPassword(const QLineEdit *first, const QLineEdit *again)
{
    if (first->text() != again->text())
        return failure(ErrorCode::Invalid,
                       OfficersDialog::tr("The two passwords differ. Type both again."));
    return crypto::Password(first->text());
}

void changePassword(Desk &desk)
{
    auto *dialog = new RecordDialog(desk.workplace(), "change_password_dialog",
                                    OfficersDialog::tr("Change password"),
                                    OfficersDialog::tr("Change"), desk.front());
    auto *old = dialog->addPassword("old_password", OfficersDialog::tr("&Old password"));
    auto *first = dialog->addPassword("new_password", OfficersDialog::tr("&New password"));
    auto *again =
        dialog->addPassword("new_password_again", OfficersDialog::tr("New password, &again"));
    dialog->addSentence(OfficersDialog::tr("Your key stays the same; only its encryption changes. "
                                           "If you forget the password, nobody can open the key "
                                           "for you."));
    dialog->onSave([=]() -> Result<RecordDialog::Work> {
        TRY(const auto password, newPassword(first, again));
        return [before = crypto::Password(old->text()), password](actions::Session &session) {
            return actions::changePassword(session, before, password);
        };
    });
    QObject::connect(dialog, &RecordDialog::saved, &desk,
                     [&desk] { desk.say(OfficersDialog::tr("The new password is in force.")); });
    dialog->open();
}

} // namespace

void installOfficers(Desk &desk)
{
    desk.commands().on("officers", &desk, [&desk] {
        auto *dialog = new OfficersDialog(desk.workplace(), desk.front());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    desk.commands().on("change_password", &desk, [&desk] { changePassword(desk); });
}

OfficersDialog::OfficersDialog(Workplace &workplace, QWidget *parent)
    : QDialog(parent)
    , m_workplace(workplace)
    , m_rows(new TextRows({tr("Name"), tr("Organisation"), tr("Roles"), tr("State")}, this))
    , m_table(new PlainTable(m_rows, 2, "officers_table", tr("Officers"), this))
    , m_enrol(named(new QPushButton(tr("&Enrol…"), this), "enrol_officer", tr("Enrol an officer")))
    , m_roles(
          named(new QPushButton(tr("Change &roles…"), this), "change_roles", tr("Change roles")))
    , m_suspend(named(new QPushButton(tr("&Suspend…"), this), "suspend_officer", tr("Suspend")))
    , m_newKey(named(new QPushButton(tr("New &key…"), this), "new_officer_key", tr("New key")))
    , m_stationKey(named(new QPushButton(tr("S&tation’s key…"), this), "new_station_key",
                         tr("Station’s key")))
{
    setObjectName(QStringLiteral("officers_dialog"));
    setWindowTitle(tr("Officers and roles"));
    resize(860, 480);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addWidget(verbs());
    layout->addWidget(box);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OfficersDialog::judge);
    connect(&workplace, &Workplace::changed, this, [this](const registry::Change &change) {
        if (change.isOf({"officer", "registry", "station"}))
            refresh();
    });
    refresh();
}

QWidget *OfficersDialog::verbs()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    for (auto *button : {m_enrol, m_roles, m_suspend, m_newKey, m_stationKey})
        layout->addWidget(button);
    layout->addStretch();
    connect(m_enrol, &QPushButton::clicked, this, &OfficersDialog::enrol);
    connect(m_roles, &QPushButton::clicked, this, &OfficersDialog::changeRoles);
    connect(m_suspend, &QPushButton::clicked, this, &OfficersDialog::suspend);
    connect(m_newKey, &QPushButton::clicked, this, &OfficersDialog::giveNewKey);
    connect(m_stationKey, &QPushButton::clicked, this, &OfficersDialog::exchangeStationKey);
    return row;
}

void OfficersDialog::refresh()
{
    auto officers = registry::OfficerTable(m_workplace.reading()).all();
    if (!officers)
        return showError(this, officers.error());
    m_officers = std::move(*officers);
    std::vector<TextRow> rows;
    for (const auto &officer : m_officers)
        rows.push_back({officer.id,
                        {officer.name, officer.organisation, labelsOf(officer.roles),
                         officer.suspended ? tr("Suspended") : tr("Active")},
                        officer.suspended});
    m_rows->setRows(std::move(rows));
    m_table->resizeColumnToContents(0);
    judge();
}

// The actions refuse what is not allowed; here it is only said before.
void OfficersDialog::judge()
{
    const bool mayChange = m_workplace.officer()
        && domain::maySign(m_workplace.officer()->roles, QStringLiteral("officer.enrolled"));
    const auto *officer = chosen();
    m_enrol->setEnabled(mayChange);
    m_roles->setEnabled(mayChange && officer);
    m_suspend->setEnabled(mayChange && officer);
    m_suspend->setText(officer && officer->suspended ? tr("&Reinstate…") : tr("&Suspend…"));
    m_newKey->setEnabled(mayChange && officer);
    m_stationKey->setEnabled(mayChange);
    for (auto *button : {m_enrol, m_roles, m_suspend, m_newKey, m_stationKey})
        button->setToolTip(mayChange ? QString() : tr("Only an administrator can do this."));
}

const domain::Officer *OfficersDialog::chosen() const
{
    const auto rows = m_table->chosenRows();
    return rows.size() == 1 ? &m_officers.at(std::size_t(rows.front())) : nullptr;
}

void OfficersDialog::enrol()
{
    auto *dialog =
        new RecordDialog(m_workplace, "enrol_dialog", tr("Enrol an officer"), tr("Enrol"), this);
    auto *name = dialog->addLine("officer_name", tr("&Name"));
    auto *organisation = dialog->addLine("officer_organisation", tr("&Organisation"));
    auto *roles = dialog->addChecks("officer_roles", tr("&Roles"), roleChoices());
    auto *first = dialog->addPassword("officer_password", tr("&Password"));
    auto *again = dialog->addPassword("officer_password_again", tr("Password, &again"));
    dialog->addSentence(tr("The officer types the password, which opens their key; nobody else "
                           "should know it."));
    dialog->onSave([=]() -> Result<RecordDialog::Work> {
        actions::NewOfficer officer;
        officer.name = name->text().trimmed();
        officer.organisation = organisation->text().trimmed();
        TRY(officer.roles, rolesOf(roles));
        TRY(officer.password, newPassword(first, again));
        return [officer](actions::Session &session) -> Result<void> {
            TRY(actions::enrolOfficer(session, officer));
            return {};
        };
    });
    dialog->open();
}

void OfficersDialog::changeRoles()
{
    const auto officer = *chosen();
    auto *dialog = new RecordDialog(m_workplace, "roles_dialog",
                                    tr("Roles of %1").arg(officer.name), tr("Change"), this);
    auto *roles = dialog->addChecks("officer_roles", tr("&Roles"), roleChoices());
    roles->setChecked(domain::names(officer.roles));
    auto *reason = dialog->addLine("reason", tr("Rea&son"));
    dialog->onSave([=]() -> Result<RecordDialog::Work> {
        TRY(const auto chosenRoles, rolesOf(roles));
        return [name = officer.name, chosenRoles,
                why = reason->text().trimmed()](actions::Session &session) {
            return actions::changeRoles(session, name, chosenRoles, why);
        };
    });
    dialog->open();
}

void OfficersDialog::suspend()
{
    const auto officer = *chosen();
    const QString title = officer.suspended ? tr("Reinstate %1") : tr("Suspend %1");
    auto *dialog = new RecordDialog(m_workplace, "suspend_dialog", title.arg(officer.name),
                                    officer.suspended ? tr("Reinstate") : tr("Suspend"), this);
    auto *reason = dialog->addLine("reason", tr("Rea&son"));
    dialog->addSentence(
        officer.suspended
            ? tr("From now on the officer can sign in again.")
            : tr("From now on the officer can sign nothing. What was signed before stays valid."));
    dialog->onSave([=]() -> Result<RecordDialog::Work> {
        return [name = officer.name, isBack = officer.suspended,
                why = reason->text().trimmed()](actions::Session &session) {
            return isBack ? actions::reinstateOfficer(session, name, why)
                          : actions::suspendOfficer(session, name, why);
        };
    });
    dialog->open();
}

void OfficersDialog::giveNewKey()
{
    const auto officer = *chosen();
    auto *dialog = new RecordDialog(m_workplace, "new_key_dialog",
                                    tr("New key for %1").arg(officer.name), tr("Give"), this);
    auto *first = dialog->addPassword("officer_password", tr("New &password"));
    auto *again = dialog->addPassword("officer_password_again", tr("New password, &again"));
    auto *reason = dialog->addLine("reason", tr("Rea&son"));
    dialog->addSentence(
        tr("For when the old key was stolen, or may have been: from now on it signs "
           "nothing any more. What it signed before stays valid. The officer types "
           "the new password. Exchange the station’s key as well."));
    dialog->onSave([=]() -> Result<RecordDialog::Work> {
        TRY(const auto password, newPassword(first, again));
        return [name = officer.name, password,
                why = reason->text().trimmed()](actions::Session &session) {
            return actions::changeOfficerKey(session, name, password, why);
        };
    });
    dialog->open();
}

void OfficersDialog::exchangeStationKey()
{
    auto *dialog = new RecordDialog(m_workplace, "station_key_dialog",
                                    tr("New key for the station"), tr("Exchange"), this);
    auto *reason = dialog->addLine("reason", tr("Rea&son"));
    dialog->addSentence(
        tr("For when a copy of the registry was stolen together with a password: what "
           "the copy opens is of no use from now on. The officers keep their "
           "passwords."));
    dialog->onSave([=]() -> Result<RecordDialog::Work> {
        return [why = reason->text().trimmed()](actions::Session &session) {
            return actions::changeStationKey(session, why);
        };
    });
    dialog->open();
}

} // namespace desktop
