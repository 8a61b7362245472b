#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "campaign/campaign_files.h"
#include "campaign/campaign_story.h"

#include <array>

namespace exchange {

using namespace campaign;

namespace {
constexpr qint64 leastLoss = 5'000'00; // fen
constexpr qint64 mostLoss = 30'000'00;
constexpr qint64 lossesInAll = 6'000'000'00;
} // namespace

// Sealed on paper of the foreign police; what they hold is released to the joint working group.
Result<void> CampaignStory::sealAndTakeOver()
{
    QStringList handedOver, kept; // by the foreign police; what the seizer searched on the spot
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        domain::CustodyStep seal;
        seal.sealNumber = QStringLiteral("NP-%1").arg(i + 1, 6, 10, QLatin1Char('0'));
        seal.paper = m_formSha256;
        TRY(take(seizer, domain::CustodyVerb::Seal, {m_items.at(i).exhibitNumber}, seal));
        const auto &holder = m_items.at(i).custody.holder;
        auto &list = holder.kind == domain::Party::Kind::Person ? handedOver : kept;
        list.append(m_items.at(i).exhibitNumber);
    }
    domain::CustodyStep release;
    release.to = officerParty(seizer);
    release.paper = m_formSha256;
    release.reason = QStringLiteral("handed to the joint working group");
    TRY(take(seizer, domain::CustodyVerb::Release, handedOver, release));
    domain::CustodyStep receive;
    receive.place = QStringLiteral("Joint working group, strong room");
    TRY(take(seizer, domain::CustodyVerb::Receive, handedOver, receive));
    domain::CustodyStep move;
    move.place = receive.place;
    TRY(take(seizer, domain::CustodyVerb::Move, kept, move));
    m_progress.advance(1);
    return {};
}

// Two flights on one evening, a custody lot each; one item is refused and sent again, and one seal
// is found broken.
Result<void> CampaignStory::fly()
{
    const qsizetype inAll = qsizetype(m_items.size());
    for (const auto &[escort, flight] : {std::pair(escortOne, 1), std::pair(escortTwo, 2)}) {
        QStringList lot;
        for (qsizetype i = flight - 1; i < inAll; i += 2)
            lot.append(m_items.at(std::size_t(i)).exhibitNumber);
        domain::CustodyStep release;
        release.to = officerParty(escort);
        release.reason = QStringLiteral("chartered flight %1").arg(flight);
        TRY(take(seizer, domain::CustodyVerb::Release, lot, release));
        m_nowMs += dayMs / 4;
        domain::CustodyStep receive;
        receive.place = QStringLiteral("Home airport, customs hall");
        receive.condition = QStringLiteral("as listed");
        TRY(take(escort, domain::CustodyVerb::Receive, lot.mid(2), receive));
        domain::CustodyStep refuse;
        refuse.reason = QStringLiteral("seal number does not match the list");
        TRY(take(escort, domain::CustodyVerb::Refuse, {lot.at(0)}, refuse));
        TRY(take(seizer, domain::CustodyVerb::Release, {lot.at(0)}, release));
        TRY(take(escort, domain::CustodyVerb::Receive, {lot.at(0)}, receive));
        receive.sealBroken = true;
        receive.reason = QStringLiteral("torn in the hold, photographed on arrival");
        TRY(take(escort, domain::CustodyVerb::Receive, {lot.at(1)}, receive));
    }
    m_progress.advance(1);
    return {};
}

Result<void> CampaignStory::store()
{
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const QString &number = m_items.at(i).exhibitNumber;
        const QString &custodian = i % 2 ? escortTwo : escortOne;
        domain::CustodyStep move;
        move.place = QStringLiteral("Evidence room %1, shelf %2").arg(1 + i % 2).arg(1 + i % 24);
        TRY(take(custodian, domain::CustodyVerb::Move, {number}, move));
        TRY(actions::assignItem(as(custodian), number,
                                m_caseNumbers.at(qsizetype(i) % m_caseNumbers.size())));
        if (i % 10 == 0)
            TRY(actions::assignItem(as(custodian), number,
                                    m_caseNumbers.at(qsizetype(i + 4) % m_caseNumbers.size())));
    }
    m_progress.advance(1);
    return {};
}

Result<void> CampaignStory::attachFindings()
{
    actions::AttachOptions extraction;
    extraction.category = QStringLiteral("extraction");
    extraction.digests = {crypto::DigestAlgorithm::Sm3, crypto::DigestAlgorithm::Md5};
    const QString large = m_files.filePath(QStringLiteral("full-extraction.bin"));
    TRY(writeExtraction(large, m_request.extractionBytes, m_request.seed));
    TRY(attachPath(escortOne, m_items.at(0).exhibitNumber, {large}, extraction));
    for (std::size_t i = 0; i < m_items.size(); i += 5) {
        const auto &item = m_items.at(i);
        const int number = int(i);
        if (item.kind == domain::ItemKind::Script) {
            actions::AttachOptions script;
            script.category = QStringLiteral("script");
            TRY(attach(escortOne, item.exhibitNumber, QStringLiteral("话术%1.txt").arg(i),
                       scriptOf(number, i % 2 == 0, i % 3 == 0), script));
        } else if (item.kind == domain::ItemKind::Phone) {
            const std::array<std::pair<QString, QByteArray>, 3> found{
                {{QStringLiteral("chat.csv"), chatCsv(number)},
                 {QStringLiteral("chat.json"), chatJson(number)},
                 {QStringLiteral("contacts.vcf"), vcards(number)}}};
            const auto &[name, content] = found.at(i % 3);
            TRY(attach(escortOne, item.exhibitNumber, name, content, extraction));
        }
    }
    return {};
}

// What happens to a few items afterwards.
Result<void> CampaignStory::investigate()
{
    TRY(attachFindings());
    const auto number = [&](std::size_t i) { return m_items.at(i).exhibitNumber; };
    domain::CustodyStep openSeal;
    openSeal.reason = QStringLiteral("extraction in the laboratory");
    TRY(take(escortOne, domain::CustodyVerb::Open, {number(4)}, openSeal));
    actions::Correction correction;
    correction.fields = {{"colour", "grey"}};
    correction.reason = QStringLiteral("misread by torch light");
    TRY(actions::correctItem(as(escortOne), number(4), correction));
    domain::CustodyStep send;
    send.to = officerParty(escortTwo);
    send.reason = QStringLiteral("to the other evidence room");
    TRY(take(escortOne, domain::CustodyVerb::Release, {number(6), number(8)}, send));
    TRY(actions::setReview(as(escortOne), number(10), QStringLiteral("2026-07-31"),
                           QStringLiteral("half-yearly review")));

    domain::Person owner;
    owner.category = domain::PersonCategory::Holder;
    owner.name = m_made.personName();
    TRY(const auto recorded, actions::recordPerson(as(escortOne), owner));
    domain::CustodyStep giveBack;
    giveBack.to = domain::Party{domain::Party::Kind::Person, recorded.id};
    giveBack.reason = QStringLiteral("belongs to somebody who has nothing to do with it");
    giveBack.authority = QStringLiteral("Decision 2026-12");
    giveBack.paper = m_formSha256;
    TRY(take(escortOne, domain::CustodyVerb::Return, {number(12)}, giveBack));
    domain::CustodyStep destroy = giveBack;
    destroy.to.reset();
    destroy.reason = QStringLiteral("battery swollen, a danger");
    destroy.witness = domain::Party{domain::Party::Kind::Officer, as(escortTwo).officer().id};
    TRY(take(escortOne, domain::CustodyVerb::Destroy, {number(14)}, destroy));
    m_progress.advance(1);
    return {};
}

// Victims until six million yuan are passed, each with the card that the payment reached.
Result<void> CampaignStory::recordLosses()
{
    std::vector<const registry::ItemRecord *> cards;
    for (const auto &item : m_items) {
        if (item.kind == domain::ItemKind::BankCard)
            cards.push_back(&item);
    }
    for (int i = 0; m_report.lossMinorUnits <= lossesInAll; ++i) {
        TRY(m_progress.check());
        domain::Person victim;
        victim.category = domain::PersonCategory::Victim;
        victim.name = m_made.personName();
        TRY(const auto recorded, actions::recordPerson(as(seizer), victim));
        const QString &caseNumber = m_caseNumbers.at(i % m_caseNumbers.size());
        TRY(actions::addVictim(as(seizer), caseNumber, recorded.id));
        domain::Payment payment;
        payment.victim = recorded.id;
        payment.amount = leastLoss + m_made.pick(int(mostLoss - leastLoss) / 100) * 100;
        payment.currency = QStringLiteral("CNY");
        payment.paidAtMs = startMs - (1 + m_made.pick(90)) * dayMs;
        payment.cardItem = cards.at(std::size_t(m_made.pick(int(cards.size()))))->id;
        TRY(actions::recordPayment(as(seizer), caseNumber, payment));
        m_report.lossMinorUnits += payment.amount;
    }
    m_progress.advance(1);
    return {};
}

Result<void> CampaignStory::finish()
{
    TRY(const auto note, as(chief).checkpoint());
    m_report.entries = note.checkpoint.size;
    m_progress.advance(1);
    return {};
}

} // namespace exchange
