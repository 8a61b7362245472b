// What the fold asks the rule of custody (domain/custody_rule.h), with values out of the tables.

#include "base/text.h"
#include "registry/fold/fold_step.h"
#include "registry/item_table.h"
#include "registry/officer_table.h"

namespace registry {

namespace {

// The container and what is around it; NotFound where there is no such item.
Result<domain::Around> reachedInto(const FoldStep &step, const QString &container)
{
    TRY(auto kept, keptAround(step.connection, container));
    domain::Around around{std::move(kept.item)};
    around.insert(around.end(), kept.around.begin(), kept.around.end());
    return around;
}

Result<void> judgeRegistration(const FoldStep &step, int rules)
{
    if (step.entry.step != 1)
        return failure(ErrorCode::Conflict,
                       Text::tr("An item is registered under an id that no entry before it is "
                                "about."));
    const auto seized = domain::custodyAtSeizure(step.entry.body, step.entry.timeMs);
    domain::Registration registration{seized.holder, seized.sinceMs, {}};
    if (const auto parent = step.text("parent")) {
        TRY(registration.around, reachedInto(step, *parent));
    }
    return domain::mayRegister(step.signing(), registration, rules);
}

Result<void> judgePutIn(const FoldStep &step, const KeptAround &item, int rules)
{
    TRY(const auto around, reachedInto(step, step.text("parent").value_or(QString())));
    TRY(const int levels, ItemTable(step.connection).levelsInside(item.item.id));
    return domain::mayPutIn(step.signing(), item.item, item.around, around, levels, rules);
}

Result<void> judgeTakeOut(const FoldStep &step, const KeptAround &item, int rules)
{
    return domain::mayTakeOut(step.signing(), item.item, item.around,
                              step.text("parent").value_or(QString()), rules);
}

Result<void> judgeConfirmation(const FoldStep &step)
{
    TRY(const auto item, ItemTable(step.connection).byId(step.entry.subject));
    return domain::mayConfirm(item.exhibitNumber, item.registeredBy,
                              item.seizure.confirmedBy.has_value(), step.actor.id);
}

Result<void> judgeAssignment(const FoldStep &step, const KeptAround &item, bool serves)
{
    TRY(const auto cases, ItemTable(step.connection).casesOf(step.entry.subject));
    return domain::mayAssign(item.item.number,
                             cases.contains(step.text("case").value_or(QString())), serves);
}

Result<void> judgePaper(const FoldStep &step, const QString &paper)
{
    if (paper.isEmpty())
        return {};
    auto select =
        step.connection.prepare("SELECT 1 FROM attachment WHERE item = $1 AND sha256 = $2");
    TRY(const auto attached,
        select.bind(step.entry.subject, paper).first([](const db::Row &) { return true; }));
    return domain::mayRestOn(paper, attached.has_value());
}

// That an officer is enrolled was checked with everything else that the entry names.
Result<void> judgeWitness(const FoldStep &step, const std::optional<domain::Party> &witness)
{
    if (!witness || witness->kind == domain::Party::Kind::Person)
        return {};
    TRY(const auto officer, OfficerTable(step.connection).byId(witness->id));
    return domain::mayWitness(officer);
}

Result<void> judgeStep(const FoldStep &step, domain::CustodyVerb verb, const KeptAround &kept,
                       int rules)
{
    const auto taken = domain::custodyStepOf(step.entry.body, verb, step.signing());
    TRY(domain::nextAround(kept.item, kept.around, taken, step.entry.clockBehind, rules));
    TRY(judgeWitness(step, taken.witness));
    return judgePaper(step, taken.paper);
}

Result<void> judgeCorrection(const FoldStep &step, const KeptAround &kept, int rules)
{
    TRY(const auto newest, newestStep(step.connection, step.entry.subject));
    TRY(domain::afterCorrection(step.signing(), kept.item, kept.around, newest,
                                domain::stepCorrectionOf(step.entry.body), rules));
    return {};
}

Result<void> judgeWithdrawal(const FoldStep &step, const KeptAround &kept)
{
    auto select = step.connection.prepare("SELECT registered_by, bound FROM item WHERE id = $1");
    TRY(const auto found, select.bind(step.entry.subject).first([](const db::Row &row) {
        return std::pair(row.text(0), row.integer(1) != 0);
    }));
    return domain::mayWithdraw(step.signing(), kept.item, kept.around, found->first, found->second);
}

bool isAboutAnItem(const QString &kind)
{
    return kind.startsWith(QLatin1String("item.")) || kind == QLatin1String("attachment.added");
}

bool isAboutCustody(const QString &kind)
{
    return isAboutAnItem(kind) || kind.startsWith(QLatin1String("custody."))
        || kind == QLatin1String("seizure.confirmed");
}

// The kinds that are about an item that is there already; `kept`: this item.
Result<void> judgeKnown(const FoldStep &step, const Result<KeptAround> &kept, int rules)
{
    const QString &kind = step.entry.kind;
    if (kept)
        TRY(domain::mayBeWorkedOn(kept->item));
    if (kind == QLatin1String("seizure.confirmed"))
        return judgeConfirmation(step);
    const auto verb = kind.startsWith(QLatin1String("custody."))
        ? domain::custodyVerb(kind.section(u'.', 1))
        : std::nullopt;
    const bool isCorrection = kind == QLatin1String(domain::stepCorrected);
    if (!verb && !isCorrection && !isAboutAnItem(kind))
        return {};
    if (!kept)
        return failure(kept.error());
    if (verb)
        return judgeStep(step, *verb, *kept, rules);
    if (isCorrection)
        return judgeCorrection(step, *kept, rules);
    if (kind == QLatin1String("item.put_in"))
        return judgePutIn(step, *kept, rules);
    if (kind == QLatin1String("item.withdrawn"))
        return judgeWithdrawal(step, *kept);
    if (kind == QLatin1String("item.taken_out"))
        return judgeTakeOut(step, *kept, rules);
    if (kind == QLatin1String("item.assigned"))
        return judgeAssignment(step, *kept, true);
    return kind == QLatin1String("item.unassigned") ? judgeAssignment(step, *kept, false)
                                                    : Result<void>();
}

} // namespace

Result<void> judgeCustody(const FoldStep &step, int rules)
{
    const QString &kind = step.entry.kind;
    if (kind == QLatin1String("item.registered"))
        return judgeRegistration(step, rules);
    return isAboutCustody(kind)
        ? judgeKnown(step, keptAround(step.connection, step.entry.subject), rules)
        : Result<void>();
}

} // namespace registry
