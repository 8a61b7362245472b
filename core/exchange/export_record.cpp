#include "exchange/export_record.h"

#include "actions/body.h"
#include "actions/find_item.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "domain/field.h"
#include "exchange/export_writer.h"
#include "registry/origin_table.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

namespace exchange {

namespace {

bool isInside(const QFileInfo &folder, const QFileInfo &wanted)
{
    const QString outer = folder.canonicalFilePath() + u'/';
    for (QFileInfo parent(wanted.path());; parent = QFileInfo(parent.path())) { // up to what exists
        if (parent.exists())
            return (parent.canonicalFilePath() + u'/').startsWith(outer);
        if (parent.path() == parent.filePath())
            return false;
    }
}

// A folder beside the wanted one that becomes it, or is gone with its scope.
class ComingFolder
{
public:
    static Result<std::unique_ptr<ComingFolder>> make(const QString &wanted, const QString &registryFolder)
    {
        const QFileInfo info(QDir::cleanPath(QFileInfo(wanted).absoluteFilePath()));
        if (isInside(QFileInfo(registryFolder), info))
            return failure(ErrorCode::Conflict,
                           Text::tr("%1 lies in the registry's own folder; an export goes somewhere else.").arg(info.filePath()));
        if (info.exists() && (!info.isDir() || !QDir(info.filePath()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
            return failure(ErrorCode::Conflict, Text::tr("%1 is there already; an export needs a folder of its own.").arg(info.filePath()));
        auto folder = std::make_unique<ComingFolder>(info.filePath());
        if (const auto made = base::makeFolderDurably(folder->path()); !made)
            return failure(ErrorCode::Io, Text::tr("No folder can be made at %1; choose another place for the export.").arg(info.filePath()), made.error().message);
        return folder;
    }

    explicit ComingFolder(const QString &wanted)
        : m_wanted(wanted)
        , m_path(wanted + QStringLiteral(".part-") + QUuid::createUuid().toString(QUuid::Id128).left(8))
    {
    }
    ~ComingFolder() { QDir(m_path).removeRecursively(); }
    ComingFolder(const ComingFolder &) = delete;
    ComingFolder &operator=(const ComingFolder &) = delete;

    const QString &path() const { return m_path; }
    const QString &wanted() const { return m_wanted; }

    Result<void> arrive()
    {
        QDir().rmdir(m_wanted); // an empty one may stand there
        if (!QDir().rename(m_path, m_wanted))
            return failure(ErrorCode::Io, Text::tr("The export could not be moved to %1.").arg(m_wanted));
        return base::syncFolder(QFileInfo(m_wanted).path());
    }

private:
    QString m_wanted;
    QString m_path;
};

// Whoever withholds a field must not find out in court that he mistyped its name.
Result<QStringList> checkedRedaction(const QStringList &given)
{
    const QStringList known = sealedFields();
    QStringList checked;
    for (const QString &name : given) {
        const QString field = name.trimmed();
        if (field.isEmpty())
            continue;
        if (!known.contains(field))
            return failure(ErrorCode::Invalid, Text::tr("“%1” cannot be withheld, since it is no sealed field; these are: %2.")
                                                   .arg(field, known.join(QStringLiteral(", "))));
        checked.append(field);
    }
    checked.removeDuplicates();
    return checked;
}

struct Chosen {
    QStringList items;                 // ids
    std::optional<QString> caseFile;   // id
};

Result<Chosen> choose(actions::Writer &writer, const ExportRequest &request)
{
    Chosen chosen;
    for (const QString &number : request.exhibitNumbers) {
        TRY(const auto item, actions::visibleItem(writer, number));
        chosen.items.append(item.id);
    }
    if (request.caseNumber) {
        TRY(const auto caseFile, registry::OriginTable(writer.connection()).caseByNumber(*request.caseNumber, writer.officer().id));
        chosen.caseFile = caseFile.id;
        registry::ItemFilter filter;
        filter.caseFile = caseFile.id;
        filter.viewer = writer.officer().id;
        filter.limit = 1'000'000;
        TRY(const auto items, registry::ItemTable(writer.connection()).list(filter));
        for (const auto &item : items)
            chosen.items.append(item.id);
    }
    chosen.items.removeDuplicates();
    if (chosen.items.isEmpty())
        return failure(ErrorCode::NotFound, Text::tr("There is no item to export that %1 may see.").arg(writer.officer().name));
    return chosen;
}

// The entry stands before anything leaves the registry.
Result<std::pair<Chosen, QString>> recordExport(actions::Session &session, const ExportRequest &request)
{
    return session.write([&](actions::Writer &writer) -> Result<std::pair<Chosen, QString>> {
        TRY(auto chosen, choose(writer, request));
        const QString id = writer.newId();
        TRY(writer.append({QStringLiteral("record.exported"), id,
                           actions::Body().texts("items", chosen.items).text("case", chosen.caseFile).texts("redacted", request.redact)
                                          .text("recipient", request.recipient).text("reason", request.reason), {}}));
        return std::pair(std::move(chosen), id);
    });
}

Result<ExportScope> scopeOf(actions::Session &session, const Chosen &chosen, const QString &exportId)
{
    ScopeCollector collector(session.registry().connection(), session.registry().ledger(), session.officer().id,
                             chosen.caseFile.value_or(QString()));
    for (const QString &item : chosen.items)
        TRY(collector.addItem(item));
    if (chosen.caseFile)
        TRY(collector.addCase(*chosen.caseFile));
    TRY(collector.addSubject(exportId));
    return collector.finish();
}

} // namespace

QStringList sealedFields()
{
    // Of persons, attachments and payments, whose fields are no table.
    QStringList names{QStringLiteral("name"), QStringLiteral("identity_number"), QStringLiteral("phone_number"),
                      QStringLiteral("card_number")};
    for (const auto kind : domain::allItemKinds()) {
        for (const auto &rule : domain::fieldRules(kind)) {
            if (rule.sealed)
                names.append(rule.name);
        }
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

Result<ExportReport> exportRecord(actions::Session &session, const ExportRequest &given, base::Progress &progress)
{
    TRY(session.mayRecord(QStringLiteral("record.exported")));
    ExportRequest request = given;
    TRY(request.redact, checkedRedaction(given.redact));
    TRY(const auto folder, ComingFolder::make(request.folder, session.registry().folder()));
    TRY(const auto recorded, recordExport(session, request));
    ExportReport report;
    TRY(report.checkpoint, session.checkpoint());
    TRY(const auto identity, registry::identity(session.registry().connection()));
    report.fingerprint = identity.rootKeyId;
    TRY(auto scope, scopeOf(session, recorded.first, recorded.second));
    ExportWriter writer(session, folder->path(), std::move(scope), request.redact);
    TRY(writer.write(report.checkpoint, report, progress));
    TRY(writer.close());
    TRY(folder->arrive());
    report.folder = folder->wanted();
    return report;
}

} // namespace exchange
