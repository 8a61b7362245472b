#include "origins/new_origin.h"

#include "origins/origin_forms.h"

#include <QCoreApplication>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(NewOrigin)
};

} // namespace

QString NewOrigin::invitation() const
{
    switch (what) {
    case What::Operation:
        return Tr::tr("Record “%1” as a new operation…").arg(name);
    case What::Site:
        return Tr::tr("Record “%1” as a new site…").arg(name);
    case What::Group:
        return Tr::tr("Record “%1” as a new group…").arg(name);
    case What::Suspect:
        return Tr::tr("Record “%1” as a new suspect…").arg(name);
    case What::Witness:
        return Tr::tr("Record “%1” as a new witness…").arg(name);
    case What::Person:
        break;
    }
    return Tr::tr("Record “%1” as a new person…").arg(name);
}

void askOrigin(Workplace &workplace, const NewOrigin &wanted, QWidget *parent)
{
    switch (wanted.what) {
    case NewOrigin::What::Operation:
        return askOperation(workplace, parent, wanted.name);
    case NewOrigin::What::Site:
        return askSite(workplace, parent, wanted.name, wanted.chosen);
    case NewOrigin::What::Group:
        return askGroup(workplace, parent, wanted.name, wanted.chosen);
    case NewOrigin::What::Suspect:
        return askPerson(workplace, parent, wanted.name, domain::PersonCategory::Suspect,
                         wanted.chosen);
    case NewOrigin::What::Witness:
        return askPerson(workplace, parent, wanted.name, domain::PersonCategory::Witness);
    case NewOrigin::What::Person:
        return askPerson(workplace, parent, wanted.name);
    }
}

} // namespace desktop
