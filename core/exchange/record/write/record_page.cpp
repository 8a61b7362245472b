#include "exchange/record/write/record_page.h"

#include "base/clock.h"
#include "base/text.h"
#include "base/visible_text.h"
#include "domain/field.h"
#include "domain/masking.h"
#include "registry/origin_table.h"

#include <QHash>

#include <algorithm>

namespace exchange {

namespace {

constexpr auto head = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Custody record 保管记录</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { font: 15px/1.45 system-ui, "Noto Sans CJK SC", sans-serif; color: #1b1b1b;
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: .2rem; }
h2 { font-size: 1.25rem; margin-top: 2.4rem; border-bottom: 2px solid #1b1b1b; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #bbb; padding: .25rem .5rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { background: #f1f1f1; font-weight: 600; }
code { font-size: .85em; overflow-wrap: anywhere; }
.withheld { color: #8a1f11; }
@media print { h2 { break-before: page; } h1 + p + h2 { break-before: auto; } }
</style></head><body>
)";

// Neither markup nor marks that turn the direction of writing come from what an officer typed.
QString escaped(const QString &text)
{
    return base::visibleText(text).toHtmlEscaped();
}

QString row(const QStringList &cells, const QString &tag = QStringLiteral("td"))
{
    QString html = QStringLiteral("<tr>");
    for (const QString &cell : cells)
        html += QStringLiteral("<%1>%2</%1>").arg(tag, cell);
    return html + QStringLiteral("</tr>\n");
}

QString code(const QString &text)
{
    return QStringLiteral("<code>%1</code>").arg(escaped(text));
}

class Page
{
public:
    Page(db::Connection &connection, const ExportContents &contents)
        : m_connection(connection)
        , m_scope(contents.scope)
        , m_attachments(contents.attachments)
        , m_times(contents.times)
    {
        for (const auto &secret : contents.secrets)
            m_secrets.insert(secret.entry + u' ' + secret.field, &secret);
    }

    Result<QByteArray> write(const ExportReport &report)
    {
        m_html = QString::fromUtf8(head);
        m_html += QStringLiteral(
                      "<h1>Custody record 保管记录</h1>\n<p>%1 items, %2 entries, %3 attachments. "
                      "Times are UTC. How to check it: <code>VERIFY.txt</code>, one folder up.<br>"
                      "Fingerprint of the registry's first key 首个密钥指纹: %4<br>Checkpoint "
                      "检查点: %5 entries, root %6</p>\n")
                      .arg(report.items)
                      .arg(report.entries)
                      .arg(report.attachments)
                      .arg(code(report.fingerprint))
                      .arg(report.checkpoint.checkpoint.size)
                      .arg(code(QString::fromLatin1(report.checkpoint.checkpoint.root.toHex())));
        for (const auto &item : m_scope.items)
            TRY(writeItem(item));
        TRY(writeKeys());
        TRY(writeVoidEntries());
        writeTimes();
        return (m_html + QStringLiteral("</body></html>\n")).toUtf8();
    }

private:
    Result<void> writeItem(const registry::ItemRecord &item)
    {
        m_html += QStringLiteral("<h2>%1 · %2</h2>\n")
                      .arg(escaped(item.exhibitNumber), escaped(domain::label(item.kind)));
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
                       escaped(base::toRfc3339(item.seizure.atMs) + QStringLiteral(", ")
                               + item.seizure.place)});
        m_html += QStringLiteral("</table>\n");
    }

    void writeFieldsOf(const registry::ItemRecord &item, const ledger::Entry &entry)
    {
        const QString mark =
            entry.kind == QLatin1String("item.corrected") ? Text::tr(" (corrected)") : QString();
        const auto open = entry.body.value(QLatin1String("fields")).toObject();
        for (auto field = open.begin(); field != open.end(); ++field)
            m_html += row({escaped(labelOf(item.kind, field.key()) + mark),
                           escaped(field.value().toString())});
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

    // A name only where its disclosure is exported; otherwise the id.
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

    // Of an entry that is older than the one before it in the log.
    static QString behind(bool clockBehind)
    {
        return clockBehind
            ? QStringLiteral("<br><span class=\"withheld\">clock behind the log 时钟落后</span>")
            : QString();
    }

    Result<void> writeCustody(const registry::ItemRecord &item)
    {
        TRY(const auto steps, registry::custodySteps(m_connection, item.id));
        m_html += QStringLiteral("<h3>Chain of custody 保管链</h3><table>\n")
            + row({"Time 时间", "Step 步骤", "By 经手人", "To 接收人", "Place 存放处", "Seal 封条",
                   "Reason 理由"},
                  QStringLiteral("th"));
        for (const auto &step : steps) {
            TRY(const auto by, officerName(step.told.actor));
            TRY(const auto to, partyName(step.told.to));
            const QString occurred = step.told.occurredAtMs
                ? QStringLiteral("<br>happened ") + base::toRfc3339(*step.told.occurredAtMs)
                : QString();
            const QString paper = step.told.paper.isEmpty()
                ? QString()
                : QStringLiteral("<br>paper ") + code(step.told.paper);
            m_html +=
                row({base::toRfc3339(step.told.timeMs) + occurred + behind(step.clockBehind),
                     escaped(domain::pastTense(step.told.verb)), by, to, escaped(step.told.place),
                     escaped(step.told.sealNumber)
                         + (step.told.sealBroken
                                ? QStringLiteral(" <span class=\"withheld\">broken 破损</span>")
                                : QString()),
                     escaped(step.told.reason) + paper});
        }
        m_html += QStringLiteral("</table>\n");
        return {};
    }

    void writeAttachments(const registry::ItemRecord &item)
    {
        QString rows;
        for (const auto &file : m_attachments) {
            if (file.attachment.item == item.id)
                rows +=
                    row({escaped(file.path), originalName(file),
                         QString::number(file.attachment.size), escaped(file.attachment.category),
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
        m_html +=
            QStringLiteral("<h3>Every entry 全部记录</h3>\n<p>Steps 1 to %1, none left out; when "
                           "this record was made, step %1 was the newest. "
                           "第1至%1步，无一遗漏；制作本记录时，第%1步为最新一步。</p>\n<table>\n")
                .arg(item.lastStep)
            + row({"Step 序", "Entry 记录", "Time 时间", "Kind 种类", "Signed by 签名人"},
                  QStringLiteral("th"));
        for (const auto &entry : m_scope.entries) {
            if (entry.subject != item.id)
                continue;
            const auto officer = registry::OfficerTable(m_connection).byKeyId(entry.actor);
            const bool isVoid = m_scope.voidEntries.contains(entry.seq);
            m_html +=
                row({QString::number(entry.step), QString::number(entry.seq),
                     base::toRfc3339(entry.timeMs) + behind(entry.clockBehind),
                     escaped(entry.kind)
                         + (isVoid ? QStringLiteral(" (counts for nothing 无效)") : QString()),
                     escaped(officer ? officer->name : entry.actor)});
        }
        m_html += QStringLiteral("</table>\n");
        return {};
    }

    // What was signed by somebody who had no right to, and counts for nothing.
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
            m_html += row({QString::number(entry.seq), base::toRfc3339(entry.timeMs),
                           escaped(entry.kind), escaped(officer ? officer->name : entry.actor),
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
                m_html +=
                    row({QStringLiteral("0–%1").arg(stamped.checkpoint.checkpoint.size - 1),
                         base::toRfc3339(stamp.stated.timeMs), escaped(stamp.stated.authority),
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
                           escaped(domain::names(officer.roles).join(QStringLiteral(", "))),
                           code(officer.keyId)});
        m_html += QStringLiteral("</table>\n");
        return {};
    }

    db::Connection &m_connection;
    const ExportScope &m_scope;
    const std::vector<ExportedAttachment> &m_attachments;
    const std::vector<StampedCheckpoint> &m_times;
    QHash<QString, const ExportedSecret *> m_secrets;
    QString m_html;
};

} // namespace

Result<QByteArray> recordPage(db::Connection &connection, const ExportContents &contents,
                              const ExportReport &report)
{
    return Page(connection, contents).write(report);
}

} // namespace exchange
