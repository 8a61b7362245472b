#include "origins/origin_forms.h"

#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "base/moment_text.h"
#include "dialogs/record_dialog.h"
#include "domain/labels.h"
#include "domain/money.h"
#include "domain/time_rule.h"
#include "origins/origin_rows.h"
#include "origins/origins_dialog.h"
#include "registry/item_table.h"
#include "registry/officer_table.h"
#include "work/error_box.h"

#include <QDateTimeEdit>
#include <QVBoxLayout>

namespace desktop {

namespace {

using Work = RecordDialog::Work;

// Runs an action whose value is not needed here.
template <typename Act>
Work recorded(Act act)
{
    return [act = std::move(act)](actions::Session &session) -> Result<void> {
        TRY(act(session));
        return {};
    };
}

Result<QString> needed(const std::optional<QString> &id, const QString &what)
{
    if (!id)
        return failure(ErrorCode::Invalid, what);
    return *id;
}

std::vector<Choice> categoryChoices()
{
    using domain::PersonCategory;
    std::vector<Choice> choices;
    for (const auto category :
         {PersonCategory::Suspect, PersonCategory::Holder, PersonCategory::Witness,
          PersonCategory::Victim, PersonCategory::Outsider})
        choices.push_back({domain::name(category), domain::label(category)});
    return choices;
}

// Chooses the known operation, or the only existing one.
void chooseOperation(ChoiceBox &box, const std::optional<QString> &known,
                     const std::vector<Choice> &all)
{
    if (known || all.size() == 1)
        box.choose(known ? *known : all.front().id);
}

} // namespace

void askOperation(Workplace &workplace, QWidget *parent, const QString &known)
{
    auto *dialog =
        new RecordDialog(workplace, "operation_dialog", OriginsDialog::tr("New operation"),
                         OriginsDialog::tr("Record"), parent);
    auto *name = dialog->addLine("operation_name", OriginsDialog::tr("&Name"));
    name->setText(known);
    auto *country = dialog->addLine("operation_country", OriginsDialog::tr("&Country"));
    dialog->onSave([=]() -> Result<Work> {
        const domain::Operation operation{{}, name->text().trimmed(), textOf(country)};
        return recorded([operation](actions::Session &session) {
            return actions::openOperation(session, operation);
        });
    });
    dialog->open();
}

void askSite(Workplace &workplace, QWidget *parent, const QString &known,
             const domain::Origin &chosen)
{
    auto *dialog = new RecordDialog(workplace, "site_dialog", OriginsDialog::tr("New site"),
                                    OriginsDialog::tr("Record"), parent);
    auto *name = dialog->addLine("site_name", OriginsDialog::tr("&Name"));
    name->setText(known);
    const auto operations = choicesOf(operationRows(workplace.reading()));
    auto *operation =
        dialog->addChoice("site_operation", OriginsDialog::tr("&Operation"), operations);
    chooseOperation(*operation, chosen.operation, operations);
    auto *address = dialog->addLine("site_address", OriginsDialog::tr("&Address"));
    dialog->onSave([=]() -> Result<Work> {
        TRY(const auto of,
            needed(operation->chosen(), OriginsDialog::tr("Choose the operation of the site.")));
        const domain::Site site{{}, of, name->text().trimmed(), textOf(address)};
        return recorded(
            [site](actions::Session &session) { return actions::addSite(session, site); });
    });
    dialog->open();
}

void askGroup(Workplace &workplace, QWidget *parent, const QString &known,
              const domain::Origin &chosen)
{
    auto *dialog = new RecordDialog(workplace, "group_dialog", OriginsDialog::tr("New group"),
                                    OriginsDialog::tr("Record"), parent);
    auto *name = dialog->addLine("group_name", OriginsDialog::tr("&Name"));
    name->setText(known);
    const auto operations = choicesOf(operationRows(workplace.reading()));
    auto *operation =
        dialog->addChoice("group_operation", OriginsDialog::tr("&Operation"), operations);
    chooseOperation(*operation, chosen.operation, operations);
    auto *site = dialog->addChoice("group_site", OriginsDialog::tr("&Site, where it is known"),
                                   choicesOf(siteRows(workplace.reading())));
    site->choose(chosen.site);
    dialog->onSave([=]() -> Result<Work> {
        TRY(const auto of,
            needed(operation->chosen(), OriginsDialog::tr("Choose the operation of the group.")));
        const domain::Group group{{}, name->text().trimmed(), of, site->chosen()};
        return recorded(
            [group](actions::Session &session) { return actions::identifyGroup(session, group); });
    });
    dialog->open();
}

void askPerson(Workplace &workplace, QWidget *parent, const QString &known,
               std::optional<domain::PersonCategory> is, const domain::Origin &chosen)
{
    auto *dialog = new RecordDialog(workplace, "person_dialog", OriginsDialog::tr("New person"),
                                    OriginsDialog::tr("Record"), parent);
    auto *name = dialog->addLine("person_name", OriginsDialog::tr("&Name"));
    auto *category =
        dialog->addChoice("person_category", OriginsDialog::tr("&Is a"), categoryChoices());
    name->setText(known);
    if (is)
        category->choose(domain::name(*is));
    auto *identity = dialog->addLine("person_identity", OriginsDialog::tr("I&dentity number"));
    auto *phone =
        dialog->addLine("person_phone", OriginsDialog::tr("&Phone number"),
                        OriginsDialog::tr("With + and country code, such as +8613800138000"));
    auto *organisation = dialog->addLine("person_organisation", OriginsDialog::tr("&Organisation"));
    auto *group = dialog->addChoice("person_group", OriginsDialog::tr("&Group, of a suspect"),
                                    choicesOf(groupRows(workplace.reading())));
    group->choose(chosen.group);
    auto *remarks = dialog->addLine("person_remarks", OriginsDialog::tr("Re&marks"));
    dialog->onSave([=]() -> Result<Work> {
        TRY(const auto kind,
            needed(category->chosen(), OriginsDialog::tr("Choose what the person is here.")));
        domain::Person person;
        person.category = *domain::personCategory(kind);
        person.name = textOf(name);
        person.identityNumber = textOf(identity);
        person.phoneNumber = textOf(phone);
        person.organisation = textOf(organisation);
        person.group = group->chosen();
        person.remarks = textOf(remarks);
        return [person](actions::Session &session) -> Result<QStringList> {
            TRY(const auto made, actions::recordPerson(session, person));
            return made.warnings;
        };
    });
    dialog->open();
}

namespace {

using Work = RecordDialog::Work;

std::vector<Choice> officerChoices(Workplace &workplace)
{
    std::vector<Choice> choices;
    const auto officers = registry::OfficerTable(workplace.reading()).all();
    if (!officers)
        return choices;
    for (const auto &officer : *officers)
        choices.push_back({officer.id, officer.name});
    return choices;
}

std::vector<Choice> victimChoices(Workplace &workplace)
{
    std::vector<Choice> choices;
    const auto persons =
        registry::OriginTable(workplace.reading()).persons(domain::PersonCategory::Victim);
    if (!persons)
        return choices;
    for (const auto &person : *persons)
        choices.push_back({person.id, nameOf(person)});
    return choices;
}

Result<domain::CaseFile> caseOf(Workplace &workplace, const QString &id)
{
    return registry::OriginTable(workplace.reading()).caseById(id, workplace.viewer());
}

} // namespace

void askCase(Workplace &workplace, QWidget *parent)
{
    auto *dialog = new RecordDialog(workplace, "case_dialog", OriginsDialog::tr("New case"),
                                    OriginsDialog::tr("Open the case"), parent);
    auto *number = dialog->addLine("case_number", OriginsDialog::tr("&Number"),
                                   OriginsDialog::tr("Such as ZJ-2026-17"));
    auto *title = dialog->addLine("case_title", OriginsDialog::tr("&Title"));
    auto *province = dialog->addLine("case_province", OriginsDialog::tr("&Province"));
    auto *officers = dialog->addChecks("case_officers", OriginsDialog::tr("Only &seen by"),
                                       officerChoices(workplace));
    dialog->addSentence(
        OriginsDialog::tr("If no officer is checked, every officer sees the case and its items."));
    dialog->onSave([=]() -> Result<Work> {
        const auto seenBy = officers->checked();
        const domain::CaseFile made{{},
                                    number->text().trimmed(),
                                    title->text().trimmed(),
                                    textOf(province),
                                    !seenBy.isEmpty(),
                                    seenBy};
        return [made](actions::Session &session) -> Result<void> {
            TRY(actions::openCase(session, made));
            return {};
        };
    });
    dialog->open();
}

void askAccess(Workplace &workplace, const QString &caseFile, QWidget *parent)
{
    const auto known = caseOf(workplace, caseFile);
    if (!known)
        return showError(parent, known.error());
    auto *dialog = new RecordDialog(workplace, "access_dialog",
                                    OriginsDialog::tr("Who sees case %1").arg(known->number),
                                    OriginsDialog::tr("Change"), parent);
    auto *officers = dialog->addChecks("case_officers", OriginsDialog::tr("Only &seen by"),
                                       officerChoices(workplace));
    officers->setChecked(known->officers);
    auto *reason = dialog->addLine("reason", OriginsDialog::tr("&Reason"));
    dialog->addSentence(OriginsDialog::tr("If no officer is checked, every officer sees the case "
                                          "and its items. Administrators always see them."));
    dialog->onSave([=, number = known->number]() -> Result<Work> {
        return [number, seenBy = officers->checked(),
                why = reason->text().trimmed()](actions::Session &session) {
            return actions::changeCaseAccess(session, number, !seenBy.isEmpty(), seenBy, why);
        };
    });
    dialog->open();
}

// Records a victim of the case: the officer chooses a recorded person or types a new name.
void askVictim(Workplace &workplace, const QString &caseFile, QWidget *parent)
{
    const auto known = caseOf(workplace, caseFile);
    if (!known)
        return showError(parent, known.error());
    auto *dialog = new RecordDialog(workplace, "victim_dialog", OriginsDialog::tr("New victim"),
                                    OriginsDialog::tr("Add"), parent);
    auto *victim =
        dialog->addChoice("victim_name", OriginsDialog::tr("&Victim"), victimChoices(workplace));
    dialog->addSentence(OriginsDialog::tr("Choose a recorded person, or type a new name."));
    dialog->onSave([=, number = known->number]() -> Result<Work> {
        const QString name = victim->currentText().trimmed();
        if (name.isEmpty())
            return failure(ErrorCode::Invalid, OriginsDialog::tr("Type the victim’s name."));
        return [number, name,
                id = victim->chosen()](actions::Session &session) -> Result<QStringList> {
            actions::RecordedPerson person;
            person.category = domain::PersonCategory::Victim;
            person.name = name;
            person.id = id.value_or(QString());
            if (person.id.isEmpty()) {
                TRY(person, actions::recordPerson(session, person));
            }
            TRY(actions::addVictim(session, number, person.id));
            return person.warnings;
        };
    });
    dialog->open();
}

void askPayment(Workplace &workplace, const QString &caseFile, const QString &victim,
                QWidget *parent)
{
    const auto known = caseOf(workplace, caseFile);
    if (!known)
        return showError(parent, known.error());
    auto *dialog = new RecordDialog(workplace, "payment_dialog", OriginsDialog::tr("New payment"),
                                    OriginsDialog::tr("Record"), parent);
    auto *amount = dialog->addLine(
        "payment_amount", OriginsDialog::tr("&Amount"),
        OriginsDialog::tr("Such as 12000.50 or 300 USD; CNY where no currency is named"));
    auto *card = dialog->addLine("payment_card", OriginsDialog::tr("Seized &card"),
                                 OriginsDialog::tr("Exhibit number of the card that it reached"));
    auto *cardNumber = dialog->addLine("payment_card_number", OriginsDialog::tr("Or card &number"),
                                       OriginsDialog::tr("Of a card that was not seized"));
    const auto now = QDateTime::fromMSecsSinceEpoch(workplace.environment().now());
    auto *paidAt = new QDateTimeEdit(now, dialog);
    paidAt->setCalendarPopup(true);
    paidAt->setDisplayFormat(base::momentFormat());
    paidAt->setDateTimeRange(QDateTime::fromMSecsSinceEpoch(domain::earliestMs), now);
    dialog->addWidget(named(paidAt, "payment_paid_at", OriginsDialog::tr("Paid at")));
    dialog->onSave([=, number = known->number]() -> Result<Work> {
        TRY(const auto money, domain::parseMoney(amount->text()));
        const domain::Payment made{victim,         money.minorUnits,
                                   money.currency, paidAt->dateTime().toMSecsSinceEpoch(),
                                   std::nullopt,   textOf(cardNumber)};
        return [number, made,
                seized = textOf(card)](actions::Session &session) -> Result<QStringList> {
            auto payment = made;
            if (seized) {
                TRY(const auto item,
                    registry::ItemTable(session.registry()).byExhibitNumber(*seized));
                payment.cardItem = item.id;
            }
            return actions::recordPayment(session, number, payment);
        };
    });
    dialog->open();
}

void showVictims(Workplace &workplace, const QString &caseFile, QWidget *parent)
{
    const auto known = caseOf(workplace, caseFile);
    if (!known)
        return showError(parent, known.error());
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("victims_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(OriginsDialog::tr("Victims of case %1").arg(known->number));
    dialog->resize(620, 420);
    auto *page = new OriginPage(
        workplace, "victims_table", OriginsDialog::tr("Victims"),
        {OriginsDialog::tr("Victim"), OriginsDialog::tr("Payments"), OriginsDialog::tr("Lost")},
        [caseFile](registry::Registry &registry, const QString &) {
            return victimRows(registry, caseFile);
        },
        dialog);
    page->addVerb("add_victim", OriginsDialog::tr("New &victim…"), "case.victim_added", false,
                  [&workplace, caseFile, dialog](const QString &) {
                      askVictim(workplace, caseFile, dialog);
                  });
    page->addVerb("add_payment", OriginsDialog::tr("New &payment…"), "case.payment_recorded", true,
                  [&workplace, caseFile, dialog](const QString &victim) {
                      askPayment(workplace, caseFile, victim, dialog);
                  });
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(page, 1);
    layout->addWidget(box);
    dialog->open();
}

} // namespace desktop
