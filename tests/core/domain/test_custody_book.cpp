// The rule of custody over many items, without a database: stories of entries, each with the
// verdict of the first and of the newest rules on its last one.

#include "domain/custody_book.h"
#include "domain/time_rule.h"

#include "base/clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace domain;

namespace {

// One entry in a line: "<second> <officer> <kind> <item> <body>". Items and officers are letters;
// times are seconds after the seizure, which is at 0.
constexpr qint64 startMs = 1772330400000; // 2026-03-01T02:00:00Z

QString moment(int second)
{
    return base::toRfc3339(startMs + second * 1000);
}

EntryFacts factsOf(const QString &line)
{
    const QString kind = line.section(u' ', 2, 2);
    QString body = line.section(u' ', 4);
    for (int second = -1; second < 10; ++second)
        body.replace(QStringLiteral("@%1@").arg(second), moment(second));
    auto object = QJsonDocument::fromJson(body.toUtf8()).object();
    const QString item = line.section(u' ', 3, 3);
    const QString officer = line.section(u' ', 1, 1);
    if (kind == QLatin1String("item.registered")) {
        const auto by = object.take("by").toString(officer);
        const bool isPerson = by == QLatin1String("P");
        object.insert("exhibit_number", object.value("exhibit_number").toString("N-" + item));
        object.insert(
            "seizure",
            QJsonObject{{"at", object.take("at").toString(moment(0))},
                        {"place", "desk"},
                        {"by", QJsonArray{QJsonObject{{isPerson ? "person" : "officer", by}}}}});
    }
    QString time = line.section(u' ', 0, 0);
    const bool behind = time.endsWith(u'b');
    if (behind)
        time.chop(1);
    // The leaf hash of an entry is its second and the letter of its item.
    return {kind, item, {officer, startMs + time.toInt() * 1000, behind}, object, time + item};
}

struct Story {
    const char *what;
    bool first; // whether the first rules allow the last entry of the story
    bool newest;
    QStringList story;
};

const QString x = "1 A item.registered x {}";
const QString y = "1 A item.registered y {}";
const QString z = "1 A item.registered z {}";
const QString sealX = "2 A custody.sealed x {\"seal_number\": \"S\"}";
const QString sealY = "2 A custody.sealed y {\"seal_number\": \"T\"}";
const QString yIntoX = "2 A item.put_in y {\"parent\": \"x\"}";
const QString zIntoY = "2 A item.put_in z {\"parent\": \"y\"}";
const QString yOutOfX = "4 A item.taken_out y {\"parent\": \"x\"}";
const QString giveX = "3 A custody.released x {\"to\": {\"officer\": \"B\"}, \"reason\": \"r\", "
                      "\"lot\": \"l\"}";
const QString takeX = "4 B custody.received x {\"place\": \"shelf\", \"lot\": \"l\"}";
const QString paper = "2 A attachment.added x {\"sha256\": \"p\"}";
const QString destroyX =
    "3 A custody.destroyed x {\"reason\": \"r\", \"authority\": \"a\", \"paper\": \"p\", "
    "\"witness\": {\"officer\": \"B\"}}";
const QString inX = "5 A item.registered n {\"parent\": \"x\"}";
const QString yIntoXLate = "5 A item.put_in y {\"parent\": \"x\"}";

const QString moveX = "3 A custody.moved x {\"place\": \"shelf\"}";
const QString openX = "4 A custody.opened x {\"reason\": \"r\"}";
const QString yIntoXThen = "5 A item.put_in y {\"parent\": \"x\"}";
const QString sealXIsU =
    "6 A custody.corrected x {\"corrects\": \"2x\", \"seal_number\": \"U\", \"reason\": \"r\"}";
const QString notOpened =
    "6 A custody.corrected x {\"corrects\": \"4x\", \"mistake\": true, \"reason\": \"r\"}";
const QString notMoved =
    "6 A custody.corrected x {\"corrects\": \"3x\", \"mistake\": true, \"reason\": \"r\"}";
const QString otherShelf =
    "6 A custody.corrected x {\"corrects\": \"3x\", \"place\": \"bin\", \"reason\": \"r\"}";

// As many things in one another, the outermost called <name>0.
QStringList nested(int count, const QString &name)
{
    QStringList story{QStringLiteral("1 A item.registered %1 {}").arg(name + u'0')};
    for (int i = 1; i < count; ++i)
        story.append(QStringLiteral("1 A item.registered %1%2 {\"parent\": \"%1%3\"}")
                         .arg(name, QString::number(i), QString::number(i - 1)));
    return story;
}

// The outermost of `inner` things is put into the innermost of `outer` others.
QStringList putDeep(int outer, int inner)
{
    return nested(outer, QStringLiteral("o")) + nested(inner, QStringLiteral("i"))
        + QStringList(QStringLiteral("2 A item.put_in i0 {\"parent\": \"o%1\"}").arg(outer - 1));
}

const std::vector<Story> stories{
    {"a thing that thirty are around", true, true, nested(31, QStringLiteral("o"))},
    {"a thing that thirty-one are around", true, false, nested(32, QStringLiteral("o"))},
    {"put into another, with thirty around it", true, true, putDeep(30, 1)},
    {"put into another, with thirty-one around it", true, false, putDeep(31, 1)},
    {"put into another, with thirty around what is in it", true, true, putDeep(29, 2)},
    {"put into another, with thirty-one around what is in it", true, false, putDeep(30, 2)},
    {"put into another, with thirty-one around, all of them inside it", true, false,
     putDeep(1, 31)},
    {"a seal corrected", true, true, {x, sealX, sealXIsU}},
    {"a seal corrected twice", true, true, {x, sealX, sealXIsU, sealXIsU.mid(0).replace("U", "V")}},
    {"a seal corrected to what it is", false, false, {x, sealX, sealXIsU, sealXIsU}},
    {"a seal corrected by another",
     false,
     false,
     {x, sealX, sealXIsU.mid(0).replace("6 A", "6 B")}},
    {"a seal corrected after a move", false, false, {x, sealX, moveX, sealXIsU}},
    {"a place corrected", true, true, {x, moveX, otherShelf}},
    {"a place of a seal", false, false, {x, sealX, otherShelf.mid(0).replace("3x", "2x")}},
    {"moved by mistake", true, true, {x, moveX, notMoved}},
    {"moved by mistake, and then not", false, false, {x, moveX, notMoved, notMoved}},
    {"moved by mistake, with contents", true, true, {x, y, yIntoX, moveX, notMoved}},
    {"moved by mistake before something was put in",
     false,
     false,
     {x, y, moveX, "4 A custody.moved y {\"place\": \"shelf\"}", yIntoXThen, notMoved}},
    {"moved by mistake before something was taken out",
     false,
     false,
     {x, y, yIntoX, moveX, yOutOfX, notMoved}},
    {"opened by mistake", true, true, {x, sealX, openX, notOpened}},
    {"opened by mistake, and put in before that",
     false,
     false,
     {x, y, sealX, openX, yIntoXThen, notOpened}},
    {"opened by mistake, and put in after that",
     false,
     false,
     {x, y, sealX, openX, notOpened, "7 A item.put_in y {\"parent\": \"x\"}"}},
    {"released by mistake", false, false, {x, giveX, notMoved}},
    {"received at another place",
     true,
     true,
     {x, giveX, takeX, otherShelf.mid(0).replace("3x", "4x").replace("6 A", "6 B")}},
    {"received by mistake",
     false,
     false,
     {x, giveX, takeX, notMoved.mid(0).replace("3x", "4x").replace("6 A", "6 B")}},
    {"registered", true, true, {x}},
    {"registered by another", true, false, {"1 A item.registered x {\"by\": \"B\"}"}},
    {"registered for a person", true, true, {"1 A item.registered x {\"by\": \"P\"}"}},
    {"registered twice", false, false, {x, x}},
    {"one number twice", false, false, {x, "1 A item.registered y {\"exhibit_number\": \"N-x\"}"}},
    {"seized before 1990",
     true,
     false,
     {"1 A item.registered x {\"at\": \"1989-12-31T23:59:59.999Z\"}"}},
    {"seized in 1990",
     true,
     true,
     {"1 A item.registered x {\"at\": \"1990-01-01T00:00:00.000Z\"}"}},
    {"seized in the future", true, false, {"1 A item.registered x {\"at\": \"@2@\"}"}},
    {"seized in the future of a clock that is behind",
     true,
     true,
     {"1b A item.registered x {\"at\": \"@2@\"}"}},
    {"registered in what is not there", false, false, {inX}},
    {"registered in", true, true, {x, inX}},
    {"registered in the sealed", true, false, {x, sealX, inX}},
    {"registered in the destroyed", true, false, {x, paper, destroyX, inX}},
    {"registered in what is in transit", true, false, {x, giveX, inX}},
    {"registered in another's", true, false, {x, giveX, takeX, inX}},
    {"registered in a person's", true, false, {"1 A item.registered x {\"by\": \"P\"}", inX}},
    {"registered inside the sealed",
     true,
     false,
     {x, y, yIntoX, sealX, "5 A item.registered n {\"parent\": \"y\"}"}},

    {"put in", true, true, {x, y, yIntoX}},
    {"put into the sealed", false, false, {x, y, sealX, yIntoXLate}},
    {"put in with a seal of its own", true, true, {x, y, sealY, yIntoXLate}},
    {"put into the destroyed", true, false, {x, y, paper, destroyX, yIntoXLate}},
    {"put into what is in transit", true, false, {x, y, giveX, yIntoXLate}},
    {"put into another's", true, false, {x, y, giveX, takeX, yIntoXLate}},
    {"put in by another", true, false, {x, y, "5 B item.put_in y {\"parent\": \"x\"}"}},
    {"put in from elsewhere",
     true,
     false,
     {x, y, "2 A custody.moved y {\"place\": \"shelf\"}", yIntoXLate}},
    {"put in twice", true, false, {x, y, z, yIntoX, "5 A item.put_in y {\"parent\": \"z\"}"}},
    {"put into itself", false, false, {x, "5 A item.put_in x {\"parent\": \"x\"}"}},
    {"put into what it holds",
     false,
     false,
     {x, y, yIntoX, "5 A item.put_in x {\"parent\": \"y\"}"}},
    {"put into what is not there", false, false, {y, yIntoX}},
    {"put inside the sealed",
     true,
     false,
     {x, y, z, yIntoX, sealX, "5 A item.put_in z {\"parent\": \"y\"}"}},

    {"taken out", true, true, {x, y, yIntoX, yOutOfX}},
    {"taken out of something else",
     false,
     false,
     {x, y, z, yIntoX, "4 A item.taken_out y {\"parent\": \"z\"}"}},
    {"taken out twice", false, false, {x, y, yIntoX, yOutOfX, yOutOfX}},
    {"taken out of the sealed", false, false, {x, y, yIntoX, sealX, yOutOfX}},
    {"taken out of another's", true, false, {x, y, yIntoX, giveX, takeX, yOutOfX}},
    {"taken out of the destroyed", true, false, {x, y, yIntoX, paper, destroyX, yOutOfX}},
    {"taken out inside the sealed",
     true,
     false,
     {x, y, z, zIntoY, yIntoX, sealX, "4 A item.taken_out z {\"parent\": \"y\"}"}},

    {"sealed inside", true, true, {x, y, yIntoX, "4 A custody.sealed y {\"seal_number\": \"T\"}"}},
    {"sealed inside the sealed",
     true,
     false,
     {x, y, yIntoX, sealX, "4 A custody.sealed y {\"seal_number\": \"T\"}"}},
    {"opened inside the sealed",
     true,
     false,
     {x, y, sealY, yIntoX, sealX, "4 A custody.opened y {\"reason\": \"r\"}"}},
    {"moved inside", false, false, {x, y, yIntoX, "4 A custody.moved y {\"place\": \"pocket\"}"}},
    {"moved by itself once out",
     true,
     true,
     {x, y, yIntoX, yOutOfX, "5 A custody.moved y {\"place\": \"shelf\"}"}},
    {"opened by who got it with its container",
     true,
     true,
     {x, y, sealY, yIntoX, giveX, takeX, "5 B custody.opened y {\"reason\": \"r\"}"}},
    {"opened by who gave it away",
     false,
     false,
     {x, y, sealY, yIntoX, giveX, takeX, "5 A custody.opened y {\"reason\": \"r\"}"}},
    {"sealed again after a broken seal",
     true,
     true,
     {x, sealX, "3 A custody.opened x {\"reason\": \"r\", \"seal_broken\": true}",
      "4 A custody.sealed x {\"seal_number\": \"T\"}"}},

    {"on a paper",
     true,
     true,
     {x, paper, "4 A custody.moved x {\"place\": \"s\", \"paper\": \"p\"}"}},
    {"on a paper of another item",
     false,
     false,
     {x, y, paper, "4 A custody.moved y {\"place\": \"s\", \"paper\": \"p\"}"}},
    {"on a paper that comes later",
     false,
     false,
     {x, "4 A custody.moved x {\"place\": \"s\", \"paper\": \"p\"}"}},

    {"before the seizure",
     true,
     false,
     {x, "4 A custody.moved x {\"place\": \"s\", \"occurred_at\": \"@-1@\"}"}},
    {"at the seizure",
     true,
     true,
     {x, "4 A custody.moved x {\"place\": \"s\", \"occurred_at\": \"@0@\"}"}},
    {"before the step before it",
     true,
     false,
     {x, sealX, "4 A custody.opened x {\"reason\": \"r\", \"occurred_at\": \"@1@\"}"}},
    {"at the step before it",
     true,
     true,
     {x, sealX, "4 A custody.opened x {\"reason\": \"r\", \"occurred_at\": \"@2@\"}"}},
    {"before when the step before it happened",
     true,
     false,
     {x, "5 A custody.moved x {\"place\": \"s\", \"occurred_at\": \"@3@\"}",
      "6 A custody.moved x {\"place\": \"t\", \"occurred_at\": \"@2@\"}"}},
    {"after when the step before it happened",
     true,
     true,
     {x, "5 A custody.moved x {\"place\": \"s\", \"occurred_at\": \"@3@\"}",
      "6 A custody.moved x {\"place\": \"t\", \"occurred_at\": \"@4@\"}"}},
    {"before a step of its container",
     true,
     false,
     {x, y, yIntoX, "4 A custody.moved x {\"place\": \"s\"}",
      "5 A custody.sealed y {\"seal_number\": \"T\", \"occurred_at\": \"@3@\"}"}},
    {"sealed before it was put in",
     true,
     false,
     {x, y, "4 A item.put_in y {\"parent\": \"x\"}",
      "5 A custody.sealed y {\"seal_number\": \"T\", \"occurred_at\": \"@3@\"}"}},
    {"sealed when it was put in",
     true,
     true,
     {x, y, "4 A item.put_in y {\"parent\": \"x\"}",
      "5 A custody.sealed y {\"seal_number\": \"T\", \"occurred_at\": \"@4@\"}"}},
    {"moved before it was taken out",
     true,
     false,
     {x, y, yIntoX, yOutOfX, "5 A custody.moved y {\"place\": \"s\", \"occurred_at\": \"@3@\"}"}},
    {"in the future",
     true,
     false,
     {x, "4 A custody.moved x {\"place\": \"s\", \"occurred_at\": \"@5@\"}"}},
    {"in the future of a clock that is behind",
     true,
     true,
     {x, "4b A custody.moved x {\"place\": \"s\", \"occurred_at\": \"@5@\"}"}},

    {"confirmed", true, true, {x, "2 B seizure.confirmed x {}"}},
    {"confirmed by who registered it", false, false, {x, "2 A seizure.confirmed x {}"}},
    {"confirmed twice",
     false,
     false,
     {x, "2 B seizure.confirmed x {}", "3 C seizure.confirmed x {}"}},
    {"assigned twice",
     false,
     false,
     {x, "2 A item.assigned x {\"case\": \"c\"}", "2 A item.assigned x {\"case\": \"c\"}"}},
    {"unassigned from a foreign case",
     false,
     false,
     {x, "2 A item.unassigned x {\"case\": \"c\"}"}},
    {"a step of what is not there", false, false, {sealX}},
    {"other kinds pass", true, true, {"1 A operation.opened o {}"}}};

} // namespace

class TestCustodyBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoryEndsAsTheRulesSay_data()
    {
        QTest::addColumn<QStringList>("story");
        QTest::addColumn<bool>("first");
        QTest::addColumn<bool>("newest");
        for (const auto &[what, first, newest, story] : stories)
            QTest::newRow(what) << story << first << newest;
    }

    void aStoryEndsAsTheRulesSay()
    {
        QFETCH(QStringList, story);
        QFETCH(bool, first);
        QFETCH(bool, newest);
        for (const int rules : {firstRules, newestRules}) {
            CustodyBook book;
            for (qsizetype i = 0; i + 1 < story.size(); ++i) {
                const auto taken = book.take(factsOf(story[i]), rules);
                QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().message));
            }
            const auto last = factsOf(story.back());
            const auto judged = book.judge(last, rules);
            QVERIFY2(
                judged.has_value() == (rules == firstRules ? first : newest),
                qPrintable(QStringLiteral("rules %1: %2")
                               .arg(rules)
                               .arg(judged ? QStringLiteral("allowed") : judged.error().message)));
            QCOMPARE(book.take(last, rules).has_value(), judged.has_value());
        }
    }

    void whatLiesInsideGoesAlong()
    {
        CustodyBook book;
        for (const char *line :
             {"1 A item.registered x {}", "1 A item.registered y {}", "1 A item.registered z {}",
              "2 A custody.sealed z {\"seal_number\": \"S\"}",
              "3 A item.put_in z {\"parent\": \"y\"}", "3 A item.put_in y {\"parent\": \"x\"}",
              "4 A custody.released x {\"to\": {\"officer\": \"B\"}, \"reason\": \"r\", \"lot\": "
              "\"l\"}",
              "6 B custody.received x {\"place\": \"shelf\", \"lot\": \"l\", "
              "\"occurred_at\": \"@5@\"}"})
            QVERIFY(book.take(factsOf(QString::fromLatin1(line)), newestRules));
        for (const char *id : {"x", "y", "z"}) {
            const auto &custody = book.item(QString::fromLatin1(id))->custody;
            QCOMPARE(custody.state, CustodyState::Held);
            QCOMPARE(custody.holder.id, QStringLiteral("B"));
            QCOMPARE(custody.place, QStringLiteral("shelf"));
            QCOMPARE(custody.sinceMs, startMs + 6000);
            QCOMPARE(custody.happenedMs, startMs + 5000);
        }
        QCOMPARE(book.item("z")->custody.sealNumber, std::optional(QStringLiteral("S")));
        QVERIFY(!book.item("x")->custody.sealNumber);
        QCOMPARE(book.around("z").size(), std::size_t(2));
        QCOMPARE(book.around("z").back().number, QStringLiteral("N-x"));
    }
};

QTEST_GUILESS_MAIN(TestCustodyBook)
#include "test_custody_book.moc"
