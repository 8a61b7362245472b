#include "exchange/record/write/export_record.h"

#include "actions/body.h"
#include "base/text.h"
#include "db/transaction.h"
#include "exchange/record/check/received_bag.h"
#include "exchange/record/write/agreed_items.h"
#include "exchange/record/write/disclosed.h"
#include "exchange/record/write/export_writer.h"
#include "exchange/record/write/void_entries.h"
#include "registry/step_list.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace exchange {

namespace {

Result<void> checkIsOneLog(const ExportScope &scope, const QString &log)
{
    for (const auto &entry : scope.entries) {
        if (entry.log != log)
            return failure(
                ErrorCode::Unsupported,
                Text::tr(
                    "Entry %1 is of another station's log; such records cannot be exported yet.")
                    .arg(entry.seq));
    }
    return {};
}

// The contents of the export, before the entry that records it.
Result<ScopeCollector> collected(const actions::Writer &writer, const ExportChoice &chosen)
{
    ScopeCollector collector(writer.connection(), writer.registry().ledger(), writer.officer().id,
                             chosen.caseFile.value_or(QString()));
    for (const QString &item : chosen.items)
        TRY(collector.addItem(item));
    if (chosen.caseFile)
        TRY(collector.addCase(*chosen.caseFile));
    TRY(const auto scope, collector.collected());
    TRY(checkIsOneLog(scope, writer.station().id));
    return collector;
}

// The contents of the export, with the entry that records it, and the rows made from these entries.
struct RecordedExport {
    ExportScope scope;
    registry::ReplayedRows rows;
    QString wholeCase; // id, or nothing
};

// The entry comes before anything leaves the registry: nothing is handed out that the ledger does
// not know of, and where the writing fails, is stopped or the machine dies, it states an export
// that nobody has (schema/export_format.md). It states every step of the items that are
// handed out, of the officers, the registry and the station, as they are in this very transaction,
// in which the tables agree with the ledger.
Result<RecordedExport> recordExport(actions::Session &session, const ExportRequest &request,
                                    const ExportWriter &prepared)
{
    return session.write([&](actions::Writer &writer) -> Result<RecordedExport> {
        TRY(writer.adoptRules()); // which is an entry that the list of steps states
        TRY(const auto chosen, chooseItems(writer, request.exhibitNumbers, request.caseNumber));
        const QString wholeCase = chosen.caseFile.value_or(QString());
        TRY(auto collector, collected(writer, chosen));
        TRY(auto before, collector.collected());
        TRY(auto rows, agreedRows(writer.registry(), before, {wholeCase}, true));
        TRY(const bool hasCopied, prepared.hasCopied(rows.connection()));
        if (!hasCopied)
            return failure(ErrorCode::Conflict,
                           Text::tr("Files were attached to the items meanwhile. Nothing was "
                                    "recorded; export them again."));
        const auto items = before.itemIds();
        const QString steps = registry::stepListDigest(registry::wholeStepList(
            before.entries, items, writer.station().id, before.voidNumbers()));
        const QString id = writer.newId();
        TRY(writer.append({QStringLiteral("record.exported"),
                           id,
                           actions::Body()
                               .texts("items", QStringList(items.begin(), items.end()))
                               .text("steps", steps)
                               .text("case", chosen.caseFile)
                               .texts("redacted", request.redact + request.redactPersons)
                               .text("recipient", request.recipient)
                               .text("reason", request.reason),
                           {}}));
        TRY(collector.addSubject(id));
        TRY(auto scope, collector.collected());
        takeVoidEntries(scope, before.voidEntries);
        return RecordedExport{std::move(scope), std::move(rows), wholeCase};
    });
}

// Space reserved for the files after the attachments, so that a full disk is noticed before the
// entry is signed.
Result<void> checkRoom(const QString &target, const ExportScope &scope)
{
    constexpr qint64 atLeast = 16 << 20;
    constexpr qint64 anEntry = 8 << 10;  // its file and signature, proof, lines of the pages
    constexpr qint64 anItem = 128 << 10; // its pages in the PDF
    const qint64 needed =
        atLeast + anEntry * qint64(scope.entries.size()) + anItem * qint64(scope.items.size());
    const QStorageInfo disk(QFileInfo(target).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < needed)
        return failure(
            ErrorCode::Io,
            Text::tr("There is too little room at %1: %2 MB more are needed. Nothing was "
                     "recorded.")
                .arg(target, QString::number((needed >> 20) + 1)));
    return {};
}

// What would be handed out now; only the attachments of it are used.
Result<ExportScope> currentScope(actions::Session &session, const ExportRequest &request)
{
    return session.write([&](actions::Writer &writer) -> Result<ExportScope> {
        TRY(const auto chosen, chooseItems(writer, request.exhibitNumbers, request.caseNumber));
        TRY(const auto collector, collected(writer, chosen));
        return collector.collected();
    });
}

// As it was asked for, once the officer may ask for it and what is withheld is known.
Result<ExportRequest> checked(const actions::Session &session, ExportRequest request)
{
    TRY(session.mayRecord(QStringLiteral("record.exported")));
    TRY(request.redact, checkedRedaction(request.redact));
    TRY(checkPersons(session, request.redactPersons));
    return request;
}

// The earlier checkpoint must be this log's own, and its root that of the log's first entries.
Result<std::optional<ledger::CheckpointNote>> earlierCheckpoint(const actions::Session &session,
                                                                const QByteArray &note)
{
    if (note.isEmpty())
        return std::optional<ledger::CheckpointNote>();
    TRY(const auto key, crypto::PublicKey::fromRaw(session.station().publicKey));
    TRY(const auto stated, ledger::readCheckpoint(note));
    if (stated.log != session.station().id)
        return failure(ErrorCode::Conflict,
                       Text::tr("The earlier checkpoint is of another station’s log."));
    TRY(const auto bare, ledger::bareNote(note, key));
    const auto &ledger = session.registry().ledger();
    TRY(const qint64 size, ledger.size(stated.log));
    if (stated.size < 1 || stated.size > size)
        return failure(ErrorCode::Corrupt,
                       Text::tr("The earlier checkpoint states a size of %1, but the log’s is %2.")
                           .arg(stated.size)
                           .arg(size));
    TRY(const auto root, ledger.root(stated.log, stated.size));
    if (root != stated.root)
        return failure(ErrorCode::Corrupt,
                       Text::tr("The log is not the one of the earlier checkpoint, grown: at size "
                                "%1 it has another root.")
                           .arg(stated.size));
    return std::optional(ledger::CheckpointNote{stated, bare});
}

// The finished record goes through the same check as one from outside, before it is reported as
// done.
Result<void> checkWritten(const QString &place, const ExportReport &report,
                          const KnownDigests &known, base::Progress &progress)
{
    RecordChoice choice;
    choice.fingerprint = report.fingerprint;
    TRY(const auto received, checkReceived(place, choice, nullptr, progress, known));
    if (received.isGood())
        return {};
    const auto fault =
        std::find_if(received.faults.begin(), received.faults.end(), [](const auto &one) {
            return one.severity == domain::Fault::Severity::Broken;
        });
    return failure(ErrorCode::Corrupt,
                   Text::tr("The finished record does not pass its own check, so it was not handed "
                            "out: %1")
                       .arg(fault == received.faults.end() ? QString() : fault->what),
                   fault == received.faults.end() ? QString() : fault->file);
}

// They must be this log's as well: a registry that contradicts one of them hands nothing out.
Result<std::vector<StampedCheckpoint>> stampedOf(const actions::Session &session)
{
    TRY(auto all, stampedCheckpoints(session.registry(), session.station().id));
    for (const auto &stamped : all)
        TRY(earlierCheckpoint(session, stamped.checkpoint.note));
    return all;
}

} // namespace

Result<ExportReport> exportRecord(actions::Session &session, const ExportRequest &given,
                                  base::Progress &progress)
{
    TRY(const auto request, checked(session, given));
    TRY(auto since, earlierCheckpoint(session, request.since));
    TRY(const auto stamped, stampedOf(session));
    TRY(auto scope, currentScope(session, request)); // before a folder is made
    TRY(const auto target, makeBagTarget(request.target, session.registry().folder()));
    ExportWriter writer(session, *target, scope, request);
    TRY(writer.writeAttachments(progress));
    TRY(checkRoom(request.target, scope));
    TRY(auto recorded, recordExport(session, request, writer));
    const auto write = [&]() -> Result<ExportReport> {
        TRY(auto checkpoint, session.checkpoint());
        // What else reads the tables, such as record.pdf, reads them as they were compared.
        TRY(auto view, db::Transaction::beginRead(session.registry().connection()));
        TRY(recorded.rows.compareWith(session.registry().connection(), recorded.wholeCase));
        TRY(auto report,
            writer.write(std::move(recorded.scope), recorded.rows.connection(),
                         std::move(checkpoint), std::move(since), stamped, progress));
        TRY(progress.check());
        TRY(const QString place, target->complete());
        TRY(checkWritten(place, report, writer.knownDigests(), progress));
        TRY(target->arrive());
        return report;
    };
    auto written = write();
    if (!written)
        return failure(written.error().code,
                       Text::tr("%1 The entry for the export remains; an entry is never taken "
                                "back.")
                           .arg(written.error().message),
                       written.error().detail);
    ExportReport report = std::move(*written);
    report.target = QDir::cleanPath(QFileInfo(request.target).absoluteFilePath());
    return report;
}

Result<ExportContents> previewExport(actions::Session &session, const ExportRequest &given)
{
    TRY(const auto request, checked(session, given));
    return session.write([&](actions::Writer &writer) -> Result<ExportContents> {
        TRY(const auto chosen, chooseItems(writer, request.exhibitNumbers, request.caseNumber));
        TRY(const auto collector, collected(writer, chosen));
        TRY(const auto identity, registry::identity(writer.connection()));
        ExportContents contents;
        TRY(contents.scope, collector.collected());
        TRY(contents.attachments,
            exportedAttachments(writer.connection(), contents.scope.items, request));
        TRY(contents.secrets,
            exportedSecrets(writer.registry().ledger(), contents.scope.entries, request));
        contents.fingerprint = identity.rootKeyId;
        contents.madeBy = session.officer().name;
        contents.madeAtMs = session.environment().now();
        return contents;
    });
}

} // namespace exchange
