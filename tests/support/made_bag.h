#pragma once

// MadeBag: a small valid bag, written without Sealbook's code, to be damaged in one place.

#include "support/temp_registry.h"

namespace tests {

class MadeBag
{
public:
    MadeBag();

    QString folder() const { return m_folder.path(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    void put(const QString &name, const QByteArray &content);

    QByteArray read(const QString &name) const;

    void replace(const QString &name, const QByteArray &from, const QByteArray &to);

    void remove(const QString &name);

    // "HEX  path" and a line feed.
    QByteArray line(const QString &algorithm, const QString &name) const;

    void manifest(const QString &algorithm, const QStringList &names);

    // The tag manifest over what now are the tag files.
    void sealTags(const QStringList &algorithms = {QStringLiteral("sha256")});

    // Both manifests over these payload files, and the tag manifest.
    void list(const QStringList &names);

private:
    QTemporaryDir m_folder;
};

} // namespace tests
