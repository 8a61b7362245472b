#include "support/export_scene.h"

#include <QDirIterator>

#include <algorithm>

namespace tests {

QStringList filesOf(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    files.sort();
    return files;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

std::vector<crypto::Digest> digestsOf(const QString &path)
{
    const QByteArray content = contentOf(path);
    crypto::Hasher hasher({crypto::DigestAlgorithm::Sha256, crypto::DigestAlgorithm::Sha512});
    hasher.add(content.constData(), std::size_t(content.size()));
    return hasher.finish();
}

void writeLists(const QString &folder, const QString &kind, const QStringList &files)
{
    QByteArray sha256, sha512;
    for (const QString &file : files) {
        const auto digests = digestsOf(file);
        const QByteArray name = "  " + QDir(folder).relativeFilePath(file).toUtf8() + '\n';
        sha256 += digests[0].bytes.toHex() + name;
        sha512 += digests[1].bytes.toHex() + name;
    }
    writeFile(folder + u'/' + kind + QStringLiteral("-sha256.txt"), sha256);
    writeFile(folder + u'/' + kind + QStringLiteral("-sha512.txt"), sha512);
}

void resignTags(const QString &folder, const Sign &sign)
{
    QStringList tags;
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        if (!name.startsWith(QLatin1String("tagmanifest-")))
            tags.append(folder + u'/' + name);
    }
    writeLists(folder, QStringLiteral("tagmanifest"), tags);
    for (const QString &name :
         {QStringLiteral("/tagmanifest-sha256.txt"), QStringLiteral("/tagmanifest-sha512.txt")})
        writeFile(folder + name + QStringLiteral(".sig"), sign(contentOf(folder + name)));
}

void countPayload(const QString &folder)
{
    const QStringList payload = filesOf(folder + QStringLiteral("/data"));
    qint64 bytes = 0;
    for (const QString &file : payload)
        bytes += QFileInfo(file).size();
    auto info = contentOf(folder + QStringLiteral("/bag-info.txt")).split('\n');
    for (auto &line : info) {
        if (line.startsWith("Payload-Oxum: "))
            line = "Payload-Oxum: " + QByteArray::number(bytes) + '.'
                + QByteArray::number(payload.size());
    }
    writeFile(folder + QStringLiteral("/bag-info.txt"), info.join('\n'));
}

void resign(const QString &folder, const Sign &sign)
{
    countPayload(folder);
    writeLists(folder, QStringLiteral("manifest"), filesOf(folder + QStringLiteral("/data")));
    resignTags(folder, sign);
}

ExportScene::ExportScene(const QString &photo, quint64 seed)
    : registry(seed)
{
    registry.attach(phone, photo, QByteArray(3000, 'p'));
    domain::CustodyStep seal;
    seal.sealNumber = QStringLiteral("S-0001");
    value(actions::takeCustodyStep(registry.first(), {domain::CustodyVerb::Seal, {phone}, seal}));
}

exchange::ExportRequest ExportScene::request() const
{
    return {{phone}, std::nullopt, folder, {}, QStringLiteral("Court"), QStringLiteral("trial")};
}

Result<exchange::ExportReport> ExportScene::run(const QStringList &redact,
                                                const std::optional<QString> &caseNumber)
{
    return runAs(registry.first(), redact, caseNumber);
}

Result<exchange::ExportReport> ExportScene::runAs(actions::Session &session,
                                                  const QStringList &redact,
                                                  const std::optional<QString> &caseNumber)
{
    base::Progress progress;
    auto asked = request();
    asked.caseNumber = caseNumber;
    asked.redact = redact;
    return exchange::exportRecord(session, asked, progress);
}

QString ExportScene::path(const QString &name) const
{
    return QDir::cleanPath(folder + QStringLiteral("/data/") + name);
}

QByteArray ExportScene::leafOf(const QString &entry) const
{
    return ledger::leafHash(read(QStringLiteral("entries/%1.json").arg(entry)),
                            read(QStringLiteral("entries/%1.sig").arg(entry)));
}

bool ExportScene::holds(const QByteArray &text) const
{
    const QStringList files = filesOf(folder);
    return std::any_of(files.begin(), files.end(),
                       [&](const QString &file) { return contentOf(file).contains(text); });
}

void ExportScene::signAgain()
{
    resign(folder, [this](const QByteArray &list) { return registry.first().sign(list); });
}

QByteArray ExportScene::forge(const QString &from, const QString &to,
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

void ExportScene::enrolForger(const QByteArray &rawKey)
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

bool verifies(const QString &folder)
{
    return followVerifyText(folder).verified();
}

QByteArrayList lines(const QByteArray &text)
{
    return text.trimmed().split('\n');
}

} // namespace tests
