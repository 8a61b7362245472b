#include "registry/step_list.h"

#include "crypto/digest.h"

#include "ledger/entry_schema.h"

#include <QJsonArray>

#include <algorithm>

namespace registry {

QString entryName(const ledger::Entry &entry, const QString &log)
{
    const QString number = QStringLiteral("%1").arg(entry.seq, 6, 10, QLatin1Char('0'));
    return entry.log == log ? number : entry.log.left(8) + u'.' + number;
}

void addRegistrySubjects(const ledger::Entry &entry, QSet<QString> &subjects)
{
    const auto officer = entry.body.value(QLatin1String("officer")).toObject();
    if (entry.kind == QLatin1String("registry.opened"))
        subjects += {entry.subject, entry.log, officer.value(QLatin1String("id")).toString()};
    else if (entry.kind == QLatin1String("officer.enrolled"))
        subjects.insert(entry.subject);
}

QByteArray stepList(const std::vector<ledger::Entry> &entries, const QSet<QString> &subjects,
                    const QString &log)
{
    std::vector<const ledger::Entry *> steps;
    for (const auto &entry : entries) {
        if (subjects.contains(entry.subject))
            steps.push_back(&entry);
    }
    std::stable_sort(steps.begin(), steps.end(), [](const auto *left, const auto *right) {
        return std::tie(left->subject, left->step) < std::tie(right->subject, right->step);
    });
    QByteArray list;
    for (const auto *entry : steps) {
        const QByteArray seq = QByteArray::number(entry->seq);
        list += entry->subject.toLatin1() + ' ' + QByteArray::number(entry->step) + ' '
            + entryName(*entry, log).toLatin1() + ' ' + seq + '-' + seq + '\n';
    }
    return list;
}

QByteArray wholeStepList(const std::vector<ledger::Entry> &entries, QSet<QString> items,
                         const QString &log, const QSet<qint64> &isVoid)
{
    for (const auto &entry : entries) {
        if (!isVoid.contains(entry.seq))
            addRegistrySubjects(entry, items);
    }
    return stepList(entries, items, log);
}

QString stepListDigest(const QByteArray &list)
{
    return QString::fromLatin1(crypto::sha256({list}).toHex());
}

void StepIndex::take(const ledger::Entry &entry, bool counts)
{
    int log = numberOf(entry.log);
    if (log < 0) {
        log = int(m_logs.size());
        m_logs.append(entry.log);
    }
    if (counts) {
        auto &facts = m_facts[entry.log];
        facts.rules = std::max(facts.rules, ledger::rulesStatedBy(entry));
        addRegistrySubjects(entry, facts.registrySubjects);
    }
    m_bySubject[QUuid::fromString(entry.subject)].push_back({entry.step, entry.seq, log});
}

qint64 StepIndex::stepsOf(const QString &subject) const
{
    const auto found = m_bySubject.constFind(QUuid::fromString(subject));
    return found == m_bySubject.constEnd() ? 0 : qint64(found->size());
}

qint64 StepIndex::stepsBefore(const QString &subject, const QString &log, qint64 seq) const
{
    const auto found = m_bySubject.constFind(QUuid::fromString(subject));
    if (found == m_bySubject.constEnd())
        return 0;
    return std::count_if(found->begin(), found->end(),
                         [seq, number = numberOf(log)](const Step &step) {
                             return step.log == number && step.seq < seq;
                         });
}

QSet<QString> StepIndex::registrySubjects(const QString &log) const
{
    return m_facts.value(log).registrySubjects;
}

bool StepIndex::statesEveryStep(const ledger::Entry &exported) const
{
    const QString stated = exported.body.value(QLatin1String("steps")).toString();
    if (stated.isEmpty())
        return true;
    const auto facts = m_facts.value(exported.log);
    QSet<QString> subjects;
    if (facts.rules > domain::firstRules)
        subjects = facts.registrySubjects;
    for (const auto &item : exported.body.value(QLatin1String("items")).toArray())
        subjects.insert(item.toString());
    std::vector<ledger::Entry> before;
    for (const QString &subject : std::as_const(subjects)) {
        for (const auto &step : m_bySubject.value(QUuid::fromString(subject))) {
            if (step.log != numberOf(exported.log) || step.seq >= exported.seq)
                continue;
            ledger::Entry &entry = before.emplace_back();
            entry.log = exported.log;
            entry.subject = subject;
            entry.seq = step.seq;
            entry.step = step.step;
        }
    }
    return stepListDigest(stepList(before, subjects, exported.log)) == stated;
}

} // namespace registry
