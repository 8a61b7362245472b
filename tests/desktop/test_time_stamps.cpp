// Time stamps on the screen: asked for by file and over the network, refused with the reason, and
// stopped when nobody answers.

#include "audit/time_stamp_rows.h"
#include "desktop/desk_fixture.h"
#include "settings/settings_dialog.h"
#include "support/http_answer.h"
#include "support/patience.h"
#include "support/time_authority.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace desktop;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Desktop {
    tests::DeskFixture fixture;

    explicit Desktop(const QString &authority = {}, const QString &certificates = {})
    {
        fixture.registry().addPhone();
        trust(authority, certificates);
        fixture.give("time_stamps");
    }

    void trust(const QString &authority, const QString &certificates)
    {
        Settings settings = readSettings();
        settings.timeAuthority = authority;
        settings.timeCertificates = certificates;
        writeSettings(settings);
    }

    void type(const char *line, const QString &text)
    {
        fixture.find<QLineEdit>(line)->selectAll();
        QTest::keyClicks(fixture.find<QLineEdit>(line), text);
    }

    QString cell(int row, int column)
    {
        return fixture.find<QTableView>("time_stamps")
            ->model()
            ->index(row, column)
            .data()
            .toString();
    }
    int rows() { return fixture.find<QTableView>("time_stamps")->model()->rowCount(); }

    QString stated() { return fixture.find<QLabel>("time_stamp_sentence")->text(); }
    QString complaint()
    {
        return fixture.find<QDialog>("time_stamps_dialog")->findChild<Complaint *>()->text();
    }
};

} // namespace

class TestTimeStamps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQueryLeavesAsAFileAndItsReplyComesBack()
    {
        Desktop desktop(QString(), m_authority.pemFile());
        QAbstractItemModelTester tester(desktop.fixture.find<QTableView>("time_stamps")->model());
        const QString query = desktop.fixture.registry().path(QStringLiteral("query.tsq"));
        const QString reply = desktop.fixture.registry().path(QStringLiteral("reply.tsr"));

        desktop.type("query_path", query);
        desktop.fixture.press("write_query");

        QVERIFY2(desktop.stated().contains(query), qUtf8Printable(desktop.stated()));
        QCOMPARE(desktop.rows(), 1);
        QVERIFY(desktop.cell(0, 3).contains(QStringLiteral("No reply")));

        tests::writeFile(reply, m_authority.reply(contentOf(query)));
        desktop.type("reply_path", reply);
        QTest::keyClick(desktop.fixture.find<QLineEdit>("reply_path"), Qt::Key_Return);
        desktop.fixture.settle();
        QVERIFY(!desktop.stated().contains(QStringLiteral("授时"))); // Enter signs nothing
        desktop.fixture.press("accept_reply");

        QVERIFY2(desktop.stated().contains(QStringLiteral("授时")),
                 qUtf8Printable(desktop.complaint()));
        QCOMPARE(desktop.rows(), 1);
        QCOMPARE(desktop.cell(0, 3), QStringLiteral("Valid"));
        QVERIFY(desktop.cell(0, 2).contains(QStringLiteral("授时")));
        QVERIFY(desktop.fixture.registry().verify().sound());
    }

    void anAuthorityIsAskedOverTheNetwork()
    {
        const tests::HttpAnswer server([this](const QByteArray &query) {
            return tests::HttpAnswer::reply(m_authority.reply(query));
        });
        Desktop desktop(server.url(), m_authority.pemFile());
        desktop.fixture.press("fetch_time_stamp");
        QCOMPARE(desktop.complaint(), QString());
        QCOMPARE(desktop.cell(0, 3), QStringLiteral("Valid"));
    }

    void whatCannotBeTrustedIsRefusedAndNothingIsKept()
    {
        const tests::TimeAuthority other;
        const tests::HttpAnswer server(
            [&](const QByteArray &query) { return tests::HttpAnswer::reply(other.reply(query)); });
        Desktop desktop(server.url(), m_authority.pemFile());
        desktop.fixture.press("fetch_time_stamp");
        QVERIFY2(desktop.complaint().contains(QStringLiteral("another authority")),
                 qUtf8Printable(desktop.complaint()));
        QCOMPARE(desktop.rows(), 1);
        QVERIFY(desktop.cell(0, 3).contains(QStringLiteral("No reply")));
    }

    void whatIsNotSaidIsAskedForNextToTheField()
    {
        Desktop desktop;
        QVERIFY(!desktop.fixture.find<QPushButton>("fetch_time_stamp")->isEnabled());
        desktop.fixture.press("accept_reply");
        QVERIFY(desktop.complaint().contains(QStringLiteral("Choose the file")));
        desktop.type("query_path", m_authority.pemFile());
        desktop.fixture.press("write_query");
        QVERIFY(desktop.complaint().contains(QStringLiteral("there already")));
        desktop.type("reply_path", m_authority.pemFile());
        desktop.fixture.press("accept_reply");
        QVERIFY(desktop.complaint().contains(QStringLiteral("settings")));
        QCOMPARE(desktop.rows(), 0);
    }

    void whoDoesNotAnswerIsGivenUp()
    {
        const tests::HttpAnswer server([](const QByteArray &) { return QByteArray(); });
        Desktop desktop(server.url(), m_authority.pemFile());
        QTest::mouseClick(desktop.fixture.find<QPushButton>("fetch_time_stamp"), Qt::LeftButton);
        auto *stop = desktop.fixture.find<QPushButton>("cancel_fetch");
        QTRY_VERIFY_WITH_TIMEOUT(
            stop->isVisible()
                && desktop.fixture.workplace().jobs().jobs().last()->title().contains(
                    QStringLiteral("127.0.0.1")),
            tests::patienceMs);
        QTest::mouseClick(stop, Qt::LeftButton);
        desktop.fixture.settle();
        QVERIFY(desktop.stated().startsWith(QStringLiteral("Stopped")));
        QVERIFY(desktop.fixture.find<QPushButton>("fetch_time_stamp")->isVisible());
    }

    void aDialogThatIsClosedGivesUpToo()
    {
        const tests::HttpAnswer server([](const QByteArray &) { return QByteArray(); });
        Desktop desktop(server.url(), m_authority.pemFile());
        QTest::mouseClick(desktop.fixture.find<QPushButton>("fetch_time_stamp"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(
            !desktop.fixture.workplace().jobs().jobs().isEmpty()
                && desktop.fixture.workplace().jobs().jobs().last()->title().contains(
                    QStringLiteral("127.0.0.1")),
            tests::patienceMs);
        desktop.fixture.find<QDialog>("time_stamps_dialog")->reject();
        desktop.fixture.settle();
        QVERIFY(desktop.fixture.workplace().jobs().jobs().isEmpty());
    }

    void theSettingsHoldTheAuthority()
    {
        tests::DeskFixture fixture;
        fixture.give("settings");
        auto *dialog = fixture.find<SettingsDialog>("settings_dialog");
        auto *address = fixture.find<QLineEdit>("time_authority");
        QTest::keyClicks(address, QStringLiteral("time.example"));
        QTest::keyClick(address, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<Complaint *>()->text().contains(QStringLiteral("https://")));

        address->clear();
        QTest::keyClicks(address, QStringLiteral("https://time.example/tsa"));
        QTest::keyClicks(fixture.find<QLineEdit>("time_certificates"), QStringLiteral("/root.pem"));
        QTest::keyClick(address, Qt::Key_Return);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(readSettings().timeAuthority, QStringLiteral("https://time.example/tsa"));
        QCOMPARE(readSettings().timeCertificates, QStringLiteral("/root.pem"));
    }

private:
    const tests::TimeAuthority m_authority;
};

QTEST_MAIN(TestTimeStamps)
#include "test_time_stamps.moc"
