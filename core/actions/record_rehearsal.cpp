#include "actions/record_rehearsal.h"

#include "actions/body.h"
#include "base/text.h"
#include "base/visible_text.h"
#include "domain/text_rule.h"

#include <algorithm>

namespace actions {

namespace {

Body bodyOf(const registry::RehearsalReport &report)
{
    const auto &verified = report.restored.verified;
    QJsonArray logs;
    for (const auto &state : verified.state) {
        const QJsonObject log = Body()
                                    .text("log", state.log)
                                    .value("size", state.size)
                                    .text("root", QString::fromLatin1(state.root.toHex()));
        logs.append(log);
    }
    const auto broken = std::count_if(verified.faults.begin(), verified.faults.end(),
                                      [](const domain::Fault &fault) {
                                          return fault.severity == domain::Fault::Severity::Broken;
                                      });
    Body body;
    body.time("began", report.beganMs)
        .time("ended", report.endedMs)
        .text("place", base::visibleLine(report.backup, 500))
        .time("made", report.madeAtMs)
        .value("logs", logs)
        .value("entries", verified.entries)
        .value("files", verified.filesChecked)
        .value("bytes", verified.bytesChecked)
        .value("behind", report.behind)
        .value("continues", report.continues)
        .value("broken", qint64(broken))
        .value("good", report.isGood())
        .text("stopped", base::visibleLine(report.stoppedBy, 1000));
    return body;
}

} // namespace

Result<QString> recordRehearsal(Session &session, const registry::RehearsalReport &report,
                                const QString &remarks)
{
    return session.write([&](Writer &writer) -> Result<QString> {
        if (report.beganMs <= 0 || report.endedMs < report.beganMs || report.endedMs > writer.now())
            return failure(ErrorCode::Invalid,
                           Text::tr("The rehearsal ends before it begins, or in the future."));
        Body body = bodyOf(report);
        if (!remarks.isEmpty()) {
            TRY(const auto checked,
                domain::checkedLongText(Text::tr("The remarks"), remarks, 2000));
            body.text("remarks", checked);
        }
        const QString id = writer.newId();
        TRY(writer.append({QStringLiteral("backup.rehearsed"), id, body, {}}));
        return id;
    });
}

} // namespace actions
