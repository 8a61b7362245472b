#include "exchange/record_items.h"

#include "base/text.h"
#include "ledger/disclosure.h"
#include "registry/step_list.h"

#include <QJsonArray>
#include <QSet>

namespace exchange {

using Severity = domain::Fault::Severity;

namespace {

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const auto &one : array.toArray())
        texts.append(one.toString());
    return texts;
}

} // namespace

void RecordItems::check()
{
    checkSteps();
    checkDisclosures();
    checkAttachments();
}

void RecordItems::checkSteps()
{
    QMap<QString, const ledger::Entry *> newest; // by subject
    const auto path = QStringLiteral("data/steps.txt");
    if (m_exported.body.value(QLatin1String("steps")).toString()
        != registry::stepListDigest(m_files.read(path)))
        m_faults.add("record_steps", path,
                     Text::tr("The list is not the one that the entry of this export states: a "
                              "step was left out, or added."));
    qsizetype steps = 0;
    for (const auto &row : m_files.rows(
             path, QStringLiteral("([0-9a-f-]+) ([1-9][0-9]*) ([0-9a-f.]+) ([0-9]+-[0-9]+)"))) {
        checkStep(row, newest.value(row.parts.at(0)));
        const auto entry = m_entries.constFind(row.parts.at(2));
        newest.insert(row.parts.at(0), entry == m_entries.constEnd() ? nullptr : &*entry);
        ++steps;
    }
    for (auto item = newest.begin(); item != newest.end(); ++item)
        m_newest.insert(item.key(), item.value() ? item.value()->step : 0);
    checkItems(newest.keys(), steps);
}

void RecordItems::checkStep(const ListRow &row, const ledger::Entry *before)
{
    const auto entry = m_entries.constFind(row.parts.at(2));
    const bool follows = entry != m_entries.constEnd() && entry->subject == row.parts.at(0)
        && QString::number(entry->step) == row.parts.at(1)
        && entry->step == (before ? before->step : 0) + 1
        && entry->after == (before ? before->leafHex() : QString())
        && row.parts.at(3) == QStringLiteral("%1-%1").arg(entry->seq);
    if (!follows)
        m_faults.addAt(Severity::Broken, "record_steps", QStringLiteral("data/steps.txt"), row.line,
                       Text::tr("The step does not follow the one before it."));
}

void RecordItems::checkItems(const QStringList &listed, qsizetype steps)
{
    QStringList registered;
    const QSet<QString> items(listed.begin(), listed.end());
    qsizetype entries = 0;
    for (const auto &entry : std::as_const(m_entries)) {
        if (entry.kind == QLatin1String("item.registered"))
            registered.append(entry.subject);
        entries += items.contains(entry.subject) ? 1 : 0;
    }
    if (entries != steps)
        m_faults.add("record_steps", QStringLiteral("data/steps.txt"),
                     Text::tr("The list leaves out an entry of an item."), QString::number(entries),
                     QString::number(steps));
    const QStringList exported = textsOf(m_exported.body.value(QLatin1String("items")));
    if (sorted(registered) != listed || sorted(exported) != listed)
        m_faults.add("record_items", QStringLiteral("data/steps.txt"),
                     Text::tr("The items are not those that the entry of this export names."));
}

void RecordItems::checkDisclosures()
{
    QSet<QString> erased;
    for (const auto &entry : std::as_const(m_entries)) {
        for (const QString &field : entry.kind == QLatin1String("disclosure.erased")
                 ? textsOf(entry.body.value(QLatin1String("fields")))
                 : QStringList())
            erased.insert(entry.body.value(QLatin1String("entry")).toString() + u' ' + field);
    }
    const auto redacted = textsOf(m_exported.body.value(QLatin1String("redacted")));
    const auto paths = m_files.under(QStringLiteral("data/disclosures/"));
    QSet<QString> foreign(paths.begin(), paths.end());
    for (auto entry = m_entries.constBegin(); entry != m_entries.constEnd(); ++entry) {
        for (const QString &field : entry->sealed.keys()) {
            const QString path =
                QStringLiteral("data/disclosures/%1-%2.txt").arg(entry.key(), field);
            const bool isGone = redacted.contains(field) || redacted.contains(entry->subject)
                || erased.contains(entry->leafHex() + u' ' + field);
            checkDisclosure(path, field, entry->sealed.value(field).toString(), isGone);
            foreign.remove(path);
        }
    }
    for (const QString &path : foreign)
        m_faults.add("record_disclosure", path,
                     Text::tr("The disclosure is of no entry of the record."));
}

void RecordItems::checkDisclosure(const QString &path, const QString &field, const QString &digest,
                                  bool isGone)
{
    if (m_files.has(path) == isGone)
        m_faults.add("record_disclosure", path,
                     isGone ? Text::tr("It is disclosed, and an entry says that it is not.")
                            : Text::tr("It is withheld, and no entry says so."));
    if (!m_files.has(path))
        return;
    const auto disclosure = ledger::readDisclosure(m_files.read(path));
    if (!disclosure || disclosure->field != field || disclosure->digest() != digest)
        m_faults.add("record_disclosure", path, Text::tr("It is not what was sealed."), digest,
                     disclosure ? disclosure->digest() : QString());
}

void RecordItems::checkAttachments()
{
    QSet<QString> named;
    for (const auto &entry : std::as_const(m_entries)) {
        if (entry.kind == QLatin1String("attachment.added"))
            named.insert(entry.body.value(QLatin1String("sha256")).toString());
    }
    // As the manifest says, which the check of the bag holds against the files.
    QStringList attached;
    for (const auto &row :
         m_files.rows(QStringLiteral("manifest-sha256.txt"),
                      QStringLiteral("([0-9a-f]{64})  (data/[^%\\\\\\x00-\\x1f\\x7f]+)"))) {
        if (row.parts.at(1).startsWith(QLatin1String("data/attachments/")))
            attached.append(row.parts.at(0));
    }
    if (sorted(attached) != sorted(named.values()))
        m_faults.add("record_attachment", QStringLiteral("data/attachments"),
                     Text::tr("The attachments are not those that the entries name."));
}

} // namespace exchange
