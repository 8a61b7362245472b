// What looks like something that is there already is refused or said: names, places, persons,
// cards.

#include "actions/amend_item.h"
#include "actions/enrol_officer.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "actions/register_item.h"
#include "actions/take_custody_step.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

template <typename T>
Result<void> outcome(const Result<T> &result)
{
    if (!result)
        return failure(result.error());
    return {};
}

} // namespace

class TestAlike : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThatLookAlikeAreRefused_data()
    {
        QTest::addColumn<QString>("other");
        QTest::newRow("the same") << "Villa 12";
        QTest::newRow("zero width") << QStringLiteral("Villa 12\u200B");
        QTest::newRow("case") << "villa 12";
        QTest::newRow("full width") << "Ｖilla　１２";
        QTest::newRow("Cyrillic") << "Villа 12";
        QTest::newRow("one for l") << "Vil1a 12";
    }

    void namesThatLookAlikeAreRefused()
    {
        QFETCH(QString, other);
        TempRegistry registry;
        auto &first = registry.first();
        const QString name = QStringLiteral("Villa 12");
        const auto officer = [&](const QString &text) {
            return outcome(
                actions::enrolOfficer(first, {text, {}, {domain::Role::Auditor}, tests::password}));
        };
        const auto caseFile = [&](const QString &text) {
            return outcome(actions::openCase(first, {{}, text, "Title", {}, false, {}}));
        };
        const auto operation = [&](const QString &text) {
            return outcome(actions::openOperation(first, {{}, text, {}}));
        };
        value(operation(QStringLiteral("Harvest")));
        const QString harvest = value(actions::openOperation(first, {{}, "Sickle", {}})).id;
        const auto site = [&](const QString &text) {
            return outcome(actions::addSite(first, {{}, harvest, text, {}}));
        };
        const auto group = [&](const QString &text) {
            return outcome(actions::identifyGroup(first, {{}, text, harvest, {}}));
        };
        for (const auto &door : std::vector<std::function<Result<void>(const QString &)>>{
                 officer, caseFile, operation, site, group}) {
            value(door(name));
            const auto refused = door(other);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Conflict);
        }
    }

    void aPlaceIsWrittenAsItIsAlready()
    {
        TempRegistry registry;
        const auto moved = [&](const QString &number, const QString &place) {
            domain::CustodyStep step;
            step.place = place;
            return value(actions::takeCustodyStep(registry.first(),
                                                  {domain::CustodyVerb::Move, {number}, step}))
                .front()
                .custody.place;
        };
        QCOMPARE(moved(registry.addPhone(), "Room 1"), QStringLiteral("Room 1"));
        QCOMPARE(moved(registry.addPhone(),
                       "Room\u00A0"
                       "1"),
                 QStringLiteral("Room 1"));
        QCOMPARE(moved(registry.addPhone(), "Ｒｏｏｍ　１"), QStringLiteral("Room 1"));
        QCOMPARE(moved(registry.addPhone(), "room 1"), QStringLiteral("room 1"));
        actions::NewItem item;
        item.kind = domain::ItemKind::Computer;
        item.seizedPlace = QStringLiteral("Rооm 1"); // Cyrillic
        const auto registered = value(actions::registerItem(registry.first(), item));
        QCOMPARE(registered.warnings.size(), 1);
        QVERIFY(registered.warnings.front().contains(QStringLiteral("Room 1")));
    }

    void personsAreWarnedOf()
    {
        TempRegistry registry;
        const auto record = [&](const QString &name, const std::optional<QString> &identity) {
            domain::Person person;
            person.category = domain::PersonCategory::Suspect;
            person.name = name;
            person.identityNumber = identity;
            return value(actions::recordPerson(registry.first(), person));
        };
        QVERIFY(record("Wang Wei", "99010119010203019X").warnings.isEmpty());
        const auto same = record("Li Na", "99010119010203019x");
        QCOMPARE(same.identityNumber, std::optional(QStringLiteral("99010119010203019X")));
        QCOMPARE(same.warnings.size(), 1);
        QVERIFY(same.warnings.front().contains(QStringLiteral("Wang Wei")));
        QCOMPARE(record("wang wei", std::nullopt).warnings.size(), 1);
        QCOMPARE(record("J. Perez", "990101190102030195").warnings.size(), 1);
        QVERIFY(record("M. Silva", "E12345678").warnings.isEmpty());
    }

    void aPhoneNumberIsKeptAsFoundForAReason()
    {
        TempRegistry registry;
        domain::Person person;
        person.name = QStringLiteral("Wang Wei");
        person.phoneNumber = QStringLiteral("13800138000");
        QVERIFY(!actions::recordPerson(registry.first(), person));
        const auto recorded =
            value(actions::recordPerson(registry.first(), person, QStringLiteral("so printed")));
        QCOMPARE(recorded.phoneNumber, std::optional(QStringLiteral("13800138000")));
        QVERIFY(recorded.remarks->contains(QStringLiteral("so printed")));
    }

    void paymentsTellWhatIsOddOfTheirCard()
    {
        TempRegistry registry;
        auto &first = registry.first();
        domain::Person victim;
        victim.category = domain::PersonCategory::Victim;
        victim.name = QStringLiteral("Li Na");
        const QString id = value(actions::recordPerson(first, victim)).id;
        const QString number = QStringLiteral("ZJ-1");
        value(actions::openCase(first, {{}, number, "Title", {}, false, {}}));
        value(actions::addVictim(first, number, id));
        actions::NewItem card;
        card.kind = domain::ItemKind::BankCard;
        card.fields = {{"number", "4111111111111111"}};
        const auto seized = value(actions::registerItem(first, card)).item;
        const auto pay = [&](const QString &cardNumber, qint64 amount) {
            domain::Payment payment;
            payment.victim = id;
            payment.amount = amount;
            payment.currency = QStringLiteral("CNY");
            payment.cardNumber = cardNumber;
            return value(actions::recordPayment(first, number, payment));
        };
        QVERIFY(pay("6200000000000005", 1).isEmpty());
        QCOMPARE(pay("6200 0000 0000 0005", 1).size(), 1); // the same again
        const auto stated = pay("４１１１１１１１１１１１１１１１", 2);
        QCOMPARE(stated.size(), 1);
        QVERIFY(stated.front().contains(seized.exhibitNumber));
        QCOMPARE(pay("4111111111111112", 3).size(), 1);
        QCOMPARE(pay("6.22202E+18", 4).size(), 1);
    }

    void numbersAreFoundInEveryWidth()
    {
        TempRegistry registry;
        value(actions::openCase(registry.first(), {{}, "ＺＪ－１", "Title", {}, false, {}}));
        const QString phone = registry.addPhone();
        value(actions::assignItem(registry.first(), phone, QStringLiteral("ZJ-1")));
        const QString other = registry.addPhone();
        value(actions::assignItem(registry.first(), other, QStringLiteral("ＺＪ—１\u200B")));
        QString wide;
        for (const QChar c : phone)
            wide += c == u'-' ? QChar(0xFF0D) : QChar(char16_t(c.unicode() + 0xFEE0));
        QCOMPARE(registry.item(wide).exhibitNumber, phone);
    }
};

QTEST_GUILESS_MAIN(TestAlike)
#include "test_alike.moc"
