#pragma once

// MadeBag: a small valid bag, written without Sealbook's code, to be damaged in one place.

#include "crypto/manifest_algorithm.h"
#include "support/temp_registry.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace tests {

class MadeBag
{
public:
    MadeBag()
    {
        put(QStringLiteral("bagit.txt"),
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        put(QStringLiteral("data/photo.jpg"), "photograph");
        put(QStringLiteral("data/list/丁.txt"), "list");
        put(QStringLiteral("bag-info.txt"), "Source-Organization: Police\nPayload-Oxum: 14.2\n");
        list({QStringLiteral("data/photo.jpg"), QStringLiteral("data/list/丁.txt")});
    }

    QString folder() const { return m_folder.path(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    void put(const QString &name, const QByteArray &content)
    {
        QDir(folder()).mkpath(QFileInfo(path(name)).path());
        writeFile(path(name), content);
    }

    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void replace(const QString &name, const QByteArray &from, const QByteArray &to)
    {
        QByteArray content = read(name);
        if (!content.contains(from))
            qFatal("%s does not hold what is to be replaced", qPrintable(name));
        put(name, content.replace(from, to));
    }

    void remove(const QString &name)
    {
        if (!QFile::remove(path(name)))
            qFatal("%s cannot be removed", qPrintable(name));
    }

    // "HEX  path" and a line feed.
    QByteArray line(const QString &algorithm, const QString &name) const
    {
        crypto::Hasher hasher({*crypto::manifestAlgorithm(algorithm)});
        const QByteArray content = read(name);
        hasher.add(content.constData(), std::size_t(content.size()));
        return hasher.finish().front().hex().toLatin1() + "  " + name.toUtf8() + '\n';
    }

    void manifest(const QString &algorithm, const QStringList &names)
    {
        QByteArray lines;
        for (const QString &name : names)
            lines += line(algorithm, name);
        put(QStringLiteral("manifest-%1.txt").arg(algorithm), lines);
    }

    // The tag manifest over what now are the tag files.
    void sealTags(const QStringList &algorithms = {QStringLiteral("sha256")})
    {
        QStringList names = QDir(folder()).entryList({QStringLiteral("*.txt")}, QDir::Files);
        names = names.filter(QRegularExpression(QStringLiteral("^(?!tagmanifest)")));
        for (const QString &algorithm : algorithms) {
            QByteArray lines;
            for (const QString &name : names)
                lines += line(algorithm, name);
            put(QStringLiteral("tagmanifest-%1.txt").arg(algorithm), lines);
        }
    }

    // Both manifests over these payload files, and the tag manifest.
    void list(const QStringList &names)
    {
        manifest(QStringLiteral("sha256"), names);
        manifest(QStringLiteral("sha512"), names);
        sealTags();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace tests
