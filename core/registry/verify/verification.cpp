#include "registry/verify/verification.h"

#include "base/text.h"
#include "ledger/ledger_check.h"
#include "registry/fold/fold.h"
#include "registry/schema_check.h"
#include "registry/tables.h"
#include "registry/verify/attachment_check.h"
#include "registry/verify/checkpoint_files.h"
#include "registry/verify/folder_check.h"
#include "registry/verify/key_folder_check.h"
#include "registry/verify/key_slot_check.h"
#include "registry/verify/replay.h"
#include "registry/verify/search_index_check.h"
#include "registry/verify/table_comparison.h"
#include "registry/verify/time_stamp_check.h"

#include <algorithm>

namespace registry {

namespace {

using domain::Fault;

constexpr int mostOfTable = 1000; // faults of one table that are named

Fault faultOf(const RowDifference &difference)
{
    const QString place = difference.column.isEmpty()
        ? Text::tr("Table %1, row %2").arg(difference.table, difference.key)
        : Text::tr("Table %1, row %2, column %3")
              .arg(difference.table, difference.key, difference.column);
    Fault fault;
    fault.code = QStringLiteral("table_row");
    fault.what = difference.found.isEmpty()
        ? Text::tr("%1 is missing, though the ledger gives it.").arg(place)
        : difference.expected.isEmpty()
        ? Text::tr("%1 is there, though nothing in the ledger gives it.").arg(place)
        : Text::tr("%1 is not what the ledger gives.").arg(place);
    fault.expected = difference.expected;
    fault.found = difference.found;
    fault.subject = difference.subject.isEmpty()
        ? difference.key.section(QStringLiteral(", "), 0, 0)
        : difference.subject;
    fault.table = difference.table;
    const bool isField = difference.table == QLatin1String("item_field");
    fault.column = isField ? difference.key.section(QStringLiteral(", "), 1, 1) : difference.column;
    fault.leaf = difference.leaf;
    return fault;
}

// Names the item of a fault in the search tables, which know an item only by its number.
Result<void> nameItem(db::Connection &replayed, Fault &fault)
{
    if (fault.table != QLatin1String("item_text") && !fault.table.startsWith("item_gram"))
        return {};
    auto select = replayed.prepare("SELECT id FROM item WHERE number = $1");
    TRY(const auto id, select.bind(fault.subject.toLongLong()).first([](const db::Row &row) {
        return row.text(0);
    }));
    fault.subject = id.value_or(fault.subject);
    return {};
}

// A registry begins with the entry that names its first officer. A registry without it was emptied,
// or never finished.
Fault noEntries()
{
    Fault fault;
    fault.code = QStringLiteral("no_entries");
    fault.what = Text::tr("The ledger has no entry, so this is no registry.");
    fault.expected = QStringLiteral("registry.opened");
    return fault;
}

// One verification: its parts; a failure in one of them becomes a fault.
class Verification
{
public:
    Verification(Suspect &suspect, const VerificationChoice &choice, base::Progress &progress)
        : m_suspect(suspect)
        , m_choice(choice)
        , m_progress(progress)
    {
        m_report.faults = m_suspect.faults();
    }

    Result<VerificationReport> run()
    {
        checkFolder(m_suspect.folder(), m_report.faults);
        if (m_suspect.database())
            TRY(runWithDatabase());
        else
            TRY(runWithoutDatabase());
        return std::move(m_report);
    }

private:
    Result<void> goOn(const Result<void> &done, const QString &part)
    {
        return domain::goOnAfter(done, part, m_report.faults);
    }

    db::Connection &found() { return *m_suspect.database(); }

    Result<void> runWithDatabase()
    {
        std::optional<std::vector<ledger::AttachedContent>> contents;
        if (m_choice.ledger || !m_choice.against.isEmpty()) {
            TRY(auto replay, Replay::start(&found()));
            TRY(checkEntries(replay));
            TRY(checkDatabase(replay));
            contents = replay.contents();
        }
        if (!m_choice.attachments)
            return {};
        if (!contents) {
            TRY(contents, statedContents(found()));
        }
        return checkAttachments(m_suspect, *contents, m_choice.items, m_report, m_progress);
    }

    // What can be checked without reading an entry.
    Result<void> runWithoutDatabase()
    {
        const auto judge = [&](const QString &file, const QByteArray &note) -> Result<void> {
            ++m_report.checkpoints;
            if (const auto read = ledger::readCheckpoint(note); !read)
                m_report.faults.push_back(domain::faultAt(file, 0, Fault::Severity::Broken,
                                                          "checkpoint_file", read.error().message));
            return {};
        };
        TRY(forEachCheckpointFile(m_suspect.checkpointFolder(), QStringLiteral("txt"),
                                  m_report.faults, judge));
        checkTimeStampFiles(m_suspect, m_report);
        return m_choice.attachments ? checkByNames(m_suspect, m_report, m_progress)
                                    : Result<void>();
    }

    Result<void> checkEntries(Replay &replay)
    {
        TRY(auto ledgerReport,
            ledger::checkLedger(
                found(),
                [&](const ledger::Entry &entry, const ledger::Disclosed &disclosed,
                    bool isWellMade) { return replay.judge(entry, disclosed, isWellMade); },
                m_choice.now(), m_progress));
        replay.finish();
        m_report.entries = ledgerReport.entries;
        m_report.checkpoints = ledgerReport.checkpoints;
        m_report.state = ledgerReport.state;
        add(ledgerReport.faults);
        add(replay.faults());
        if (m_report.entries == 0)
            m_report.faults.push_back(noEntries());
        TRY(goOn(checkKeySlots(replay.tables(), found(), m_report.faults),
                 Text::tr("The key slots")));
        TRY(goOn(checkKeyFolder(m_suspect.folder(), replay.tables(), found(), m_report.faults),
                 Text::tr("The folder keys/")));
        TRY(goOn(checkKeptNotes(ledgerReport), Text::tr("The folder checkpoints/")));
        TRY(goOn(compareCheckpointFolder(m_suspect.checkpointFolder(), found(), m_report.faults),
                 Text::tr("The folder checkpoints/")));
        TRY(goOn(checkTimeStamps(
                     m_suspect,
                     [&](const QString &log, qint64 seq) { return replay.timeOf(log, seq); },
                     m_choice.authority, m_report),
                 Text::tr("The time stamps")));
        holdAgainst(ledgerReport);
        return {};
    }

    void add(const std::vector<Fault> &faults)
    {
        m_report.faults.insert(m_report.faults.end(), faults.begin(), faults.end());
    }

    // The notes in the folder are checked against the log like any from outside.
    Result<void> checkKeptNotes(const ledger::LedgerReport &ledgerReport)
    {
        return forEachCheckpointFile(
            m_suspect.checkpointFolder(), QStringLiteral("txt"), m_report.faults,
            [&](const QString &file, const QByteArray &note) -> Result<void> {
                for (auto &fault : ledger::checkAgainst(ledgerReport, note)) {
                    fault.file = file;
                    m_report.faults.push_back(std::move(fault));
                }
                ++m_report.checkpoints;
                return {};
            });
    }

    void holdAgainst(const ledger::LedgerReport &ledgerReport)
    {
        if (m_choice.against.isEmpty())
            return;
        const auto faults = ledger::checkAgainst(ledgerReport, m_choice.against);
        add(faults);
        const auto kept = ledger::readCheckpoint(m_choice.against);
        if (faults.empty() && kept)
            m_report.anchors.push_back(
                {domain::Anchor::Kind::Checkpoint, kept->log, kept->size, std::nullopt, {}});
    }

    Result<void> checkDatabase(Replay &replay)
    {
        TRY(goOn(checkSchema(found(), m_report.faults), Text::tr("The database’s structure")));
        TRY(goOn(checkIntegrity(found(), m_report.faults, m_progress), Text::tr("The database")));
        if (m_suspect.hasEarlierTables())
            return nameRegistry(replay);
        TRY(goOn(compareTables(replay), Text::tr("The tables")));
        TRY(goOn(checkSearchIndex(replay.tables(), found(), m_report.faults, m_progress),
                 Text::tr("The search index")));
        return nameRegistry(replay);
    }

    Result<void> nameRegistry(Replay &replay)
    {
        if (auto who = identity(replay.tables()))
            m_report.identity = *who;
        return {};
    }

    Result<void> compareTables(Replay &replay)
    {
        TRY(foldSearch(replay.tables(), m_progress));
        TRY(QStringList tables, foldedTables());
        tables += {QStringLiteral("item_gram_docsize"), QStringLiteral("item_gram_config")};
        m_progress.begin(Text::tr("Comparing the tables with the ledger"), tables.size());
        for (const QString &table : tables) {
            TRY(goOn(compareOne(replay, table), Text::tr("The table %1").arg(table)));
            m_progress.advance(1);
        }
        return {};
    }

    Result<void> compareOne(Replay &replay, const QString &table)
    {
        qint64 differences = 0;
        const auto before = m_report.faults.size();
        TRY(compareTable(
            replay.tables(), found(), table,
            [&](const RowDifference &difference) {
                if (++differences <= mostOfTable)
                    m_report.faults.push_back(faultOf(difference));
            },
            m_progress));
        for (auto i = before; i < m_report.faults.size(); ++i)
            TRY(nameItem(replay.tables(), m_report.faults[i]));
        if (differences > mostOfTable) {
            Fault more;
            more.code = QStringLiteral("table_row");
            more.what = Text::tr("Table %1 differs from the ledger in %2 further places.")
                            .arg(table)
                            .arg(differences - mostOfTable);
            m_report.faults.push_back(more);
        }
        return {};
    }

    Suspect &m_suspect;
    const VerificationChoice &m_choice;
    base::Progress &m_progress;
    VerificationReport m_report;
};

QString holdsInPart(const VerificationChoice &choice)
{
    if (!choice.ledger && choice.against.isEmpty())
        return Text::tr(
            "the files are those that the entries name; the entries, signatures, chains "
            "and tables were not judged.");
    if (!choice.attachments)
        return Text::tr("signatures, chains, roles, rules and tables hold; the files were not "
                        "looked at.");
    return Text::tr("signatures, chains, roles, rules and tables hold; of the files only those of "
                    "the chosen items were looked at.");
}

} // namespace

bool VerificationReport::sound() const
{
    return std::none_of(faults.begin(), faults.end(), [](const Fault &fault) {
        return fault.severity == Fault::Severity::Broken;
    });
}

domain::Verdict verdictOf(const VerificationChoice &choice, const VerificationReport &report)
{
    using Intact = domain::Verdict::Intact;
    const bool looksAtLedger = choice.ledger || !choice.against.isEmpty();
    if (!report.sound()) {
        const auto isBroken = [](const Fault &fault) {
            return fault.severity == Fault::Severity::Broken;
        };
        const auto first = std::find_if(report.faults.begin(), report.faults.end(), isBroken);
        const auto count = std::count_if(report.faults.begin(), report.faults.end(), isBroken);
        return {Intact::Broken,
                count == 1 ? first->what
                           : Text::tr("%1 (and %2 more)").arg(first->what).arg(count - 1),
                {}};
    }
    if (!looksAtLedger || !choice.attachments || !choice.items.isEmpty())
        return {Intact::InPart, holdsInPart(choice), report.anchors};
    return {Intact::Whole, {}, report.anchors};
}

Result<VerificationReport> verify(Suspect &suspect, const VerificationChoice &choice,
                                  base::Progress &progress)
{
    return Verification(suspect, choice, progress).run();
}

Result<VerificationReport> verify(const QString &folder, const VerificationChoice &choice,
                                  base::Progress &progress)
{
    TRY(auto suspect, Suspect::open(folder));
    return verify(suspect, choice, progress);
}

Result<VerificationReport> verify(const Registry &registry, const VerificationChoice &choice,
                                  base::Progress &progress)
{
    return verify(registry.folder(), choice, progress);
}

} // namespace registry
