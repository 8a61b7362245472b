#include "origins/origin_forms.h"

#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "dialogs/record_dialog.h"
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

// A known victim is chosen; an unknown name becomes a new one.
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
        [caseFile](registry::Registry &registry) { return victimRows(registry, caseFile); },
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
