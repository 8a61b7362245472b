#include "registry/stated/shown_thing.h"

#include "base/text.h"
#include "db/transaction.h"
#include "domain/rules.h"
#include "ledger/entry_schema.h"
#include "registry/registry.h"
#include "registry/stated/stated_rows.h"

namespace registry {

namespace {

// The ids that a screen shows with the thing: the signers of its entries, and the ids in these.
Result<QSet<QString>> shownWith(const Registry &registry, const StatedSigners &signers,
                                const QString &id)
{
    QSet<QString> shown;
    TRY(const auto entries, registry.ledger().entriesOf(id));
    for (const auto &entry : entries) {
        shown.insert(signers.ownerOf(entry.actor));
        for (const auto &thing : ledger::namedBy(entry, domain::newestRules))
            shown.insert(thing.id);
    }
    shown.remove(id);
    shown.remove(QString()); // a signer whom nobody enrolled
    return shown;
}

Result<std::optional<QString>> differenceAround(Registry &registry, const StatedSigners &signers,
                                                const QString &id)
{
    auto &tables = registry.connection();
    TRY(auto different,
        differenceOf(tables, registry.ledger(), signers, id, Compared::AllThatIsShown));
    if (different)
        return different;
    TRY(const auto shown, shownWith(registry, signers, id));
    for (const QString &other : shown) {
        TRY(different, differenceOf(tables, registry.ledger(), signers, other));
        if (different)
            break;
    }
    return different;
}

} // namespace

Result<std::optional<QString>> warningAbout(Registry &registry, const QString &id,
                                            const QString &name)
{
    TRY(const auto view, db::Transaction::beginRead(registry.connection()));
    StatedSigners signers;
    TRY(signers.refresh(registry.connection()));
    TRY(const auto different, differenceAround(registry, signers, id));
    if (!different)
        return std::optional<QString>();
    return std::optional(
        Text::tr("What is shown of %1 differs from the ledger (%2): somebody altered "
                 "the tables. Verify the registry before you rely on it.")
            .arg(name, *different));
}

} // namespace registry
