#include "exchange/record/write/export_record.h"

#include "actions/body.h"
#include "actions/session.h"
#include "base/text.h"
#include "db/transaction.h"
#include "exchange/record/check/received_bag.h"
#include "exchange/record/write/agreed_items.h"
#include "exchange/record/write/export_choice.h"
#include "exchange/record/write/export_disclosures.h"
#include "exchange/record/write/export_writer.h"
#include "exchange/record/write/provable_scope.h"
#include "exchange/record/write/void_entries.h"
#include "registry/step_list.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <future>

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
Result<ScopeCollector> collected(const actions::View &view, const ExportChoice &chosen)
{
    ScopeCollector collector(view.connection(), view.registry().ledger(), view.officer().id,
                             chosen.caseFile.value_or(QString()));
    for (const QString &item : chosen.items)
        TRY(collector.addItem(item));
    if (chosen.caseFile)
        TRY(collector.addCase(*chosen.caseFile));
    TRY(const auto scope, collector.collected());
    TRY(checkIsOneLog(scope, view.station().id));
    return collector;
}

// The state of a registry: its last entry, and a number that SQLite changes with every commit of
// another connection.
struct State {
    qint64 lastEntry = 0;
    qint64 dataVersion = 0;
    bool operator==(const State &) const = default;
};

Result<State> stateOf(const actions::View &view)
{
    const auto number = [](const db::Row &row) { return row.integer(0); };
    auto &connection = view.connection();
    TRY(const auto entry, connection.prepare("SELECT max(position) FROM entry").first(number));
    TRY(const auto version, connection.prepare("PRAGMA data_version").first(number));
    return State{entry.value_or(0), version.value_or(0)};
}

// The data to hand out, and the state of the registry from which it was collected.
struct Prepared {
    State state;
    ExportChoice chosen;
    ScopeCollector collector;
};

Result<Prepared> prepared(const actions::View &view, const ExportRequest &request)
{
    TRY(const auto state, stateOf(view));
    TRY(auto chosen, chooseItems(view, request.exhibitNumbers, request.caseNumber));
    TRY(auto collector, collected(view, chosen));
    return Prepared{state, std::move(chosen), std::move(collector)};
}

// The rows of the collected entries, made while the attachments are copied: it takes less of the
// time in which nobody else can write.
struct Ahead {
    ExportScope scope;
    std::future<std::optional<registry::ReplayedRows>> rows;
};

// The connection is the thread's alone until the rows are there: copying files asks no database.
Ahead beginAhead(const ledger::Ledger &ledger, const ExportScope &scope)
{
    return {scope,
            std::async(std::launch::async, [&ledger, scope] { return rowsAhead(ledger, scope); })};
}

// The rows, if they are of the same entries.
std::optional<registry::ReplayedRows> rowsOf(Ahead &ahead, const ExportScope &scope)
{
    const auto isSame = [](const ledger::Entry &left, const ledger::Entry &right) {
        return left.leafHash == right.leafHash && left.position == right.position;
    };
    auto rows = ahead.rows.get();
    const auto &made = ahead.scope.entries;
    return std::equal(made.begin(), made.end(), scope.entries.begin(), scope.entries.end(), isSame)
        ? std::move(rows)
        : std::nullopt;
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
                                    std::optional<Prepared> current, Ahead ahead,
                                    const ExportWriter &copied)
{
    return session.write([&](actions::Writer &writer) -> Result<RecordedExport> {
        TRY(writer.adoptRules()); // which is an entry that the list of steps states
        TRY(const auto state, stateOf(writer));
        const bool isAsItWas = state == current->state;
        if (!isAsItWas) {
            TRY(auto again, prepared(writer, request));
            current.emplace(std::move(again)); // something was recorded meanwhile
        }
        const auto &chosen = current->chosen;
        auto &collector = current->collector;
        const QString wholeCase = chosen.caseFile.value_or(QString());
        TRY(auto before, collector.collected());
        TRY(auto rows,
            agreedRows(writer.registry(), before, {wholeCase}, true,
                       isAsItWas ? rowsOf(ahead, before) : std::nullopt));
        TRY(const bool hasCopied, copied.hasCopied(rows.connection()));
        if (!hasCopied)
            return failure(ErrorCode::Conflict,
                           Text::tr("Files were attached to the items meanwhile. Nothing was "
                                    "recorded; export them again."));
        TRY(checkProvable(writer.registry().ledger(), writer.station().id, before,
                          rows.soundLeaves()));
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

// Collects the data to hand out. Until the entry is signed, only its attachments are used.
Result<Prepared> preparedNow(const actions::Session &session, const ExportRequest &request)
{
    return session.read([&](const actions::View &view) { return prepared(view, request); });
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
                          const KnownOfRecord &known, base::Progress &progress)
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
    TRY(auto current, preparedNow(session, request)); // before a folder is made
    TRY(const auto scope, current.collector.collected());
    TRY(const auto target, makeBagTarget(request.target, session.registry().folder()));
    ExportWriter writer(session, *target, scope, request);
    TRY(writer.findAttachments());
    auto ahead = beginAhead(session.registry().ledger(), scope);
    TRY(writer.writeAttachments(progress));
    ahead.rows.wait();
    TRY(checkRoom(request.target, scope));
    TRY(auto recorded,
        recordExport(session, request, std::move(current), std::move(ahead), writer));
    const auto write = [&]() -> Result<ExportReport> {
        TRY(auto checkpoint, session.checkpoint());
        // Other readers of the tables, such as record.pdf, read the state that was compared.
        TRY(auto view, db::Transaction::beginRead(session.registry().connection()));
        TRY(recorded.rows.compareWith(session.registry().connection(), recorded.wholeCase));
        TRY(auto report,
            writer.write(std::move(recorded.scope), recorded.rows.connection(),
                         std::move(checkpoint), std::move(since), stamped, progress));
        TRY(progress.check());
        TRY(const QString place, target->complete());
        TRY(checkWritten(place, report, {writer.knownDigests(), recorded.rows.soundLeaves()},
                         progress));
        TRY(target->commit());
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

Result<ExportContents> previewExport(const actions::Session &session, const ExportRequest &given)
{
    TRY(const auto request, checked(session, given));
    return session.read([&](const actions::View &view) -> Result<ExportContents> {
        TRY(const auto chosen, chooseItems(view, request.exhibitNumbers, request.caseNumber));
        TRY(const auto collector, collected(view, chosen));
        TRY(const auto identity, registry::identity(view.connection()));
        ExportContents contents;
        TRY(contents.scope, collector.collected());
        TRY(contents.attachments,
            exportedAttachments(view.connection(), contents.scope.items, request));
        TRY(contents.secrets,
            exportedSecrets(view.registry().ledger(), contents.scope.entries, request));
        contents.fingerprint = identity.rootKeyId;
        contents.madeBy = session.officer().name;
        contents.madeAtMs = session.environment().now();
        return contents;
    });
}

} // namespace exchange
