#include "support/made_bag.h"

#include "crypto/manifest_algorithm.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace tests {

MadeBag::MadeBag()
{
    put(QStringLiteral("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    put(QStringLiteral("data/photo.jpg"), "photograph");
    put(QStringLiteral("data/list/丁.txt"), "list");
    put(QStringLiteral("bag-info.txt"), "Source-Organization: Police\nPayload-Oxum: 14.2\n");
    list({QStringLiteral("data/photo.jpg"), QStringLiteral("data/list/丁.txt")});
}

void MadeBag::put(const QString &name, const QByteArray &content)
{
    QDir(folder()).mkpath(QFileInfo(path(name)).path());
    writeFile(path(name), content);
}

QByteArray MadeBag::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void MadeBag::replace(const QString &name, const QByteArray &from, const QByteArray &to)
{
    QByteArray content = read(name);
    if (!content.contains(from))
        qFatal("%s does not hold what is to be replaced", qPrintable(name));
    put(name, content.replace(from, to));
}

void MadeBag::remove(const QString &name)
{
    if (!QFile::remove(path(name)))
        qFatal("%s cannot be removed", qPrintable(name));
}

QByteArray MadeBag::line(const QString &algorithm, const QString &name) const
{
    crypto::Hasher hasher({*crypto::manifestAlgorithm(algorithm)});
    const QByteArray content = read(name);
    hasher.add(content.constData(), std::size_t(content.size()));
    return hasher.finish().front().hex().toLatin1() + "  " + name.toUtf8() + '\n';
}

void MadeBag::manifest(const QString &algorithm, const QStringList &names)
{
    QByteArray lines;
    for (const QString &name : names)
        lines += line(algorithm, name);
    put(QStringLiteral("manifest-%1.txt").arg(algorithm), lines);
}

void MadeBag::sealTags(const QStringList &algorithms)
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

void MadeBag::list(const QStringList &names)
{
    manifest(QStringLiteral("sha256"), names);
    manifest(QStringLiteral("sha512"), names);
    sealTags();
}

} // namespace tests
