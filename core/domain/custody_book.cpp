#include "domain/custody_book.h"

#include "base/text.h"

namespace domain {

namespace {

Error notRegistered()
{
    return {ErrorCode::NotFound,
            Text::tr("The entry is about an item that no entry before it registers."),
            {}};
}

bool isAboutAnItem(const QString &kind)
{
    return kind.startsWith(QLatin1String("item.")) || kind.startsWith(QLatin1String("custody."))
        || kind == QLatin1String("seizure.confirmed") || kind == QLatin1String("attachment.added");
}

// The item as it is seized, before its container is considered.
KeptItem seizedItem(const EntryFacts &entry)
{
    KeptItem item{entry.subject, textIn(entry.body, "exhibit_number"),
                  custodyAtSeizure(entry.body, entry.signing.timeMs), 0};
    item.seizedAtMs = item.custody.sinceMs;
    return item;
}

} // namespace

Result<void> CustodyBook::judge(const EntryFacts &entry, int rules) const
{
    if (entry.kind == QLatin1String("item.registered"))
        return judgeRegistration(entry, rules);
    if (!isAboutAnItem(entry.kind))
        return {};
    const auto kept = m_items.constFind(entry.subject);
    return kept == m_items.constEnd() ? failure(notRegistered()) : judgeKnown(*kept, entry, rules);
}

Result<void> CustodyBook::judgeRegistration(const EntryFacts &entry, int rules) const
{
    const auto item = seizedItem(entry);
    if (m_items.contains(item.id) || m_numbers.contains(item.number))
        return failure(ErrorCode::Conflict, Text::tr("%1 is registered already.").arg(item.number));
    const QString parent = textIn(entry.body, "parent");
    const auto around = aroundIn(parent);
    if (!parent.isEmpty() && around.empty())
        return failure(notRegistered());
    return mayRegister(entry.signing, {item.custody.holder, item.seizedAtMs, around}, rules);
}

Result<void> CustodyBook::judgeKnown(const Kept &kept, const EntryFacts &entry, int rules) const
{
    const QString parent = textIn(entry.body, "parent");
    const bool servesNow = kept.cases.contains(textIn(entry.body, "case"));
    TRY(mayBeWorkedOn(kept.item));
    if (entry.kind == QLatin1String("item.withdrawn"))
        return mayWithdraw(entry.signing, kept.item, aroundIn(kept.parent), kept.registeredBy,
                           kept.isBound);
    if (entry.kind == QLatin1String("item.put_in"))
        return mayPutIn(entry.signing, kept.item, aroundIn(kept.parent), aroundIn(parent),
                        levelsInside(kept.item.id), rules);
    if (entry.kind == QLatin1String("item.taken_out"))
        return mayTakeOut(entry.signing, kept.item, aroundIn(kept.parent), parent, rules);
    if (entry.kind == QLatin1String("item.assigned"))
        return mayAssign(kept.item.number, servesNow, true);
    if (entry.kind == QLatin1String("item.unassigned"))
        return mayAssign(kept.item.number, servesNow, false);
    if (entry.kind == QLatin1String("seizure.confirmed"))
        return mayConfirm(kept.item.number, kept.registeredBy, kept.confirmed, entry.signing.actor);
    if (entry.kind == QLatin1String(stepCorrected)) {
        TRY(judgeCorrection(kept, entry, rules));
        return {};
    }
    return entry.kind.startsWith(QLatin1String("custody.")) ? judgeStep(kept, entry, rules)
                                                            : Result<void>();
}

Result<Custody> CustodyBook::judgeCorrection(const Kept &kept, const EntryFacts &entry,
                                             int rules) const
{
    return afterCorrection(entry.signing, kept.item, aroundIn(kept.parent), kept.newest,
                           stepCorrectionOf(entry.body), rules);
}

Result<void> CustodyBook::judgeStep(const Kept &kept, const EntryFacts &entry, int rules) const
{
    const QString name = entry.kind.section(u'.', 1);
    const auto verb = custodyVerb(name);
    if (!verb)
        return failure(ErrorCode::Unsupported,
                       Text::tr("The custody step “%1” is unknown.").arg(name));
    const auto step = custodyStepOf(entry.body, *verb, entry.signing);
    TRY(nextAround(kept.item, aroundIn(kept.parent), step, entry.signing.clockBehind, rules));
    return mayRestOn(step.paper, step.paper.isEmpty() || kept.papers.contains(step.paper));
}

Result<void> CustodyBook::take(const EntryFacts &entry, int rules)
{
    TRY(judge(entry, rules));
    if (entry.kind == QLatin1String("item.registered"))
        registerItem(entry);
    if (!isAboutAnItem(entry.kind))
        return {};
    auto &kept = m_items[entry.subject];
    if (entry.kind == QLatin1String("item.put_in")) {
        putIn(kept, textIn(entry.body, "parent"));
        kept.item.custody = putAt(kept.item.custody, entry.signing.timeMs);
    }
    if (entry.kind == QLatin1String("item.taken_out")) {
        restOn(entry.subject);
        kept.item.custody = putAt(kept.item.custody, entry.signing.timeMs);
        m_contents[std::exchange(kept.parent, QString())].removeAll(entry.subject);
    }
    if (entry.kind == QLatin1String("item.withdrawn"))
        kept.item.custody = withdrawn(kept.item.custody, entry.signing.timeMs);
    if (entry.kind == QLatin1String("item.assigned"))
        kept.cases.insert(textIn(entry.body, "case"));
    if (entry.kind == QLatin1String("item.unassigned"))
        kept.cases.remove(textIn(entry.body, "case"));
    if (entry.kind == QLatin1String("seizure.confirmed"))
        kept.confirmed = true;
    if (entry.kind == QLatin1String("attachment.added"))
        kept.papers.insert(textIn(entry.body, "sha256"));
    if (entry.kind == QLatin1String(stepCorrected))
        takeCorrection(kept, entry, rules);
    else if (entry.kind.startsWith(QLatin1String("custody.")))
        takeStep(kept, entry);
    return {};
}

void CustodyBook::registerItem(const EntryFacts &entry)
{
    Kept kept;
    kept.item = seizedItem(entry);
    kept.registeredBy = entry.signing.actor;
    m_numbers.insert(kept.item.number);
    m_items.insert(entry.subject, kept);
    const QString parent = textIn(entry.body, "parent");
    if (!parent.isEmpty())
        putIn(m_items[entry.subject], parent);
}

void CustodyBook::putIn(Kept &kept, const QString &container)
{
    const auto outer = m_items.value(container).item.custody;
    m_contents[kept.parent].removeAll(kept.item.id);
    m_contents[container].append(kept.item.id);
    m_items[container].isBound = true;
    restOn(kept.item.id);
    kept.parent = container;
    restOn(kept.item.id);
    kept.item.custody = putInto(outer, kept.item.custody);
    for (const QString &inner : contents(kept.item.id)) {
        auto &custody = m_items[inner].item.custody;
        custody = putInto(outer, custody);
    }
}

void CustodyBook::takeStep(Kept &kept, const EntryFacts &entry)
{
    const auto verb = *custodyVerb(entry.kind.section(u'.', 1));
    const auto stated = custodyStepOf(entry.body, verb, entry.signing);
    const auto then = next(kept.item.custody, stated);
    restOn(entry.subject);
    kept.newest = NewestStep{entry.leaf, stated, entry.signing.clockBehind, kept.item.custody};
    kept.item.custody = then.value();
    if (isAboutTheSeal(verb))
        return;
    kept.isBound = kept.isBound || isRelease(verb);
    for (const QString &inner : contents(kept.item.id)) {
        auto &inside = m_items[inner];
        inside.item.custody = goneAlong(*then, inside.item.custody);
        inside.isBound = inside.isBound || isRelease(verb);
    }
}

void CustodyBook::takeCorrection(Kept &kept, const EntryFacts &entry, int rules)
{
    const auto correction = stepCorrectionOf(entry.body);
    const auto then = judgeCorrection(kept, entry, rules).value();
    auto newest = *kept.newest;
    newest.stated = corrected(newest.stated, correction);
    restOn(entry.subject);
    if (!correction.isMistake)
        kept.newest = newest;
    kept.item.custody = then;
    if (isAboutTheSeal(newest.stated.verb))
        return;
    for (const QString &inner : contents(kept.item.id)) {
        auto &custody = m_items[inner].item.custody;
        custody = goneAlong(correction, then, custody);
    }
}

// An entry about the item rests on the newest steps of what is around it and inside it.
void CustodyBook::restOn(const QString &item)
{
    for (const QString &inner : QStringList{item} + contents(item))
        m_items[inner].newest.reset();
    for (const auto &outer : around(item))
        m_items[outer.id].newest.reset();
}

const KeptItem *CustodyBook::item(const QString &id) const
{
    const auto kept = m_items.constFind(id);
    return kept == m_items.constEnd() ? nullptr : &kept->item;
}

Around CustodyBook::around(const QString &id) const
{
    const auto kept = m_items.constFind(id);
    return kept == m_items.constEnd() ? Around() : aroundIn(kept->parent);
}

// It ends: no entry that was taken in can close a circle, since mayPutIn refuses it.
Around CustodyBook::aroundIn(const QString &container) const
{
    Around around;
    for (auto kept = m_items.constFind(container); kept != m_items.constEnd();
         kept = m_items.constFind(kept->parent))
        around.push_back(kept->item);
    return around;
}

int CustodyBook::levelsInside(const QString &id) const
{
    int levels = 0;
    for (QStringList level = m_contents.value(id); !level.isEmpty(); ++levels) {
        QStringList below;
        for (const QString &one : std::as_const(level))
            below += m_contents.value(one);
        level = below;
    }
    return levels;
}

QStringList CustodyBook::contents(const QString &id) const
{
    QStringList inside = m_contents.value(id);
    for (qsizetype i = 0; i < inside.size(); ++i)
        inside += m_contents.value(inside.at(i));
    return inside;
}

} // namespace domain
