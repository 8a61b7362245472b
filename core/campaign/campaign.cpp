#include "campaign/campaign_story.h"

#include "actions/amend_item.h"
#include "actions/enrol_officer.h"
#include "actions/open_case.h"
#include "actions/open_registry.h"
#include "actions/record_origin.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "campaign/campaign_files.h"

#include <QDir>
#include <QFile>

#include <array>

namespace exchange {

using namespace campaign;

namespace {
const std::array<QString, 9> provinces{"浙江", "江苏", "广东", "福建", "山东",
                                       "河南", "四川", "湖北", "湖南"};
constexpr int batch = 100;

bool holdsSomething(domain::ItemKind kind)
{
    return kind == domain::ItemKind::Phone || kind == domain::ItemKind::Computer;
}

} // namespace

Result<CampaignReport> CampaignStory::run()
{
    m_progress.begin(Text::tr("Making up the campaign"), 10);
    TRY(open());
    for (const auto stage :
         {&CampaignStory::recordOrigins, &CampaignStory::openCases, &CampaignStory::registerItems,
          &CampaignStory::attachForms, &CampaignStory::sealAndTakeOver, &CampaignStory::fly,
          &CampaignStory::store, &CampaignStory::investigate, &CampaignStory::recordLosses,
          &CampaignStory::finish}) {
        TRY(m_progress.check());
        TRY((this->*stage)());
        m_nowMs += dayMs;
    }
    return m_report;
}

Result<void> CampaignStory::open()
{
    TRY(auto registry,
        actions::openRegistry(
            m_request.folder,
            {QStringLiteral("JWG1"), chief, QStringLiteral("联合工作组"), password},
            m_environment));
    m_registry = std::make_unique<registry::Registry>(std::move(registry));
    TRY(auto session, actions::Session::signIn(*m_registry, chief, password, m_environment));
    m_sessions[chief] = std::make_unique<actions::Session>(std::move(session));
    m_report.logins.push_back({chief, domain::names(domain::allRoles()).join(u','), password});
    using domain::Role;
    TRY(enrol(seizer, {Role::Officer}, QStringLiteral("联合工作组")));
    TRY(enrol(second, {Role::Officer}, QStringLiteral("联合工作组")));
    TRY(enrol(escortOne, {Role::Officer, Role::Custodian}, QStringLiteral("Home airport police")));
    TRY(enrol(escortTwo, {Role::Officer, Role::Custodian}, QStringLiteral("Home airport police")));
    TRY(enrol(auditor, {Role::Auditor}, QStringLiteral("Audit office")));
    return enrol(prosecutor, {Role::Prosecutor}, QStringLiteral("Procuratorate"));
}

Result<void> CampaignStory::enrol(const QString &name, const domain::Roles &roles,
                                  const QString &organisation)
{
    TRY(actions::enrolOfficer(as(chief), {name, organisation, roles, password}));
    TRY(auto session, actions::Session::signIn(*m_registry, name, password, m_environment));
    m_sessions[name] = std::make_unique<actions::Session>(std::move(session));
    m_report.logins.push_back({name, domain::names(roles).join(u','), password});
    return {};
}

Result<void> CampaignStory::take(const QString &officer, domain::CustodyVerb verb,
                                 const QStringList &numbers, domain::CustodyStep stated)
{
    TRY(actions::takeCustodyStep(as(officer), {verb, numbers, std::move(stated)}));
    return {};
}

Result<void> CampaignStory::attachPath(const QString &officer, const QString &number,
                                       const QStringList &paths,
                                       const actions::AttachOptions &options)
{
    std::vector<attachments::Source> sources;
    for (const QString &path : paths)
        sources.push_back({path, std::nullopt});
    TRY(const auto attached, actions::attachFiles(as(officer), number, sources, options, m_quiet));
    for (const auto &file : attached)
        m_report.attachmentBytes += file.size;
    m_report.attachments += int(attached.size());
    return {};
}

Result<void> CampaignStory::attach(const QString &officer, const QString &number,
                                   const QString &name, const QByteArray &content,
                                   const actions::AttachOptions &options)
{
    QFile file(m_files.filePath(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || file.write(content) != content.size() || !file.flush())
        return failure(
            ErrorCode::Io,
            Text::tr("%1 could not be written: %2.").arg(file.fileName(), file.errorString()));
    file.close();
    return attachPath(officer, number, {file.fileName()}, options);
}

Result<void> CampaignStory::recordOrigins()
{
    std::vector<domain::Operation> operations;
    for (const char *name : {"Harvest", "Lantern", "Monsoon", "Compass", "Anchor"}) {
        TRY(auto operation,
            actions::openOperation(as(seizer),
                                   {{}, QLatin1String(name), QStringLiteral("abroad")}));
        operations.push_back(std::move(operation));
    }
    for (int i = 0; i < 9; ++i) {
        TRY(auto site,
            actions::addSite(as(seizer),
                             {{},
                              operations.at(std::size_t(i % 5)).id,
                              QStringLiteral("Villa %1").arg(i + 1),
                              QStringLiteral("Sea Road %1").arg(10 + 2 * i)}));
        m_sites.push_back(std::move(site));
    }
    for (int i = 0; i < 11; ++i) {
        const auto &site = m_sites.at(std::size_t(i % 9));
        TRY(auto group,
            actions::identifyGroup(
                as(seizer),
                {{}, QStringLiteral("Group %1").arg(QChar(u'A' + i)), site.operation, site.id}));
        m_groups.push_back(std::move(group));
    }
    for (int i = 0; i < suspectsInAll; ++i) {
        TRY(m_progress.check());
        domain::Person suspect;
        suspect.category = domain::PersonCategory::Suspect;
        suspect.name = m_made.personName();
        suspect.group = m_groups.at(std::size_t(i % 11)).id;
        TRY(const auto recorded, actions::recordPerson(as(seizer), suspect));
        m_suspects.push_back(recorded.id);
    }
    domain::Person foreigner;
    foreigner.name = QStringLiteral("J. Perez");
    foreigner.organisation = QStringLiteral("National Police");
    TRY(const auto recorded, actions::recordPerson(as(seizer), foreigner));
    m_foreignOfficer = recorded.id;
    m_report.operations = 5;
    m_report.sites = int(m_sites.size());
    m_report.groups = int(m_groups.size());
    m_report.suspects = int(m_suspects.size());
    m_progress.advance(1);
    return {};
}

Result<void> CampaignStory::openCases()
{
    for (std::size_t i = 0; i < provinces.size(); ++i) {
        domain::CaseFile caseFile;
        caseFile.number = QStringLiteral("BRUSH-2026-%1").arg(i + 1, 2, 10, QLatin1Char('0'));
        caseFile.title = QStringLiteral("刷单诈骗案（%1）").arg(provinces.at(i));
        caseFile.province = provinces.at(i);
        caseFile.restricted = i == 8;
        if (caseFile.restricted)
            caseFile.officers = {as(seizer).officer().id, as(escortOne).officer().id,
                                 as(escortTwo).officer().id, as(prosecutor).officer().id};
        TRY(actions::openCase(as(seizer), caseFile));
        m_caseNumbers.append(caseFile.number);
    }
    m_report.cases = int(m_caseNumbers.size());
    m_report.exampleCase = m_caseNumbers.front();
    m_progress.advance(1);
    return {};
}

Result<void> CampaignStory::registerItems()
{
    const int alone = m_request.items * 2 / 3; // the rest is found inside these
    std::vector<actions::NewItem> items;
    for (int i = 0; i < alone; ++i) {
        auto item = m_made.item(i);
        const auto &site = m_sites.at(std::size_t(i) * m_sites.size() / std::size_t(alone));
        const auto suspect = std::size_t(m_made.pick(suspectsInAll));
        item.origin = {site.operation, site.id, m_groups.at(suspect % 11).id,
                       m_suspects.at(suspect)};
        item.seizedAtMs = m_nowMs - dayMs + m_made.pick(6 * 60 * 60 * 1000);
        item.seizedPlace = QStringLiteral("%1, floor %2, desk %3")
                               .arg(site.name)
                               .arg(1 + m_made.pick(3))
                               .arg(1 + m_made.pick(30));
        item.seizedBy = seizedBy(item.kind);
        item.noWitnessReason =
            QStringLiteral("filmed by body camera; the neighbours were evacuated");
        items.push_back(std::move(item));
        if (items.size() < batch && i + 1 < alone)
            continue;
        TRY(auto registered, actions::registerItems(as(seizer), items));
        for (auto &one : registered)
            m_items.push_back(std::move(one.item));
        items.clear();
    }
    TRY(registerContents());
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (i % 37 != 36) // some still wait for the second officer
            TRY(actions::confirmSeizure(as(second), m_items.at(i).exhibitNumber, {}));
    }
    m_progress.advance(1);
    return {};
}

// What may hold something is searched on the spot by the officer who registers what is found in it;
// everything else the foreign police answer for until they hand it over.
std::vector<domain::Party> CampaignStory::seizedBy(domain::ItemKind kind)
{
    const domain::Party foreign{domain::Party::Kind::Person, m_foreignOfficer};
    return holdsSomething(kind) ? std::vector{officerParty(seizer), foreign}
                                : std::vector{foreign, officerParty(seizer)};
}

Result<void> CampaignStory::registerContents()
{
    std::vector<actions::NewItem> contents;
    const std::size_t wanted = std::size_t(m_request.items) - m_items.size();
    for (const auto &item : m_items) {
        if (contents.size() < wanted && holdsSomething(item.kind))
            contents.push_back(m_made.contentOf(item));
    }
    for (const auto &phone : m_items) { // second SIM cards, until there are enough
        if (contents.size() < wanted && phone.kind == domain::ItemKind::Phone)
            contents.push_back(m_made.contentOf(phone));
    }
    for (auto &content : contents) {
        content.seizedAtMs = m_nowMs - dayMs;
        content.seizedBy = {officerParty(seizer)};
    }
    TRY(const auto registered, actions::registerItems(as(seizer), contents));
    m_report.items = int(m_items.size() + registered.size());
    return {};
}

Result<void> CampaignStory::attachForms()
{
    actions::AttachOptions form;
    form.category = QStringLiteral("form");
    const QByteArray content = formOf(QStringLiteral("Hand-over list of the National Police"), 1);
    m_formSha256 = QString::fromLatin1(crypto::sha256({content}).toHex());
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const QString &number = m_items.at(i).exhibitNumber;
        TRY(m_progress.check());
        TRY(attach(seizer, number, QStringLiteral("移交清单.pdf"), content, form));
        if (i % 4 == 0) {
            actions::AttachOptions photo;
            photo.category = QStringLiteral("photo");
            photo.stage = QStringLiteral("before_sealing");
            TRY(attach(seizer, number, number + QStringLiteral("-before.png"),
                       pngOf(quint32(i * 2654435761u), 160, 120), photo));
        }
    }
    m_progress.advance(1);
    return {};
}

Result<CampaignReport> makeCampaign(const CampaignRequest &request, base::Progress &progress)
{
    const bool wasThere = QDir(request.folder).exists();
    auto report = CampaignStory(request, progress).run();
    const bool isNoFolderOfOurs = !report && report.error().code == ErrorCode::Conflict && wasThere;
    if (!report && !isNoFolderOfOurs)
        (void)base::removeTree(request.folder);
    return report;
}

} // namespace exchange
