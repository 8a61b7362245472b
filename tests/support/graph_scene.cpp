#include "support/graph_scene.h"

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"

namespace tests {

GraphScene::GraphScene()
{
    auto &officer = registry.first();
    value(actions::openCase(officer, {{}, "ZJ-1", "Bill brushing", "浙江", false, {}}));
    phone = addPhone();
    sim = add(domain::ItemKind::SimCard,
              {{"iccid", "8986001000000000015"},
               {"imsi", "460001234567890"},
               {"phone_number", "+8613800000000"},
               {"carrier", "中国移动"},
               {"form", "nano"},
               {"pin", "1111"}},
              phone);
    card = add(domain::ItemKind::BankCard,
               {{"number", cardNumber},
                {"bank", "Bank of China"},
                {"type", "debit"},
                {"card_holder", "WANG WEI"},
                {"expiry", "12/28"}});
    addOtherKinds();
    lose();
}

domain::Person GraphScene::person(domain::PersonCategory category, const QString &name)
{
    domain::Person person;
    person.category = category;
    person.name = name;
    person.identityNumber = "ID-" + domain::name(category);
    person.phoneNumber = "+8613911111111";
    if (category == domain::PersonCategory::Outsider)
        person.organisation = "Policía Nacional";
    return value(actions::recordPerson(registry.first(), person));
}

QString GraphScene::add(domain::ItemKind kind, const domain::Fields &fields,
                        const std::optional<QString> &parent)
{
    actions::NewItem item;
    item.kind = kind;
    item.fields = fields;
    item.parent = parent;
    if (parent)
        item.parentSealBroken = "opened to take the card out";
    item.insistReason = "printed so";
    item.cases = {"ZJ-1"};
    item.seizedPlace = "desk, left drawer";
    item.authority = "Warrant 7";
    return value(actions::registerItem(registry.first(), item)).item.exhibitNumber;
}

QString GraphScene::addPhone()
{
    auto &officer = registry.first();
    const auto operation = value(actions::openOperation(officer, {{}, "Harvest", "abroad"}));
    const auto site =
        value(actions::addSite(officer, {{}, operation.id, "Villa 12", "Sea Road 10"}));
    const auto group =
        value(actions::identifyGroup(officer, {{}, "Group 3", operation.id, site.id}));
    actions::NewItem item;
    item.kind = domain::ItemKind::Phone;
    item.fields = {{"make", "Huawei"},           {"model", "P60"},
                   {"system", "HarmonyOS 4"},    {"imei", imei},
                   {"imei2", "356938035643809"}, {"passcode", "2580"},
                   {"colour", "black"},          {"phone_number", "+8613800000001"}};
    item.origin = {operation.id, site.id, group.id, suspect.id};
    item.cases = {"ZJ-1"};
    item.seizedBy = {{domain::Party::Kind::Person, foreigner.id},
                     {domain::Party::Kind::Officer, officer.officer().id}};
    item.seizedFrom = suspect.id;
    item.noWitnessReason = "evacuated";
    const auto number = value(actions::registerItem(officer, item)).item.exhibitNumber;
    handOver(number);
    return number;
}

void GraphScene::handOver(const QString &number)
{
    auto &officer = registry.first();
    const auto paper = registry.attach(number, "hand-over.jpg", "signed").sha256;
    const auto step = [&](domain::CustodyVerb verb, domain::CustodyStep stated) {
        value(actions::takeCustodyStep(officer, {verb, {number}, stated}));
    };
    domain::CustodyStep stated;
    stated.paper = paper;
    stated.sealNumber = "S-0001";
    step(domain::CustodyVerb::Seal, stated);
    stated.sealNumber.clear();
    stated.to = domain::Party{domain::Party::Kind::Officer, officer.officer().id};
    stated.reason = "handed to the joint working group";
    step(domain::CustodyVerb::Release, stated);
    domain::CustodyStep receive;
    receive.place = "Evidence room 1";
    receive.condition = "seal whole";
    step(domain::CustodyVerb::Receive, receive);
}

void GraphScene::addOtherKinds()
{
    add(domain::ItemKind::Computer,
        {{"type", "laptop"},
         {"make", "Lenovo"},
         {"host_name", "desk-7"},
         {"mac", "00:11:22:33:44:55"},
         {"mac2", "00:11:22:33:44:56"},
         {"users", "admin"}});
    add(domain::ItemKind::StorageMedium,
        {{"type", "SSD"},
         {"serial", "X1"},
         {"capacity_bytes", "512110190592"},
         {"image_digest", "sm3:" + QString(64, u'a')}});
    add(domain::ItemKind::Script,
        {{"title", "刷单话术"},
         {"medium", "file"},
         {"digest", "sha256:" + QString(64, u'b')},
         {"excerpt", "您好"}});
    add(domain::ItemKind::Other, {{"description", "stamp \"A\""}, {"quantity", "2"}});
}

void GraphScene::lose()
{
    auto &officer = registry.first();
    value(actions::addVictim(officer, "ZJ-1", victim.id));
    value(actions::recordPayment(
        officer, "ZJ-1",
        {victim.id, 1'200'000, "CNY", 1772330400000, registry.item(card).id, cardNumber}));
    value(actions::recordPayment(
        officer, "ZJ-1",
        {victim.id, 5'000, "CNY", std::nullopt, std::nullopt, "4000000000000002"}));
}

Result<exchange::GraphReport> GraphScene::write(exchange::GraphRequest request,
                                                base::Progress &progress, actions::Session &session)
{
    request.path = path();
    return exchange::exportGraph(session, request, progress);
}

Graph GraphScene::graph(const exchange::GraphRequest &request)
{
    base::Progress progress;
    value(write(request, progress, registry.first()));
    return Graph(bytes());
}

exchange::GraphRequest ofItem(const QString &number, const QStringList &redact)
{
    exchange::GraphRequest request;
    request.exhibitNumbers = {number};
    request.redact = redact;
    return request;
}

exchange::GraphRequest ofCase(const QStringList &redact)
{
    exchange::GraphRequest request;
    request.caseNumber = "ZJ-1";
    request.redact = redact;
    return request;
}

exchange::GraphRequest ofEverything()
{
    exchange::GraphRequest request;
    request.everything = true;
    return request;
}

} // namespace tests
