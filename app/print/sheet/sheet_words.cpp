#include "print/sheet/sheet_words.h"

#include "base/moment_text.h"
#include "base/text.h"

#include <QDateTime>

namespace print {

SheetWords sheetWords()
{
    return {Text::tr("Printed"),
            Text::tr("Page %1 of %2"),
            Text::tr("Fingerprint of the first key of the registry (SHA-256)"),
            Text::tr("The code is a checkpoint of the ledger: what the registry was when this page "
                     "was printed. The audit of Sealbook compares it with the registry as it is."),
            Text::tr("%1: %2"),
            Text::tr("; "),
            Text::tr("Date"),
            Text::tr("This picture cannot be shown on paper; see the file.")};
}

QString moment(qint64 utcMs)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(utcMs);
    const auto zone = time.toOffsetFromUtc(time.offsetFromUtc()).timeZoneAbbreviation();
    return base::momentText(time) + u' ' + zone;
}

QString printedLine(qint64 utcMs, const QString &by)
{
    return by.isEmpty() ? QString() : moment(utcMs) + QStringLiteral(", ") + by;
}

QString stepMoment(const registry::CustodyStepRecord &step)
{
    const auto &taken = step.stated;
    const QString when = taken.occurredAtMs
        ? Text::tr("%1, recorded %2", "when it happened, when it was recorded")
              .arg(moment(*taken.occurredAtMs), moment(taken.timeMs))
        : moment(taken.timeMs);
    return step.clockBehind ? Text::tr("%1 (the clock was behind the ledger)").arg(when) : when;
}

QString nameAndOrganisation(const QString &name, const QString &organisation)
{
    return organisation.isEmpty() ? name : name + QStringLiteral(", ") + organisation;
}

std::vector<Fact> stated(std::vector<Fact> facts)
{
    std::erase_if(facts, [](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

} // namespace print
