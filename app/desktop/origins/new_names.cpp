#include "origins/new_names.h"

#include "actions/record_origin.h"
#include "dialogs/record_dialog.h"

#include <algorithm>

namespace desktop {

namespace {

using What = NewOrigin::What;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(NewNames)
};

const NewOrigin *nameOf(const std::vector<NewOrigin> &names, What what)
{
    const auto found = std::find_if(names.begin(), names.end(),
                                    [what](const NewOrigin &one) { return one.what == what; });
    return found == names.end() ? nullptr : &*found;
}

QString sentence(const NewOrigin &name)
{
    switch (name.what) {
    case What::Operation:
        return Tr::tr("New operation: %1").arg(name.name);
    case What::Site:
        return Tr::tr("New site: %1").arg(name.name);
    case What::Group:
        return Tr::tr("New group: %1").arg(name.name);
    case What::Suspect:
        return Tr::tr("New suspect: %1").arg(name.name);
    case What::Witness:
        return Tr::tr("New witness: %1").arg(name.name);
    case What::Person:
        break;
    }
    return {};
}

Result<QStringList> recordPersonOf(actions::Session &session, const NewOrigin &name,
                                   const std::optional<QString> &group)
{
    domain::Person person;
    person.category = name.what == What::Witness ? domain::PersonCategory::Witness
                                                 : domain::PersonCategory::Suspect;
    person.name = name.name;
    if (name.what == What::Suspect)
        person.group = group;
    TRY(const auto made, actions::recordPerson(session, person));
    return made.warnings;
}

// `names`: each after those that it needs, such as a site after its operation.
Result<QStringList> recordAll(actions::Session &session, const std::vector<NewOrigin> &names)
{
    QStringList warnings;
    domain::Origin origin = names.front().chosen;
    for (const auto &name : names) {
        if (name.what == What::Operation) {
            TRY(const auto made, actions::openOperation(session, {{}, name.name, std::nullopt}));
            origin.operation = made.id;
        } else if (name.what == What::Site) {
            const domain::Site site{{}, origin.operation.value_or(QString()), name.name, {}};
            TRY(const auto made, actions::addSite(session, site));
            origin.site = made.id;
        } else if (name.what == What::Group) {
            const domain::Group group{
                {}, name.name, origin.operation.value_or(QString()), origin.site};
            TRY(const auto made, actions::identifyGroup(session, group));
            origin.group = made.id;
        } else {
            TRY(const auto more, recordPersonOf(session, name, origin.group));
            warnings += more;
        }
    }
    return warnings;
}

} // namespace

bool areEnough(const std::vector<NewOrigin> &names)
{
    return std::all_of(names.begin(), names.end(), [&](const NewOrigin &name) {
        const bool needsOperation = name.what == What::Site || name.what == What::Group;
        const bool hasOperation = name.chosen.operation || nameOf(names, What::Operation);
        return name.what != What::Person && (hasOperation || !needsOperation);
    });
}

void askNames(Workplace &workplace, const std::vector<NewOrigin> &names, QWidget *parent)
{
    auto *dialog = new RecordDialog(workplace, "names_dialog", Tr::tr("New names"),
                                    Tr::tr("Record them"), parent);
    dialog->addSentence(Tr::tr("These are not recorded yet. Recorded now, they can be chosen from "
                               "now on; the item itself is not registered by this."));
    for (const auto &name : names)
        dialog->addWidget(plainLabel(sentence(name), dialog));
    dialog->onSave([names]() -> Result<RecordDialog::Work> {
        return [names](actions::Session &session) { return recordAll(session, names); };
    });
    dialog->open();
}

} // namespace desktop
