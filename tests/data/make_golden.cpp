// Makes a golden registry: one with every kind of entry, to be kept for ever. Run once for each
// format that is released, and never again for that format:
//     cmake --build --preset dev --target make_golden && .build/dev/tests/make_golden
//     tests/data/golden-2

#include "actions/amend_item.h"
#include "actions/answer_lot.h"
#include "actions/erase_disclosure.h"
#include "actions/open_case.h"
#include "actions/print_labels.h"
#include "actions/record_audit.h"
#include "actions/record_origin.h"
#include "actions/record_stocktake.h"
#include "actions/reveal_fields.h"
#include "db/connection.h"
#include "exchange/graph/case_graph.h"
#include "exchange/record/write/export_record.h"
#include "support/temp_registry.h"

#include <QDirIterator>

using namespace tests;
using domain::CustodyVerb;

namespace {

const QString why = QStringLiteral("for the golden registry");

class Story
{
public:
    void run(const QString &folder)
    {
        officers();
        origins();
        items();
        custody();
        disposals();
        records();
        value(first().checkpoint());
        copyTo(folder);
    }

private:
    actions::Session &first() { return m_registry.first(); }
    actions::Session &second() { return m_registry.second(); }

    void officers()
    {
        value(actions::enrolOfficer(first(),
                                    {QStringLiteral("孙悦"),
                                     QStringLiteral("Audit office"),
                                     {domain::Role::Auditor},
                                     password}));
        value(actions::changeRoles(first(), QStringLiteral("孙悦"),
                                   {domain::Role::Auditor, domain::Role::Prosecutor}, why));
        value(actions::suspendOfficer(first(), QStringLiteral("孙悦"), why));
        value(actions::reinstateOfficer(first(), QStringLiteral("孙悦"), why));
    }

    void origins()
    {
        m_origin.operation =
            value(actions::openOperation(
                      first(), {{}, QStringLiteral("Operation North"), QStringLiteral("ES")}))
                .id;
        m_origin.site =
            value(actions::addSite(
                      first(), {{}, *m_origin.operation, QStringLiteral("Villa 12"), std::nullopt}))
                .id;
        m_origin.group =
            value(
                actions::identifyGroup(
                    first(), {{}, QStringLiteral("Group 01"), *m_origin.operation, m_origin.site}))
                .id;
        m_origin.suspect = person(domain::PersonCategory::Suspect, QStringLiteral("王伟"));
        const QString victim = person(domain::PersonCategory::Victim, QStringLiteral("李娜"));
        value(actions::openCase(first(),
                                {{},
                                 QStringLiteral("ZJ-1"),
                                 QStringLiteral("Bill brushing"),
                                 QStringLiteral("Zhejiang"),
                                 false,
                                 {}}));
        value(actions::changeCaseAccess(first(), QStringLiteral("ZJ-1"), true,
                                        {first().officer().id, second().officer().id}, why));
        value(actions::addVictim(first(), QStringLiteral("ZJ-1"), victim));
        m_card = add(domain::ItemKind::BankCard,
                     {{"number", "6200000000000005"}, {"bank", "ICBC"}, {"card_holder", "王伟"}});
        value(actions::recordPayment(first(), QStringLiteral("ZJ-1"),
                                     {victim, 1'200'000, QStringLiteral("CNY"), std::nullopt,
                                      m_registry.item(m_card).id, std::nullopt}));
    }

    QString person(domain::PersonCategory category, const QString &name)
    {
        domain::Person person;
        person.category = category;
        person.name = name;
        return value(actions::recordPerson(first(), person)).id;
    }

    QString add(domain::ItemKind kind, const domain::Fields &fields)
    {
        actions::NewItem item;
        item.kind = kind;
        item.fields = fields;
        item.origin = m_origin;
        item.seizedPlace = QStringLiteral("desk, left drawer");
        item.noWitnessReason = QStringLiteral("nobody else was there");
        return value(actions::registerItem(first(), item)).item.exhibitNumber;
    }

    void items()
    {
        m_phone = add(domain::ItemKind::Phone,
                      {{"make", "Huawei"},
                       {"model", "P60"},
                       {"imei", "490154203237518"},
                       {"passcode", "4711"}});
        m_sim = add(domain::ItemKind::SimCard, {{"iccid", "89860012345678901236"}});
        value(actions::correctItem(first(), m_phone,
                                   {{{"model", "P60 Pro"}}, {}, {}, std::nullopt, why}));
        value(actions::putItemIn(first(), m_sim, m_phone, why));
        value(actions::takeItemOut(first(), m_sim, why));
        value(actions::putItemIn(first(), m_sim, m_phone, why));
        value(actions::assignItem(first(), m_phone, QStringLiteral("ZJ-1")));
        value(actions::assignItem(first(), m_card, QStringLiteral("ZJ-1")));
        value(actions::unassignItem(first(), m_card, QStringLiteral("ZJ-1"), why));
        value(actions::setReview(first(), m_phone, QStringLiteral("2027-03-31"), why));
        value(actions::confirmSeizure(
            second(), m_phone,
            {std::nullopt, QStringLiteral("nobody else was there"), std::nullopt}));
        m_paper = m_registry.attach(m_phone, QStringLiteral("封存前.jpg"), "photograph").sha256;
    }

    void take(actions::Session &session, CustodyVerb verb, const QStringList &numbers,
              domain::CustodyStep stated)
    {
        if (verb != CustodyVerb::Move && verb != CustodyVerb::Seal)
            stated.reason = why;
        value(actions::takeCustodyStep(session, {verb, numbers, stated}));
    }

    domain::CustodyStep to(actions::Session &receiver)
    {
        domain::CustodyStep stated;
        stated.to = domain::Party{domain::Party::Kind::Officer, receiver.officer().id};
        stated.purpose = QStringLiteral("flight home");
        return stated;
    }

    void custody()
    {
        domain::CustodyStep seal, move;
        seal.sealNumber = QStringLiteral("NP-000001");
        take(first(), CustodyVerb::Seal, {m_phone}, seal);
        take(first(), CustodyVerb::Open, {m_phone}, {});
        seal.sealNumber = QStringLiteral("NP-000002");
        take(first(), CustodyVerb::Seal, {m_phone}, seal);
        move.place = QStringLiteral("Strong room");
        take(first(), CustodyVerb::Move, {m_phone, m_card}, move);
        take(first(), CustodyVerb::Release, {m_card}, to(second()));
        take(first(), CustodyVerb::Recall, {m_card}, {});
        take(first(), CustodyVerb::Release, {m_phone, m_card}, to(second()));
        const QString lot = m_registry.item(m_phone).custody.lot;
        value(actions::answerLot(
            second(),
            {lot,
             {{m_phone, QStringLiteral("as listed"), {}, true, QStringLiteral("torn in the hold")}},
             {{m_card, QStringLiteral("not on the list")}},
             QStringLiteral("Evidence room 1"),
             std::nullopt,
             {}}));
    }

    void disposals()
    {
        for (const auto verb : {CustodyVerb::Return, CustodyVerb::Destroy, CustodyVerb::Forfeit,
                                CustodyVerb::HandOver}) {
            const QString number = add(domain::ItemKind::Script, {{"title", "刷单话术"}});
            domain::CustodyStep stated;
            if (verb == CustodyVerb::Return || verb == CustodyVerb::HandOver)
                stated.to = domain::Party{domain::Party::Kind::Person, *m_origin.suspect};
            stated.authority = QStringLiteral("decision 7/2026");
            stated.paper =
                m_registry.attach(number, QStringLiteral("decision.pdf"), "decision").sha256;
            if (domain::mustTell(verb, domain::StepPart::Witness))
                stated.witness = domain::Party{domain::Party::Kind::Officer, second().officer().id};
            take(first(), verb, {number}, stated);
        }
    }

    void records()
    {
        base::Progress progress;
        value(actions::revealFields(second(), m_phone, {"passcode"}, why));
        value(actions::eraseDisclosures(first(), m_phone, {"passcode"}, why,
                                        QStringLiteral("order 8/2026"), progress));
        value(actions::recordLabels(first(),
                                    {{m_phone, m_card}, QStringLiteral("Avery L7160"), 1, {}}));
        value(exchange::exportRecord(first(),
                                     {{m_phone},
                                      std::nullopt,
                                      m_registry.path(QStringLiteral("record")),
                                      {"imei"},
                                      QStringLiteral("Court"),
                                      why},
                                     progress));
        value(exchange::exportGraph(first(),
                                    {{m_phone},
                                     std::nullopt,
                                     false,
                                     m_registry.path(QStringLiteral("record.jsonld")),
                                     {"imei"},
                                     {},
                                     QStringLiteral("Court"),
                                     why},
                                    progress));
        const auto now = m_registry.environment().now;
        const qint64 began = now();
        value(actions::recordStocktake(second(),
                                       {QStringLiteral("Evidence room 1"),
                                        {m_phone, m_card, QStringLiteral("4006381333931")},
                                        {m_phone},
                                        began,
                                        now(),
                                        why}));
        const registry::VerificationChoice choice{true, true, value(first().checkpoint()).note};
        const auto report = value(registry::verify(m_registry.registry(), choice, progress));
        value(actions::recordAudit(first(),
                                   {choice, report, began, now(), QStringLiteral("yearly")}));
    }

    // The database is copied whole and small, without what a write-ahead log still holds.
    void copyTo(const QString &folder)
    {
        const QString from = m_registry.folder();
        for (const char *part : {"", "/attachments", "/checkpoints"}) {
            QDirIterator files(from + QLatin1String(part), QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = QDir(from).relativeFilePath(files.next());
                if (path.startsWith(QLatin1String("registry.db"))
                    || path.contains(QLatin1String("tmp/")))
                    continue;
                QDir().mkpath(QFileInfo(folder + u'/' + path).path());
                QFile::copy(from + u'/' + path, folder + u'/' + path);
            }
        }
        value(m_registry.connection()
                  .prepare("VACUUM INTO $1")
                  .bind(folder + QStringLiteral("/registry.db"))
                  .run());
    }

    TempRegistry m_registry;
    domain::Origin m_origin;
    QString m_phone, m_sim, m_card, m_paper;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2 || QFileInfo::exists(QString::fromLocal8Bit(argv[1])))
        qFatal("make_golden FOLDER, which must not exist: a golden registry is never made again");
    Story().run(QString::fromLocal8Bit(argv[1]));
    return 0;
}
