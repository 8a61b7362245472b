#include "registry/backup/age_file_list.h"

#include "base/folder.h"
#include "base/safe_file.h"

#include <QRegularExpression>

namespace registry {

namespace {

constexpr qint64 largestList = 500'000'000; // some three million attachments
const auto listName = QStringLiteral("attachments.sha256");

} // namespace

Result<AgeFileList> AgeFileList::read(const QString &backup)
{
    AgeFileList list;
    list.m_backup = backup;
    TRY(const auto top, base::Folder::at(backup));
    TRY(const auto status, top.status(listName));
    if (!status)
        return list;
    TRY(const auto content, base::readFile(top.pathOf(listName), largestList));
    static const QRegularExpression form(
        QStringLiteral("\\A([0-9a-f]{64})  attachments/([0-9a-f]{64})\\.age\\z"));
    for (const QByteArray &line : content.split('\n')) {
        const auto match = form.match(QString::fromLatin1(line));
        if (match.hasMatch())
            list.m_digests.insert(match.captured(2), match.captured(1));
    }
    return list;
}

void AgeFileList::set(const QString &sha256, const QByteArray &digest)
{
    m_digests.insert(sha256, QString::fromLatin1(digest.toHex()));
}

Result<void> AgeFileList::write() const
{
    QByteArray lines;
    for (auto one = m_digests.begin(); one != m_digests.end(); ++one)
        lines += one.value().toLatin1() + "  attachments/" + one.key().toLatin1() + ".age\n";
    TRY(const auto top, base::Folder::at(m_backup));
    return top.writeFileDurably(listName, lines);
}

} // namespace registry
