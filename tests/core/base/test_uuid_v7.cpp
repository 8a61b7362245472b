// UUIDv7, RFC 9562: sorts by time, says its version, and is read in one spelling only.

#include "base/uuid_v7.h"

#include <QSet>
#include <QTest>

class TestUuidV7 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Appendix A.6 of RFC 9562.
    void theStandardsExampleIsMet()
    {
        const auto random = [](void *bytes, std::size_t count) {
            constexpr uchar given[] = {0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f};
            QVERIFY(count == sizeof(given));
            std::copy(std::begin(given), std::end(given), static_cast<uchar *>(bytes));
        };
        QCOMPARE(base::newUuidV7(0x017f22e279b0, random),
                 QStringLiteral("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"));
    }

    void identifiersSortByTheirMoment()
    {
        const auto random = base::seededRandom(1);
        QString last;
        for (qint64 ms : {qint64(0), qint64(1), qint64(1) << 32, (qint64(1) << 48) - 1}) {
            const QString id = base::newUuidV7(ms, random);
            QVERIFY(base::isUuidV7(id));
            QVERIFY(last < id);
            last = id;
        }
    }

    void ofOneMomentNoTwoAreAlike()
    {
        const auto random = base::seededRandom(1);
        QSet<QString> all;
        for (int i = 0; i < 10'000; ++i)
            all.insert(base::newUuidV7(1, random));
        QCOMPARE(all.size(), qsizetype(10'000));
    }

    void onlyOneSpellingIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("upper case") << QStringLiteral("017F22E2-79B0-7CC3-98C4-DC0C0C07398F");
        QTest::newRow("braces") << QStringLiteral("{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}");
        QTest::newRow("no hyphens") << QStringLiteral("017f22e279b07cc398c4dc0c0c07398f");
        QTest::newRow("version 4") << QStringLiteral("017f22e2-79b0-4cc3-98c4-dc0c0c07398f");
        QTest::newRow("another variant") << QStringLiteral("017f22e2-79b0-7cc3-18c4-dc0c0c07398f");
        QTest::newRow("one too long") << QStringLiteral("017f22e2-79b0-7cc3-98c4-dc0c0c07398f0");
        QTest::newRow("another digit") << QStringLiteral("017f22e2-79b0-7cc3-98c4-dc0c0c07398g");
        QTest::newRow("space") << QStringLiteral(" 17f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    }

    void onlyOneSpellingIsRead()
    {
        QFETCH(QString, text);
        QVERIFY(!base::isUuidV7(text));
        QVERIFY(base::isUuidV7(QStringLiteral("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")));
    }
};

QTEST_GUILESS_MAIN(TestUuidV7)
#include "test_uuid_v7.moc"
