// An item's history and its custody timeline, on the made-up campaign and in short stories.

#include "actions/amend_item.h"
#include "actions/erase_disclosure.h"
#include "actions/open_case.h"
#include "campaign/campaign.h"
#include "registry/history.h"
#include "registry/item_table.h"
#include "support/temp_registry.h"

#include <QTest>

#include <algorithm>

using namespace tests;

namespace {

using domain::CustodyState;
using domain::CustodyVerb;
using registry::CustodyGap;
using registry::HistoryEntry;

constexpr qint64 hourMs = 3'600'000;

std::optional<registry::FieldChange> changeOf(const HistoryEntry &entry, const QString &field)
{
    const auto change = std::find_if(entry.changes.begin(), entry.changes.end(),
                                     [&](const auto &one) { return one.field == field; });
    return change == entry.changes.end() ? std::nullopt : std::optional(*change);
}

QStringList kindsOf(const std::vector<HistoryEntry> &history)
{
    QStringList kinds;
    for (const auto &entry : history)
        kinds.append(entry.kind);
    return kinds;
}

// A registry with one phone, and the steps of its stories.
struct Scene {
    TempRegistry registry;
    QString phone = registry.addPhone();
    QString viewer = registry.first().officer().id;
    registry::AttentionLimits limits;

    QString id(const QString &number) { return registry.item(number).id; }
    std::vector<HistoryEntry> history(const QString &number)
    {
        return value(registry::historyOf(registry.connection(), id(number), viewer));
    }
    registry::CustodyPicture picture()
    {
        return value(registry::custodyPicture(registry.connection(), id(phone), limits, viewer));
    }

    void take(CustodyVerb verb, domain::CustodyStep stated, actions::Session &session)
    {
        stated.reason = stated.reason.isEmpty() ? QStringLiteral("as planned") : stated.reason;
        value(actions::takeCustodyStep(session, {verb, {phone}, stated}));
    }
    void seal(const QString &number)
    {
        domain::CustodyStep stated;
        stated.sealNumber = number;
        take(CustodyVerb::Seal, stated, registry.first());
    }
    void release()
    {
        domain::CustodyStep stated;
        stated.to = domain::Party{domain::Party::Kind::Officer, registry.second().officer().id};
        stated.purpose = QStringLiteral("flight home");
        take(CustodyVerb::Release, stated, registry.first());
    }
    void receive(bool sealBroken = false)
    {
        domain::CustodyStep stated;
        stated.place = QStringLiteral("Airport");
        stated.sealBroken = sealBroken;
        stated.reason = sealBroken ? QStringLiteral("torn on the way") : QString();
        take(CustodyVerb::Receive, stated, registry.second());
    }
};

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHistoryTellsEveryEntryWithWhatItChanged()
    {
        Scene scene;
        scene.seal(QStringLiteral("NP-1"));
        value(actions::correctItem(scene.registry.first(), scene.phone,
                                   {{{"make", "Xiaomi"}, {"passcode", "4711"}},
                                    {},
                                    {},
                                    std::nullopt,
                                    QStringLiteral("misread")}));
        scene.release();
        const auto history = scene.history(scene.phone);

        QCOMPARE(kindsOf(history),
                 QStringList(
                     {"item.registered", "custody.sealed", "item.corrected", "custody.released"}));
        QCOMPARE(history[0].actor, firstOfficer);
        QCOMPARE(changeOf(history[0], "make")->after, std::optional(QStringLiteral("Huawei")));
        QCOMPARE(changeOf(history[0], "make")->before, std::optional<QString>());
        QCOMPARE(changeOf(history[1], "seal")->after, std::optional(QStringLiteral("NP-1")));
        QCOMPARE(history[2].reason, QStringLiteral("misread"));
        QCOMPARE(history[2].changes.size(), std::size_t(2));
        QCOMPARE(changeOf(history[2], "make")->before, std::optional(QStringLiteral("Huawei")));
        QCOMPARE(changeOf(history[2], "make")->after, std::optional(QStringLiteral("Xiaomi")));
        QVERIFY(!changeOf(history[2], "passcode")->after->contains(QStringLiteral("4711")));
        QCOMPARE(changeOf(history[3], "receiver")->after, std::optional(secondOfficer));
        QCOMPARE(changeOf(history[3], "purpose")->after,
                 std::optional(QStringLiteral("flight home")));
        QVERIFY(!changeOf(history[3], "held_by"));
        const auto entries =
            value(scene.registry.registry().ledger().entriesOf(scene.id(scene.phone)));
        for (std::size_t i = 0; i < entries.size(); ++i) {
            QCOMPARE(history[i].leaf, entries[i].leafHex());
            QCOMPARE(history[i].seq, entries[i].seq);
            QCOMPARE(history[i].step, entries[i].step);
            QCOMPARE(history[i].timeMs, entries[i].timeMs);
        }
    }

    void whatWasErasedStaysMarkedAsErased()
    {
        Scene scene;
        base::Progress progress;
        value(actions::eraseDisclosures(scene.registry.first(), scene.phone, {"imei"},
                                        QStringLiteral("court order"), QStringLiteral("7/26"),
                                        progress));
        const auto history = scene.history(scene.phone);
        QCOMPARE(changeOf(history.front(), "imei")->after,
                 std::optional(QStringLiteral("(erased)")));
        QCOMPARE(history.back().kind, QStringLiteral("disclosure.erased"));
        QCOMPARE(changeOf(history.back(), "secrets")->after, std::optional(QStringLiteral("IMEI")));
        QCOMPARE(changeOf(history.back(), "authority")->after,
                 std::optional(QStringLiteral("7/26")));
    }

    void whatIsInsideAnItemGoesWhereThatGoes()
    {
        Scene scene;
        const QString before = scene.registry.addPhone();
        value(actions::putItemIn(scene.registry.first(), before, scene.phone,
                                 QStringLiteral("one bag")));
        scene.seal(QStringLiteral("NP-1"));
        scene.release();
        scene.receive();
        const auto history = scene.history(before);
        QCOMPARE(kindsOf(history),
                 QStringList(
                     {"item.registered", "item.put_in", "custody.released", "custody.received"}));
        QCOMPARE(history[1].container, QString());
        QCOMPARE(changeOf(history[1], "inside_of")->after, std::optional(scene.phone));
        QCOMPARE(history[2].container, scene.phone);
        QCOMPARE(changeOf(history[3], "held_by")->after, std::optional(secondOfficer));
        QVERIFY(!changeOf(history[3], "seal"));
        const auto picture = value(registry::custodyPicture(
            scene.registry.connection(), scene.id(before), scene.limits, scene.viewer));
        QVERIFY(picture.seals.empty());
        QCOMPARE(picture.segments.back().holder, secondOfficer);
        QCOMPARE(picture.segments.back().place, QStringLiteral("Airport"));
    }

    void theHistoryOfWhatOneMayNotSeeIsNotFound()
    {
        Scene scene;
        value(actions::openCase(scene.registry.first(),
                                {{},
                                 QStringLiteral("A-1"),
                                 QStringLiteral("Leak"),
                                 std::nullopt,
                                 true,
                                 {scene.viewer}}));
        value(actions::assignItem(scene.registry.first(), scene.phone, QStringLiteral("A-1")));
        const auto refused = registry::historyOf(scene.registry.connection(), scene.id(scene.phone),
                                                 scene.registry.second().officer().id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        const auto picture = registry::custodyPicture(scene.registry.connection(),
                                                      scene.id(scene.phone), scene.limits, {});
        QVERIFY(!picture);
        QCOMPARE(changeOf(scene.history(scene.phone).back(), "cases")->after,
                 std::optional(QStringLiteral("A-1")));
    }

    void thePictureHasNoHole()
    {
        Scene scene;
        scene.seal(QStringLiteral("NP-1"));
        scene.release();
        scene.receive();
        const auto [segments, seals, gaps] = scene.picture();
        QCOMPARE(segments.size(), std::size_t(3));
        QCOMPARE(segments[0].state, CustodyState::Seized);
        QCOMPARE(segments[1].state, CustodyState::InTransit);
        QCOMPARE(segments[1].receiver, secondOfficer);
        QCOMPARE(segments[2].state, CustodyState::Held);
        QCOMPARE(segments[0].fromMs, scene.registry.item(scene.phone).seizure.atMs);
        for (std::size_t i = 1; i < segments.size(); ++i)
            QCOMPARE(segments[i - 1].untilMs, std::optional(segments[i].fromMs));
        QVERIFY(!segments.back().untilMs);
        QCOMPARE(seals.size(), std::size_t(1));
        QVERIFY(!seals[0].untilMs);
        QVERIFY(gaps.empty());
    }

    void aSealFoundBrokenEndsItsIntervalAndIsAGap()
    {
        Scene scene;
        scene.seal(QStringLiteral("NP-1"));
        scene.release();
        scene.receive(true);
        const auto picture = scene.picture();
        QCOMPARE(picture.seals.size(), std::size_t(1));
        QVERIFY(picture.seals[0].broken);
        QCOMPARE(picture.seals[0].untilMs, std::optional(picture.segments.back().fromMs));
        QCOMPARE(picture.gaps.size(), std::size_t(1));
        QCOMPARE(picture.gaps[0].why, CustodyGap::Why::BrokenSeal);
        QCOMPARE(picture.gaps[0].fromMs, picture.segments[1].fromMs);
    }

    void anOpenedSealIsNotABrokenOne()
    {
        Scene scene;
        scene.seal(QStringLiteral("NP-1"));
        domain::CustodyStep stated;
        stated.reason = QStringLiteral("to look inside");
        scene.take(CustodyVerb::Open, stated, scene.registry.first());
        scene.seal(QStringLiteral("NP-2"));
        const auto picture = scene.picture();
        QCOMPARE(picture.seals.size(), std::size_t(2));
        QVERIFY(!picture.seals[0].broken);
        QVERIFY(*picture.seals[0].untilMs <= picture.seals[1].fromMs);
        QCOMPARE(picture.seals[1].number, QStringLiteral("NP-2"));
        QVERIFY(picture.gaps.empty());
        QCOMPARE(picture.segments.size(), std::size_t(1));
    }

    void anEntryLaterThanTheDeedIsAGap()
    {
        Scene scene;
        const qint64 happened = scene.registry.item(scene.phone).seizure.atMs;
        domain::CustodyStep stated;
        stated.place = QStringLiteral("Evidence room");
        stated.occurredAtMs = happened + 1;
        scene.limits.delayMs =
            scene.registry.item(scene.phone).registeredAtMs - happened; // the seizure's own
        scene.take(CustodyVerb::Move, stated, scene.registry.first());
        const auto picture = scene.picture();
        QCOMPARE(picture.gaps.size(), std::size_t(1));
        QCOMPARE(picture.gaps[0].why, CustodyGap::Why::LateEntry);
        QCOMPARE(picture.gaps[0].fromMs, happened + 1);
        QCOMPARE(picture.gaps[0].untilMs,
                 std::optional(scene.registry.item(scene.phone).custody.sinceMs));
        QCOMPARE(picture.segments.back().fromMs, happened + 1);
    }

    void aTransitLongerThanAllowedIsAGapUntilItIsAnswered()
    {
        Scene scene;
        scene.release();
        const qint64 since = scene.registry.item(scene.phone).custody.sinceMs;
        scene.limits.transitMs = hourMs;
        scene.limits.nowMs = since + hourMs;
        QVERIFY(scene.picture().gaps.empty());
        scene.limits.nowMs = since + hourMs + 1;
        QCOMPARE(scene.picture().gaps,
                 (std::vector<CustodyGap>{{CustodyGap::Why::LongTransit, since, std::nullopt}}));
        scene.limits.transitMs = 1;
        scene.receive();
        const qint64 received = scene.registry.item(scene.phone).custody.sinceMs;
        QCOMPARE(scene.picture().gaps,
                 (std::vector<CustodyGap>{{CustodyGap::Why::LongTransit, since, received}}));
    }

    void onTheCampaignTheStoriesAgreeWithTheTables()
    {
        const QString folder = m_folder.filePath(QStringLiteral("campaign"));
        base::Progress progress;
        const auto report = value(exchange::makeCampaign({folder, 80, 1, 10'000}, progress));
        const auto registry = value(registry::Registry::open(folder, db::OpenMode::ReadOnly));
        registry::ItemFilter filter;
        filter.viewer =
            value(registry::OfficerTable(registry.connection()).byName(report.logins.front().name))
                .id;
        const registry::ItemTable items(registry.connection());
        const auto all = value(items.list(filter));
        filter.attention = registry::Attention::CustodyGap;
        filter.limits.nowMs = all.front().registeredAtMs + 365 * 24 * hourMs;
        std::size_t withGaps = 0;
        for (const auto &item : all) {
            const auto history =
                value(registry::historyOf(registry.connection(), item.id, filter.viewer));
            QCOMPARE(std::count_if(history.begin(), history.end(),
                                   [](const auto &entry) {
                                       return entry.container.isEmpty()
                                           && entry.kind != QStringLiteral("case.payment_recorded");
                                   }),
                     item.lastStep);
            const auto picture = value(registry::custodyPicture(registry.connection(), item.id,
                                                                filter.limits, filter.viewer));
            QCOMPARE(picture.segments.back().state, item.custody.state);
            QCOMPARE(picture.segments.back().place, item.custody.place);
            const bool isSealed = !picture.seals.empty() && !picture.seals.back().untilMs;
            QCOMPARE(isSealed ? std::optional(picture.seals.back().number) : std::nullopt,
                     item.custody.sealNumber);
            withGaps += picture.gaps.empty() ? 0 : 1;
        }
        QVERIFY(withGaps > 0 && withGaps < all.size());
        QCOMPARE(qint64(withGaps), value(items.count(filter)));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
