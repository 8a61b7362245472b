// Every door of the registry takes a text by the same rule: each action, each text it takes.

#include "actions/amend_item.h"
#include "actions/enrol_officer.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "actions/record_stocktake.h"
#include "actions/register_item.h"
#include "actions/take_custody_step.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

// Unused names, in a registry that many rows share.
QString freshName()
{
    static int number = 0;
    return QStringLiteral("Harvest %1").arg(++number);
}

// Uses this text in an action; returns the result.
using Door = std::function<Result<void>(TempRegistry &, const QString &)>;

template <typename T>
Result<void> outcome(const Result<T> &result)
{
    if (!result)
        return failure(result.error());
    return {};
}

Door registering(std::function<void(actions::NewItem &, const QString &)> set)
{
    return [set](TempRegistry &registry, const QString &text) {
        actions::NewItem item;
        item.kind = domain::ItemKind::Computer;
        set(item, text);
        return outcome(actions::registerItem(registry.first(), item));
    };
}

Door stepping(domain::CustodyVerb verb, QString domain::CustodyStep::*member)
{
    return [verb, member](TempRegistry &registry, const QString &text) {
        domain::CustodyStep step;
        step.sealNumber = QStringLiteral("S-1");
        step.place = QStringLiteral("shelf");
        if (verb == domain::CustodyVerb::Seal)
            step.place.clear();
        else
            step.sealNumber.clear();
        step.*member = text;
        return outcome(
            actions::takeCustodyStep(registry.first(), {verb, {registry.addPhone()}, step}));
    };
}

Door recordingPerson(std::function<void(domain::Person &, const QString &)> set)
{
    return [set](TempRegistry &registry, const QString &text) {
        domain::Person person;
        person.name = QStringLiteral("J. Perez");
        set(person, text);
        return outcome(actions::recordPerson(registry.first(), person));
    };
}

Door openingCase(std::function<void(domain::CaseFile &, const QString &)> set)
{
    return [set](TempRegistry &registry, const QString &text) {
        domain::CaseFile caseFile;
        caseFile.number = QStringLiteral("ZJ-1");
        caseFile.title = QStringLiteral("Bill brushing");
        set(caseFile, text);
        return outcome(actions::openCase(registry.first(), caseFile));
    };
}

Door enrolling(QString actions::NewOfficer::*member)
{
    return [member](TempRegistry &registry, const QString &text) {
        actions::NewOfficer officer{
            QStringLiteral("Zhao Min"), {}, {domain::Role::Auditor}, tests::password};
        officer.*member = text;
        return outcome(actions::enrolOfficer(registry.first(), officer));
    };
}

struct NamedDoor {
    const char *name;
    bool isLong;
    Door door;
};

std::vector<NamedDoor> itemDoors()
{
    return {
        {"item: serial", false,
         registering([](auto &item, const QString &text) { item.fields["serial"] = text; })},
        {"item: host name", false,
         registering([](auto &item, const QString &text) { item.fields["host_name"] = text; })},
        {"item: damage", false,
         registering([](auto &item, const QString &text) { item.fields["damage"] = text; })},
        {"item: own field", false,
         registering([](auto &item, const QString &text) { item.fields["x_sticker"] = text; })},
        {"item: sealed text", false,
         registering([](auto &item, const QString &text) { item.fields["holder"] = text; })},
        {"item: secret", false, registering([](auto &item, const QString &text) {
             item.fields["encryption_key"] = text;
         })},
        {"item: remarks", true,
         registering([](auto &item, const QString &text) { item.fields["remarks"] = text; })},
        {"item: condition", true,
         registering([](auto &item, const QString &text) { item.fields["condition"] = text; })},
    };
}

std::vector<NamedDoor> seizureAndCustodyDoors()
{
    using domain::CustodyVerb;
    return {
        {"seizure: place", false,
         registering([](auto &item, const QString &text) { item.seizedPlace = text; })},
        {"seizure: authority", false,
         registering([](auto &item, const QString &text) { item.authority = text; })},
        {"seizure: no witness", false,
         registering([](auto &item, const QString &text) { item.noWitnessReason = text; })},
        {"custody: seal", false, stepping(CustodyVerb::Seal, &domain::CustodyStep::sealNumber)},
        {"custody: condition", true, stepping(CustodyVerb::Seal, &domain::CustodyStep::condition)},
        {"custody: place", false, stepping(CustodyVerb::Move, &domain::CustodyStep::place)},
        {"custody: purpose", true, stepping(CustodyVerb::Move, &domain::CustodyStep::purpose)},
        {"custody: reason", true, stepping(CustodyVerb::Move, &domain::CustodyStep::reason)},
    };
}

std::vector<NamedDoor> personAndCaseDoors()
{
    return {
        {"person: name", false,
         recordingPerson([](auto &person, const QString &text) { person.name = text; })},
        {"person: organisation", false,
         recordingPerson([](auto &person, const QString &text) { person.organisation = text; })},
        {"person: identity", false,
         recordingPerson([](auto &person, const QString &text) { person.identityNumber = text; })},
        {"person: remarks", true,
         recordingPerson([](auto &person, const QString &text) { person.remarks = text; })},
        {"case: number", false,
         openingCase([](auto &caseFile, const QString &text) { caseFile.number = text; })},
        {"case: title", false,
         openingCase([](auto &caseFile, const QString &text) { caseFile.title = text; })},
        {"case: province", false,
         openingCase([](auto &caseFile, const QString &text) { caseFile.province = text; })},
    };
}

std::vector<NamedDoor> officerAndOriginDoors()
{
    return {
        {"officer: name", false, enrolling(&actions::NewOfficer::name)},
        {"officer: organisation", false, enrolling(&actions::NewOfficer::organisation)},
        {"operation: name", false,
         [](TempRegistry &registry, const QString &text) {
             return outcome(actions::openOperation(registry.first(), {{}, text, {}}));
         }},
        {"operation: country", false,
         [](TempRegistry &registry, const QString &text) {
             return outcome(actions::openOperation(registry.first(), {{}, freshName(), text}));
         }},
        {"site: address", false,
         [](TempRegistry &registry, const QString &text) -> Result<void> {
             TRY(const auto operation,
                 actions::openOperation(registry.first(), {{}, freshName(), {}}));
             return outcome(
                 actions::addSite(registry.first(), {{}, operation.id, "Villa 12", text}));
         }},
        {"correction: reason", true,
         [](TempRegistry &registry, const QString &text) {
             return outcome(
                 actions::correctItem(registry.first(), registry.addPhone(),
                                      {{{"make", "Honor"}}, {}, {}, std::nullopt, text}));
         }},
        {"confirmation: remarks", true,
         [](TempRegistry &registry, const QString &text) {
             return actions::confirmSeizure(registry.second(), registry.addPhone(),
                                            {std::nullopt, std::nullopt, text});
         }},
        {"stock-take: place", false,
         [](TempRegistry &registry, const QString &text) {
             const auto now = registry.environment().now();
             return outcome(
                 actions::recordStocktake(registry.first(), {text, {}, {}, now, now, "monthly"}));
         }},
        {"officer: suspension", true,
         [](TempRegistry &registry, const QString &text) {
             return actions::suspendOfficer(registry.first(), secondOfficer, text);
         }},
    };
}

std::vector<NamedDoor> doors()
{
    std::vector<NamedDoor> all;
    for (const auto &some :
         {itemDoors(), seizureAndCustodyDoors(), personAndCaseDoors(), officerAndOriginDoors()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace

class TestTextDoors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word"); // of the refusal; empty: taken everywhere
        QTest::addColumn<bool>("isTakenByLong");
        const auto row = [](const char *what, const char *text, const char *word,
                            bool isTakenByLong = false) {
            QTest::newRow(what) << QString::fromUtf8(text) << QString::fromLatin1(word)
                                << isTakenByLong;
        };
        row("plain", "Room 1", "");
        row("marks at the ends", "\uFEFFRoom 1\u200B ", "");
        row("line feed", "Room\n1", "several lines", true);
        row("carriage return", "Room\r\n1", "several lines", true);
        row("line separator",
            "Room\u2028"
            "1",
            "several lines", true);
        row("tab", "Room\t1", "a tab", true);
        row("zero width space", "Ro\u200Bom", "U+200B ZERO WIDTH SPACE");
        row("byte order mark", "Ro\uFEFFom", "U+FEFF");
        row("right to left", "Ro\u202Eom", "U+202E RIGHT-TO-LEFT OVERRIDE");
        row("isolate", "Ro\u2066om", "U+2066");
        row("soft hyphen", "Ro\u00ADom", "U+00AD");
        row("word joiner", "Ro\u2060om", "U+2060");
        row("joiner", "Ro\u200Dom", "U+200D");
        row("filler", "Ro\u3164om", "U+3164");
        row("tag", "Ro\U000E0041om", "U+E0041");
        row("noncharacter", "Ro\uFFFEom", "U+FFFE");
        row("escape", "Ro\x1bom", "U+001B ESCAPE");
        row("C1", "Ro\u009Bom", "U+009B");
    }

    void texts()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        QFETCH(bool, isTakenByLong);
        for (const auto &[name, isLong, door] : doors()) {
            const bool isTaken = word.isEmpty() || (isTakenByLong && isLong);
            const auto own = isTaken ? std::make_unique<TempRegistry>() : nullptr;
            const auto result = door(own ? *own : m_refusing, text);
            const QByteArray stated = QByteArray(name) + ": "
                + (result ? QByteArray("taken") : result.error().message.toUtf8());
            QVERIFY2(result.has_value() == isTaken, stated);
            if (isTaken)
                continue;
            QVERIFY2(result.error().code == ErrorCode::Invalid, stated);
            QVERIFY2(result.error().message.contains(word), stated);
        }
    }

private:
    TempRegistry m_refusing; // what is refused leaves nothing behind
};

QTEST_GUILESS_MAIN(TestTextDoors)
#include "test_text_doors.moc"
