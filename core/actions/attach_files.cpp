#include "actions/attach_files.h"

#include "actions/body.h"
#include "actions/find_item.h"
#include "base/text.h"

#include <QHash>

#include <tuple>

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

// Appends what is new, and finds what the item has already.
class Attaching
{
public:
    Attaching(Writer &writer, const registry::ItemRecord &item, const AttachOptions &options)
        : m_writer(writer)
        , m_item(item)
        , m_options(options)
    {
    }

    Result<void> begin()
    {
        TRY(const auto files, all());
        for (const auto &file : files)
            m_known[file.sha256].append({file.name, file.category, file.stage, m_count++});
        return {};
    }

    Result<void> take(const attachments::Stored &stored, const attachments::Source &source,
                      std::size_t place)
    {
        Attached attached;
        attached.source = place;
        const Known wanted{stored.name, m_options.category, m_options.stage, m_count};
        auto &known = m_known[stored.sha256.hex()];
        for (const auto &one : std::as_const(known)) {
            if (one.isLike(wanted) && !m_options.again) {
                attached.wasThere = true;
                m_attached.emplace_back(one.place, attached);
                return {};
            }
            attached.sameAs = one.name.value_or(stored.sha256.hex());
        }
        TRY(m_writer.append({QStringLiteral("attachment.added"), m_item.id,
                             bodyOf(stored, source, m_options), Body().text("name", stored.name)}));
        known.append(wanted);
        m_attached.emplace_back(m_count++, attached);
        return {};
    }

    // In the order in which they were taken.
    Result<std::vector<Attached>> end()
    {
        TRY(const auto files, all());
        std::vector<Attached> attached;
        for (auto &[place, one] : m_attached) {
            static_cast<registry::Attachment &>(one) = files.at(place);
            attached.push_back(std::move(one));
        }
        return attached;
    }

private:
    struct Known {
        std::optional<QString> name;
        QString category;
        std::optional<QString> stage;
        std::size_t place = 0; // among the item's attachments

        bool isLike(const Known &other) const
        {
            return std::tie(name, category, stage)
                == std::tie(other.name, other.category, other.stage);
        }
    };

    Result<std::vector<registry::Attachment>> all() const
    {
        return registry::AttachmentTable(m_writer.connection()).ofItem(m_item.id);
    }

    Writer &m_writer;
    const registry::ItemRecord &m_item;
    const AttachOptions &m_options;
    QHash<QString, QList<Known>> m_known; // by SHA-256
    std::size_t m_count = 0;              // of the item's attachments
    std::vector<std::pair<std::size_t, Attached>> m_attached;
};

// Removes what killed intakes have left.
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
    TRY(session.mayRecord(QStringLiteral("attachment.added")));
    TRY(checkOptions(options));
    TRY(session.write(
        [&](Writer &writer) { return visibleItem(writer, exhibitNumber); })); // before long work
    TRY(sweepStore(session));
    TRY(auto intake,
        session.registry().store().addAndSyncLater(sources, options.digests, progress, onRefusal));
    auto some = session.write([&](Writer &writer) -> Result<AttachedSome> {
        // The disk writes the files' names while the entries are signed.
        writer.connection().beforeCommit(
            [&intake](db::Connection &) { return intake.awaitDisk(); });
        TRY(const auto item, visibleItem(writer, exhibitNumber));
        Attaching attaching(writer, item, options);
        TRY(attaching.begin());
        auto refused = intake.refused().begin();
        auto stored = intake.stored().begin();
        for (std::size_t i = 0; i < sources.size(); ++i) {
            if (refused != intake.refused().end() && refused->source == i)
                ++refused;
            else
                TRY(attaching.take(*stored++, sources[i], i));
        }
        TRY(auto attached, attaching.end());
        return AttachedSome{std::move(attached), intake.refused()};
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
    TRY(attaching.begin());
    return attaching.take(stored, source, 0);
}

Result<std::vector<Attached>> attachFiles(Session &session, const QString &exhibitNumber,
                                          const std::vector<attachments::Source> &sources,
                                          const AttachOptions &options, base::Progress &progress)
{
    TRY(auto all,
        attach(session, exhibitNumber, sources, options, progress, attachments::OnRefusal::Stop));
    return std::move(all.attached);
}

Result<AttachedSome> attachReadable(Session &session, const QString &exhibitNumber,
                                    const std::vector<attachments::Source> &sources,
                                    const AttachOptions &options, base::Progress &progress)
{
    return attach(session, exhibitNumber, sources, options, progress, attachments::OnRefusal::GoOn);
}

} // namespace actions
