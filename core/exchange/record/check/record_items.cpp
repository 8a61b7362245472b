#include "exchange/record/check/record_items.h"

#include "base/text.h"
#include "exchange/record/check/record_form.h"
#include "ledger/disclosure.h"
#include "ledger/entry_form.h"
#include "registry/step_list.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

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

// The list is rebuilt from the entries, so that it can neither omit nor add one.
void RecordItems::checkSteps()
{
    const auto path = QStringLiteral("data/steps.txt");
    const int rules = m_rules.rulesOf(registry::entryName(m_exported, m_exported.log));
    QSet<QString> items, subjects;
    std::vector<ledger::Entry> entries;
    for (const auto &entry : std::as_const(m_entries)) {
        entries.push_back(entry);
        if (!m_rules.counts(entry))
            continue;
        if (entry.kind == QLatin1String("item.registered"))
            items.insert(entry.subject);
        if (rules > domain::firstRules)
            registry::addRegistrySubjects(entry, subjects);
    }
    for (const auto &entry : entries) {
        auto &newest = items.contains(entry.subject) ? m_newest : m_newestOfOthers;
        if (items.contains(entry.subject) || subjects.contains(entry.subject))
            newest[entry.subject] = std::max(newest.value(entry.subject), entry.step);
    }
    const QByteArray listed = m_files.read(path);
    if (listed != registry::stepList(entries, subjects + items, m_exported.log))
        m_faults.add("record_steps", path,
                     Text::tr("The list does not hold just the entries of its subjects, in their "
                              "order."));
    if (m_exported.body.value(QLatin1String("steps")).toString()
        != registry::stepListDigest(listed))
        m_faults.add("record_steps", path,
                     Text::tr("The list is not the one that the entry of this export states: a "
                              "step was left out, or added."));
    if (sorted(textsOf(m_exported.body.value(QLatin1String("items")))) != sorted(items.values()))
        m_faults.add("record_items", path,
                     Text::tr("The items are not those that the entry of this export names."));
}

// "<leaf hash> <field>" of what an entry of the same subject erases.
QSet<QString> RecordItems::erasures()
{
    QMap<QString, QString> subjects; // by leaf hash
    for (const auto &entry : std::as_const(m_entries))
        subjects.insert(entry.leafHex(), entry.subject);
    QSet<QString> erased;
    for (const auto &entry : std::as_const(m_entries)) {
        if (entry.kind != QLatin1String("disclosure.erased") || !m_rules.counts(entry))
            continue;
        const QString leaf = entry.body.value(QLatin1String("entry")).toString();
        if (subjects.value(leaf, entry.subject) != entry.subject)
            continue; // it erases nothing
        for (const QString &field : textsOf(entry.body.value(QLatin1String("fields"))))
            erased.insert(leaf + u' ' + field);
    }
    return erased;
}

void RecordItems::checkDisclosures()
{
    const auto erased = erasures();
    const auto redacted = textsOf(m_exported.body.value(QLatin1String("redacted")));
    const auto paths = m_files.under(QStringLiteral("data/disclosures/"));
    QSet<QString> foreign(paths.begin(), paths.end());
    for (auto entry = m_entries.constBegin(); entry != m_entries.constEnd(); ++entry) {
        if (!m_rules.counts(*entry))
            continue;
        for (const QString &field : entry->sealed.keys()) {
            const QString path =
                QStringLiteral("data/disclosures/%1-%2.txt").arg(entry.key(), field);
            const bool isGone = redacted.contains(field) || redacted.contains(entry->subject)
                || erased.contains(entry->leafHex() + u' ' + field);
            checkDisclosure(path, field, *entry, isGone);
            foreign.remove(path);
        }
    }
    for (const QString &path : foreign)
        m_faults.add("record_disclosure", path,
                     Text::tr("The disclosure is of no entry of the record."));
}

void RecordItems::checkDisclosure(const QString &path, const QString &field,
                                  const ledger::Entry &entry, bool isGone)
{
    const QString digest = entry.sealed.value(field).toString();
    const int rules = m_rules.rulesOf(registry::entryName(entry, entry.log));
    if (m_files.has(path) == isGone)
        m_faults.add("record_disclosure", path,
                     isGone ? Text::tr("It is disclosed, but an entry records that it is not.")
                            : Text::tr("It is withheld, but no entry records that."));
    if (!m_files.has(path))
        return;
    const auto disclosure = ledger::readDisclosure(m_files.read(path));
    if (!disclosure || disclosure->field != field || disclosure->digest() != digest
        || !disclosure->value.isString() || !ledger::checkSealedValue(*disclosure, rules))
        m_faults.add("record_disclosure", path, Text::tr("It is not what was sealed."), digest,
                     disclosure ? disclosure->digest() : QString());
}

void RecordItems::checkAttachments()
{
    QSet<QString> named;
    QMap<QString, QSet<qint64>> sizes; // as entries state them, by digest
    for (const auto &entry : std::as_const(m_entries)) {
        if (entry.kind != QLatin1String("attachment.added") || !m_rules.counts(entry))
            continue;
        const QString digest = entry.body.value(QLatin1String("sha256")).toString();
        named.insert(digest);
        sizes[digest].insert(entry.body.value(QLatin1String("size")).toInteger());
    }
    // As the manifest states, which the check of the bag compares with the files.
    QStringList attached;
    for (const auto &row :
         m_files.rows(QStringLiteral("manifest-sha256.txt"),
                      QStringLiteral("([0-9a-f]{64})  (%1)").arg(QLatin1String(payloadPath)))) {
        const QString digest = row.parts.at(0), path = row.parts.at(1);
        if (!path.startsWith(QLatin1String("data/attachments/")))
            continue;
        attached.append(digest);
        if (named.contains(digest) && sizes.value(digest) != QSet<qint64>{m_files.size(path)})
            m_faults.add("record_attachment", path,
                         Text::tr("The file is not of the size that its entry states."));
    }
    if (sorted(attached) != sorted(named.values()))
        m_faults.add("record_attachment", QStringLiteral("data/attachments"),
                     Text::tr("The attachments are not those that the entries name."));
}

} // namespace exchange
