// The list of items in any order, filtered by any column, on the made-up campaign.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "campaign/campaign.h"
#include "domain/labels.h"
#include "registry/item_list.h"
#include "registry/item_table.h"
#include "registry/search.h"
#include "support/temp_registry.h"

#include <QCollator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace tests;

namespace {

using registry::ItemColumn;
using registry::ItemFilter;
using registry::ItemRow;

QVariant shown(const ItemRow &row, ItemColumn column)
{
    return std::visit([](const auto &value) { return QVariant(value); },
                      registry::valueOf(row, column));
}

bool isName(ItemColumn column)
{
    return column == ItemColumn::Operation || column == ItemColumn::Site
        || column == ItemColumn::Group || column == ItemColumn::Suspect
        || column == ItemColumn::Holder || column == ItemColumn::Receiver;
}

// Whether `left` may precede `right` in ascending order.
bool mayPrecede(const QVariant &left, const QVariant &right, ItemColumn column)
{
    if (left.typeId() != QMetaType::QString)
        return left.toLongLong() <= right.toLongLong();
    if (isName(column)) {
        QCollator collator;
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        return collator.compare(left.toString(), right.toString()) <= 0;
    }
    const auto bytes = [column](const QVariant &value) {
        return (column == ItemColumn::Title ? value.toString().toLower() : value.toString())
            .toUtf8();
    };
    return bytes(left) <= bytes(right);
}

bool isAbsent(const QVariant &value, ItemColumn column)
{
    return column != ItemColumn::Title && value.typeId() == QMetaType::QString
        && value.toString().isEmpty();
}

} // namespace

class TestItemList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        base::Progress progress;
        const auto report = value(exchange::makeCampaign(
            {m_folder.filePath(QStringLiteral("campaign")), 80, 1, 10'000}, progress));
        m_registry = std::make_unique<registry::Registry>(value(registry::Registry::open(
            m_folder.filePath(QStringLiteral("campaign")), db::OpenMode::ReadWrite)));
        m_viewer =
            value(registry::OfficerTable(connection()).byName(report.logins.front().name)).id;
        m_all = rows({}, {});
        QVERIFY(m_all.size() >= 60);
    }

    void everyColumnOrders_data()
    {
        QTest::addColumn<int>("column");
        for (const auto column : registry::allItemColumns())
            QTest::newRow(qUtf8Printable(registry::name(column))) << int(column);
    }

    void everyColumnOrders()
    {
        QFETCH(int, column);
        const auto by = ItemColumn(column);
        auto up = rows({}, {by, false});
        const auto down = rows({}, {by, true});
        QCOMPARE(up.size(), m_all.size());
        QVERIFY(std::is_permutation(down.begin(), down.end(), up.begin()));

        const auto firstAbsent = std::find_if(
            up.begin(), up.end(), [&](const ItemRow &row) { return isAbsent(shown(row, by), by); });
        QVERIFY(std::all_of(firstAbsent, up.end(),
                            [&](const ItemRow &row) { return isAbsent(shown(row, by), by); }));
        QVERIFY(
            std::is_sorted(up.begin(), firstAbsent, [&](const ItemRow &left, const ItemRow &right) {
                return !mayPrecede(shown(right, by), shown(left, by), by);
            }));
        std::reverse(up.begin(), firstAbsent);
        std::reverse(firstAbsent, up.end());
        QVERIFY(up == down);
    }

    void theFirstOnesComeFirst_data() { everyColumnOrders_data(); }

    void theFirstOnesComeFirst()
    {
        QFETCH(int, column);
        for (const bool descending : {false, true}) {
            ItemFilter filter;
            filter.viewer = m_viewer;
            auto all = value(
                registry::listNumbers(connection(), filter, {ItemColumn(column), descending}));
            const auto first = value(
                registry::firstNumbers(connection(), filter, {ItemColumn(column), descending}, 7));
            QVERIFY(first.size() <= 7);
            all.resize(first.size());
            QCOMPARE(first, all);
            filter.topLevel = true;
            QVERIFY(value(registry::firstNumbers(connection(), filter,
                                                 {ItemColumn(column), descending}, 7))
                        .empty());
        }
        ItemFilter everything;
        everything.viewer = m_viewer;
        QCOMPARE(value(registry::firstNumbers(connection(), everything, {}, 7)).size(),
                 std::size_t(7));
    }

    void aPieceOfAColumnFilters_data()
    {
        QTest::addColumn<int>("column");
        for (const auto column : registry::allItemColumns()) {
            if (column != ItemColumn::SeizedAt && column != ItemColumn::RegisteredAt
                && column != ItemColumn::CustodySince)
                QTest::newRow(qUtf8Printable(registry::name(column))) << int(column);
        }
    }

    void aPieceOfAColumnFilters()
    {
        QFETCH(int, column);
        const auto by = ItemColumn(column);
        const auto text = [&](const ItemRow &row) {
            return by == ItemColumn::Kind ? domain::label(row.kind)
                : by == ItemColumn::State ? domain::label(row.state)
                                          : shown(row, by).toString();
        };
        const auto some = std::find_if(m_all.begin(), m_all.end(),
                                       [&](const ItemRow &row) { return text(row).size() > 0; });
        QVERIFY(some != m_all.end());
        const QString piece = text(*some).mid(text(*some).size() / 3, 4);

        ItemFilter filter;
        filter.contains.insert(by, piece);
        const auto found = rows(filter, {});

        std::vector<ItemRow> expected;
        std::copy_if(
            m_all.begin(), m_all.end(), std::back_inserter(expected),
            [&](const ItemRow &row) { return text(row).contains(piece, Qt::CaseInsensitive); });
        QVERIFY(!found.empty());
        QVERIFY(found == expected);
    }

    void wordsFilterAsTheSearchFinds_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("one word") << "shelf";
        QTest::newRow("a piece of a number") << "0004";
        QTest::newRow("two words") << "huawei  2026-00";
        QTest::newRow("marks of the pattern") << "100%?";
        QTest::newRow("nobody") << "no such thing";
    }

    void wordsFilterAsTheSearchFinds()
    {
        QFETCH(QString, words);
        ItemFilter filter;
        filter.viewer = m_viewer;
        filter.words = words;

        auto found = value(registry::searchNumbers(connection(), words, m_viewer, 100'000));

        std::sort(found.begin(), found.end());
        QCOMPARE(value(registry::listNumbers(connection(), filter, {})), found);
    }

    void filtersAddUp()
    {
        ItemFilter filter;
        filter.kinds = {domain::ItemKind::Phone, domain::ItemKind::SimCard};
        filter.topLevel = true;
        filter.contains.insert(ItemColumn::Place, QStringLiteral("shelf"));
        const auto found = rows(filter, {ItemColumn::Title, false});

        const auto expected = std::count_if(m_all.begin(), m_all.end(), [](const ItemRow &row) {
            return (row.kind == domain::ItemKind::Phone || row.kind == domain::ItemKind::SimCard)
                && row.insideOf.isEmpty() && row.place.contains(QStringLiteral("shelf"));
        });
        QVERIFY(expected > 0);
        QCOMPARE(qsizetype(found.size()), expected);
        filter.viewer = m_viewer;
        QCOMPARE(value(registry::ItemTable(connection()).count(filter)), expected);
    }

    void aPercentSignIsNoWildcard()
    {
        ItemFilter filter;
        filter.contains.insert(ItemColumn::ExhibitNumber, QStringLiteral("%"));
        QCOMPARE(rows(filter, {}).size(), std::size_t(0));
    }

    void theItemThatContainsKnowsHowMany()
    {
        const auto inside = std::find_if(
            m_all.begin(), m_all.end(), [](const ItemRow &row) { return !row.insideOf.isEmpty(); });
        QVERIFY(inside != m_all.end());
        const auto outside = std::find_if(m_all.begin(), m_all.end(), [&](const ItemRow &row) {
            return row.exhibitNumber == inside->insideOf;
        });
        QVERIFY(outside != m_all.end());
        QCOMPARE(outside->contents,
                 std::count_if(m_all.begin(), m_all.end(), [&](const ItemRow &row) {
                     return row.insideOf == outside->exhibitNumber;
                 }));
    }

    void exhibitNumbersComeInTheOrderAskedFor()
    {
        TempRegistry scene;
        const QString first = scene.addPhone();
        const QString second = scene.addPhone();
        const qint64 number = scene.item(first).number;

        const auto exhibits =
            value(registry::exhibitNumbers(scene.connection(), {number + 1, number, number + 100}));

        QCOMPARE(exhibits, (QStringList{second, first}));
    }

    void cardNumbersAreMasked()
    {
        for (const auto &row : m_all) {
            if (row.kind == domain::ItemKind::BankCard)
                QVERIFY2(row.identifier.contains(QStringLiteral("****")),
                         qUtf8Printable(row.identifier));
        }
    }

    void aRestrictedCaseIsInNoListOfAStranger()
    {
        TempRegistry registry;
        const auto open = registry.addPhone();
        const auto restricted = registry.addPhone();
        domain::CaseFile caseFile;
        caseFile.number = QStringLiteral("ZJ-2026-1");
        caseFile.title = QStringLiteral("Brushing");
        caseFile.restricted = true;
        value(actions::openCase(registry.first(), caseFile));
        value(actions::assignItem(registry.first(), restricted, caseFile.number));
        const auto seenBy = [&](const QString &viewer, ItemColumn column) {
            ItemFilter filter;
            filter.viewer = viewer;
            const auto numbers =
                value(registry::listNumbers(registry.connection(), filter, {column, false}));
            if (value(registry::ItemTable(registry.connection()).count(filter))
                != qint64(numbers.size()))
                qFatal("the count is not that of the list");
            return numbers;
        };
        for (const auto column : registry::allItemColumns()) {
            QCOMPARE(seenBy(registry.second().officer().id, column), std::vector<qint64>{1});
            QCOMPARE(seenBy({}, column), std::vector<qint64>{1});
            QCOMPARE(seenBy(registry.first().officer().id, column).size(), std::size_t(2));
        }
        const auto rows = value(
            registry::itemRows(registry.connection(), {2, 1}, registry.second().officer().id));
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().exhibitNumber, open);

        value(actions::changeCaseAccess(registry.first(), caseFile.number, true,
                                        {registry.second().officer().id},
                                        QStringLiteral("joins the case")));
        QCOMPARE(seenBy(registry.second().officer().id, ItemColumn::Title).size(), std::size_t(2));
    }

private:
    db::Connection &connection() { return m_registry->connection(); }

    std::vector<ItemRow> rows(ItemFilter filter, const registry::ItemSort &sort)
    {
        filter.viewer = m_viewer;
        return value(registry::itemRows(
            connection(), value(registry::listNumbers(connection(), filter, sort)), m_viewer));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<registry::Registry> m_registry;
    QString m_viewer;
    std::vector<ItemRow> m_all;
};

QTEST_GUILESS_MAIN(TestItemList)
#include "test_item_list.moc"
