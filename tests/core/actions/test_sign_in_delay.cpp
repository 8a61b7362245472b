// SignInDelay: guessing at a desk gets slower with each wrong password, across restarts, and nobody
// is locked out permanently.

#include "actions/sign_in_delay.h"
#include "support/temp_registry.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <atomic>
#include <thread>

using namespace tests;

namespace {

constexpr qint64 second = 1000;

// A clock that moves only when the test moves it, and a separate state folder.
struct Desk {
    Desk()
    {
        environment.now = [this] { return nowMs; };
        environment.stateFolder = registry.path(QStringLiteral("state"));
    }

    Result<actions::Session> signIn(const QString &typed, const QString &name = firstOfficer)
    {
        return actions::Session::signIn(registry.registry(), name, typed, environment);
    }

    bool isWrong() { return saysWrong(signIn(QStringLiteral("guessed it"))); }
    bool mustWait() { return !saysWrong(signIn(QStringLiteral("guessed it"))); }

    static bool saysWrong(const Result<actions::Session> &session)
    {
        return !session && session.error().code == ErrorCode::Denied
            && session.error().message.startsWith(QStringLiteral("The password is wrong"));
    }

    TempRegistry registry;
    qint64 nowMs = 1'800'000'000'000;
    base::Environment environment = registry.environment();
};

} // namespace

class TestSignInDelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterThreeWrongOnesEachTryWaitsTwiceAsLong()
    {
        Desk desk;
        for (int i = 0; i < 3; ++i)
            QVERIFY(desk.isWrong());
        for (qint64 wait = second; wait < 300 * second; wait *= 2) {
            QVERIFY(desk.mustWait());
            desk.nowMs += wait - 1;
            QVERIFY(desk.mustWait());
            desk.nowMs += 1;
            QVERIFY(desk.isWrong());
        }
        for (int i = 0; i < 3; ++i) { // five minutes at the most
            desk.nowMs += 300 * second - 1;
            QVERIFY(desk.mustWait());
            desk.nowMs += 1;
            QVERIFY(desk.isWrong());
        }
    }

    void theRightPasswordWaitsToo_andThenClearsTheCount()
    {
        Desk desk;
        for (int i = 0; i < 3; ++i)
            QVERIFY(desk.isWrong());
        const auto early = desk.signIn(password);
        QVERIFY(!early && early.error().message.contains(QStringLiteral("1 s")));
        QCOMPARE(early.error().code, ErrorCode::Denied);
        desk.nowMs += second;
        QVERIFY(desk.signIn(password));
        for (int i = 0; i < 3; ++i)
            QVERIFY(desk.isWrong());
    }

    // Several programs of one officer, as scripts start them.
    void rightPasswordsSideBySideAreNoWrongOnes()
    {
        Desk desk;
        std::atomic<int> refused = 0;
        std::vector<std::thread> programs;
        for (int i = 0; i < 6; ++i) {
            programs.emplace_back([&] {
                actions::SignInDelay delay(desk.environment, QStringLiteral("registry"),
                                           QStringLiteral("officer"));
                if (!delay.begin())
                    return void(++refused);
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
                delay.forget();
            });
        }
        for (auto &program : programs)
            program.join();
        QCOMPARE(refused.load(), 0);
    }

    void itOutlivesARestart()
    {
        Desk desk;
        for (int i = 0; i < 3; ++i)
            QVERIFY(desk.isWrong());
        desk.registry.reopen();
        QVERIFY(desk.mustWait());
    }

    void anotherOfficerDoesNotWait()
    {
        Desk desk;
        for (int i = 0; i < 3; ++i)
            QVERIFY(desk.isWrong());
        QVERIFY(desk.signIn(password, secondOfficer));
    }

    void aClockSetBackMakesNobodyWaitLongerThanTheDelay()
    {
        Desk desk;
        for (int i = 0; i < 3; ++i)
            QVERIFY(desk.isWrong());
        desk.nowMs -= 365 * 24 * 3600 * second;
        QVERIFY(desk.mustWait());
        desk.nowMs += second;
        QVERIFY(desk.isWrong());
    }

    void changingThePasswordIsNoWayAround()
    {
        Desk desk;
        auto session = value(desk.signIn(password));
        for (int i = 0; i < 3; ++i)
            QVERIFY(!actions::changePassword(session, QStringLiteral("guessed it"),
                                             QStringLiteral("four words by the sea")));
        QVERIFY(
            !actions::changePassword(session, password, QStringLiteral("four words by the sea")));
    }

    void nothingIsWrittenIntoTheRegistry()
    {
        Desk desk;
        const QString folder = desk.registry.folder();
        const auto before = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
        for (int i = 0; i < 4; ++i)
            desk.mustWait();
        const auto after = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
        QCOMPARE(after.size(), before.size());
        const QDir kept(desk.environment.stateFolder + QStringLiteral("/sign_in"));
        const auto files = kept.entryInfoList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QCOMPARE(int(files.front().permissions() & (QFile::ReadGroup | QFile::ReadOther)), 0);
    }

    void aFileThatMakesNoSenseShutsNobodyOut_data()
    {
        QTest::addColumn<QByteArray>("content");
        for (const char *content :
             {"", "nonsense", "{}", "[1]", "{\"failures\":-5,\"last\":9e99}",
              "{\"failures\":9223372036854775807,\"last\":9223372036854775807}",
              "{\"failures\":\"a\",\"last\":null}"})
            QTest::newRow(content) << QByteArray(content);
    }

    void aFileThatMakesNoSenseShutsNobodyOut()
    {
        QFETCH(QByteArray, content);
        Desk desk;
        QVERIFY(desk.isWrong());
        const QDir kept(desk.environment.stateFolder + QStringLiteral("/sign_in"));
        writeFile(kept.filePath(kept.entryList(QDir::Files).front()), content);
        if (!desk.signIn(password)) {
            desk.nowMs += 300 * second;
            QVERIFY(desk.signIn(password));
        }
    }
};

QTEST_GUILESS_MAIN(TestSignInDelay)
#include "test_sign_in_delay.moc"
