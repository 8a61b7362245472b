// Whereabouts: where an item was between two moments, who had it, and whether it was sealed.

#include "registry/whereabouts.h"

#include <QTest>

using registry::CustodyPicture;
using registry::CustodySegment;
using registry::Stay;

namespace {

constexpr qint64 day = 24LL * 60 * 60 * 1000;

CustodySegment segment(domain::CustodyState state, const QString &holder, const QString &place,
                       qint64 fromMs, std::optional<qint64> untilMs)
{
    CustodySegment made;
    made.state = state;
    made.holder = holder;
    made.place = place;
    made.fromMs = fromMs;
    made.untilMs = untilMs;
    return made;
}

// Seized on day 16, sealed on day 19, moved on day 21, opened on day 25.
CustodyPicture picture()
{
    CustodyPicture made;
    made.segments = {segment(domain::CustodyState::Seized, QStringLiteral("Li Wei"),
                             QStringLiteral("villa 5"), 16 * day, 21 * day),
                     segment(domain::CustodyState::Held, QStringLiteral("Li Wei"),
                             QStringLiteral("room 2"), 21 * day, std::nullopt)};
    made.seals = {{QStringLiteral("NP-1"), 19 * day, 25 * day, false}};
    return made;
}

} // namespace

class TestWhereabouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeOfSealPlaceOrHolderBeginsAStay()
    {
        const auto stays = registry::staysBetween(picture(), 16 * day, 22 * day);

        QCOMPARE(stays.size(), std::size_t(3));
        QCOMPARE(stays[0].place, QStringLiteral("villa 5"));
        QVERIFY(stays[0].seal.isEmpty());
        QCOMPARE(stays[1].fromMs, 19 * day);
        QCOMPARE(stays[1].seal, QStringLiteral("NP-1"));
        QCOMPARE(stays[2].place, QStringLiteral("room 2"));
        QCOMPARE(*stays[2].untilMs, 22 * day); // cut to what was asked
        QVERIFY(registry::sentenceOf(stays[0]).contains(QStringLiteral("not sealed")));
        QVERIFY(registry::sentenceOf(stays[1]).contains(QStringLiteral("NP-1")));
    }

    void nothingIsSaidOfTheTimeBeforeTheSeizure()
    {
        QVERIFY(registry::staysBetween(picture(), 1 * day, 16 * day).empty());
        const auto stays = registry::staysBetween(picture(), 15 * day, 17 * day);
        QCOMPARE(stays.size(), std::size_t(1));
        QCOMPARE(stays.front().fromMs, 16 * day);
    }

    void whatDoesNotChangeIsOneStay()
    {
        const auto stays = registry::staysBetween(picture(), 26 * day, 40 * day);
        QCOMPARE(stays.size(), std::size_t(1));
        QVERIFY(stays.front().seal.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWhereabouts)
#include "test_whereabouts.moc"
