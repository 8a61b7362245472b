#include "registry/stated/replayed_rows.h"

#include "base/text.h"
#include "domain/named_thing.h"
#include "domain/rules.h"
#include "ledger/entry_schema.h"
#include "registry/fold/fold.h"
#include "registry/tables.h"

#include <QMap>

#include <limits>

namespace registry {

namespace {

// Which rows of a table are about the subjects of some entries.
struct Part {
    const char *table;
    const char *where;       // an SQL condition
    QStringList except = {}; // columns that other entries give too
};

constexpr auto ofSubject = "id IN (SELECT id FROM temp.replayed)";
constexpr auto ofItem = "item IN (SELECT id FROM temp.replayed)";
constexpr auto all = "1";
constexpr auto ofCase = "case_file = $1";

const std::vector<Part> &parts()
{
    static const std::vector<Part> list{
        {"registry", all},
        {"station", all},
        {"officer", all},
        {"former_key", all},
        {"operation", ofSubject},
        {"site", ofSubject},
        {"suspect_group", ofSubject},
        {"person", ofSubject},
        // Of a case that an item serves, only the opening comes along.
        {"case_file", ofSubject, {"restricted"}},
        {"case_victim", ofCase},
        {"case_payment", ofCase},
        // Not compared: `number` is a place in the whole registry, audits are separate entries, and
        // the contents of an item may not be in the scope.
        {"item", ofSubject, {"number", "verified_at", "faulty_at", "bound"}},
        {"seized_by", ofItem},
        {"item_field", ofItem},
        {"item_case", ofItem},
        {"attachment", ofItem},
        {"custody_step", ofItem},
        {"step_correction", ofItem},
    };
    return list;
}

struct Columns {
    QStringList compared;
    QStringList key; // those of the primary key that are compared; all if there is no key
};

Result<Columns> columnsOf(db::Connection &connection, const Part &part)
{
    Columns columns;
    auto select = connection.prepare(
        "SELECT name, pk FROM pragma_table_xinfo($1) WHERE hidden = 0 ORDER BY cid");
    TRY(select.bind(QString::fromLatin1(part.table))
            .forEach([&](const db::Row &row) -> Result<void> {
                const QString name = row.text(0);
                if (part.except.contains(name))
                    return {};
                columns.compared.append(name);
                if (row.integer(1) > 0)
                    columns.key.append(name);
                return {};
            }));
    if (columns.key.isEmpty())
        columns.key = columns.compared.mid(0, 1);
    return columns;
}

using RowPrint = std::vector<QByteArray>; // a fingerprint for each column
using Rows = QMap<QByteArray, RowPrint>;  // by the fingerprint of the key

Result<Rows> rowsOf(db::Connection &connection, const Part &part, const Columns &columns,
                    const QString &wholeCase)
{
    const QByteArray sql = "SELECT " + columns.compared.join(QStringLiteral(", ")).toLatin1()
        + " FROM main." + part.table + " WHERE " + part.where;
    auto select = connection.prepare(sql);
    if (part.where == ofCase)
        select.bind(wholeCase);
    Rows rows;
    TRY(select.forEach([&](const db::Row &row) -> Result<void> {
        RowPrint print;
        QByteArray key;
        for (int column = 0; column < row.columnCount(); ++column) {
            print.push_back(row.fingerprint(column));
            if (columns.key.contains(columns.compared.at(column)))
                key += print.back() + ' ';
        }
        rows.insert(key, std::move(print));
        return {};
    }));
    return rows;
}

tl::unexpected<Error> differs(const Part &part, const QByteArray &key, const QString &column,
                              const QByteArray &expected, const QByteArray &found)
{
    const QString row = QString::fromUtf8(key).trimmed();
    const QString table = QString::fromLatin1(part.table);
    const QString place = column.isEmpty()
        ? Text::tr("table %1, row %2").arg(table, row)
        : Text::tr("table %1, row %2, column %3").arg(table, row, column);
    return failure(ErrorCode::Corrupt,
                   Text::tr("The tables do not agree with the ledger (%1). Nothing was recorded or "
                            "written; verify the registry before you continue.")
                       .arg(place),
                   QStringLiteral("the ledger gives %1, the table has %2")
                       .arg(QString::fromUtf8(expected), QString::fromUtf8(found)));
}

Result<void> compareRows(const Part &part, const Columns &columns, const Rows &expected,
                         const Rows &found)
{
    for (auto row = expected.begin(); row != expected.end(); ++row) {
        const auto other = found.constFind(row.key());
        if (other == found.constEnd())
            return differs(part, row.key(), {}, "a row", "none");
        for (std::size_t i = 0; i < row->size(); ++i) {
            if (row->at(i) != other->at(i))
                return differs(part, row.key(), columns.compared.at(qsizetype(i)), row->at(i),
                               other->at(i));
        }
    }
    for (auto row = found.begin(); row != found.end(); ++row) {
        if (!expected.contains(row.key()))
            return differs(part, row.key(), {}, "none", "a row");
    }
    return {};
}

// Collects the cases and items that the entries name and that a record need not contain.
class NamedElsewhere
{
public:
    explicit NamedElsewhere(const ledger::Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    // Why the entry counts for nothing if no earlier entry records one of them.
    Result<std::optional<Error>> wrongIn(const ledger::Entry &entry)
    {
        for (const auto &thing : ledger::namedBy(entry, domain::newestRules)) {
            if (domain::isBroughtAlong(thing.sort))
                continue;
            TRY(const qint64 since, recordedAt(thing));
            if (since >= entry.position)
                return std::optional(domain::notRecorded(thing));
        }
        return std::optional<Error>();
    }

private:
    // The position of the entry that records it; beyond all if there is none.
    Result<qint64> recordedAt(const domain::NamedThing &thing)
    {
        const QString key = thing.sort + thing.id;
        if (const auto known = m_positions.constFind(key); known != m_positions.constEnd())
            return *known;
        TRY(const auto first, m_ledger.firstEntryOf(thing.id));
        const bool records = first && domain::sortRecordedBy(first->kind) == thing.sort;
        const qint64 position = records ? first->position : std::numeric_limits<qint64>::max();
        m_positions.insert(key, position);
        return position;
    }

    const ledger::Ledger &m_ledger;
    QHash<QString, qint64> m_positions;
};

// The subjects as a table of the connection's own, which goes with this.
class SubjectTable
{
public:
    static Result<SubjectTable> make(db::Connection &connection, const QSet<QString> &subjects)
    {
        TRY(connection.runScript("DROP TABLE IF EXISTS temp.replayed; CREATE TEMP TABLE replayed "
                                 "(id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID"));
        SubjectTable table(connection);
        auto insert = connection.prepare("INSERT INTO temp.replayed (id) VALUES ($1)");
        for (const QString &subject : subjects)
            TRY(insert.bind(subject).run());
        return table;
    }

    SubjectTable(SubjectTable &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
    {
    }
    SubjectTable &operator=(SubjectTable &&) = delete;
    ~SubjectTable()
    {
        if (m_connection)
            (void)m_connection->runScript("DROP TABLE IF EXISTS temp.replayed");
    }

private:
    explicit SubjectTable(db::Connection &connection)
        : m_connection(&connection)
    {
    }

    db::Connection *m_connection;
};

} // namespace

ReplayedRows::ReplayedRows(db::Connection scratch, QSet<QString> subjects,
                           ledger::SoundLeaves soundLeaves)
    : m_scratch(std::make_unique<db::Connection>(std::move(scratch)))
    , m_subjects(std::move(subjects))
    , m_soundLeaves(std::move(soundLeaves))
{
}

Result<ReplayedRows> ReplayedRows::make(const ledger::Ledger &ledger,
                                        const std::vector<ledger::Entry> &entries,
                                        const std::function<bool(const ledger::Entry &)> &mayPass)
{
    TRY(auto scratch, db::Connection::openScratch());
    // Of what the entries name, not everything is there: a case may be another's business.
    TRY(scratch.runScript("PRAGMA foreign_keys = OFF"));
    TRY(createTablesOfFew(scratch));
    TRY(scratch.runScript("BEGIN"));
    std::vector<const ledger::Entry *> signedOnes;
    for (const auto &entry : entries)
        signedOnes.push_back(&entry);
    const auto hold = ledger::signaturesHold(signedOnes);
    NamedElsewhere elsewhere(ledger);
    QSet<QString> subjects;
    ledger::SoundLeaves soundLeaves;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto &entry = entries[i];
        if (hold[i])
            soundLeaves.insert(entry.leafHash);
        const auto form = hold[i] ? Form::Signed : Form::Unchecked;
        TRY(const auto disclosed, ledger.disclosures(entry));
        TRY(auto wrong, elsewhere.wrongIn(entry));
        if (!wrong) {
            TRY(wrong, foldOrPassOver(scratch, entry, disclosed, form, Folded::ARecord));
        }
        if (wrong && !mayPass(entry))
            return failure(ErrorCode::Corrupt,
                           Text::tr("%1 Nothing was recorded or written: what holds such an entry "
                                    "is not handed out as sound. An audit names all such "
                                    "entries.")
                               .arg(passedOver(scratch, entry, *wrong).what),
                           wrong->detail);
        if (!wrong) // which may be about any subject
            subjects.insert(entry.subject);
    }
    TRY(scratch.runScript("COMMIT"));
    return ReplayedRows(std::move(scratch), std::move(subjects), std::move(soundLeaves));
}

Result<void> ReplayedRows::compareWith(db::Connection &tables, const QString &wholeCase) const
{
    TRY(const auto here, SubjectTable::make(*m_scratch, m_subjects));
    TRY(const auto there, SubjectTable::make(tables, m_subjects));
    for (const auto &part : parts()) {
        TRY(const auto columns, columnsOf(*m_scratch, part));
        TRY(const auto expected, rowsOf(*m_scratch, part, columns, wholeCase));
        TRY(const auto found, rowsOf(tables, part, columns, wholeCase));
        TRY(compareRows(part, columns, expected, found));
    }
    return {};
}

} // namespace registry
