// PasswordRule: passwords that attackers try first are refused, also with additions; a sentence is
// accepted.

#include "actions/password_rule.h"

#include <QTest>

class TestPasswordRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTriedFirstIsRefused_data()
    {
        QTest::addColumn<QString>("password");
        for (const char *password : {"short",
                                     "123456789",
                                     "1234567890",
                                     "0987654321",
                                     "12345678901234567890",
                                     "1111111111",
                                     "password12",
                                     "Password123",
                                     "PASSWORD1234!",
                                     "p@ssw0rd2026",
                                     "P455w0rd!!",
                                     "passw0rd12345",
                                     "iloveyou12",
                                     "woaini5201314",
                                     "woaini1314520",
                                     "qwertyuiop",
                                     "qwerty12345",
                                     "asdfghjkl;'",
                                     "zxcvbnm1234",
                                     "1qaz2wsx3edc",
                                     "zaq12wsxcde3",
                                     "1q2w3e4r5t",
                                     "qwertz12345",
                                     "abcdefghij",
                                     "abc123abc123",
                                     "passwordpassword",
                                     "aaaaaaaaaaaa",
                                     "abababababab",
                                     "dragon2024",
                                     "Monkey12345",
                                     "Chelsea1905FC",
                                     "football!!!!",
                                     "letmein2026!",
                                     "Welcome2026!",
                                     "admin12345678",
                                     "administrator",
                                     "changeme2026",
                                     "sunshine99!",
                                     "superman007!",
                                     "michael1985!",
                                     "13800138000",
                                     "19850101123",
                                     "20260101",
                                     "Chen Hao 2026",
                                     "chenhao12345",
                                     "HaoChen1985",
                                     "chen.hao.1999",
                                     "ｐａｓｓｗｏｒｄ１２",
                                     "陈浩2026123",
                                     "sealbook2026",
                                     "evidence123"})
            QTest::newRow(password) << QString::fromUtf8(password);
    }

    void whatIsTriedFirstIsRefused()
    {
        QFETCH(QString, password);
        const QString name = password.startsWith(QStringLiteral("陈")) ? QStringLiteral("陈浩")
                                                                       : QStringLiteral("Chen Hao");
        const auto checked = actions::checkPassword(password, name);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::Invalid);
    }

    void aSentenceIsTaken_data()
    {
        QTest::addColumn<QString>("password");
        for (const char *password :
             {"correct horse 1", "correct horse 2", "made-up campaign", "four words by the sea",
              "Tr0ub4dor&3 zeppelin", "kX9#mQ2$vL7!", "vf5-Qm_w8Rk2Lz0a",
              "雨后的河边有三只白鹭飞过", "zwölf Boxkämpfer", "plaza norte 14 tranvía"})
            QTest::newRow(password) << QString::fromUtf8(password);
    }

    void aSentenceIsTaken()
    {
        QFETCH(QString, password);
        const auto checked = actions::checkPassword(password, QStringLiteral("Chen Hao"));
        QVERIFY2(checked, checked ? "" : qUtf8Printable(checked.error().message));
    }

    void theLengthCountsCharacters()
    {
        QVERIFY(!actions::checkPassword(QStringLiteral("kX9#mQ2$v"), {}));
        QVERIFY(actions::checkPassword(QStringLiteral("kX9#mQ2$vL"), {}));
        QVERIFY(!actions::checkPassword(QString::fromUtf8("雨后河边白鹭"), {})); // 18 bytes
    }

    void aThousandAreListed()
    {
        QVERIFY(actions::commonPasswords().size() >= 1000);
        for (const QString &word : actions::commonPasswords()) {
            QCOMPARE(word, word.toCaseFolded());
            QVERIFY2(!actions::checkPassword(word + QStringLiteral("1234567890"), {}),
                     qUtf8Printable(word));
        }
    }
};

QTEST_GUILESS_MAIN(TestPasswordRule)
#include "test_password_rule.moc"
