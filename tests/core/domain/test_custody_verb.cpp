// CustodyVerb: the table agrees with the rule and with the schemas of the entries about each part
// of a step.

#include "domain/custody_rule.h"
#include "domain/entry_kind.h"
#include "domain/labels.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace domain;

namespace {

const Party holder{Party::Kind::Officer, "holder"};
const Party other{Party::Kind::Officer, "other"};

Custody before(CustodyVerb verb)
{
    Custody custody;
    custody.holder = holder;
    if (verb == CustodyVerb::Open)
        custody.sealNumber = "S-1";
    if (answersRelease(verb)) {
        custody.state = CustodyState::InTransit;
        custody.receiver = other;
        custody.lot = "lot";
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
    step.place = step.reason = step.authority = step.paper = "stated";
    step.sealNumber = verb == CustodyVerb::Seal ? "S-2" : "";
    step.witness = other;
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
    case StepPart::Witness:
        step.witness.reset();
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
                                                      {StepPart::Paper, "paper"},
                                                      {StepPart::Witness, "witness"}};
    return members[part];
}

QString sourceOf(const QByteArray &path)
{
    QFile file(QStringLiteral(SEALBOOK_SOURCE_DIR "/") + QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QJsonObject schemaOf(CustodyVerb verb)
{
    const QString form = QStringLiteral("schema/entries/custody.%1.v%2.json").arg(pastTense(verb));
    for (int rules = newestRules; rules >= ruleOf(verb).since; --rules) {
        const QString newest = sourceOf(form.arg(rules).toLatin1());
        if (!newest.isEmpty())
            return QJsonDocument::fromJson(newest.toUtf8()).object();
    }
    qFatal("no schema of %s", qPrintable(pastTense(verb)));
}

QJsonObject schemaMembers(CustodyVerb verb)
{
    return schemaOf(verb)[u"properties"][u"body"][u"properties"].toObject();
}

QString schemaWord(CustodyVerbRule::Leads leads)
{
    using Leads = CustodyVerbRule::Leads;
    static const QMap<Leads, QString> words{
        {Leads::Sealed, "sealed"},   {Leads::Opened, "opened"},
        {Leads::Transit, "transit"}, {Leads::Received, "received"},
        {Leads::Back, "back"},       {Leads::Moved, "moved"},
        {Leads::Out, "out"}};
    return words[leads];
}

} // namespace

class TestCustodyVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMustBeStatedIsWhatTheRuleRefusesToMiss_data() { verbs(); }

    void whatMustBeStatedIsWhatTheRuleRefusesToMiss()
    {
        QFETCH(const int, number);
        const auto verb = CustodyVerb(number);

        const auto goesBy = [&](const CustodyStep &step) {
            const KeptItem item{"x", "N", before(verb), 0};
            return nextAround(item, {}, step, false, newestRules).has_value();
        };
        QVERIFY(goesBy(whole(verb)));
        for (const auto part : allStepParts()) {
            const bool goes = goesBy(without(part, whole(verb)));
            QVERIFY2(goes != mustTell(verb, part), memberOf(part));
        }
    }

    void whatMayBeStatedIsWhatTheSchemaHas_data() { verbs(); }

    void whatMayBeStatedIsWhatTheSchemaHas()
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
        QVERIFY(QLatin1String(ruleOf(verb).imperative).size() > 0);
        QVERIFY(QLatin1String(ruleOf(verb).purpose).size() > 0);
        QVERIFY(sourceOf("schema/ledger_format.md").contains(u'`' + kind + u'`'));
        QVERIFY(verb == CustodyVerb::Refuse // part of receiving a lot
                || sourceOf("app/desktop/shell/custody_commands.cpp").contains(u'"' + kind + u'"'));
    }

    // The schema by which a record is checked without Sealbook.
    void theSchemaSaysWhatTheStepLeadsTo_data() { verbs(); }

    void theSchemaSaysWhatTheStepLeadsTo()
    {
        QFETCH(const int, number);
        const auto &rule = ruleOf(CustodyVerb(number));
        const auto schema = schemaOf(rule.verb);

        QCOMPARE(schema[u"step"][u"leads"].toString(), schemaWord(rule.leads));
        QCOMPARE(schema[u"step"][u"by"].toString(), rule.isReceiversToSign ? "receiver" : "holder");
        const auto required = schema[u"properties"][u"body"][u"required"].toArray();
        for (const auto part : allStepParts())
            QVERIFY2(required.contains(QLatin1String(memberOf(part))) == mustTell(rule.verb, part),
                     memberOf(part));
    }

    void eachKindsSchemasSayWhoMaySign()
    {
        for (const auto &kind : entryKinds()) {
            QStringList roles;
            for (const auto role : kind.signers)
                roles.append(name(role));
            roles.sort();
            const QDir folder(QStringLiteral(SEALBOOK_SOURCE_DIR "/schema/entries"));
            const auto files =
                folder.entryList({QString::fromLatin1(kind.name) + QStringLiteral(".v*.json")});
            QVERIFY2(!files.isEmpty(), kind.name);
            for (const QString &file : files) {
                const auto text = sourceOf("schema/entries/" + file.toLatin1());
                auto stated =
                    QJsonDocument::fromJson(text.toUtf8())[u"signers"].toVariant().toStringList();
                stated.sort();
                QVERIFY2(stated == roles, qPrintable(file));
            }
        }
    }

private:
    static void verbs()
    {
        QTest::addColumn<int>("number");
        for (const auto &rule : custodyVerbRules())
            QTest::newRow(rule.past) << int(rule.verb);
    }

    void theNewestStockTakeKnowsEveryState()
    {
        const QDir folder(QStringLiteral(SEALBOOK_SOURCE_DIR "/schema/entries"));
        const auto versions = folder.entryList({QStringLiteral("stocktake.recorded.v*.json")});
        QFile file(folder.filePath(versions.constLast()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonValue state = QJsonDocument::fromJson(file.readAll()).object();
        for (const char *step :
             {"properties", "body", "properties", "elsewhere", "items", "properties", "state"})
            state = state.toObject().value(QLatin1String(step));
        QStringList known, states;
        for (const auto &name : state.toObject().value(QLatin1String("enum")).toArray())
            known.append(name.toString());
        for (const auto one : allCustodyStates())
            states.append(name(one));
        QCOMPARE(known, states);
    }
};

QTEST_GUILESS_MAIN(TestCustodyVerb)
#include "test_custody_verb.moc"
