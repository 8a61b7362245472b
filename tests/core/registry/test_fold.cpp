// Fold: every kind of entry has a function that folds it, and no other kind is taken.

#include "domain/entry_kind.h"
#include "registry/fold/fold.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

class TestFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfEntryIsFolded()
    {
        QStringList kinds;
        for (const auto &kind : domain::entryKinds())
            kinds.append(QString::fromLatin1(kind.name));
        kinds.sort();

        QCOMPARE(registry::foldedKinds(), kinds);
    }

    void anUnknownKindIsUnsupported_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("of a known family") << "item.noted";
        QTest::newRow("about an officer") << "officer.renamed";
        QTest::newRow("a custody step") << "custody.borrowed";
        QTest::newRow("of no family") << "weather.observed";
    }

    // Were it folded by a default, item.noted would clear the review date, and officer.renamed
    // reinstate a suspended officer.
    void anUnknownKindIsUnsupported()
    {
        QFETCH(const QString, kind);
        TempRegistry registry;
        const auto number = registry.addPhone();
        auto entry =
            value(registry.registry().ledger().entriesOf(registry.item(number).id)).front();
        entry.kind = kind;

        const auto folded = registry::fold(registry.connection(), entry, {});

        QVERIFY(!folded);
        QVERIFY(folded.error().code == ErrorCode::Unsupported
                || folded.error().code == ErrorCode::Denied);
    }
};

QTEST_GUILESS_MAIN(TestFold)
#include "test_fold.moc"
