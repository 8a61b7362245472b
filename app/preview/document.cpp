#include "preview/document.h"

#include "base/text.h"
#include "preview/decoder_process.h"

#include <QtEndian>

#include <cstring>

namespace preview {

using Outcome = DecoderProcess::Outcome;

struct Document::Reply {
    QSize size;
    QByteArray content;
};

namespace {

constexpr double hundredths = 100;
constexpr double shortestSide = 1; // points
constexpr double longestSide = 14'400;

tl::unexpected<Error> asFailure(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NoSandbox:
        return failure(ErrorCode::Unsupported,
                       Text::tr("This system offers no sandbox (seccomp) to decode it in."));
    case Outcome::TimedOut:
        return failure(ErrorCode::Invalid, Text::tr("Decoding it took too long."));
    case Outcome::Refused:
        return failure(ErrorCode::Invalid,
                       Text::tr("Its content is damaged, too large, or of a kind that this system "
                                "cannot decode."));
    default:
        return failure(ErrorCode::Invalid, Text::tr("The decoder stopped at its content."));
    }
}

} // namespace

Document::Document(QByteArray bytes, int limitMs)
    : m_bytes(std::move(bytes))
    , m_format(formatOf(m_bytes))
    , m_limitMs(limitMs)
{
}

Document::~Document() = default;

// A process that answered before may have used up its processor time: the question is repeated to a
// new process.
Result<Document::Reply> Document::ask(const Question &question, const base::Progress &progress)
{
    if (!m_format)
        return failure(ErrorCode::Unsupported, Text::tr("Files of its kind are not decoded."));
    if (m_bytes.size() > largestFile)
        return failure(ErrorCode::Unsupported, Text::tr("It is too large to be decoded."));
    const std::lock_guard lock(m_mutex);
    DecoderProcess::Answer answer;
    if (m_process)
        answer = m_process->ask(question, m_limitMs, progress);
    if (!m_process || answer.outcome == Outcome::Ended) {
        TRY(m_process, DecoderProcess::start());
        answer = m_process->ask(*m_format, m_bytes, question, m_limitMs, progress);
    }
    if (answer.outcome == Outcome::Answered)
        return Reply{{answer.head.width, answer.head.height}, std::move(answer.content)};
    if (answer.outcome != Outcome::Refused)
        m_process.reset();
    TRY(progress.check());
    return asFailure(answer.outcome);
}

// AnswerHead::read made sure that the content is what an image of this size needs.
Result<QImage> Document::imageFor(const Question &question, const base::Progress &progress)
{
    TRY(const auto reply, ask(question, progress));
    QImage image(reply.size, QImage::Format_ARGB32);
    if (image.isNull() || image.sizeInBytes() != reply.content.size())
        return asFailure(Outcome::Nonsense);
    std::memcpy(image.bits(), reply.content.constData(), std::size_t(reply.content.size()));
    return image;
}

Result<QImage> Document::picture(int largest, const base::Progress &progress)
{
    return imageFor({Ask::Picture, 0, QSize(largest, largest)}, progress);
}

Result<QImage> Document::page(int number, QSize most, const base::Progress &progress)
{
    return imageFor({Ask::Page, number, most}, progress);
}

Result<QList<QSizeF>> Document::pages(const base::Progress &progress)
{
    TRY(const auto reply, ask({Ask::Pages}, progress));
    QList<QSizeF> sizes;
    const auto side = [&](qsizetype offset) {
        const auto raw = qFromLittleEndian<quint32>(reply.content.constData() + offset);
        return std::clamp(double(raw) / hundredths, shortestSide, longestSide);
    };
    for (qsizetype offset = 0; offset < reply.content.size(); offset += 8)
        sizes.append({side(offset), side(offset + 4)});
    return sizes;
}

Result<QImage> decodedPicture(const QByteArray &bytes, int largest, const base::Progress &progress)
{
    return Document(bytes).picture(largest, progress);
}

} // namespace preview
