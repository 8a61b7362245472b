#include "exchange/export_writer.h"

#include "base/clock.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "crypto/digest.h"
#include "exchange/record_page.h"
#include "exchange/safe_name.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace exchange {

namespace {

// SHA-256 of a file that lies in the export.
Result<QByteArray> digestOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Text::tr("%1 could not be read: %2.").arg(path, file.errorString()));
    crypto::Hasher hasher({crypto::DigestAlgorithm::Sha256});
    QByteArray piece(1 << 20, '\0');
    while (true) {
        const qint64 count = file.read(piece.data(), piece.size());
        if (count < 0)
            return failure(ErrorCode::Io, Text::tr("%1 could not be read: %2.").arg(path, file.errorString()));
        if (count == 0)
            return hasher.finish().front().bytes;
        hasher.add(piece.constData(), std::size_t(count));
    }
}

} // namespace

Result<void> ExportWriter::put(const QString &path, const QByteArray &content)
{
    QFile file(m_folder + u'/' + path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(content) != content.size() || !file.flush())
        return failure(ErrorCode::Io, Text::tr("%1 could not be written: %2.").arg(file.fileName(), file.errorString()));
    return {};
}

QString ExportWriter::entryName(const ledger::Entry &entry) const
{
    const QString number = QStringLiteral("%1").arg(entry.seq, 6, 10, QLatin1Char('0'));
    return entry.log == m_session.station().id ? number : entry.log.left(8) + u'.' + number;
}

Result<void> ExportWriter::write(const ledger::CheckpointNote &checkpoint, ExportReport &report, base::Progress &progress)
{
    for (const char *folder : {"entries", "keys", "disclosures", "attachments", "proofs"})
        TRY(base::makeFolderDurably(m_folder + u'/' + QLatin1String(folder)));
    TRY(writeEntries());
    TRY(progress.check());
    TRY(writeKeys());
    TRY(writeProof(checkpoint.checkpoint));
    TRY(put(QStringLiteral("checkpoint.txt"), checkpoint.note));
    TRY(writeSteps());
    TRY(writeAttachments(progress));
    report.items = int(m_scope.items.size());
    report.entries = int(m_scope.entries.size());
    report.attachments = int(m_attachments.size());
    report.disclosures = int(std::count_if(m_secrets.begin(), m_secrets.end(), [](const auto &secret) { return secret.value.has_value(); }));
    report.erased = int(std::count_if(m_secrets.begin(), m_secrets.end(), [](const auto &secret) { return secret.erased; }));
    report.withheld = int(m_secrets.size()) - report.disclosures - report.erased;
    TRY(put(QStringLiteral("summary.json"), QJsonDocument(summary(report)).toJson()));
    TRY(const auto page, recordPage(m_session.registry().connection(), m_scope, m_attachments, m_secrets, report));
    TRY(put(QStringLiteral("index.html"), page));
    return put(QStringLiteral("VERIFY.txt"), verifyText(verifyFacts(report)));
}

VerifyFacts ExportWriter::verifyFacts(const ExportReport &report) const
{
    VerifyFacts facts;
    facts.rootKey = report.fingerprint;
    facts.exporterKey = m_session.officer().keyId;
    facts.stationKey = crypto::PublicKey::fromRaw(m_session.station().publicKey).value().id();
    facts.log = report.checkpoint.checkpoint.log;
    facts.openingEntry = entryNameOf(QStringLiteral("registry.opened"));
    facts.exportEntry = entryNameOf(QStringLiteral("record.exported"));
    facts.items = report.items;
    facts.entries = report.entries;
    facts.logSize = report.checkpoint.checkpoint.size;
    return facts;
}

// Of a kind that an export holds one entry of.
QString ExportWriter::entryNameOf(const QString &kind) const
{
    const auto entry = std::find_if(m_scope.entries.begin(), m_scope.entries.end(), [&](const auto &one) { return one.kind == kind; });
    return entry == m_scope.entries.end() ? QString() : entryName(*entry);
}

Result<void> ExportWriter::writeEntries()
{
    for (const auto &entry : m_scope.entries) {
        TRY(put(QStringLiteral("entries/%1.json").arg(entryName(entry)), entry.bytes));
        TRY(put(QStringLiteral("entries/%1.sig").arg(entryName(entry)), entry.signature));
        TRY(writeDisclosures(entry));
    }
    return {};
}

Result<void> ExportWriter::writeDisclosures(const ledger::Entry &entry)
{
    TRY(const auto disclosed, m_session.registry().ledger().disclosures(entry));
    for (const QString &field : entry.sealed.keys()) {
        ExportedSecret secret{entry.leafHex(), field, entry.sealed.value(field).toString(), std::nullopt, !disclosed.contains(field)};
        if (disclosed.contains(field) && !m_redact.contains(field)) {
            secret.value = disclosed.value(field).value.toString();
            TRY(put(QStringLiteral("disclosures/%1-%2.txt").arg(entryName(entry), field), disclosed.value(field).text));
        }
        m_secrets.push_back(std::move(secret));
    }
    return {};
}

Result<void> ExportWriter::writeKeys()
{
    auto &connection = m_session.registry().connection();
    TRY(const auto officers, registry::OfficerTable(connection).all());
    TRY(const auto stations, registry::stations(connection));
    std::vector<QByteArray> keys;
    for (const auto &officer : officers)
        keys.push_back(officer.publicKey);
    for (const auto &station : stations)
        keys.push_back(station.publicKey);
    for (const QByteArray &raw : keys) {
        TRY(const auto key, crypto::PublicKey::fromRaw(raw));
        TRY(put(QStringLiteral("keys/%1.pem").arg(key.id()), key.pem()));
    }
    return {};
}

Result<void> ExportWriter::writeProof(const ledger::Checkpoint &checkpoint)
{
    std::vector<qint64> seqs;
    QByteArray leaves;
    for (const auto &entry : m_scope.entries) {
        if (entry.log != checkpoint.log)
            return failure(ErrorCode::Unsupported, Text::tr("Entry %1 is of another station's log; such records cannot be exported yet.").arg(entry.seq));
        seqs.push_back(entry.seq);
        leaves += nodeName(entry.seq, 1).toLatin1() + ' ' + entryName(entry).toLatin1() + '\n';
    }
    TRY(const auto proof, proveEntries(m_session.registry().ledger(), checkpoint.log, seqs, checkpoint.size));
    QByteArray tree;
    for (const auto &join : proof.joins)
        tree += QStringLiteral("%1 %2 %3\n").arg(join.node, join.left, join.right).toLatin1();
    for (auto given = proof.given.begin(); given != proof.given.end(); ++given)
        TRY(put(QStringLiteral("proofs/%1.bin").arg(given.key()), given.value()));
    TRY(put(QStringLiteral("proofs/leaves.txt"), leaves));
    return put(QStringLiteral("proofs/tree.txt"), tree);
}

Result<void> ExportWriter::writeSteps()
{
    std::vector<const ledger::Entry *> steps;
    QSet<QString> items;
    for (const auto &item : m_scope.items)
        items.insert(item.id);
    for (const auto &entry : m_scope.entries) {
        if (items.contains(entry.subject))
            steps.push_back(&entry);
    }
    std::sort(steps.begin(), steps.end(), [](const auto *left, const auto *right) {
        return std::tie(left->subject, left->step) < std::tie(right->subject, right->step);
    });
    QByteArray list;
    for (const auto *entry : steps)
        list += QStringLiteral("%1 %2 %3 %4\n").arg(entry->subject).arg(entry->step).arg(entryName(*entry), nodeName(entry->seq, 1)).toLatin1();
    return put(QStringLiteral("steps.txt"), list);
}

Result<void> ExportWriter::writeAttachments(base::Progress &progress)
{
    qint64 total = 0;
    QMap<QString, QString> pathBySha256;
    QSet<QString> taken;
    for (const auto &item : m_scope.items) {
        TRY(const auto files, registry::AttachmentTable(m_session.registry().connection()).ofItem(item.id));
        for (const auto &file : files) {
            const bool withheld = !file.name || m_redact.contains(QStringLiteral("name"));
            if (!pathBySha256.contains(file.sha256)) {
                pathBySha256.insert(file.sha256, QStringLiteral("attachments/") + safeName(withheld ? file.sha256 : *file.name, taken));
                total += file.size;
            }
            m_attachments.push_back({file, withheld, pathBySha256.value(file.sha256)});
        }
    }
    progress.begin(Text::tr("Copying attachments"), total, base::ProgressUnit::Bytes);
    for (auto path = pathBySha256.begin(); path != pathBySha256.end(); ++path)
        TRY(m_session.registry().store().copyTo(path.key(), m_folder + u'/' + path.value(), progress));
    return {};
}

QJsonObject ExportWriter::summary(const ExportReport &report) const
{
    QJsonArray items;
    for (const auto &item : m_scope.items)
        items.append(QJsonObject{{"number", item.exhibitNumber}, {"id", item.id}, {"kind", domain::name(item.kind)}, {"state", domain::name(item.custody.state)},
                                 {"place", item.custody.place}, {"steps", item.lastStep}});
    QJsonArray attachments;
    for (const auto &file : m_attachments)
        attachments.append(QJsonObject{{"path", file.path}, {"sha256", file.attachment.sha256}, {"size", file.attachment.size}, {"category", file.attachment.category}, {"item", file.attachment.item}});
    QJsonArray withheld;
    for (const auto &secret : m_secrets) {
        if (!secret.value)
            withheld.append(QJsonObject{{"entry", secret.entry}, {"field", secret.field}, {"digest", secret.digest}, {"erased", secret.erased}});
    }
    const auto &checkpoint = report.checkpoint.checkpoint;
    return {{"format", "sealbook-export/1"}, {"made_at", base::toRfc3339(m_session.environment().now())}, {"made_by", m_session.officer().name},
            {"fingerprint", report.fingerprint}, {"items", items}, {"attachments", attachments}, {"withheld", withheld},
            {"checkpoint", QJsonObject{{"log", checkpoint.log}, {"size", checkpoint.size}, {"root", QString::fromLatin1(checkpoint.root.toHex())}}}};
}

Result<void> ExportWriter::close()
{
    QStringList paths;
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(QDir(m_folder).relativeFilePath(files.next()));
    paths.sort();
    QByteArray sums;
    for (const QString &path : paths) {
        TRY(const auto digest, digestOf(m_folder + u'/' + path));
        sums += digest.toHex() + "  ./" + path.toUtf8() + '\n';
    }
    TRY(put(QStringLiteral("SHA256SUMS"), sums));
    TRY(put(QStringLiteral("SHA256SUMS.sig"), m_session.sign(sums)));
    return base::syncFileSystem(m_folder);
}

} // namespace exchange
