#pragma once

// ExportScene: an item with everything that an export can contain, its export, and what an outsider
// and a forger can do with it.

#include "crypto/digest.h"
#include "exchange/record/write/export_record.h"
#include "support/export_verdicts.h"
#include "support/temp_registry.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <functional>

namespace tests {

QStringList filesOf(const QString &folder);

QByteArray contentOf(const QString &path);

// Both digests of a file, hex.
std::vector<crypto::Digest> digestsOf(const QString &path);

// Writes manifest-*.txt or tagmanifest-*.txt of a bag over these files of it.
void writeLists(const QString &folder, const QString &kind, const QStringList &files);

using Sign = std::function<QByteArray(const QByteArray &)>;

// Rewrites the tag manifests over the files now outside data/, and their signatures.
void resignTags(const QString &folder, const Sign &sign);

void countPayload(const QString &folder);

// Makes all of the bag's lists fit to what now is in it, and signs them.
void resign(const QString &folder, const Sign &sign);

// A phone with a photograph, sealed; exported by the first officer.
struct ExportScene {
    TempRegistry registry;
    QString phone = registry.addPhone();
    QString folder = registry.path(QStringLiteral("record"));

    explicit ExportScene(const QString &photo = QStringLiteral("seal.jpg"), quint64 seed = 1);

    exchange::ExportRequest request() const;

    Result<exchange::ExportReport> run(const QStringList &redact = {},
                                       const std::optional<QString> &caseNumber = std::nullopt);

    Result<exchange::ExportReport> runAs(actions::Session &session, const QStringList &redact = {},
                                         const std::optional<QString> &caseNumber = std::nullopt);

    // For a file in data/, or outside it if the name begins with "../".
    QString path(const QString &name) const;
    QByteArray read(const QString &name) const { return contentOf(path(name)); }
    void put(const QString &name, const QByteArray &content) { writeFile(path(name), content); }

    QByteArray leafOf(const QString &entry) const;

    bool holds(const QByteArray &text) const;

    // What the exporting officer can do: list the files that are there now, and sign the lists.
    void signAgain();

    // An entry of the export, modified by `change` and signed by a key that no officer has; the key
    // is in keys/ and enrolled by an entry that is in no tree.
    QByteArray forge(const QString &from, const QString &to,
                     const std::function<void(QJsonObject &)> &change);

    void enrolForger(const QByteArray &rawKey);
};

bool verifies(const QString &folder);

QByteArrayList lines(const QByteArray &text);

} // namespace tests
