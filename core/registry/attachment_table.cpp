#include "registry/attachment_table.h"

#include "db/connection.h"

#include <QStringList>

namespace registry {

namespace {

constexpr auto selectAttachment =
    "SELECT entry, item, sha256, name, size, media_type, category, digests, stage, source_device, "
    "added_at, added_by FROM attachment WHERE item = $1 ";

Attachment readAttachment(const db::Row &row)
{
    return {row.text(0),         row.text(1),         row.text(2),     row.optionalText(3),
            row.integer(4),      row.text(5),         row.text(6),     row.text(7),
            row.optionalText(8), row.optionalText(9), row.integer(10), row.text(11)};
}

} // namespace

Result<std::vector<Attachment>> AttachmentTable::ofItem(const QString &item) const
{
    auto select = m_connection->prepare(QByteArray(selectAttachment) + "ORDER BY step");
    return select.bind(item).rows(readAttachment);
}

Result<std::vector<Attachment>> AttachmentTable::ofContent(const QString &item,
                                                           const QString &sha256) const
{
    auto select =
        m_connection->prepare(QByteArray(selectAttachment) + "AND sha256 = $2 ORDER BY step");
    return select.bind(item, sha256).rows(readAttachment);
}

Result<bool> AttachmentTable::owns(const QString &sha256) const
{
    auto select = m_connection->prepare("SELECT 1 FROM attachment WHERE sha256 = $1");
    TRY(const auto found, select.bind(sha256).first([](const db::Row &) { return true; }));
    return found.has_value();
}

} // namespace registry
