#include "registry/stated/replayed_rows.h"

#include "base/text.h"
#include "ledger/signature_pass.h"
#include "registry/fold/fold.h"
#include "registry/tables.h"

#include <QMap>

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
        // The number is a place in the whole registry; audits are entries of their own, and what
        // lies in an item may not be here.
        {"item", ofSubject, {"number", "verified_at", "faulty_at", "bound"}},
        {"seized_by", ofItem},
        {"item_field", ofItem},
        {"item_case", ofItem},
        {"attachment", ofItem},
        {"custody_step", ofItem},
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

ReplayedRows::ReplayedRows(db::Connection scratch, QSet<QString> subjects)
    : m_scratch(std::make_unique<db::Connection>(std::move(scratch)))
    , m_subjects(std::move(subjects))
{
}

Result<ReplayedRows> ReplayedRows::make(const ledger::Ledger &ledger,
                                        const std::vector<ledger::Entry> &entries,
                                        const std::function<bool(const ledger::Entry &)> &mayPass)
{
    TRY(auto scratch, db::Connection::openScratch());
    // Of what the entries name, not everything is there: a case may be another's business.
    TRY(scratch.runScript("PRAGMA foreign_keys = OFF"));
    TRY(createTables(scratch));
    TRY(scratch.runScript("BEGIN"));
    std::vector<const ledger::Entry *> signedOnes;
    for (const auto &entry : entries)
        signedOnes.push_back(&entry);
    const auto hold = ledger::signaturesHold(signedOnes);
    QSet<QString> subjects;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto &entry = entries[i];
        const auto form = hold[i] ? Form::Signed : Form::Unchecked;
        TRY(const auto disclosed, ledger.disclosures(entry));
        TRY(const auto wrong, foldOrPassOver(scratch, entry, disclosed, form));
        if (wrong && !mayPass(entry))
            return failure(ErrorCode::Corrupt,
                           Text::tr("%1 Nothing was recorded or written: what holds such an entry "
                                    "is not handed out as sound.")
                               .arg(passedOver(scratch, entry, *wrong).what),
                           wrong->detail);
        if (!wrong) // which may be about anything
            subjects.insert(entry.subject);
    }
    TRY(scratch.runScript("COMMIT"));
    return ReplayedRows(std::move(scratch), std::move(subjects));
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
