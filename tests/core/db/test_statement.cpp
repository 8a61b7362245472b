// Statement: bound values come back unchanged, and a mistake is reported by the run, not earlier.

#include "db/connection.h"
#include "support/value.h"

#include <QTest>

using tests::value;

class TestStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_connection = std::make_unique<db::Connection>(value(db::Connection::openScratch()));
        value(m_connection->runScript(
            "CREATE TABLE t (i INTEGER, s TEXT, b BLOB, n INTEGER) STRICT"));
    }

    void everyTypeComesBackAsItWas()
    {
        const QString text = QStringLiteral("封条") + QChar(0) + QStringLiteral("№ 1");
        const QByteArray blob("\0\xff\0", 3);
        value(m_connection->prepare("INSERT INTO t VALUES ($1, $2, $3, $4)")
                  .bind(std::numeric_limits<qint64>::min(), text, blob, std::nullopt)
                  .run());
        const auto read =
            value(m_connection->prepare("SELECT i, s, b, n FROM t").first([](const db::Row &row) {
                return std::tuple(row.integer(0), row.text(1), row.blob(2), row.isNull(3),
                                  row.optionalInteger(3), row.columnCount());
            }));
        QCOMPARE(*read,
                 std::tuple(std::numeric_limits<qint64>::min(), text, blob, true,
                            std::optional<qint64>(), 4));
    }

    void emptyIsNotAbsent()
    {
        value(m_connection->prepare("INSERT INTO t VALUES (NULL, $1, $2, NULL)")
                  .bind(QString(), QByteArray())
                  .run());
        const auto absent =
            value(m_connection->prepare("SELECT s, b, i FROM t").first([](const db::Row &row) {
                return std::tuple(row.optionalText(0), row.isNull(1), row.optionalText(2));
            }));
        QCOMPARE(*absent, std::tuple(std::optional(QString()), false, std::optional<QString>()));
    }

    void optionalValuesBindAsThemselvesOrAsNull()
    {
        auto insert = m_connection->prepare("INSERT INTO t VALUES ($1, $2, NULL, $3)");
        value(insert.bind(std::optional<qint64>(5), std::optional<QString>(), true).run());
        const auto read =
            value(m_connection->prepare("SELECT i, s, n FROM t").first([](const db::Row &row) {
                return std::tuple(row.integer(0), row.isNull(1), row.integer(2));
            }));
        QCOMPARE(*read, std::tuple(qint64(5), true, qint64(1)));
    }

    void aStatementRunsAgainWithOtherValues()
    {
        auto insert = m_connection->prepare("INSERT INTO t (i) VALUES ($1)");
        for (int i = 1; i <= 3; ++i)
            QCOMPARE(value(insert.bind(i).run()), qint64(1));
        auto select = m_connection->prepare("SELECT i FROM t WHERE i >= $1 ORDER BY i");
        const auto read = [](const db::Row &row) { return row.integer(0); };
        QCOMPARE(value(select.bind(2).rows(read)), (std::vector<qint64>{2, 3}));
        QCOMPARE(value(select.bind(1).first(read)), std::optional<qint64>(1));
        QCOMPARE(value(select.bind(9).first(read)), std::optional<qint64>());
    }

    void textsBindFromAMarkerOn()
    {
        value(m_connection->prepare("INSERT INTO t (i, s) VALUES (1, 'b')").run());
        auto select = m_connection->prepare("SELECT i FROM t WHERE i = $1 AND s IN ($2, $3)");
        QVERIFY(value(select.bind(1)
                          .bindFrom(2, {QStringLiteral("a"), QStringLiteral("b")})
                          .first([](const db::Row &row) { return row.integer(0); })));
    }

    void twoOfOneTextRunSideBySide()
    {
        value(m_connection->runScript("INSERT INTO t (i) VALUES (1), (2)"));
        auto one = m_connection->prepare("SELECT i FROM t ORDER BY i");
        auto two = m_connection->prepare("SELECT i FROM t ORDER BY i");
        QVERIFY(value(one.next()) && value(two.next()) && value(two.next()));
        QCOMPARE(one.row().integer(0), qint64(1));
        QCOMPARE(two.row().integer(0), qint64(2));
    }

    void aMistakeInTheTextComesOutOfTheRun()
    {
        auto broken = m_connection->prepare("SELEKT 1");
        const auto refused = broken.bind(1).run();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Database);
        QVERIFY(refused.error().detail.contains(QStringLiteral("SELEKT")));
    }

    void aMarkerTooManyIsAMistake()
    {
        QVERIFY(!m_connection->prepare("INSERT INTO t (i) VALUES ($1)").bind(1, 2).run());
        QVERIFY(value(m_connection->prepare("SELECT i FROM t").rows([](const db::Row &row) {
                    return row.integer(0);
                })).empty());
    }

    void aConstraintIsAConflict()
    {
        value(m_connection->runScript(
            "CREATE TABLE u (i INTEGER PRIMARY KEY, t INTEGER REFERENCES u (i))"));
        value(m_connection->prepare("INSERT INTO u VALUES (1, 1)").run());
        QCOMPARE(m_connection->prepare("INSERT INTO u VALUES (1, 1)").run().error().code,
                 ErrorCode::Conflict);
        QCOMPARE(m_connection->prepare("INSERT INTO u VALUES (2, 9)").run().error().code,
                 ErrorCode::Conflict);
        QVERIFY(
            !m_connection->prepare("INSERT INTO t (i) VALUES ('text')").run()); // a strict table
    }

    void theFirstFailureOfAVisitorStops()
    {
        value(m_connection->runScript("INSERT INTO t (i) VALUES (1), (2), (3)"));
        int seen = 0;
        auto select = m_connection->prepare("SELECT i FROM t ORDER BY i");
        const auto stopped = select.forEach([&](const db::Row &row) -> Result<void> {
            ++seen;
            return row.integer(0) == 2
                ? Result<void>(failure(ErrorCode::Cancelled, QStringLiteral("enough")))
                : Result<void>();
        });
        QVERIFY(!stopped);
        QCOMPARE(seen, 2);
        QCOMPARE(value(select.rows([](const db::Row &row) { return row.integer(0); })).size(),
                 std::size_t(3));
    }

    void fingerprintsTellTypesApart()
    {
        const auto prints = value(
            m_connection->prepare("SELECT 1, '1', x'31', NULL, ''").first([](const db::Row &row) {
                QByteArrayList all;
                for (int i = 0; i < row.columnCount(); ++i)
                    all.append(row.fingerprint(i));
                return all;
            }));
        QCOMPARE(QSet<QByteArray>(prints->begin(), prints->end()).size(), qsizetype(5));
    }

private:
    std::unique_ptr<db::Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestStatement)
#include "test_statement.moc"
