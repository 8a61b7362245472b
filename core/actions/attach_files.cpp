#include "actions/attach_files.h"

#include "actions/body.h"
#include "actions/find_item.h"
#include "base/text.h"
#include "db/connection.h"

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

// Appends new files, and recognises those that the item already has. Compares only files of the
// same content, because an item may have many thousands.
class Attaching
{
public:
    Attaching(Writer &writer, const registry::ItemRecord &item, const AttachOptions &options)
        : m_writer(writer)
        , m_item(item)
        , m_options(options)
    {
    }

    Result<void> take(const attachments::Stored &stored, const attachments::Source &source,
                      std::size_t place)
    {
        const QString sha256 = stored.sha256.hex();
        Attached attached;
        attached.source = place;
        TRY(auto known, withContent(sha256));
        for (auto &file : known) {
            if (isLike(file, stored) && !m_options.again) {
                attached.wasThere = true;
                return add(std::move(attached), std::move(file));
            }
            attached.sameAs = file.name.value_or(sha256);
        }
        TRY(m_writer.append({QStringLiteral("attachment.added"), m_item.id,
                             bodyOf(stored, source, m_options), Body().text("name", stored.name)}));
        TRY(known, withContent(sha256));
        return add(std::move(attached), std::move(known.back()));
    }

    // In the order in which they were taken.
    std::vector<Attached> attached() && { return std::move(m_attached); }

private:
    Result<std::vector<registry::Attachment>> withContent(const QString &sha256) const
    {
        return registry::AttachmentTable(m_writer.connection()).ofContent(m_item.id, sha256);
    }

    bool isLike(const registry::Attachment &file, const attachments::Stored &stored) const
    {
        return file.name == stored.name && file.category == m_options.category
            && file.stage == m_options.stage;
    }

    Result<void> add(Attached attached, registry::Attachment file)
    {
        static_cast<registry::Attachment &>(attached) = std::move(file);
        m_attached.push_back(std::move(attached));
        return {};
    }

    Writer &m_writer;
    const registry::ItemRecord &m_item;
    const AttachOptions &m_options;
    std::vector<Attached> m_attached;
};

// Checks the officer's right to attach files, before long work starts.
Result<void> checkMayAttach(const Session &session, const QString &exhibitNumber,
                            const AttachOptions &options)
{
    TRY(session.mayRecord(QStringLiteral("attachment.added")));
    TRY(checkOptions(options));
    TRY(session.read([&](const View &view) { return visibleItem(view, exhibitNumber); }));
    return {};
}

// Whether the error concerns one file only, so that other files of the batch may be attached.
bool isOfAFile(const Error &error)
{
    return error.code != ErrorCode::Denied && error.code != ErrorCode::Cancelled
        && error.code != ErrorCode::Database;
}

// Removes files that a killed program left in the store while it attached them.
Result<void> sweepStore(Session &session)
{
    return session.registry().store().sweep([&](const QString &sha256) {
        return registry::AttachmentTable(session.registry().connection()).owns(sha256);
    });
}

Result<AttachedSome> attach(Session &session, const QString &exhibitNumber,
                            const std::vector<attachments::Source> &sources,
                            const AttachOptions &options, base::Progress &progress,
                            attachments::OnRefusal onRefusal)
{
    TRY(sweepStore(session));
    TRY(auto intake,
        session.registry().store().addAndSyncLater(sources, options.digests, progress, onRefusal));
    auto some = session.write([&](Writer &writer) -> Result<AttachedSome> {
        // The disk writes the files' names while the entries are signed.
        writer.connection().beforeCommit(
            [&intake](db::Connection &) { return intake.awaitDisk(); });
        TRY(const auto item, visibleItem(writer, exhibitNumber));
        Attaching attaching(writer, item, options);
        auto refused = intake.refused().begin();
        auto stored = intake.stored().begin();
        for (std::size_t i = 0; i < sources.size(); ++i) {
            if (refused != intake.refused().end() && refused->source == i)
                ++refused;
            else
                TRY(attaching.take(*stored++, sources[i], i));
        }
        return AttachedSome{std::move(attaching).attached(), intake.refused()};
    });
    if (some)
        intake.keep();
    return some;
}

} // namespace

Result<attachments::Intake> takeInFiles(Session &session,
                                        const std::vector<attachments::Source> &sources,
                                        const std::vector<crypto::DigestAlgorithm> &digests,
                                        base::Progress &progress, attachments::OnRefusal onRefusal)
{
    TRY(sweepStore(session));
    return session.registry().store().add(sources, digests, progress, onRefusal);
}

Result<void> attachStored(Writer &writer, const QString &exhibitNumber,
                          const attachments::Stored &stored, const attachments::Source &source,
                          const AttachOptions &options)
{
    TRY(const auto item, visibleItem(writer, exhibitNumber));
    Attaching attaching(writer, item, options);
    return attaching.take(stored, source, 0);
}

Result<std::vector<Attached>> attachFiles(Session &session, const QString &exhibitNumber,
                                          const std::vector<attachments::Source> &sources,
                                          const AttachOptions &options, base::Progress &progress)
{
    TRY(checkMayAttach(session, exhibitNumber, options));
    TRY(auto all,
        attach(session, exhibitNumber, sources, options, progress, attachments::OnRefusal::Stop));
    return std::move(all.attached);
}

Result<AttachedSome> attachReadable(Session &session, const QString &exhibitNumber,
                                    const std::vector<attachments::Source> &sources,
                                    const AttachOptions &options, base::Progress &progress)
{
    TRY(checkMayAttach(session, exhibitNumber, options));
    const auto attachSome = [&](const std::vector<attachments::Source> &some) {
        return attach(session, exhibitNumber, some, options, progress,
                      attachments::OnRefusal::GoOn);
    };
    auto together = attachSome(sources);
    if (together || !isOfAFile(together.error()))
        return together;
    if (sources.size() == 1)
        return AttachedSome{{}, {{0, together.error()}}};
    AttachedSome all;
    for (std::size_t i = 0; i < sources.size(); ++i) { // the store has a damaged copy
        auto alone = attachSome({sources[i]});
        if (!alone) {
            all.refused.push_back({i, alone.error()});
            continue;
        }
        for (auto &refusal : alone->refused)
            all.refused.push_back({i, std::move(refusal.error)});
        for (auto &file : alone->attached) {
            file.source = i;
            all.attached.push_back(std::move(file));
        }
    }
    return all;
}

} // namespace actions
