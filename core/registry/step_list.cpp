#include "registry/step_list.h"

#include "crypto/digest.h"

#include <QJsonArray>

#include <algorithm>

namespace registry {

QString entryName(const ledger::Entry &entry, const QString &log)
{
    const QString number = QStringLiteral("%1").arg(entry.seq, 6, 10, QLatin1Char('0'));
    return entry.log == log ? number : entry.log.left(8) + u'.' + number;
}

QByteArray stepList(const std::vector<ledger::Entry> &entries, const QSet<QString> &items,
                    const QString &log)
{
    std::vector<const ledger::Entry *> steps;
    for (const auto &entry : entries) {
        if (items.contains(entry.subject))
            steps.push_back(&entry);
    }
    std::sort(steps.begin(), steps.end(), [](const auto *left, const auto *right) {
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

QString stepListDigest(const QByteArray &list)
{
    return QString::fromLatin1(crypto::sha256({list}).toHex());
}

Result<bool> statesEveryStep(const ledger::Ledger &ledger, const ledger::Entry &exported)
{
    const QString stated = exported.body.value(QLatin1String("steps")).toString();
    if (stated.isEmpty())
        return true;
    QSet<QString> items;
    std::vector<ledger::Entry> before;
    for (const auto &item : exported.body.value(QLatin1String("items")).toArray()) {
        items.insert(item.toString());
        TRY(const auto entries, ledger.entriesOf(item.toString()));
        for (const auto &entry : entries) {
            if (entry.log == exported.log && entry.seq < exported.seq)
                before.push_back(entry);
        }
    }
    return stepListDigest(stepList(before, items, exported.log)) == stated;
}

} // namespace registry
