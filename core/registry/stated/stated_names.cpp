#include "registry/stated/stated_names.h"

namespace registry {

namespace {

struct Giving {
    const char *kind; // of entry
    const char *member;
};

Giving givingOf(NameOf what)
{
    switch (what) {
    case NameOf::Case:
        return {"case.opened", "number"};
    case NameOf::Operation:
        return {"operation.opened", "name"};
    case NameOf::Site:
        return {"site.added", "name"};
    case NameOf::Group:
        return {"group.identified", "name"};
    case NameOf::Officer:
    case NameOf::Person:
        break;
    }
    return {};
}

} // namespace

Result<QStringList> statedNames(const ledger::Ledger &ledger, const StatedSigners &signers,
                                NameOf what)
{
    QStringList names;
    if (what == NameOf::Officer) {
        for (const auto &officer : signers.officers())
            names.append(officer.name);
    }
    const auto giving = givingOf(what);
    if (!giving.kind)
        return names;
    TRY(const auto entries, ledger.entriesOfKinds({QLatin1String(giving.kind)}));
    for (const auto &entry : entries) {
        if (signers.mightSign(entry))
            names.append(entry.body.value(QLatin1String(giving.member)).toString());
    }
    return names;
}

} // namespace registry
