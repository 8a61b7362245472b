// A secret is revealed only to authorised officers, and only with an entry that records it.

#include "actions/amend_item.h"
#include "actions/erase_disclosure.h"
#include "actions/open_case.h"
#include "actions/reveal_fields.h"
#include "registry/history.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

const QString why = QStringLiteral("for the laboratory");

// A phone with a passcode.
struct Scene {
    TempRegistry registry;
    QString phone = registry.addPhone();

    Scene()
    {
        value(actions::correctItem(registry.first(), phone,
                                   {{{"passcode", "4711"}},
                                    {},
                                    {},
                                    std::nullopt,
                                    QStringLiteral("stated by the suspect")}));
    }

    actions::Session enrolled(const QString &name, domain::Role role)
    {
        value(actions::enrolOfficer(registry.first(), {name, {}, {role}, password}));
        return value(
            actions::Session::signIn(registry.registry(), name, password, registry.environment()));
    }
    qint64 steps() { return registry.item(phone).lastStep; }
};

} // namespace

class TestRevealFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theValueComesWithAnEntry()
    {
        Scene scene;
        const auto before = scene.steps();
        const auto secrets = value(actions::revealFields(scene.registry.second(),
                                                         scene.phone.toLower(), {"passcode"}, why));
        QCOMPARE(secrets, (domain::Fields{{"passcode", "4711"}}));
        QCOMPARE(scene.steps(), before + 1);
        const auto entry =
            value(scene.registry.registry().ledger().entriesOf(scene.registry.item(scene.phone).id))
                .back();
        QCOMPARE(entry.kind, QStringLiteral("disclosure.revealed"));
        QVERIFY(!entry.bytes.contains("4711"));
        const auto stated = value(registry::historyOf(scene.registry.connection(), entry.subject,
                                                      scene.registry.first().officer().id))
                                .back();
        QCOMPARE(stated.actor, secondOfficer);
        QCOMPARE(stated.reason, why);
        QCOMPARE(stated.changes.front().after, std::optional(QStringLiteral("Passcode")));
        QVERIFY(scene.registry.verify().sound());
    }

    void whoMayNotHaveItGetsNothing_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("may");
        for (const auto role : domain::allRoles())
            QTest::newRow(qUtf8Printable(domain::name(role)))
                << int(role)
                << (role == domain::Role::Custodian || role == domain::Role::Prosecutor);
    }

    void whoMayNotHaveItGetsNothing()
    {
        QFETCH(int, role);
        QFETCH(bool, may);
        Scene scene;
        auto session = scene.enrolled(QStringLiteral("Zhao Min"), domain::Role(role));
        const auto before = scene.steps();
        const auto answer = actions::revealFields(session, scene.phone, {"passcode"}, why);
        QCOMPARE(answer.has_value(), may);
        QCOMPARE(scene.steps(), before + (may ? 1 : 0));
        if (!may)
            QCOMPARE(answer.error().code, ErrorCode::Denied);
    }

    void whatCannotBeRevealedMakesNoEntry_data()
    {
        QTest::addColumn<QStringList>("fields");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("code");
        QTest::newRow("no field") << QStringList() << why << int(ErrorCode::Invalid);
        QTest::newRow("no reason")
            << QStringList("passcode") << QString() << int(ErrorCode::Invalid);
        QTest::newRow("not masked")
            << QStringList{"passcode", "make"} << why << int(ErrorCode::Invalid);
        QTest::newRow("not there")
            << QStringList{"passcode", "pin"} << why << int(ErrorCode::NotFound);
    }

    void whatCannotBeRevealedMakesNoEntry()
    {
        QFETCH(QStringList, fields);
        QFETCH(QString, reason);
        QFETCH(int, code);
        Scene scene;
        const auto before = scene.steps();
        const auto refused =
            actions::revealFields(scene.registry.second(), scene.phone, fields, reason);
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().code), code);
        QCOMPARE(scene.steps(), before);
    }

    void whatWasErasedIsGone()
    {
        Scene scene;
        base::Progress progress;
        value(actions::eraseDisclosures(scene.registry.first(), scene.phone, {"passcode"},
                                        QStringLiteral("court order"), QStringLiteral("7/26"),
                                        progress));
        const auto refused =
            actions::revealFields(scene.registry.second(), scene.phone, {"passcode"}, why);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
    }

    void anItemOfARestrictedCaseIsNotFound()
    {
        Scene scene;
        value(actions::openCase(scene.registry.first(),
                                {{},
                                 QStringLiteral("A-1"),
                                 QStringLiteral("Leak"),
                                 std::nullopt,
                                 true,
                                 {scene.registry.first().officer().id}}));
        value(actions::assignItem(scene.registry.first(), scene.phone, QStringLiteral("A-1")));
        const auto refused =
            actions::revealFields(scene.registry.second(), scene.phone, {"passcode"}, why);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestRevealFields)
#include "test_reveal_fields.moc"
