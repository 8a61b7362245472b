#include "exchange/record_items.h"

#include "base/text.h"
#include "ledger/disclosure.h"
#include "registry/step_list.h"

#include <QJsonArray>
#include <QSet>

#include <map>

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

// The list is made anew from the entries, so that it can leave out none and add none.
void RecordItems::checkSteps()
{
    const auto path = QStringLiteral("data/steps.txt");
    QSet<QString> items;
    std::vector<ledger::Entry> entries;
    for (const auto &entry : std::as_const(m_entries)) {
        entries.push_back(entry);
        if (entry.kind == QLatin1String("item.registered"))
            items.insert(entry.subject);
    }
    const QByteArray listed = m_files.read(path);
    if (listed != registry::stepList(entries, items, m_exported.log))
        m_faults.add("record_steps", path,
                     Text::tr("The list does not hold just the entries of the items, in their "
                              "order."));
    if (m_exported.body.value(QLatin1String("steps")).toString()
        != registry::stepListDigest(listed))
        m_faults.add("record_steps", path,
                     Text::tr("The list is not the one that the entry of this export states: a "
                              "step was left out, or added."));
    if (sorted(textsOf(m_exported.body.value(QLatin1String("items")))) != sorted(items.values()))
        m_faults.add("record_items", path,
                     Text::tr("The items are not those that the entry of this export names."));
    checkChains(items);
}

// Step n names the leaf of step n - 1.
void RecordItems::checkChains(const QSet<QString> &items)
{
    std::map<std::pair<QString, qint64>, const ledger::Entry *> steps;
    for (const auto &entry : std::as_const(m_entries)) {
        if (items.contains(entry.subject)
            && !steps.insert({{entry.subject, entry.step}, &entry}).second)
            addStepFault(entry);
    }
    const ledger::Entry *before = nullptr;
    for (const auto &[place, entry] : steps) {
        const bool isFirst = !before || before->subject != entry->subject;
        if (entry->step != (isFirst ? 1 : before->step + 1)
            || entry->after != (isFirst ? QString() : before->leafHex()))
            addStepFault(*entry);
        m_newest.insert(entry->subject, entry->step);
        before = entry;
    }
}

void RecordItems::addStepFault(const ledger::Entry &entry)
{
    m_faults.add("record_steps",
                 QStringLiteral("data/entries/%1.json").arg(registry::entryName(entry, entry.log)),
                 Text::tr("The step does not follow the one before it."));
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
    if (!disclosure || disclosure->field != field || disclosure->digest() != digest
        || !disclosure->value.isString())
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
                      QStringLiteral("([0-9a-f]{64})  (%1)").arg(QLatin1String(payloadPath)))) {
        if (row.parts.at(1).startsWith(QLatin1String("data/attachments/")))
            attached.append(row.parts.at(0));
    }
    if (sorted(attached) != sorted(named.values()))
        m_faults.add("record_attachment", QStringLiteral("data/attachments"),
                     Text::tr("The attachments are not those that the entries name."));
}

} // namespace exchange
