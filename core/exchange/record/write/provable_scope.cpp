#include "exchange/record/write/provable_scope.h"

#include "base/text.h"
#include "exchange/record/check/record_chain.h"
#include "exchange/record/check/record_form.h"
#include "exchange/record/export_proof.h"
#include "ledger/merkle_tree.h"
#include "registry/step_list.h"

namespace exchange {

namespace {

constexpr qsizetype lengthOfSignature = 64;

tl::unexpected<Error> damaged(const QString &where, const QString &what)
{
    return damagedLog(Text::tr("%1: %2").arg(where, what));
}

QString nameOf(const ledger::Entry &entry)
{
    return Text::tr("Entry %1 (“%2”)").arg(QString::number(entry.seq), entry.kind);
}

// The entries by their names in the record.
Result<QMap<QString, ledger::Entry>> readable(const ExportScope &scope)
{
    QMap<QString, ledger::Entry> entries;
    for (const auto &entry : scope.entries) {
        if (!hasFormOfRecord(entry) || entry.signature.size() != lengthOfSignature)
            return damaged(nameOf(entry), Text::tr("This is not the form of an entry."));
        entries.insert(registry::entryName(entry, entry.log), entry);
    }
    return entries;
}

// Checks that the verifiers of the record will find the same void entries as the registry.
Result<void> checkVoid(const QMap<QString, ledger::Entry> &entries, const RecordRules &rules,
                       const ExportScope &scope)
{
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        if (rules.counts(*entry) == scope.voidEntries.contains(entry->seq))
            return damaged(
                nameOf(*entry),
                rules.voidEntries().value(entry.key(), scope.voidEntries.value(entry->seq)));
    }
    return {};
}

Result<void> checkRulesAndChains(const QMap<QString, ledger::Entry> &entries,
                                 const ExportScope &scope, const ledger::SoundLeaves &sound)
{
    RecordFaults faults;
    RecordRules rules(faults, entries);
    const auto &opening = entries.first();
    rules.judge(opening, nullptr, true, sound);
    checkChain(entries, opening, opening, rules, faults);
    if (!faults.list().empty()) {
        const auto &fault = faults.list().front();
        const QString name = fault.file.section(u'/', -1).section(u'.', 0, 0);
        return damaged(entries.contains(name) ? nameOf(entries[name]) : fault.file, fault.what);
    }
    return checkVoid(entries, rules, scope);
}

// Checks that each entry follows the one before it in the log, and that the entries and the given
// nodes of the tree lead to its root.
Result<void> checkTree(const ledger::Ledger &ledger, const QString &log,
                       const std::vector<ledger::Entry> &entries)
{
    std::vector<qint64> numbers;
    for (const auto &entry : entries)
        numbers.push_back(entry.seq);
    TRY(const qint64 size, ledger.size(log));
    const QString tree = Text::tr("The tree of the log");
    const auto root = ledger.root(log, size);
    const auto proof = proveEntries(ledger, log, numbers, size, {});
    if (!root || !proof)
        return damaged(tree, root ? proof.error().message : root.error().message);
    auto nodes = proof->given;
    for (const auto &entry : entries)
        nodes.insert(nodeName(entry.seq, 1), entry.leafHash);
    for (const auto &entry : entries) {
        const QByteArray before = nodes.value(nodeName(entry.seq - 1, 1));
        if (!before.isEmpty() && entry.prev != QString::fromLatin1(before.toHex()))
            return damaged(nameOf(entry),
                           Text::tr("The entry does not follow the one before it in the log."));
    }
    for (const auto &join : proof->joins)
        nodes.insert(join.node, ledger::nodeHash(nodes.value(join.left), nodes.value(join.right)));
    if (nodes.value(nodeName(0, size)) != *root)
        return damaged(tree, Text::tr("It is not that of its entries."));
    return {};
}

} // namespace

tl::unexpected<Error> damagedLog(const QString &what)
{
    return failure(ErrorCode::Corrupt,
                   Text::tr("%1 Nothing was recorded or written. Verify the registry, which names "
                            "what was altered; then restore a backup, or salvage what can be "
                            "proved.")
                       .arg(what));
}

Result<void> checkProvable(const ledger::Ledger &ledger, const QString &log,
                           const ExportScope &scope, const ledger::SoundLeaves &sound)
{
    TRY(const auto entries, readable(scope));
    TRY(checkRulesAndChains(entries, scope, sound));
    return checkTree(ledger, log, scope.entries);
}

} // namespace exchange
