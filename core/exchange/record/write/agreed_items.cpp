#include "exchange/record/write/agreed_items.h"

#include "base/text.h"
#include "exchange/record/write/void_entries.h"
#include "ledger/bytes_pass.h"
#include "registry/fold/rebuild.h"
#include "registry/index_check.h"
#include "registry/item_table.h"
#include "registry/stated/agreed_lot.h"
#include "registry/stated/stated_signers.h"
#include "registry/step_list.h"

namespace exchange {

namespace {

tl::unexpected<Error> incomplete(const QString &what)
{
    return failure(ErrorCode::Corrupt,
                   Text::tr("%1 Nothing was recorded or written; verify the registry before you go "
                            "on.")
                       .arg(what));
}

// Whether each item's chain is as long as the bytes of all entries say.
Result<void> checkWhole(const ExportScope &scope, const ledger::BytesPass &pass,
                        const QSet<qint64> &passedOver)
{
    QHash<QString, qint64> collected;
    for (const auto &entry : scope.entries) {
        if (!passedOver.contains(entry.position))
            ++collected[entry.subject];
    }
    for (const auto &item : scope.items) {
        if (collected.value(item.id) != pass.steps.value(item.id))
            return incomplete(
                Text::tr("The ledger has %1 entries about %2, and the registry finds %3.")
                    .arg(QString::number(pass.steps.value(item.id)), item.exhibitNumber,
                         QString::number(collected.value(item.id))));
    }
    return {};
}

// Whether the tables list the same contents of each item as the entries.
Result<void> checkContents(db::Connection &tables, const ExportScope &scope,
                           const ledger::BytesPass &pass)
{
    auto select = tables.prepare("SELECT id FROM item WHERE parent = $1");
    for (const auto &item : scope.items) {
        TRY(const auto inside,
            select.bind(item.id).rows([](const db::Row &row) { return row.text(0); }));
        if (QSet<QString>(inside.begin(), inside.end()) != pass.inside.value(item.id))
            return incomplete(
                Text::tr("The ledger has %1 items in %2, and the registry finds %3, or others.")
                    .arg(QString::number(pass.inside.value(item.id).size()), item.exhibitNumber,
                         QString::number(inside.size())));
    }
    return {};
}

// Whether the tables know just the items of the case that the entries know.
Result<void> checkCase(db::Connection &tables, const QString &wholeCase,
                       const ledger::BytesPass &pass)
{
    if (wholeCase.isEmpty())
        return {};
    auto select = tables.prepare("SELECT item FROM item_case WHERE case_file = $1");
    TRY(const auto items,
        select.bind(wholeCase).rows([](const db::Row &row) { return row.text(0); }));
    if (QSet<QString>(items.begin(), items.end()) != pass.assigned)
        return incomplete(
            Text::tr("The ledger assigns %1 items to the case, and the registry finds "
                     "%2, or others.")
                .arg(QString::number(pass.assigned.size()), QString::number(items.size())));
    return {};
}

Result<void> checkCount(db::Connection &tables, const ledger::BytesPass &pass)
{
    TRY(const auto items, tables.prepare("SELECT count(*) FROM item").first([](const db::Row &row) {
        return row.integer(0);
    }));
    if (items != pass.registered)
        return incomplete(
            Text::tr("The ledger registers %1 items, and the registry finds %2.")
                .arg(QString::number(pass.registered), QString::number(items.value_or(0))));
    return {};
}

Result<void> checkBytes(db::Connection &tables, const ExportScope &scope, const Whole &whole,
                        const QSet<qint64> &passedOver)
{
    TRY(registry::checkIndexes(tables,
                               {QStringLiteral("entry"), QStringLiteral("item"),
                                QStringLiteral("item_case"), QStringLiteral("attachment"),
                                QStringLiteral("custody_step"),
                                QStringLiteral("step_correction")}));
    TRY(const auto pass,
        ledger::passOverBytes(tables, {scope.itemIds(), whole.caseFile, whole.lot, passedOver}));
    TRY(checkWhole(scope, pass, passedOver));
    TRY(checkContents(tables, scope, pass));
    TRY(checkCase(tables, whole.caseFile, pass));
    if (!whole.lot.isEmpty())
        TRY(registry::checkAgreedLot(tables, whole.lot, pass.inLot));
    return whole.registry ? checkCount(tables, pass) : Result<void>();
}

Result<registry::ReplayedRows> rowsForUs(const ledger::Ledger &ledger, const ExportScope &scope)
{
    const auto items = scope.itemIds();
    return registry::ReplayedRows::make(ledger, scope.entries, [&](const ledger::Entry &entry) {
        return registry::StatedSigners::kindsOfEntries().contains(entry.kind)
            || !items.contains(entry.subject);
    });
}

// Lists the void entries about persons, places and cases in the scope, and drops them. A record
// does not need all entries about these, and a single void entry about an operation must not block
// the records of all its items.
Result<void> leaveOutVoid(const ledger::Ledger &ledger, ExportScope &scope)
{
    QSet<QString> wholeChains = scope.itemIds();
    for (const auto &entry : scope.entries)
        registry::addRegistrySubjects(entry, wholeChains);
    QMap<qint64, QString> found;
    TRY(registry::ReplayedRows::make(ledger, scope.entries, [&](const ledger::Entry &entry) {
        if (!wholeChains.contains(entry.subject))
            found.insert(entry.seq, QString());
        return true;
    }));
    takeVoidEntries(scope, found);
    return {};
}

// Searches for entries that count for nothing only if the fold finds a fault, which is rare.
bool nonePass(const ledger::Entry &)
{
    return false;
}

Result<registry::ReplayedRows> rowsForOthers(const ledger::Ledger &ledger, ExportScope &scope)
{
    auto rows = registry::ReplayedRows::make(ledger, scope.entries, nonePass);
    if (rows || rows.error().code != ErrorCode::Corrupt)
        return rows;
    TRY(leaveOutVoid(ledger, scope));
    const auto searched = findVoidEntries(scope);
    return registry::ReplayedRows::make(ledger, scope.entries, [&](const ledger::Entry &entry) {
        return searched && scope.voidEntries.contains(entry.seq);
    });
}

} // namespace

std::optional<registry::ReplayedRows> rowsAhead(const ledger::Ledger &ledger,
                                                const ExportScope &scope)
{
    auto rows = registry::ReplayedRows::make(ledger, scope.entries, nonePass);
    return rows ? std::optional(std::move(*rows)) : std::nullopt;
}

Result<registry::ReplayedRows> agreedRows(registry::Registry &registry, ExportScope &scope,
                                          const Whole &whole, bool isForOthers,
                                          std::optional<registry::ReplayedRows> ahead)
{
    auto &tables = registry.connection();
    TRY(auto rows,
        ahead             ? Result<registry::ReplayedRows>(std::move(*ahead))
            : isForOthers ? rowsForOthers(registry.ledger(), scope)
                          : rowsForUs(registry.ledger(), scope));
    auto agreed = checkBytes(tables, scope, whole, {});
    if (!agreed && agreed.error().code == ErrorCode::Corrupt) {
        base::Progress unseen; // rare: somebody signed what counts for nothing
        TRY(const auto passedOver, registry::passedOverPositions(tables, unseen));
        if (!passedOver.isEmpty())
            agreed = checkBytes(tables, scope, whole, passedOver);
    }
    TRY(agreed);
    TRY(rows.compareWith(tables, whole.caseFile));
    return rows;
}

Result<registry::ReplayedRows> agreedRowsOf(registry::Registry &registry, const QStringList &items,
                                            const QString &viewer, const Whole &whole)
{
    ScopeCollector collector(registry.connection(), registry.ledger(), viewer, whole.caseFile);
    for (const QString &item : items)
        TRY(collector.addItem(item));
    if (!whole.caseFile.isEmpty())
        TRY(collector.addCase(whole.caseFile));
    TRY(auto scope, collector.collected());
    return agreedRows(registry, scope, whole, false);
}

Result<AgreedView> AgreedView::open(registry::Registry &registry, const QStringList &items,
                                    const QString &viewer, const Whole &whole)
{
    TRY(auto view, db::Transaction::beginRead(registry.connection()));
    TRY(const auto rows, agreedRowsOf(registry, items, viewer, whole));
    // Forms name the victims of the cases that items serve.
    TRY(const auto cases,
        rows.connection()
            .prepare("SELECT DISTINCT case_file FROM item_case")
            .rows([](const db::Row &row) { return row.text(0); }));
    for (const QString &caseFile : cases) {
        if (caseFile != whole.caseFile)
            TRY(agreedRowsOf(registry, {}, viewer, {caseFile}));
    }
    return AgreedView(std::move(view));
}

} // namespace exchange
