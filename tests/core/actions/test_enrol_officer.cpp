// Only enrolled officers who are not suspended can sign, and one who can enrol others always
// remains.

#include "actions/amend_item.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

class TestEnrolOfficer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongPasswordSignsNobodyIn()
    {
        TempRegistry registry;
        const auto session =
            actions::Session::signIn(registry.registry(), firstOfficer,
                                     QStringLiteral("guessed it"), registry.environment());
        QVERIFY(!session);
        QCOMPARE(session.error().code, ErrorCode::Denied);
    }

    void aSuspendedOfficerSignsNothing()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        registry.second();
        value(actions::suspendOfficer(registry.first(), secondOfficer,
                                      QStringLiteral("under investigation")));

        const auto confirmed = actions::confirmSeizure(registry.second(), number, {});

        QVERIFY(!confirmed);
        QCOMPARE(confirmed.error().code, ErrorCode::Denied);
        QVERIFY(registry.verify().sound());
    }

    void theLastAdministratorCannotBeSuspended()
    {
        TempRegistry registry;
        const auto suspended =
            actions::suspendOfficer(registry.first(), firstOfficer, QStringLiteral("leaves"));
        QVERIFY(!suspended);
        QCOMPARE(suspended.error().code, ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestEnrolOfficer)
#include "test_enrol_officer.moc"
