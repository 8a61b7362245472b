#include "registry/verification.h"

#include "base/text.h"
#include "db/transaction.h"
#include "ledger/ledger_check.h"
#include "registry/attachment_check.h"
#include "registry/checkpoint_files.h"
#include "registry/cosignature_check.h"
#include "registry/fold.h"
#include "registry/step_list.h"
#include "registry/table_comparison.h"
#include "registry/tables.h"
#include "registry/time_stamp_check.h"

#include <algorithm>

namespace registry {

namespace {

using domain::Fault;

domain::Fault broken(const QString &code, const QString &what, const QString &expected = {},
                     const QString &found = {})
{
    Fault fault;
    fault.severity = Fault::Severity::Broken;
    fault.code = code;
    fault.what = what;
    fault.expected = expected;
    fault.found = found;
    return fault;
}

// A refusal of the fold is a fault of the entry; anything else is a failure to look.
bool isJudgement(ErrorCode code)
{
    return code == ErrorCode::Denied || code == ErrorCode::Invalid || code == ErrorCode::Conflict
        || code == ErrorCode::NotFound || code == ErrorCode::Unsupported
        || code == ErrorCode::Corrupt;
}

// Folds the ledger into tables of its own, entry by entry, and keeps what an entry did wrong.
class Replay
{
public:
    static Result<Replay> start(db::Connection &suspect, ledger::Ledger &ledger)
    {
        TRY(auto scratch, db::Connection::openScratch());
        TRY(createTables(scratch));
        TRY(scratch.runScript("BEGIN"));
        TRY(auto cosignatures, CosignatureCheck::start(suspect));
        return Replay(ledger, std::move(scratch), std::move(cosignatures));
    }

    Result<void> judge(const ledger::Entry &entry)
    {
        TRY(m_scratch.prepare("SAVEPOINT entry").run());
        TRY(const auto older, forbiddenByNewerRules(m_scratch, entry));
        auto folded = foldOne(entry);
        if (!folded && !isJudgement(folded.error().code))
            return folded;
        if (!folded) {
            TRY(m_scratch.prepare("ROLLBACK TO entry").run());
            addFault(entry, folded.error());
        }
        if (folded && older)
            addOldRule(entry, *older);
        TRY(m_scratch.prepare("RELEASE entry").run());
        TRY(m_cosignatures.judge(m_scratch, entry, m_faults));
        return entry.kind == QLatin1String("record.exported") ? judgeExport(entry) : Result<void>();
    }

    db::Connection &tables() { return m_scratch; }
    std::vector<Fault> &faults() { return m_faults; }
    void finish() { m_cosignatures.finish(m_faults); }

private:
    Replay(ledger::Ledger &ledger, db::Connection scratch, CosignatureCheck cosignatures)
        : m_ledger(&ledger)
        , m_scratch(std::move(scratch))
        , m_cosignatures(std::move(cosignatures))
    {
    }

    Result<void> foldOne(const ledger::Entry &entry)
    {
        TRY(const auto disclosed, m_ledger->disclosures(entry));
        return fold(m_scratch, entry, disclosed);
    }

    // What older rules let through and the newest forbid.
    void addOldRule(const ledger::Entry &entry, const Error &error)
    {
        addFault(entry, QStringLiteral("old_rule"),
                 Text::tr("The rules that were in force then allowed it, today's forbid it: %1")
                     .arg(error.message));
        m_faults.back().severity = Fault::Severity::Warning;
    }

    // A custody record may have left out the newest step, and nobody who has only the record can
    // tell.
    Result<void> judgeExport(const ledger::Entry &entry)
    {
        TRY(const bool isWhole, statesEveryStep(*m_ledger, entry));
        if (!isWhole)
            addFault(entry, QStringLiteral("export_steps"),
                     Text::tr("A custody record was handed out that does not state every step its "
                              "items had."));
        return {};
    }

    void addFault(const ledger::Entry &entry, const Error &error)
    {
        addFault(entry,
                 error.code == ErrorCode::Denied ? QStringLiteral("not_permitted")
                                                 : QStringLiteral("rule"),
                 error.message);
    }

    void addFault(const ledger::Entry &entry, const QString &code, const QString &what)
    {
        auto fault = broken(code, what);
        fault.log = entry.log;
        fault.seq = entry.seq;
        fault.subject = entry.subject;
        fault.found = entry.kind;
        m_faults.push_back(fault);
    }

    ledger::Ledger *m_ledger;
    db::Connection m_scratch;
    CosignatureCheck m_cosignatures;
    std::vector<Fault> m_faults;
};

Fault faultOf(const RowDifference &difference)
{
    const bool isDefinition = difference.table.isEmpty();
    const QString place = isDefinition ? Text::tr("The definition of %1").arg(difference.key)
        : difference.column.isEmpty()
        ? Text::tr("Table %1, row %2").arg(difference.table, difference.key)
        : Text::tr("Table %1, row %2, column %3")
              .arg(difference.table, difference.key, difference.column);
    const QString what = difference.found.isEmpty()
        ? Text::tr("%1 is missing, though the ledger gives it.").arg(place)
        : difference.expected.isEmpty()
        ? Text::tr("%1 is there, though nothing in the ledger gives it.").arg(place)
        : Text::tr("%1 is not what the ledger gives.").arg(place);
    auto fault =
        broken(isDefinition ? QStringLiteral("database_schema") : QStringLiteral("table_row"), what,
               difference.expected, difference.found);
    fault.subject = difference.key.section(QStringLiteral(", "), 0, 0);
    return fault;
}

// An index that leaves out rows hides them from every list, though the table's rows are right.
Result<void> checkIndexes(db::Connection &connection, const QString &table,
                          std::vector<Fault> &faults)
{
    return connection.prepare("PRAGMA integrity_check(" + table.toUtf8() + ')')
        .forEach([&](const db::Row &row) -> Result<void> {
            if (row.text(0) != QLatin1String("ok"))
                faults.push_back(broken(QStringLiteral("database_damaged"),
                                        Text::tr("Table %1 and its indexes do not agree: “%2”.")
                                            .arg(table, row.text(0))));
            return {};
        });
}

Result<void> checkAllIndexes(db::Connection &connection, const QStringList &tables,
                             std::vector<Fault> &faults, base::Progress &progress)
{
    for (const QString &table : tables) {
        TRY(progress.check());
        TRY(checkIndexes(connection, table, faults));
    }
    return {};
}

// The search index cannot be read row by row; the terms that it holds can.
constexpr auto termTable =
    "CREATE VIRTUAL TABLE temp.gram_terms USING fts5vocab('main', 'item_gram', 'row');";

Result<void> compareTables(Registry &registry, Replay &replay, std::vector<Fault> &faults,
                           base::Progress &progress)
{
    auto &found = registry.connection();
    auto &expected = replay.tables();
    TRY(foldSearch(expected, progress));
    const auto report = [&](const RowDifference &difference) {
        faults.push_back(faultOf(difference));
    };
    TRY(const QStringList tables, foldedTables());
    progress.begin(Text::tr("Comparing the tables with the ledger"), tables.size());
    TRY(compareDefinitions(expected, found, tables + QStringList{QStringLiteral("item_gram")},
                           report));
    TRY(checkAllIndexes(found, tables + QStringList{QStringLiteral("entry")}, faults, progress));
    for (const QString &table : tables) {
        const auto compared = compareTable(expected, found, table, report, progress);
        if (!compared && compared.error().code == ErrorCode::Cancelled)
            return compared;
        if (!compared)
            faults.push_back(broken(
                QStringLiteral("table_row"),
                Text::tr("Table %1 cannot be read: %2").arg(table, compared.error().detail)));
        progress.advance(1);
    }
    TRY(expected.runScript(termTable));
    TRY(found.runScript(termTable));
    TRY(compareTable(expected, found, QStringLiteral("gram_terms"), report, progress));
    return found.runScript("DROP TABLE temp.gram_terms;");
}

// The notes in the folder checkpoints/ are held against the log like any that somebody brings.
Result<void> checkKeptNotes(Registry &registry, const ledger::LedgerReport &ledgerReport,
                            VerificationReport &report)
{
    return forEachCheckpointFile(
        registry, QStringLiteral("txt"), report.faults,
        [&](const QString &file, const QByteArray &note) -> Result<void> {
            TRY(auto faults, ledger::checkAgainst(registry.connection(), ledgerReport, note));
            for (auto &fault : faults) {
                fault.file = file;
                report.faults.push_back(std::move(fault));
            }
            ++report.checkpoints;
            return {};
        });
}

Result<void> checkLedgerAndTables(Registry &registry, const VerificationChoice &choice,
                                  VerificationReport &report, base::Progress &progress)
{
    TRY(auto replay, Replay::start(registry.connection(), registry.ledger()));
    TRY(auto ledgerReport,
        ledger::checkLedger(
            registry.connection(), [&](const ledger::Entry &entry) { return replay.judge(entry); },
            progress));
    replay.finish();
    report.entries = ledgerReport.entries;
    report.checkpoints = ledgerReport.checkpoints;
    report.state = ledgerReport.state;
    report.faults = ledgerReport.faults;
    report.faults.insert(report.faults.end(), replay.faults().begin(), replay.faults().end());
    TRY(checkKeptNotes(registry, ledgerReport, report));
    TRY(checkTimeStamps(registry, choice.authority, report));
    if (!choice.against.isEmpty()) {
        TRY(const auto faults,
            ledger::checkAgainst(registry.connection(), ledgerReport, choice.against));
        report.faults.insert(report.faults.end(), faults.begin(), faults.end());
    }
    TRY(compareTables(registry, replay, report.faults, progress));
    if (auto who = identity(replay.tables()))
        report.identity = *who;
    return {};
}

} // namespace

bool VerificationReport::sound() const
{
    return std::none_of(faults.begin(), faults.end(), [](const Fault &fault) {
        return fault.severity == Fault::Severity::Broken;
    });
}

Result<VerificationReport> verify(Registry &registry, const VerificationChoice &choice,
                                  base::Progress &progress)
{
    VerificationReport report;
    TRY(auto view, db::Transaction::beginRead(registry.connection()));
    if (choice.ledger || !choice.against.isEmpty())
        TRY(checkLedgerAndTables(registry, choice, report, progress));
    if (choice.attachments)
        TRY(checkAttachments(registry, choice.items, report, progress));
    return report;
}

} // namespace registry
