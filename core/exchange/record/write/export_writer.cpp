#include "exchange/record/write/export_writer.h"

#include "base/canonical_json.h"
#include "base/clock.h"
#include "base/text.h"
#include "base/version.h"
#include "exchange/record/export_proof.h"
#include "exchange/record/record_schemas.h"
#include "exchange/record/write/export_disclosures.h"
#include "exchange/record/write/export_page.h"
#include "exchange/record/write/export_summary.h"
#include "ledger/cosignature.h"
#include "registry/step_list.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <future>

namespace exchange {

namespace {

// As written in the entry's own bytes, without the quotation marks.
Result<QByteArray> spelledAsInJson(const QString &text)
{
    TRY(const auto json, base::canonicalJson(QJsonObject{{QStringLiteral("t"), text}}));
    return json.mid(6).chopped(2); // {"t":"…"}
}

QByteArray joinLines(const std::vector<ExportProof::Join> &joins)
{
    QByteArray lines;
    for (const auto &join : joins)
        lines += QStringLiteral("%1 %2 %3\n").arg(join.node, join.left, join.right).toLatin1();
    return lines;
}

Result<void> checkName(const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_-][A-Za-z0-9._-]*$"));
    return plain.match(name).hasMatch()
        ? Result<void>()
        : failure(ErrorCode::Invalid,
                  Text::tr("“%1” is no name for a file of an export.").arg(name));
}

Result<std::vector<PayloadFile>> noFiles()
{
    return std::vector<PayloadFile>();
}

} // namespace

Result<ExportReport> ExportWriter::write(ExportScope recorded, db::Connection &rows,
                                         ledger::CheckpointNote checkpoint,
                                         std::optional<ledger::CheckpointNote> since,
                                         const std::vector<StampedCheckpoint> &stamped,
                                         base::Progress &progress)
{
    TRY(const auto identity, registry::identity(rows));
    m_contents.scope = std::move(recorded);
    m_contents.checkpoint = std::move(checkpoint);
    m_contents.since = std::move(since);
    m_contents.times = stampsOver(entryNumbers(), stamped);
    m_contents.fingerprint = identity.rootKeyId;
    m_contents.madeBy = m_session.officer().name;
    m_contents.madeAtMs = m_session.environment().now();
    TRY(m_contents.secrets, exportedSecrets(m_session.registry().ledger(), counting(), m_request));
    TRY(m_contents.cosignature, ownCosignature());
    TRY(auto more, m_request.more ? m_request.more(m_contents) : Result<PayloadJob>(noFiles));
    auto coming = std::async(std::launch::async, std::move(more)); // awaited by its destructor too
    TRY(writeEntries());
    TRY(progress.check());
    TRY(writeKeys());
    TRY(writeProof());
    const ExportReport report = counted();
    TRY(writePages(rows, report));
    TRY(writeVerifiers(report));
    TRY(writeMore(coming.get()));
    TRY(progress.check());
    TRY(m_bag.finish(bagElements(report),
                     [this](const QByteArray &list) { return m_session.sign(list); }));
    return report;
}

ExportReport ExportWriter::counted() const
{
    const auto &secrets = m_contents.secrets;
    ExportReport report;
    report.items = int(m_contents.scope.items.size());
    report.entries = int(m_contents.scope.entries.size());
    report.attachments = int(m_contents.attachments.size());
    report.disclosures = int(std::count_if(secrets.begin(), secrets.end(), [](const auto &secret) {
        return secret.value.has_value();
    }));
    report.erased = int(std::count_if(secrets.begin(), secrets.end(),
                                      [](const auto &secret) { return secret.erased; }));
    report.withheld = int(secrets.size()) - report.disclosures - report.erased;
    report.unseen = m_contents.scope.unseen;
    report.fingerprint = m_contents.fingerprint;
    report.checkpoint = m_contents.checkpoint;
    return report;
}

Result<void> ExportWriter::writeEntries()
{
    const auto &entries = m_contents.scope.entries;
    QHash<QString, QString> names; // by leaf hash
    for (const auto &entry : entries) {
        const QString name = registry::entryName(entry, m_log);
        names.insert(entry.leafHex(), name);
        TRY(m_bag.addPayload(QStringLiteral("entries/%1.json").arg(name), entry.bytes));
        TRY(m_bag.addPayload(QStringLiteral("entries/%1.sig").arg(name), entry.signature));
    }
    for (const auto &secret : m_contents.secrets) {
        if (secret.value)
            TRY(m_bag.addPayload(QStringLiteral("disclosures/%1-%2.txt")
                                     .arg(names.value(secret.entry), secret.field),
                                 secret.text));
    }
    TRY(writeVoidEntries());
    return m_bag.addPayload(QStringLiteral("steps.txt"),
                            registry::wholeStepList(entries, m_contents.scope.itemIds(), m_log,
                                                    m_contents.scope.voidNumbers()));
}

// The entries that break no rule.
std::vector<ledger::Entry> ExportWriter::counting() const
{
    std::vector<ledger::Entry> entries;
    for (const auto &entry : m_contents.scope.entries) {
        if (!m_contents.scope.voidEntries.contains(entry.seq))
            entries.push_back(entry);
    }
    return entries;
}

Result<void> ExportWriter::writeVoidEntries()
{
    QByteArray lines;
    for (const auto &entry : m_contents.scope.entries) {
        if (m_contents.scope.voidEntries.contains(entry.seq))
            lines += QStringLiteral("%1 %2 %3\n")
                         .arg(registry::entryName(entry, m_log), entry.kind, entry.actor)
                         .toLatin1();
    }
    return lines.isEmpty() ? Result<void>() : m_bag.addPayload(QStringLiteral("void.txt"), lines);
}

// Every key is named by one entry: the first officer's and the station's by the one that opened the
// registry, everybody else's by the one that enrolled them, a new one by the one that exchanged it.
Result<void> ExportWriter::writeKeys()
{
    const auto part = [](const ledger::Entry &entry, const char *name) {
        return entry.body.value(QLatin1String(name)).toObject();
    };
    const auto text = [](const QJsonObject &object, const char *name) {
        return object.value(QLatin1String(name)).toString();
    };
    const auto rawKey = [&](const QJsonObject &owner) {
        return QByteArray::fromHex(text(owner, "public_key").toLatin1());
    };
    const auto officerKind = QStringLiteral("officer"), stationKind = QStringLiteral("station");
    QMap<QString, QString> names; // of officers and the station, by id
    const auto entries = counting();
    for (const auto &entry : entries) {
        const auto first = part(entry, "officer"), station = part(entry, "station");
        if (entry.kind == QLatin1String("registry.opened")) {
            names.insert(text(first, "id"), text(first, "name"));
            names.insert(text(station, "id"), text(station, "code"));
            TRY(writeKey(rawKey(first), officerKind, entry, text(first, "name")));
            TRY(writeKey(rawKey(station), stationKind, entry, text(station, "code")));
        }
        if (entry.kind == QLatin1String("officer.enrolled")) {
            names.insert(entry.subject, text(entry.body, "name"));
            TRY(writeKey(rawKey(entry.body), officerKind, entry, names.value(entry.subject)));
        }
        if (entry.kind == QLatin1String("officer.key_changed"))
            TRY(writeKey(rawKey(entry.body), officerKind, entry, names.value(entry.subject)));
        if (entry.kind == QLatin1String("station.key_changed"))
            TRY(writeKey(rawKey(entry.body), stationKind, entry, names.value(entry.subject)));
    }
    return m_bag.addPayload(QStringLiteral("keys.txt"), m_keyLines);
}

Result<void> ExportWriter::writeKey(const QByteArray &raw, const QString &kind,
                                    const ledger::Entry &entry, const QString &name)
{
    TRY(const auto key, crypto::PublicKey::fromRaw(raw));
    TRY(const auto spelled, spelledAsInJson(name));
    m_keyLines += QStringLiteral("%1 %2 %3 %4 ")
                      .arg(key.id(), kind, registry::entryName(entry, m_log), entry.actor)
                      .toLatin1()
        + spelled + '\n';
    return m_bag.addPayload(QStringLiteral("keys/%1.pem").arg(key.id()), key.pem());
}

std::vector<qint64> ExportWriter::entryNumbers() const
{
    std::vector<qint64> numbers;
    for (const auto &entry : m_contents.scope.entries)
        numbers.push_back(entry.seq);
    return numbers;
}

Result<void> ExportWriter::writeProof()
{
    const auto &checkpoint = m_contents.checkpoint.checkpoint;
    QByteArray leaves;
    for (const auto &entry : m_contents.scope.entries)
        leaves += nodeName(entry.seq, 1).toLatin1() + ' '
            + registry::entryName(entry, m_log).toLatin1() + '\n';
    // In the order in which a verifier joins them: an element of one list is not repeated in a
    // later one.
    const auto *exported = entryOfKind(QStringLiteral("record.exported"));
    std::vector<qint64> earlier;
    if (m_contents.since)
        earlier.push_back(m_contents.since->checkpoint.size);
    if (exported && exported->checkpoint)
        earlier.push_back(exported->checkpoint->size);
    for (const auto &stamped : m_contents.times)
        earlier.push_back(stamped.checkpoint.checkpoint.size);
    TRY(const auto proof,
        proveEntries(m_session.registry().ledger(), checkpoint.log, entryNumbers(), checkpoint.size,
                     earlier));
    for (auto given = proof.given.begin(); given != proof.given.end(); ++given)
        TRY(m_bag.addPayload(QStringLiteral("proofs/%1.bin").arg(given.key()), given.value()));
    TRY(m_bag.addPayload(QStringLiteral("proofs/leaves.txt"), leaves));
    TRY(m_bag.addPayload(QStringLiteral("proofs/tree.txt"), joinLines(proof.joins)));
    auto joins = proof.earlierJoins.begin();
    if (m_contents.since) {
        TRY(m_bag.addPayload(QStringLiteral("proofs/since.txt"), joinLines(*joins++)));
        TRY(m_bag.addPayload(QStringLiteral("since.txt"), m_contents.since->note));
    }
    if (exported && exported->checkpoint) {
        const auto &known = *joins++;
        if (!known.empty())
            TRY(m_bag.addPayload(QStringLiteral("proofs/known.txt"), joinLines(known)));
    }
    QByteArray lines;
    for (; joins != proof.earlierJoins.end(); ++joins)
        lines += joinLines(*joins);
    TRY(writeTimes(lines));
    return writeCheckpoint();
}

// The exporting officer's own cosignature of the checkpoint.
Result<QByteArray> ExportWriter::ownCosignature() const
{
    const auto &made = m_contents.checkpoint.checkpoint;
    TRY(const auto lines, m_session.registry().ledger().cosignatures(made.log, made.size));
    for (const QByteArray &line : lines.split('\n')) {
        const auto by = ledger::cosigner(line + '\n');
        if (by && *by == m_session.officer().keyId)
            return line + '\n';
    }
    return failure(ErrorCode::Corrupt,
                   Text::tr("The checkpoint of the export has no cosignature of yours."));
}

Result<void> ExportWriter::writeCheckpoint()
{
    TRY(m_bag.addPayload(QStringLiteral("checkpoint.cosig"), m_contents.cosignature));
    return m_bag.addPayload(QStringLiteral("checkpoint.txt"), m_contents.checkpoint.note);
}

Result<void> ExportWriter::writeTimes(const QByteArray &joins)
{
    if (m_contents.times.empty())
        return {};
    TRY(m_bag.addPayload(QStringLiteral("times/joins.txt"), joins));
    for (const auto &stamped : m_contents.times)
        TRY(writeStamps(stamped));
    return {};
}

Result<void> ExportWriter::writeStamps(const StampedCheckpoint &stamped)
{
    const QString name = QStringLiteral("times/%1").arg(stamped.checkpoint.checkpoint.size);
    TRY(m_bag.addPayload(name + QStringLiteral(".txt"), stamped.checkpoint.note));
    int number = 0;
    for (const auto &stamp : stamped.stamps) {
        const QString one = name + QStringLiteral("-%1").arg(++number);
        TRY(m_bag.addPayload(one + QStringLiteral(".tsr"), stamp.kept.reply));
        TRY(m_bag.addPayload(one + QStringLiteral(".pem"), stamp.kept.authority));
    }
    return {};
}

// Each content once.
std::vector<PayloadSource> ExportWriter::attachmentSources() const
{
    std::vector<PayloadSource> sources;
    QSet<QString> paths;
    for (const auto &exported : m_contents.attachments) {
        if (paths.contains(exported.path))
            continue;
        paths.insert(exported.path);
        const auto &file = exported.attachment;
        sources.push_back({exported.path, file.size, QByteArray::fromHex(file.sha256.toLatin1())});
    }
    return sources;
}

Result<bool> ExportWriter::hasCopied(db::Connection &rows) const
{
    TRY(const auto given, exportedAttachments(rows, m_contents.scope.items, m_request));
    const auto isSame = [](const ExportedAttachment &left, const ExportedAttachment &right) {
        return left.path == right.path && left.attachment.sha256 == right.attachment.sha256;
    };
    const auto &copied = m_contents.attachments;
    return std::equal(given.begin(), given.end(), copied.begin(), copied.end(), isSame);
}

Result<void> ExportWriter::findAttachments()
{
    TRY(m_contents.attachments,
        exportedAttachments(m_session.registry().connection(), m_contents.scope.items, m_request));
    return {};
}

// The largest first, so that all cores end together.
Result<void> ExportWriter::writeAttachments(base::Progress &progress)
{
    auto sources = attachmentSources();
    std::stable_sort(sources.begin(), sources.end(),
                     [](const auto &left, const auto &right) { return left.size > right.size; });
    qint64 total = 0;
    for (const auto &source : sources)
        total += source.size;
    progress.begin(Text::tr("Copying attachments"), total, base::ProgressUnit::Bytes);
    const auto &store = m_session.registry().store();
    return m_bag.addPayloadFiles(sources, [&](std::size_t i, const TakePiece &take) {
        return store.readTo(QString::fromLatin1(sources[i].sha256.toHex()), take, progress);
    });
}

Result<void> ExportWriter::writePages(db::Connection &rows, const ExportReport &report)
{
    TRY(m_bag.addPayload(QStringLiteral("summary.json"),
                         QJsonDocument(exportSummary(m_contents)).toJson()));
    TRY(const auto page, exportPage(rows, m_contents, report));
    return m_bag.addPayload(QStringLiteral("record.html"), page);
}

Result<void> ExportWriter::writeMore(const Result<std::vector<PayloadFile>> &made)
{
    TRY(const auto files, made);
    for (const auto &file : files) {
        TRY(checkName(file.name));
        TRY(m_bag.addPayload(file.name, file.content));
    }
    return {};
}

Result<void> ExportWriter::writeVerifiers(const ExportReport &report)
{
    TRY(const auto facts, verifyFacts(report));
    TRY(const auto text, verifyText(facts));
    TRY(m_bag.addTag(QStringLiteral("VERIFY.txt"), text));
    TRY(m_bag.addTag(QStringLiteral("entry_schemas.json"), entrySchemas()));
    for (const QString &name : {QStringLiteral("verify.py"), QStringLiteral("verify.html")}) {
        TRY(const auto program, verifierFile(name));
        TRY(m_bag.addTag(name, program));
    }
    return {};
}

std::vector<std::pair<QString, QString>> ExportWriter::bagElements(const ExportReport &report) const
{
    const auto &officer = m_session.officer();
    const auto *exported = entryOfKind(QStringLiteral("record.exported"));
    return {
        {QStringLiteral("Source-Organization"), officer.organisation},
        {QStringLiteral("Contact-Name"), officer.name},
        {QStringLiteral("External-Description"),
         QStringLiteral("Custody record of %1 items, %2 entries and %3 attachments")
             .arg(report.items)
             .arg(report.entries)
             .arg(report.attachments)},
        {QStringLiteral("External-Identifier"), exported ? exported->subject : QString()},
        {QStringLiteral("Bagging-Date"), base::toRfc3339(m_contents.madeAtMs).left(10)},
        {QStringLiteral("Bag-Software-Agent"), QStringLiteral("Sealbook ") + base::versionNumber()},
        {QStringLiteral("Sealbook-Export"), QStringLiteral("sealbook-export/3")},
    };
}

Result<VerifyFacts> ExportWriter::verifyFacts(const ExportReport &report) const
{
    TRY(const auto stationKey, crypto::PublicKey::fromRaw(m_session.station().publicKey));
    VerifyFacts facts;
    facts.rootKey = report.fingerprint;
    facts.exporterKey = m_session.officer().keyId;
    facts.stationKey = stationKey.id();
    facts.log = m_log;
    facts.openingEntry = nameOfKind(QStringLiteral("registry.opened"));
    facts.exportEntry = nameOfKind(QStringLiteral("record.exported"));
    facts.items = report.items;
    facts.entries = report.entries;
    facts.logSize = report.checkpoint.checkpoint.size;
    return facts;
}

const ledger::Entry *ExportWriter::entryOfKind(const QString &kind) const
{
    const auto &entries = m_contents.scope.entries;
    const auto entry = std::find_if(entries.begin(), entries.end(), [&](const auto &one) {
        return one.kind == kind && !m_contents.scope.voidEntries.contains(one.seq);
    });
    return entry == entries.end() ? nullptr : &*entry;
}

QString ExportWriter::nameOfKind(const QString &kind) const
{
    const auto *entry = entryOfKind(kind);
    return entry ? registry::entryName(*entry, m_log) : QString();
}

} // namespace exchange
