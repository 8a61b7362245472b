#include "actions/attach_files.h"

#include "actions/body.h"
#include "actions/find_item.h"
#include "base/text.h"

namespace actions {

namespace {

const QStringList categories{"photo", "extraction", "form", "script", "other"};
const QStringList stages{"before_sealing", "after_sealing"};

Result<void> checkOptions(const AttachOptions &options)
{
    if (!categories.contains(options.category))
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” is no category; expected is one of: %2.")
                           .arg(options.category, categories.join(QStringLiteral(", "))));
    if (options.stage && !stages.contains(*options.stage))
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” is no stage of a photograph; expected is one of: %2.")
                           .arg(*options.stage, stages.join(QStringLiteral(", "))));
    return {};
}

QJsonObject digestObject(const std::vector<crypto::Digest> &digests)
{
    QJsonObject object;
    for (const auto &digest : digests) {
        if (digest.algorithm != crypto::DigestAlgorithm::Sha256)
            object.insert(crypto::name(digest.algorithm), digest.hex());
    }
    return object;
}

QJsonObject bodyOf(const attachments::Stored &stored, const attachments::Source &source,
                   const AttachOptions &options)
{
    Body body;
    body.text("sha256", stored.sha256.hex())
        .value("size", stored.size)
        .text("media_type", stored.mediaType)
        .text("category", options.category)
        .value("digests", digestObject(stored.digests))
        .text("stage", options.stage)
        .text("source_device", options.sourceDevice);
    if (source.announced)
        body.value("announced",
                   QJsonObject{{"algorithm", crypto::name(source.announced->algorithm)},
                               {"value", source.announced->hex()}});
    return body;
}

} // namespace

Result<std::vector<registry::Attachment>> attachFiles(
    Session &session, const QString &exhibitNumber, const std::vector<attachments::Source> &sources,
    const AttachOptions &options, base::Progress &progress)
{
    TRY(session.mayRecord(QStringLiteral("attachment.added")));
    TRY(checkOptions(options));
    TRY(session.write(
        [&](Writer &writer) { return visibleItem(writer, exhibitNumber); })); // before long work
    auto &store = session.registry().store();
    TRY(store.sweep([&](const QString &sha256) {
        return registry::AttachmentTable(session.registry().connection()).owns(sha256);
    }));
    TRY(auto intake, store.add(sources, options.digests, progress));
    auto attached = session.write([&](Writer &writer) -> Result<std::vector<registry::Attachment>> {
        TRY(const auto item, visibleItem(writer, exhibitNumber));
        const auto &stored = intake.stored();
        for (std::size_t i = 0; i < stored.size(); ++i)
            TRY(writer.append({QStringLiteral("attachment.added"), item.id,
                               bodyOf(stored[i], sources[i], options),
                               Body().text("name", stored[i].name)}));
        TRY(auto all, registry::AttachmentTable(writer.connection()).ofItem(item.id));
        return std::vector<registry::Attachment>(all.end() - std::ptrdiff_t(stored.size()),
                                                 all.end());
    });
    if (attached)
        intake.keep();
    return attached;
}

} // namespace actions
