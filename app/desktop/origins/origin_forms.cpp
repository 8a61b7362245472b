#include "origins/origin_forms.h"

#include "actions/record_origin.h"
#include "dialogs/record_dialog.h"
#include "domain/labels.h"
#include "origins/origin_rows.h"
#include "origins/origins_dialog.h"

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

// What is known, or the only one that there is.
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
             const domain::Origin &beside)
{
    auto *dialog = new RecordDialog(workplace, "site_dialog", OriginsDialog::tr("New site"),
                                    OriginsDialog::tr("Record"), parent);
    auto *name = dialog->addLine("site_name", OriginsDialog::tr("&Name"));
    name->setText(known);
    const auto operations = choicesOf(operationRows(workplace.reading()));
    auto *operation =
        dialog->addChoice("site_operation", OriginsDialog::tr("&Operation"), operations);
    chooseOperation(*operation, beside.operation, operations);
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
              const domain::Origin &beside)
{
    auto *dialog = new RecordDialog(workplace, "group_dialog", OriginsDialog::tr("New group"),
                                    OriginsDialog::tr("Record"), parent);
    auto *name = dialog->addLine("group_name", OriginsDialog::tr("&Name"));
    name->setText(known);
    const auto operations = choicesOf(operationRows(workplace.reading()));
    auto *operation =
        dialog->addChoice("group_operation", OriginsDialog::tr("&Operation"), operations);
    chooseOperation(*operation, beside.operation, operations);
    auto *site = dialog->addChoice("group_site", OriginsDialog::tr("&Site, where it is known"),
                                   choicesOf(siteRows(workplace.reading())));
    site->choose(beside.site);
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
               std::optional<domain::PersonCategory> is, const domain::Origin &beside)
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
    group->choose(beside.group);
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

} // namespace desktop
