#include "exchange/record/write/void_entries.h"

#include "base/text.h"
#include "exchange/record/check/record_rules.h"
#include "registry/step_list.h"

#include <algorithm>

namespace exchange {

Result<void> findVoidEntries(ExportScope &scope)
{
    QMap<QString, ledger::Entry> entries;
    for (const auto &entry : scope.entries)
        entries.insert(registry::entryName(entry, entry.log), entry);
    if (entries.isEmpty())
        return {};
    RecordFaults faults;
    RecordRules rules(faults, entries);
    rules.judge(entries.first(), nullptr, true);
    if (!faults.list().empty()) {
        const auto &fault = faults.list().front();
        return failure(ErrorCode::Corrupt, fault.file + QStringLiteral(": ") + fault.what);
    }
    QMap<qint64, QString> found;
    for (auto one = rules.voidEntries().begin(); one != rules.voidEntries().end(); ++one)
        found.insert(entries[one.key()].seq, one.value());
    takeVoidEntries(scope, found);
    return {};
}

void takeVoidEntries(ExportScope &scope, const QMap<qint64, QString> &voidEntries)
{
    QSet<QString> subjects = scope.itemIds();
    for (const auto &entry : scope.entries) {
        if (!voidEntries.contains(entry.seq))
            registry::addRegistrySubjects(entry, subjects);
    }
    const auto isForeign = [&](const ledger::Entry &entry) {
        return voidEntries.contains(entry.seq) && !subjects.contains(entry.subject);
    };
    auto &entries = scope.entries;
    entries.erase(std::remove_if(entries.begin(), entries.end(), isForeign), entries.end());
    scope.voidEntries.insert(voidEntries);
}

} // namespace exchange
