// CustodyVerb: the table agrees with the rule and with the schemas of the entries about each part
// of a step.

#include "domain/custody.h"
#include "domain/entry_kind.h"
#include "domain/labels.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace domain;

namespace {

const Party holder{Party::Kind::Officer, "holder"};
const Party other{Party::Kind::Officer, "other"};

bool answers(CustodyVerb verb)
{
    return verb == CustodyVerb::Receive || verb == CustodyVerb::Refuse
        || verb == CustodyVerb::Recall;
}

Custody before(CustodyVerb verb)
{
    Custody custody;
    custody.holder = holder;
    if (verb == CustodyVerb::Open)
        custody.sealNumber = "S-1";
    if (answers(verb)) {
        custody.state = CustodyState::InTransit;
        custody.receiver = other;
    }
    return custody;
}

CustodyStep whole(CustodyVerb verb)
{
    CustodyStep step;
    step.verb = verb;
    step.actor = mustAct(before(verb), verb).id;
    step.to = other;
    step.lot = "lot";
    step.place = step.reason = step.authority = step.paper = "told";
    step.sealNumber = verb == CustodyVerb::Seal ? "S-2" : "";
    return step;
}

CustodyStep without(StepPart part, CustodyStep step)
{
    switch (part) {
    case StepPart::To:
        step.to.reset();
        break;
    case StepPart::Place:
        step.place.clear();
        break;
    case StepPart::SealNumber:
        step.sealNumber.clear();
        break;
    case StepPart::Reason:
        step.reason.clear();
        break;
    case StepPart::Authority:
        step.authority.clear();
        break;
    case StepPart::Paper:
        step.paper.clear();
        break;
    }
    return step;
}

const char *memberOf(StepPart part)
{
    static const QMap<StepPart, const char *> members{{StepPart::To, "to"},
                                                      {StepPart::Place, "place"},
                                                      {StepPart::SealNumber, "seal_number"},
                                                      {StepPart::Reason, "reason"},
                                                      {StepPart::Authority, "authority"},
                                                      {StepPart::Paper, "paper"}};
    return members[part];
}

QString sourceOf(const char *path)
{
    QFile file(QStringLiteral(SEALBOOK_SOURCE_DIR "/") + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QJsonObject schemaMembers(CustodyVerb verb)
{
    QFile file(QStringLiteral(SEALBOOK_SOURCE_DIR "/schema/entries/custody.%1.v1.json")
                   .arg(pastTense(verb)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no schema of %s", qPrintable(pastTense(verb)));
    const auto schema = QJsonDocument::fromJson(file.readAll()).object();
    return schema["properties"]["body"]["properties"].toObject();
}

} // namespace

class TestCustodyVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMustBeToldIsWhatTheRuleRefusesToMiss_data() { verbs(); }

    void whatMustBeToldIsWhatTheRuleRefusesToMiss()
    {
        QFETCH(const int, number);
        const auto verb = CustodyVerb(number);

        QVERIFY(next(before(verb), whole(verb)));
        for (const auto part : allStepParts()) {
            const bool goes = next(before(verb), without(part, whole(verb))).has_value();
            QVERIFY2(goes != mustTell(verb, part), memberOf(part));
        }
    }

    void whatMayBeToldIsWhatTheSchemaHas_data() { verbs(); }

    void whatMayBeToldIsWhatTheSchemaHas()
    {
        QFETCH(const int, number);
        const auto verb = CustodyVerb(number);

        for (const auto part : allStepParts())
            QVERIFY2(schemaMembers(verb).contains(memberOf(part)) == mayTell(verb, part),
                     memberOf(part));
    }

    // core/README.md lists these places under "Adding to it".
    void eachPlaceKnowsIt_data() { verbs(); }

    void eachPlaceKnowsIt()
    {
        QFETCH(const int, number);
        const auto verb = CustodyVerb(number);
        const QString past = pastTense(verb), kind = QStringLiteral("custody.") + past;

        QCOMPARE(ruleOf(verb).verb, verb); // the table is in the order of the enumeration
        QVERIFY(entryKind(kind));
        QVERIFY(label(verb) != kind);
        QVERIFY(schemaMembers(verb).contains("reason"));
        QVERIFY(sourceOf("schema/ledger_format.md").contains(u'`' + kind + u'`'));
        for (const char *verifier : {"schema/verifier/verify.py", "schema/verifier/verify.html"}) {
            QVERIFY2(sourceOf(verifier).contains(kind), verifier);  // its role
            QVERIFY2(sourceOf(verifier).count(past) > 1, verifier); // and its rule
        }
        QVERIFY(verb == CustodyVerb::Refuse // part of receiving a lot
                || sourceOf("app/desktop/shell/command_table.cpp").contains(u'"' + kind + u'"'));
    }

    void theCommandLineHasEach()
    {
        const QString source = sourceOf("app/cli/commands/custody.cpp");
        const auto begin = source.indexOf("const std::vector<Verb> verbs{");
        const QString table = source.mid(begin, source.indexOf("\n};", begin) - begin);

        QVERIFY(begin > 0);
        QCOMPARE(std::size_t(table.count("domain::CustodyVerb::")), custodyVerbRules().size());
    }

private:
    static void verbs()
    {
        QTest::addColumn<int>("number");
        for (const auto &rule : custodyVerbRules())
            QTest::newRow(rule.past) << int(rule.verb);
    }
};

QTEST_GUILESS_MAIN(TestCustodyVerb)
#include "test_custody_verb.moc"
