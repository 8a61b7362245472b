#pragma once

// AttachmentTable: queries for the files attached to items.

#include "registry/reader.h"

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
    explicit AttachmentTable(const Reader &reader)
        : m_connection(&reader.connection())
    {
    }

    // In the order in which they were added.
    Result<std::vector<Attachment>> ofItem(const QString &item) const;

    // The same, of the files with this content alone (SHA-256, hex).
    Result<std::vector<Attachment>> ofContent(const QString &item, const QString &sha256) const;

    // Whether any item has a file with this digest.
    Result<bool> owns(const QString &sha256) const;

private:
    db::Connection *m_connection;
};

} // namespace registry
