#include "exchange/record/check/record_times.h"

#include "base/text.h"

#include <QRegularExpression>

namespace exchange {

QStringList RecordTimes::notes()
{
    static const QRegularExpression form(
        QStringLiteral("^([1-9][0-9]{0,14})-[1-9][0-9]{0,14}\\.tsr\\z"));
    QStringList wanted;
    QStringList notes;
    for (const QString &path : std::as_const(m_paths)) {
        const auto match = form.match(path.mid(folder().size()));
        if (!match.hasMatch())
            continue;
        const QString stamp = path.chopped(4), note = stamp.section(u'-', 0, -2);
        auto &stamps = m_stamps[match.captured(1).toLongLong()];
        if (stamps.isEmpty())
            wanted.append(note + QStringLiteral(".txt"));
        stamps.append(stamp);
        wanted += {path, stamp + QStringLiteral(".pem")};
    }
    if (!m_stamps.isEmpty())
        wanted.append(joinsPath());
    wanted.sort();
    if (wanted != m_paths)
        m_faults.add("record_time", folder().chopped(1),
                     Text::tr("A file of the time stamps was added or is missing."),
                     wanted.join(u' '), m_paths.join(u' '));
    for (const qint64 size : m_stamps.keys())
        notes.append(folder() + QStringLiteral("%1.txt").arg(size));
    return notes;
}

void RecordTimes::checkStamps(const QString &note, const ledger::Checkpoint &stated)
{
    if (note != folder() + QStringLiteral("%1.txt").arg(stated.size))
        m_faults.add("record_time", note, Text::tr("The checkpoint is not the one of its name."));
    const QByteArray content = m_files.read(note);
    const qint64 named = note.mid(folder().size()).chopped(4).toLongLong();
    for (const QString &stamp : m_stamps.value(named))
        checkStamp(stamp, content, stated.size);
}

// Under the certificates in the record, and under those that were given.
void RecordTimes::checkStamp(const QString &path, const QByteArray &note, qint64 size)
{
    const QString reply = path + QStringLiteral(".tsr");
    const QByteArray content = m_files.read(reply),
                     certificates = m_files.read(path + QStringLiteral(".pem"));
    if (const auto read = crypto::certificatesIn(certificates); read && *read != certificates)
        m_faults.add("record_time", path + QStringLiteral(".pem"),
                     Text::tr("The file holds something else than certificates in PEM form."));
    auto stated = crypto::checkTimeStamp(content, note, certificates);
    if (stated && !m_authority.isEmpty())
        stated = crypto::checkTimeStamp(content, note, m_authority);
    if (stated)
        m_found.push_back({size, *stated});
    else
        m_faults.add("record_time", reply, stated.error().message);
}

} // namespace exchange
