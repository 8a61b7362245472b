#include "exchange/record/write/page_correction.h"

#include "domain/labels.h"
#include "exchange/record/write/page_words.h"

namespace exchange {

QString sealText(const std::optional<QString> &seal)
{
    return seal ? QStringLiteral("sealed 已封存, ") + escaped(*seal)
                : QStringLiteral("not sealed 未封存");
}

QString behind(bool clockBehind)
{
    return clockBehind
        ? QStringLiteral("<br><span class=\"withheld\">clock behind the log 时钟落后</span>")
        : QString();
}

void strikeOut(QStringList &cells, const registry::StoryCorrection &correction, const QString &by)
{
    for (qsizetype i = 1; i < cells.size(); ++i) {
        if (!cells[i].isEmpty())
            cells[i] = QStringLiteral("<s>") + cells[i] + QStringLiteral("</s>");
    }
    const QString what = correction.isMistake ? QStringLiteral("did not take place 未发生，系误录")
                                              : QStringLiteral("corrected 已更正");
    cells[2] += QStringLiteral("<br><span class=\"withheld\">%1: %2, %3: %4</span>")
                    .arg(what, by, timeText(correction.timeMs), escaped(correction.reason));
}

QStringList correctionCells(const registry::StoryStep &step, const CorrectionPlace &place,
                            const QString &by)
{
    const auto correction = domain::stepCorrectionOf(step.entry.body);
    QString what = correction.isMistake
        ? QStringLiteral("No. %1 did not take place 第%1项未发生，系误录").arg(place.corrects)
        : QStringLiteral("Correction of No. %1 更正第%1项").arg(place.corrects);
    if (!place.container.isEmpty())
        what += QStringLiteral("<br>inside %1 位于其内").arg(escaped(place.container));
    if (correction.occurredAtMs)
        what +=
            QStringLiteral("<br>it happened 实际时间 %1").arg(timeText(*correction.occurredAtMs));
    if (correction.removed.contains(domain::name(domain::StepValue::OccurredAt)))
        what += QStringLiteral("<br>without another time 不另记时间");
    for (const QString &text : {correction.purpose, correction.condition}) {
        if (!text.isEmpty())
            what += QStringLiteral("<br>") + escaped(text);
    }
    return {QString::number(place.number),
            timeText(step.entry.timeMs) + behind(step.entry.clockBehind),
            what,
            QStringLiteral("by 经手 ") + by,
            {},
            escaped(domain::placeLabel(step.custody.place)),
            sealText(step.custody.sealNumber),
            escaped(correction.reason)};
}

} // namespace exchange
