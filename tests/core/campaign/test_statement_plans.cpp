// No statement reads a whole large table for an answer that needs little of it, but for the ones
// named here: SQLite's plans of all statements that a made-up campaign, an export, a rebuild, a
// verification, and the lists and searches run. Plans do not depend on how much there is.

#include "actions/rebuild_tables.h"
#include "campaign/campaign.h"
#include "exchange/record/write/export_record.h"
#include "registry/attachment_table.h"
#include "registry/history.h"
#include "registry/item_list.h"
#include "registry/known_values.h"
#include "registry/overview.h"
#include "registry/search.h"
#include "support/counted_steps.h"
#include "support/temp_registry.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace tests;

namespace {

// A statement with this text may read a whole table.
struct Exception {
    const char *text;
    const char *why;
};

const Exception exceptions[] = {
    {"SELECT * FROM ", "rebuild compares all rows"},
    {"DROP TABLE", "rebuild makes the tables again"},
    {" ORDER BY 1", "verification compares all rows"},
    {"FROM entry NOT INDEXED ORDER BY position", "verification reads all entries"},
    {"SELECT count(*) FROM entry", "verification and rebuild say how far they are"},
    {"SELECT count(*) FROM disclosure", "verification accounts for all"},
    {"FROM tree_node", "verification compares the tree's nodes"},
    {"FROM checkpoint", "verification reads all checkpoints"},
    {"FROM cosignature", "verification reads all cosignatures"},
    {"FROM time_stamp", "verification reads all time stamps"},
    {"FROM item_gram_idx", "verification compares the index of searches"},
    {"INSERT INTO item (", "a foreign key's check, which runs only while one is broken"},
    {"SELECT number, ", "a list of all items in the order of a column"},
    {"SELECT number FROM item WHERE ", "a list, or its first page in the order of an index"},
    {"longest_transit", "custody gaps depend on the limits of the day; the index alone is read"},
    {"FROM person WHERE category = 'suspect'", "the tree and the list by suspect name them all"},
    {"SELECT id, name FROM officer UNION ALL", "the list by holder orders all names"},
    {"FROM case_file WHERE (", "names all cases that an officer may see"},
    {"SELECT number FROM case_file ORDER BY number", "names all cases"},
};

// Tables that stay small, whatever is registered; indexes of the few rows that they are about; and
// the names by which queries call such a table, or what a recursion has found last.
const QSet<QString> small{"registry",
                          "station",
                          "officer",
                          "former_key",
                          "operation",
                          "site",
                          "suspect_group",
                          "this_station",
                          "key_slot",
                          "officer_key",
                          "station_key",
                          "tables_made",
                          "sqlite_schema",
                          "sqlite_master",
                          "made",
                          "item_gram_config",
                          "file_gram_config",
                          "item_withdrawn",
                          "item_disputed",
                          "item_unconfirmed",
                          "item_unwitnessed",
                          "audit_sound",
                          "case_file_restricted",
                          "stocktake_line_missing",
                          "inside",
                          "outward",
                          "known"};

// What a step of a plan scans of a table that may be large; empty: nothing.
QString scanOf(const QString &step)
{
    static const QRegularExpression scan(
        QStringLiteral("^SCAN (?:main\\.)?(\\w+)(?: USING (?:COVERING )?INDEX (\\w+))?$"));
    const auto found = scan.match(step);
    const QString table = found.captured(1), index = found.captured(2);
    return small.contains(table) || small.contains(index) ? QString() : table;
}

const Exception *exceptionFor(const QByteArray &sql)
{
    const auto *found = std::find_if(std::begin(exceptions), std::end(exceptions),
                                     [&](const auto &one) { return sql.contains(one.text); });
    return found == std::end(exceptions) ? nullptr : found;
}

class AskedRegistry
{
public:
    AskedRegistry()
        : m_folder(m_temporary.filePath(QStringLiteral("campaign")))
    {
        base::Progress progress;
        const auto made = value(exchange::makeCampaign({m_folder, 60, 1, 1'000'000}, progress));
        m_registry = std::make_unique<registry::Registry>(
            value(registry::Registry::open(m_folder, db::OpenMode::ReadWrite)));
        m_viewer = value(registry::OfficerTable(connection()).byName(made.logins.front().name)).id;
        auto session = value(actions::Session::signIn(
            *m_registry, made.logins.back().name, made.logins.back().password,
            {base::systemClock(), base::seededRandom(1)}));
        value(exchange::exportRecord(
            session, {{}, made.exampleCase, m_temporary.filePath("out"), {}, {}, "x"}, progress));
        value(actions::rebuildTables(*m_registry, progress));
        value(registry::verify(m_folder, {}, progress));
        askOverviews();
        askLists();
        askItems();
    }

    db::Connection &connection() { return m_registry->connection(); }

private:
    void askOverviews()
    {
        using registry::TallyBy;
        for (const auto by : {TallyBy::Kind, TallyBy::Site, TallyBy::Group, TallyBy::Case,
                              TallyBy::Holder, TallyBy::State, TallyBy::Place, TallyBy::Operation})
            value(registry::tally(connection(), by, m_viewer));
        value(registry::originTree(connection(), m_viewer));
        value(registry::caseNodes(connection(), m_viewer));
        value(registry::placeNodes(connection(), m_viewer));
        value(registry::lotsInTransit(connection(), m_viewer));
        value(registry::attentionTally(connection(), {1772330400000}, m_viewer));
    }

    void askLists()
    {
        registry::ItemFilter filter;
        filter.viewer = m_viewer;
        filter.limits.nowMs = 1772330400000;
        for (const auto column : registry::allItemColumns()) {
            value(registry::firstNumbers(connection(), filter, {column, false}, 50));
            m_numbers = value(registry::listNumbers(connection(), filter, {column, false}));
        }
        value(registry::itemRows(connection(), m_numbers, m_viewer));
        for (const auto attention : registry::allAttentions()) {
            filter.attention = attention;
            value(registry::ItemTable(connection()).count(filter));
        }
    }

    void askItems()
    {
        for (const char *typed : {"h", "huawei p60", "王", "SITE3-2026-00042"})
            value(registry::search(connection(), QString::fromUtf8(typed), m_viewer, 50));
        registry::ItemFilter filter;
        filter.viewer = m_viewer;
        filter.limit = 3;
        for (const auto &item : value(registry::ItemTable(connection()).list(filter))) {
            value(registry::historyOf(*m_registry, item.id, m_viewer));
            value(registry::custodyPicture(*m_registry, item.id, {1772330400000}, m_viewer));
            value(registry::AttachmentTable(*m_registry).ofItem(item.id));
            value(registry::findScanned(connection(), item.exhibitNumber, m_viewer));
            value(registry::sizeOfStory(*m_registry, item.exhibitNumber));
            value(registry::knownValues(connection(), item.kind, QStringLiteral("make"), m_viewer));
        }
    }

    QTemporaryDir m_temporary;
    QString m_folder;
    QString m_viewer;
    std::unique_ptr<registry::Registry> m_registry;
    std::vector<qint64> m_numbers;
};

} // namespace

class TestStatementPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noStatementReadsMoreThanItAsksFor()
    {
        countSteps();
        takeCounted();
        AskedRegistry asked;
        value(asked.connection().runScript(
            "CREATE TEMP TABLE replayed (id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID"));
        QSet<const Exception *> used;
        QStringList refused;
        int explained = 0;
        const auto statements = takeCounted();
        for (auto one = statements.begin(); one != statements.end(); ++one) {
            auto explain = asked.connection().prepare("EXPLAIN QUERY PLAN " + one.key());
            const auto plan = explain.bind().rows([](const db::Row &row) { return row.text(3); });
            if (!plan) // what makes tables, and the inner tables of a full-text index
                continue;
            ++explained;
            for (const auto &step : *plan) {
                if (scanOf(step).isEmpty())
                    continue;
                if (const auto *exception = exceptionFor(one.key().simplified()))
                    used.insert(exception);
                else
                    refused.append(step + QStringLiteral(": ") + QString::fromUtf8(one.key()));
            }
        }
        QVERIFY2(refused.isEmpty(), qPrintable(refused.join(u'\n')));
        QVERIFY(explained > 400);
        for (const auto &exception : exceptions)
            QVERIFY2(used.contains(&exception), exception.text);
    }
};

QTEST_GUILESS_MAIN(TestStatementPlans)
#include "test_statement_plans.moc"
