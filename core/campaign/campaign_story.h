#pragma once

// CampaignStory: the stages of the made-up campaign, each recorded through the actions of its
// officers.

#include "actions/attach_files.h"
#include "actions/session.h"
#include "actions/take_custody_step.h"
#include "campaign/campaign.h"
#include "campaign/campaign_items.h"

#include <QTemporaryDir>

#include <map>

namespace exchange {

namespace campaign {
inline const QString password = QStringLiteral("made-up campaign");
inline constexpr int passwordCost = 1; // everybody knows it: nothing is gained by being slow
inline const QString chief = QStringLiteral("周建国");
inline const QString seizer = QStringLiteral("陈浩");
inline const QString second = QStringLiteral("李敏");
inline const QString escortOne = QStringLiteral("王静");
inline const QString escortTwo = QStringLiteral("赵磊");
inline const QString auditor = QStringLiteral("孙悦");
inline const QString prosecutor = QStringLiteral("郑岩");
inline constexpr qint64 startMs = 1768435200000; // 2026-01-15T00:00:00Z
inline constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
inline constexpr int suspectsInAll = 191;
} // namespace campaign

// Walks through the story, one stage after the other; each needs what those before it made.
class CampaignStory
{
public:
    CampaignStory(const CampaignRequest &request, base::Progress &progress)
        : m_request(request)
        , m_progress(progress)
        , m_environment{[this] { return m_nowMs += 37; }, base::seededRandom(request.seed),
                        campaign::passwordCost}
        , m_made(request.seed)
    {
    }

    Result<CampaignReport> run();

private:
    Result<void> open();
    Result<void> enrol(const QString &name, const domain::Roles &roles,
                       const QString &organisation);
    Result<void> recordOrigins();
    Result<void> openCases();
    Result<void> registerItems();
    Result<void> registerContents();
    std::vector<domain::Party> seizedBy(domain::ItemKind kind);
    Result<void> attachForms();
    Result<void> sealAndTakeOver();
    Result<void> fly();
    Result<void> store();
    Result<void> investigate();
    Result<void> attachFindings();
    Result<void> recordLosses();
    Result<void> finish();

    actions::Session &as(const QString &name) { return *m_sessions.at(name); }
    Result<void> take(const QString &officer, domain::CustodyVerb verb, const QStringList &numbers,
                      domain::CustodyStep stated);
    Result<void> attach(const QString &officer, const QString &number, const QString &name,
                        const QByteArray &content, const actions::AttachOptions &options);
    Result<void> attachPath(const QString &officer, const QString &number, const QStringList &paths,
                            const actions::AttachOptions &options);
    domain::Party officerParty(const QString &name)
    {
        return {domain::Party::Kind::Officer, as(name).officer().id};
    }

    const CampaignRequest &m_request;
    base::Progress &m_progress;
    base::Progress m_quiet; // of the parts, which are too short to show
    qint64 m_nowMs = campaign::startMs;
    base::Environment m_environment;
    CampaignItems m_made;
    QTemporaryDir m_files;
    std::unique_ptr<registry::Registry> m_registry;
    std::map<QString, std::unique_ptr<actions::Session>> m_sessions;
    std::vector<domain::Site> m_sites;
    std::vector<domain::Group> m_groups;
    std::vector<QString> m_suspects;
    QString m_foreignOfficer; // a person: has no key
    QStringList m_caseNumbers;
    std::vector<registry::ItemRecord> m_items; // those that are not inside another
    QString m_formSha256;
    CampaignReport m_report;
};

} // namespace exchange
