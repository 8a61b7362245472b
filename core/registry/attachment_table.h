#pragma once

// AttachmentTable: queries for the files attached to items.

#include "db/connection.h"

namespace registry {

struct Attachment {
    QString entry;               // leaf hash of its entry, hex
    QString item;                // id
    QString sha256;              // hex; names its file in the store
    std::optional<QString> name; // original file name; nothing once its disclosure was erased
    qint64 size = 0;             // bytes
    QString mediaType;
    QString category;             // photo, extraction, form, script, other
    QString digests;              // further ones, "sha512:HEX sm3:HEX"
    std::optional<QString> stage; // of a photograph: before_sealing, after_sealing
    std::optional<QString> sourceDevice;
    qint64 addedAtMs = 0; // UTC
    QString addedBy;      // officer's id
};

class AttachmentTable
{
public:
    explicit AttachmentTable(db::Connection &connection)
        : m_connection(&connection)
    {
    }

    // In the order in which they were added.
    Result<std::vector<Attachment>> ofItem(const QString &item) const;

    // Whether any item has a file with this digest.
    Result<bool> owns(const QString &sha256) const;

private:
    db::Connection *m_connection;
};

} // namespace registry
