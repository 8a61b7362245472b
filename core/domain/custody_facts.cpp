#include "domain/custody_facts.h"

#include "base/clock.h"

#include <QJsonArray>

namespace domain {

std::optional<Party> partyOf(const QJsonObject &party)
{
    if (const auto officer = party.value(QLatin1String("officer")); officer.isString())
        return Party{Party::Kind::Officer, officer.toString()};
    if (const auto person = party.value(QLatin1String("person")); person.isString())
        return Party{Party::Kind::Person, person.toString()};
    return std::nullopt;
}

QString textIn(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

std::optional<qint64> timeIn(const QJsonObject &object, const char *name)
{
    return base::fromRfc3339(textIn(object, name));
}

CustodyStep custodyStepOf(const QJsonObject &body, CustodyVerb verb, const Signing &signing)
{
    return {verb,
            signing.actor,
            signing.timeMs,
            timeIn(body, "occurred_at"),
            partyOf(body.value(QLatin1String("to")).toObject()),
            textIn(body, "lot"),
            textIn(body, "place"),
            textIn(body, "seal_number"),
            body.value(QLatin1String("seal_broken")).toBool(),
            textIn(body, "purpose"),
            textIn(body, "condition"),
            textIn(body, "reason"),
            textIn(body, "paper"),
            textIn(body, "authority"),
            partyOf(body.value(QLatin1String("witness")).toObject())};
}

Custody custodyAtSeizure(const QJsonObject &body, qint64 entryTimeMs)
{
    const auto seizure = body.value(QLatin1String("seizure")).toObject();
    Custody custody;
    custody.holder =
        partyOf(seizure.value(QLatin1String("by")).toArray().first().toObject()).value_or(Party{});
    custody.place = textIn(seizure, "place");
    custody.sinceMs = timeIn(seizure, "at").value_or(entryTimeMs);
    custody.happenedMs = custody.sinceMs;
    return custody;
}

} // namespace domain
