#include "registry/attention.h"

#include "base/text.h"

#include <array>

namespace registry {

namespace {

struct AttentionName {
    Attention attention;
    const char *name;
    const char *label;
};

constexpr std::array<AttentionName, 13> attentionNames{{
    {Attention::Doubted, "doubted", QT_TRANSLATE_NOOP("Core", "Doubted by an audit")},
    {Attention::Missing, "missing", QT_TRANSLATE_NOOP("Core", "Missing since a stock-take")},
    {Attention::NotSealed, "not_sealed", QT_TRANSLATE_NOOP("Core", "Seized but not sealed")},
    {Attention::NotVerified, "not_verified", QT_TRANSLATE_NOOP("Core", "Files never verified")},
    {Attention::NoPhotographBeforeSealing, "no_photograph_before_sealing",
     QT_TRANSLATE_NOOP("Core", "No photograph before sealing")},
    {Attention::NoPhotographAfterSealing, "no_photograph_after_sealing",
     QT_TRANSLATE_NOOP("Core", "No photograph after sealing")},
    {Attention::SealedUnphotographed, "sealed_unphotographed",
     QT_TRANSLATE_NOOP("Core", "Sealed without a photograph")},
    {Attention::NotConfirmed, "not_confirmed",
     QT_TRANSLATE_NOOP("Core", "Not confirmed by a second officer")},
    {Attention::NoWitness, "no_witness", QT_TRANSLATE_NOOP("Core", "No witness and no reason why")},
    {Attention::ReviewPassed, "review_passed", QT_TRANSLATE_NOOP("Core", "Review date passed")},
    {Attention::InTransitLong, "in_transit_long", QT_TRANSLATE_NOOP("Core", "In transit too long")},
    {Attention::Disputed, "disputed", QT_TRANSLATE_NOOP("Core", "Disputed")},
    {Attention::CustodyGap, "custody_gap",
     QT_TRANSLATE_NOOP("Core", "Gap in the chain of custody")},
}};

} // namespace

const std::vector<Attention> &allAttentions()
{
    static const std::vector<Attention> all = [] {
        std::vector<Attention> attentions;
        for (const auto &known : attentionNames)
            attentions.push_back(known.attention);
        return attentions;
    }();
    return all;
}

QString name(Attention attention)
{
    return QString::fromLatin1(attentionNames.at(std::size_t(attention)).name);
}

QString label(Attention attention)
{
    return Text::tr(attentionNames.at(std::size_t(attention)).label);
}

} // namespace registry
