#include "exchange/record/write/export_page.h"

#include "base/text.h"
#include "base/visible_text.h"
#include "domain/field.h"
#include "domain/item_title.h"
#include "domain/labels.h"
#include "domain/masking.h"
#include "exchange/record/write/page_correction.h"
#include "exchange/record/write/page_words.h"
#include "exchange/record/write/record_page_head.h"
#include "registry/item_story.h"
#include "registry/officer_table.h"
#include "registry/origin_table.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace exchange {

namespace {

class Page
{
public:
    Page(db::Connection &connection, const ExportContents &contents)
        : m_connection(connection)
        , m_contents(contents)
        , m_scope(contents.scope)
        , m_attachments(contents.attachments)
        , m_times(contents.times)
    {
        for (const auto &secret : contents.secrets)
            m_secrets.insert(secret.entry + u' ' + secret.field, &secret);
    }

    Result<QByteArray> write(const ExportReport &report)
    {
        m_html = QString::fromUtf8(recordPageHead);
        m_html +=
            QStringLiteral(
                "<h1>Custody record 保管记录</h1>\n<p>%1. %2 entries, %3 attached files. Made by "
                "%4 on %5. 共%6；%2条记录，%3个附件。</p>\n<p>Times are in UTC. 时间均为 "
                "UTC。</p>\n"
                "<p><b>This page proves nothing by itself. 本页本身不能证明任何内容。</b> Check "
                "the "
                "record with one of the three verifiers, one folder up "
                "请用上一级文件夹中的三种方法之一"
                "核验: <code>verify.html</code> (in a browser 用浏览器), <code>verify.py</code>, "
                "<code>VERIFY.txt</code> (command by command 逐条命令). Each says whether every "
                "signature, chain and digest holds, and what anchors the record.</p>\n"
                "<p>Fingerprint of the registry's first key 首个密钥指纹: %7<br>Checkpoint "
                "检查点: %8 entries, root %9</p>\n")
                .arg(countOf(false), QString::number(report.entries),
                     QString::number(report.attachments), escaped(m_contents.madeBy),
                     timeText(m_contents.madeAtMs), countOf(true), code(report.fingerprint),
                     QString::number(report.checkpoint.checkpoint.size),
                     code(QString::fromLatin1(report.checkpoint.checkpoint.root.toHex())));
        writeStampsCoverage();
        TRY(writeContents());
        for (const auto &item : m_scope.items)
            TRY(writeItem(item));
        TRY(writeKeys());
        TRY(writeVoidEntries());
        writeTimes();
        return (m_html + QStringLiteral("</body></html>\n")).toUtf8();
    }

private:
    QString numberOf(const QString &id) const
    {
        for (const auto &item : m_scope.items) {
            if (item.id == id)
                return item.exhibitNumber;
        }
        return {};
    }

    // "98 exhibits and 49 inside them": the latter are inside another item of the record.
    QString countOf(bool isChinese) const
    {
        qsizetype inside = 0;
        for (const auto &item : m_scope.items)
            inside += item.parent && !numberOf(*item.parent).isEmpty() ? 1 : 0;
        const qsizetype outside = qsizetype(m_scope.items.size()) - inside;
        QString count = isChinese ? QStringLiteral("%1件物品") : QStringLiteral("%1 exhibits");
        if (inside > 0)
            count += isChinese ? QStringLiteral("，另有%2件在其内")
                               : QStringLiteral(" and %2 inside them");
        count = inside > 0 ? count.arg(outside).arg(inside) : count.arg(outside);
        return count + unseenWords(m_scope.unseen, isChinese);
    }

    void writeStampsCoverage()
    {
        qint64 covered = 0;
        for (const auto &stamped : m_times)
            covered = std::max(covered, stamped.checkpoint.checkpoint.size);
        m_html += covered == 0
            ? QStringLiteral("<p>No time stamp of an authority covers these entries. "
                             "没有时间戳机构的时间戳覆盖这些记录。</p>\n")
            : QStringLiteral(
                  "<p>Time stamps of an authority cover the first %1 entries of the log; "
                  "see below. 时间戳覆盖日志的最前%1条记录，见下文。</p>\n")
                  .arg(covered);
    }

    // The description of the item, without withheld fields.
    QString titleOf(const registry::ItemRecord &item) const
    {
        domain::Fields fields;
        for (const auto &entry : m_scope.entries) {
            const bool isOfItem = entry.subject == item.id
                && (entry.kind == QLatin1String("item.registered")
                    || entry.kind == QLatin1String("item.corrected"));
            if (!isOfItem)
                continue;
            const auto open = entry.body.value(QLatin1String("fields")).toObject();
            for (auto field = open.begin(); field != open.end(); ++field)
                fields.insert(field.key(), field.value().toString());
            for (const QString &field : entry.sealed.keys()) {
                fields.remove(field);
                const auto *secret = m_secrets.value(entry.leafHex() + u' ' + field);
                if (secret && secret->value)
                    fields.insert(field, *secret->value);
            }
        }
        const QString title = domain::itemTitle(item.kind, fields);
        return title.isEmpty() ? domain::label(item.kind)
                               : domain::label(item.kind) + QStringLiteral(", ") + title;
    }

    Result<void> writeContents()
    {
        m_html += QStringLiteral("<h2>Contents 目录</h2><table>\n")
            + row({"Exhibit 物证", "What it is 名称", "Inside of 位于其内", "Now 现状",
                   "Held by 保管人", "Seal 封条"},
                  QStringLiteral("th"));
        for (const auto &item : m_scope.items) {
            TRY(const auto holder, partyName(item.custody.holder));
            const QString number = escaped(item.exhibitNumber);
            m_html +=
                row({QStringLiteral("<a href=\"#%1\">%1</a>").arg(number), escaped(titleOf(item)),
                     item.parent ? escaped(numberOf(*item.parent)) : QString(),
                     escaped(domain::label(item.custody.state)), holder,
                     sealText(item.custody.sealNumber)});
        }
        m_html += QStringLiteral("</table>\n");
        return {};
    }

    Result<void> writeItem(const registry::ItemRecord &item)
    {
        m_html += QStringLiteral("<h2 id=\"%1\">%1 · %2</h2>\n")
                      .arg(escaped(item.exhibitNumber), escaped(titleOf(item)));
        if (item.parent && !numberOf(*item.parent).isEmpty())
            m_html += QStringLiteral("<p>It lies inside %1 and goes along with it. "
                                     "此物位于%1内，随其一并流转。</p>\n")
                          .arg(escaped(numberOf(*item.parent)));
        writeFields(item);
        TRY(writeCustody(item));
        writeAttachments(item);
        TRY(writeHistory(item));
        return {};
    }

    void writeFields(const registry::ItemRecord &item)
    {
        m_html += QStringLiteral("<h3>What it is 物品特征</h3><table>\n");
        for (const auto &entry : m_scope.entries) {
            if (entry.subject == item.id
                && (entry.kind == QLatin1String("item.registered")
                    || entry.kind == QLatin1String("item.corrected")))
                writeFieldsOf(item, entry);
        }
        m_html += row({QStringLiteral("seized 扣押"),
                       timeText(item.seizure.atMs) + QStringLiteral(", ")
                           + escaped(domain::placeLabel(item.seizure.place))});
        m_html += QStringLiteral("</table>\n");
    }

    void writeFieldsOf(const registry::ItemRecord &item, const ledger::Entry &entry)
    {
        const QString mark =
            entry.kind == QLatin1String("item.corrected") ? Text::tr(" (corrected)") : QString();
        const auto open = entry.body.value(QLatin1String("fields")).toObject();
        for (auto field = open.begin(); field != open.end(); ++field)
            m_html += row({escaped(labelOf(item.kind, field.key()) + mark),
                           escaped(domain::wordLabel(field.value().toString()))});
        for (const QString &field : entry.sealed.keys())
            m_html += row(
                {escaped(labelOf(item.kind, field) + mark), secretCell(item.kind, entry, field)});
    }

    static QString labelOf(domain::ItemKind kind, const QString &field)
    {
        const auto *rule = domain::fieldRule(kind, field);
        return rule ? Text::tr(rule->label) : field;
    }

    QString secretCell(domain::ItemKind kind, const ledger::Entry &entry,
                       const QString &field) const
    {
        const auto *secret = m_secrets.value(entry.leafHex() + u' ' + field);
        if (secret && secret->value)
            return escaped(domain::masked(kind, field, *secret->value));
        return missing(secret) + u' ' + code(entry.sealed.value(field).toString());
    }

    static QString missing(const ExportedSecret *secret)
    {
        return secret && secret->erased
            ? QStringLiteral("<span class=\"withheld\">erased 已清除</span>")
            : QStringLiteral("<span class=\"withheld\">withheld 已隐去</span>");
    }

    // The name only if its disclosure is exported; otherwise the id.
    Result<QString> partyName(const std::optional<domain::Party> &party) const
    {
        if (!party)
            return QString();
        if (party->kind == domain::Party::Kind::Officer)
            return officerName(party->id);
        for (const auto &entry : m_scope.entries) {
            if (entry.subject != party->id || entry.kind != QLatin1String("person.recorded"))
                continue;
            const QString organisation = entry.body.value(QLatin1String("organisation")).toString();
            const auto *secret = m_secrets.value(entry.leafHex() + QStringLiteral(" name"));
            const QString name = secret && secret->value ? escaped(*secret->value)
                                                         : missing(secret) + u' '
                    + code(entry.sealed.value(QLatin1String("name")).toString());
            return organisation.isEmpty() ? name
                                          : name + QStringLiteral(", ") + escaped(organisation);
        }
        return code(party->id);
    }

    Result<QString> officerName(const QString &id) const
    {
        TRY(const auto officer, registry::OfficerTable(m_connection).byId(id));
        return escaped(officer.name)
            + (officer.organisation.isEmpty()
                   ? QString()
                   : QStringLiteral(", ") + escaped(officer.organisation));
    }

    // Computes custody from the entries of this record, so that the page states no more than they
    // do.
    Result<void> writeCustody(const registry::ItemRecord &item)
    {
        const auto entriesOf =
            [this](const QString &subject) -> Result<std::vector<ledger::Entry>> {
            std::vector<ledger::Entry> entries;
            for (const auto &entry : m_scope.entries) {
                if (entry.subject == subject && !m_scope.voidEntries.contains(entry.seq))
                    entries.push_back(entry);
            }
            return entries;
        };
        TRY(const auto story, registry::storyOf(m_connection, entriesOf, item.id));
        m_html += QStringLiteral("<h3>Chain of custody 保管链</h3><table>\n")
            + row({"No. 序", "Time 时间", "Step 步骤", "From 移交人", "To 接收人", "Place 存放处",
                   "Seal 封条", "Reason 理由"},
                  QStringLiteral("th"));
        int number = 0;
        std::optional<domain::Custody> before;
        QMap<QString, int> numbers; // of the steps, by the leaf hash of their entry
        for (const auto &step : story) {
            const bool isStep = step.stated || step.entry.kind == QLatin1String("item.registered");
            if (isStep && step.countsForNothing.isEmpty()) {
                numbers.insert(step.entry.leafHex(), ++number);
                TRY(writeStep(item, step, before, number));
            } else if (!step.corrects.isEmpty() && step.countsForNothing.isEmpty()) {
                TRY(const auto by, officerName(step.actor));
                const CorrectionPlace place{++number, numbers.value(step.corrects),
                                            numberOf(step.container)};
                m_html += row(correctionCells(step, place, by));
            }
            before = step.custody;
        }
        m_html += QStringLiteral("</table>\n");
        return writeGaps(item);
    }

    Result<void> writeStep(const registry::ItemRecord &item, const registry::StoryStep &step,
                           const std::optional<domain::Custody> &before, int number)
    {
        const auto &now = step.custody;
        const bool isSeizure = !step.stated;
        const std::optional<domain::Party> taken = item.seizure.from
            ? std::optional(domain::Party{domain::Party::Kind::Person, *item.seizure.from})
            : std::nullopt;
        const bool handsOn = isSeizure || now.receiver || !before || before->holder != now.holder;
        const auto from = isSeizure ? taken : before ? std::optional(before->holder) : std::nullopt;
        TRY(const auto fromName, partyName(from));
        TRY(const auto toName, partyName(now.receiver ? now.receiver : std::optional(now.holder)));
        TRY(const auto by, officerName(step.actor));
        QString what =
            escaped(isSeizure ? QStringLiteral("Seized 扣押") : domain::label(step.stated->verb));
        if (!step.container.isEmpty())
            what += QStringLiteral("<br>inside %1 位于其内").arg(escaped(numberOf(step.container)));
        if (step.stated && step.stated->occurredAtMs)
            what +=
                QStringLiteral("<br>recorded later, %1 后补记录").arg(timeText(step.entry.timeMs));
        const QString paper = step.stated && !step.stated->paper.isEmpty()
            ? QStringLiteral("<br>paper 书面 ") + code(step.stated->paper)
            : QString();
        TRY(const auto witness, partyName(step.stated ? step.stated->witness : std::nullopt));
        const QString seen =
            witness.isEmpty() ? QString() : QStringLiteral("<br>witness 见证人 ") + witness;
        const QString broken = step.stated && step.stated->sealBroken
            ? QStringLiteral(" <span class=\"withheld\">found broken 发现破损</span>")
            : QString();
        const qint64 happened = isSeizure ? item.seizure.atMs
            : step.stated->occurredAtMs   ? *step.stated->occurredAtMs
                                          : step.entry.timeMs;
        QStringList cells{QString::number(number),
                          timeText(happened) + behind(step.entry.clockBehind),
                          what,
                          handsOn ? fromName : QStringLiteral("by 经手 ") + by,
                          handsOn ? toName : QString(),
                          escaped(domain::placeLabel(now.place)),
                          sealText(now.sealNumber) + broken,
                          escaped(step.stated ? step.stated->reason : QString()) + seen + paper};
        if (step.correction) {
            TRY(const auto corrector, officerName(step.correction->actor));
            strikeOut(cells, *step.correction, corrector);
        }
        m_html += row(cells);
        return {};
    }

    Result<void> writeGaps(const registry::ItemRecord &item)
    {
        constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
        qint64 released = 0;
        QString gaps;
        TRY(const auto steps, registry::custodySteps(m_connection, item.id));
        for (const auto &step : steps) {
            const qint64 happened = step.asCounted().occurredAtMs.value_or(step.stated.timeMs);
            if (!step.counts())
                continue;
            if (domain::isRelease(step.stated.verb))
                released = happened;
            else if (released > 0 && happened - released > dayMs)
                gaps += QStringLiteral(
                            "<li>In transit for more than a day 在途超过一日: %1 – %2</li>\n")
                            .arg(timeText(released), timeText(happened));
            if (!domain::isRelease(step.stated.verb))
                released = 0;
            if (step.stated.timeMs - happened > dayMs)
                gaps +=
                    QStringLiteral("<li>Recorded more than a day later 超过一日后才记录: %1</li>\n")
                        .arg(timeText(happened));
            if (step.stated.sealBroken)
                gaps += QStringLiteral("<li>Seal found broken 发现封条破损: %1</li>\n")
                            .arg(timeText(happened));
        }
        if (!gaps.isEmpty())
            m_html += QStringLiteral("<h3>Gaps 间断</h3><ul>\n") + gaps + QStringLiteral("</ul>\n");
        return {};
    }

    void writeAttachments(const registry::ItemRecord &item)
    {
        QString rows;
        for (const auto &file : m_attachments) {
            if (file.attachment.item == item.id)
                rows += row({escaped(file.path), originalName(file),
                             QString::number(file.attachment.size),
                             escaped(domain::wordLabel(file.attachment.category)),
                             code(QStringLiteral("sha256:") + file.attachment.sha256)
                                 + (file.attachment.digests.isEmpty()
                                        ? QString()
                                        : QStringLiteral("<br>") + code(file.attachment.digests))});
        }
        if (!rows.isEmpty())
            m_html += QStringLiteral("<h3>Attachments 附件</h3><table>\n")
                + row({"File 文件", "Name 原文件名", "Bytes 字节", "Category 类别", "Digests 摘要"},
                      QStringLiteral("th"))
                + rows + QStringLiteral("</table>\n");
    }

    static QString originalName(const ExportedAttachment &file)
    {
        if (!file.attachment.name)
            return QStringLiteral("<span class=\"withheld\">erased 已清除</span>");
        return file.nameWithheld ? QStringLiteral("<span class=\"withheld\">withheld 已隐去</span>")
                                 : escaped(*file.attachment.name);
    }

    Result<void> writeHistory(const registry::ItemRecord &item)
    {
        qint64 newest = 0;
        QString rows;
        for (const auto &entry : m_scope.entries) {
            if (entry.subject != item.id)
                continue;
            newest = std::max(newest, entry.step);
            const auto officer = registry::OfficerTable(m_connection).byKeyId(entry.actor);
            const bool isVoid = m_scope.voidEntries.contains(entry.seq);
            rows += row({QString::number(entry.step), QString::number(entry.seq),
                         timeText(entry.timeMs) + behind(entry.clockBehind),
                         escaped(domain::entryKindLabel(entry.kind))
                             + (isVoid ? QStringLiteral(" (counts for nothing 无效)") : QString()),
                         escaped(officer ? officer->name : entry.actor)});
        }
        m_html +=
            QStringLiteral("<h3>Every entry 全部记录</h3>\n<p>Steps 1 to %1, none left out; when "
                           "this record was made, step %1 was the newest. "
                           "第1至%1步，无一遗漏；制作本记录时，第%1步为最新一步。</p>\n<table>\n")
                .arg(newest)
            + row({"Step 序", "Entry 记录", "Time 时间", "Kind 种类", "Signed by 签名人"},
                  QStringLiteral("th"))
            + rows + QStringLiteral("</table>\n");
        return {};
    }

    // Lists the entries that break a rule and count for nothing.
    Result<void> writeVoidEntries()
    {
        const auto isVoid = [this](const ledger::Entry &entry) {
            return m_scope.voidEntries.contains(entry.seq);
        };
        if (std::none_of(m_scope.entries.begin(), m_scope.entries.end(), isVoid))
            return {};
        m_html +=
            QStringLiteral("<h2>Entries that count for nothing 无效记录</h2>\n<p>They break a "
                           "rule, and stay in the log for good; everything else is as if they "
                           "were not there. 下列记录违反规则，永久留在日志中；其余内容均按其"
                           "不存在处理。</p>\n<table>\n")
            + row({"Entry 记录", "Time 时间", "Kind 种类", "Signed by 签名人", "Why 原因"},
                  QStringLiteral("th"));
        for (const auto &entry : m_scope.entries) {
            if (!m_scope.voidEntries.contains(entry.seq))
                continue;
            const auto officer = registry::OfficerTable(m_connection).byKeyId(entry.actor);
            m_html += row({QString::number(entry.seq), timeText(entry.timeMs),
                           escaped(domain::entryKindLabel(entry.kind)),
                           escaped(officer ? officer->name : entry.actor),
                           escaped(m_scope.voidEntries.value(entry.seq))});
        }
        m_html += QStringLiteral("</table>\n");
        return {};
    }

    void writeTimes()
    {
        if (m_times.empty())
            return;
        m_html += QStringLiteral("<h2>Time stamps 时间戳</h2>\n<p>An authority says that the log's "
                                 "first entries were there at this time. Whether it is one to be "
                                 "trusted, the reader decides: see <code>VERIFY.txt</code>. "
                                 "时间戳机构证明：日志的最前若干条记录在该时间已经存在。该机构是否"
                                 "可信，由读者判断，见 <code>VERIFY.txt</code>。</p>\n<table>\n")
            + row({"Entries 记录", "Time 时间", "Authority 时间戳机构", "Its certificate 证书"},
                  QStringLiteral("th"));
        for (const auto &stamped : m_times) {
            for (const auto &stamp : stamped.stamps)
                m_html += row({QStringLiteral("0–%1").arg(stamped.checkpoint.checkpoint.size - 1),
                               timeText(stamp.stated.timeMs), escaped(stamp.stated.authority),
                               code(QStringLiteral("sha256:") + stamp.stated.certificate)});
        }
        m_html += QStringLiteral("</table>\n");
    }

    Result<void> writeKeys()
    {
        TRY(const auto officers, registry::OfficerTable(m_connection).all());
        m_html += QStringLiteral("<h2>Officers and keys 办案人员与密钥</h2><table>\n")
            + row({"Officer 办案人员", "Organisation 单位", "Roles 角色", "Key id 密钥"},
                  QStringLiteral("th"));
        for (const auto &officer : officers)
            m_html += row({escaped(officer.name), escaped(officer.organisation),
                           escaped(rolesOf(officer)), code(officer.keyId)});
        m_html += QStringLiteral("</table>\n");
        return {};
    }

    db::Connection &m_connection;
    const ExportContents &m_contents;
    const ExportScope &m_scope;
    const std::vector<ExportedAttachment> &m_attachments;
    const std::vector<StampedCheckpoint> &m_times;
    QHash<QString, const ExportedSecret *> m_secrets;
    QString m_html;
};

} // namespace

Result<QByteArray> exportPage(db::Connection &connection, const ExportContents &contents,
                              const ExportReport &report)
{
    return Page(connection, contents).write(report);
}

} // namespace exchange
