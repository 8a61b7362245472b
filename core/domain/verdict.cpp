#include "domain/verdict.h"

#include "base/clock.h"
#include "base/text.h"

#include <QJsonObject>
#include <QStringList>

namespace domain {

namespace {

QString textOf(const Anchor &anchor)
{
    const QString last = QString::number(anchor.size - 1);
    if (anchor.kind == Anchor::Kind::Checkpoint)
        return Text::tr("a checkpoint kept elsewhere: entries 0 to %1").arg(last);
    return Text::tr("a time stamp of %1 by %2: entries 0 to %3")
        .arg(base::toRfc3339(anchor.timeMs.value_or(0)), anchor.authority, last);
}

} // namespace

QString anchorText(const std::vector<Anchor> &anchors)
{
    if (anchors.empty())
        return Text::tr("Not anchored: whoever has one officer's password could have made it.");
    QStringList texts;
    for (const auto &anchor : anchors)
        texts.append(textOf(anchor));
    return Text::tr("Anchored by %1.").arg(texts.join(QStringLiteral("; ")));
}

QString verdictLine(const Verdict &verdict)
{
    switch (verdict.intact) {
    case Verdict::Intact::Whole:
        return QStringLiteral("VERIFIED. ") + anchorText(verdict.anchors);
    case Verdict::Intact::InPart:
        return QStringLiteral("IN PART: ") + verdict.reason + u' ' + anchorText(verdict.anchors);
    case Verdict::Intact::Broken:
        break;
    }
    return QStringLiteral("FAILED: ") + verdict.reason;
}

QJsonArray anchorsJson(const std::vector<Anchor> &anchors)
{
    QJsonArray all;
    for (const auto &anchor : anchors) {
        const bool isCheckpoint = anchor.kind == Anchor::Kind::Checkpoint;
        QJsonObject one{{"kind", isCheckpoint ? "checkpoint" : "time_stamp"},
                        {"log", anchor.log},
                        {"covers", anchor.size - 1}};
        if (anchor.timeMs)
            one.insert(QStringLiteral("time"), base::toRfc3339(*anchor.timeMs));
        if (!isCheckpoint)
            one.insert(QStringLiteral("authority"), anchor.authority);
        all.append(one);
    }
    return all;
}

} // namespace domain
