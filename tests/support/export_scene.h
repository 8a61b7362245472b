#pragma once

// ExportScene: an item with all that an export can hold of one, its export, and what a stranger and
// a forger can do with that.

#include "crypto/digest.h"
#include "exchange/export_record.h"
#include "support/temp_registry.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QProcess>

#include <algorithm>
#include <functional>

namespace tests {

// Runs the commands that stand in the export's VERIFY.txt, inside the export.
struct Followed {
    int exitCode = 0;
    QByteArray output;
};

inline Followed followVerifyText(const QString &folder)
{
    QProcess shell;
    shell.setWorkingDirectory(folder);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QStringLiteral("sed -n 's/^    //p' VERIFY.txt | sh")});
    if (!shell.waitForFinished(120000))
        qFatal("the check does not end");
    return {shell.exitCode(), shell.readAll()};
}

inline QStringList filesOf(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    files.sort();
    return files;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

// A phone with a photograph, sealed; exported by the first officer.
struct ExportScene {
    TempRegistry registry;
    QString phone = registry.addPhone();
    QString folder = registry.path(QStringLiteral("record"));

    explicit ExportScene(const QString &photo = QStringLiteral("seal.jpg"))
    {
        registry.attach(phone, photo, QByteArray(3000, 'p'));
        domain::CustodyStep seal;
        seal.sealNumber = QStringLiteral("S-0001");
        value(
            actions::takeCustodyStep(registry.first(), {domain::CustodyVerb::Seal, {phone}, seal}));
    }

    Result<exchange::ExportReport> run(const QStringList &redact = {},
                                       const std::optional<QString> &caseNumber = std::nullopt)
    {
        return runAs(registry.first(), redact, caseNumber);
    }

    Result<exchange::ExportReport> runAs(actions::Session &session, const QStringList &redact = {},
                                         const std::optional<QString> &caseNumber = std::nullopt)
    {
        base::Progress progress;
        return exchange::exportRecord(
            session,
            {{phone}, caseNumber, folder, redact, QStringLiteral("Court"), QStringLiteral("trial")},
            progress);
    }

    QString path(const QString &name) const { return folder + u'/' + name; }
    QByteArray read(const QString &name) const { return contentOf(path(name)); }
    void put(const QString &name, const QByteArray &content) { writeFile(path(name), content); }

    QByteArray leafOf(const QString &entry) const
    {
        return ledger::leafHash(read(QStringLiteral("entries/%1.json").arg(entry)),
                                read(QStringLiteral("entries/%1.sig").arg(entry)));
    }

    bool holds(const QByteArray &text) const
    {
        const QStringList files = filesOf(folder);
        return std::any_of(files.begin(), files.end(),
                           [&](const QString &file) { return contentOf(file).contains(text); });
    }

    // What the exporting officer himself can do: list what now is there, and sign it.
    void signAgain()
    {
        QByteArray sums;
        for (const QString &file : filesOf(folder)) {
            const QString name = QDir(folder).relativeFilePath(file);
            if (!name.startsWith(QLatin1String("SHA256SUMS")))
                sums += crypto::sha256({contentOf(file)}).toHex() + "  ./" + name.toUtf8() + '\n';
        }
        put(QStringLiteral("SHA256SUMS"), sums);
        put(QStringLiteral("SHA256SUMS.sig"), registry.first().sign(sums));
    }

    // An entry as the export has it, but for what `change` makes of it, signed by a key that no
    // officer has; it stands in keys/ and is enrolled by an entry that hangs in no tree.
    QByteArray forge(const QString &from, const QString &to,
                     const std::function<void(QJsonObject &)> &change)
    {
        const auto eve = crypto::PrivateKey::fromSeed(crypto::SecretBytes(QByteArray(32, 'e')));
        put(QStringLiteral("keys/%1.pem").arg(eve.publicKey().id()), eve.publicKey().pem());
        auto object = QJsonDocument::fromJson(read(from)).object();
        object.insert(QStringLiteral("actor"), eve.publicKey().id());
        change(object);
        const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
        put(to, bytes);
        put(QString(to).replace(QLatin1String(".json"), QLatin1String(".sig")), eve.sign(bytes));
        return eve.publicKey().raw().toHex();
    }

    void enrolForger(const QByteArray &rawKey)
    {
        forge(QStringLiteral("entries/000001.json"), QStringLiteral("entries/990000.json"),
              [&](QJsonObject &entry) {
                  auto body = entry.value(QLatin1String("body")).toObject();
                  body.insert(QStringLiteral("public_key"), QString::fromLatin1(rawKey));
                  entry.insert(QStringLiteral("body"), body);
                  entry.insert(QStringLiteral("subject"),
                               QStringLiteral("01890a5d-ac97-7000-8000-0000000000ee"));
                  entry.insert(QStringLiteral("seq"), 990000);
              });
        put(QStringLiteral("proofs/leaves.txt"),
            read(QStringLiteral("proofs/leaves.txt")) + "990000-990000 990000\n");
    }
};

// The word and the status: a check that did not come to its end is none.
inline bool verifies(const QString &folder)
{
    const auto followed = followVerifyText(folder);
    return followed.exitCode == 0 && followed.output.endsWith("VERIFIED\n");
}

inline QByteArrayList lines(const QByteArray &text)
{
    return text.trimmed().split('\n');
}

} // namespace tests
