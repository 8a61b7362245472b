#include "preview/wire.h"

#include <QtEndian>

#include <array>

namespace preview {

namespace {

constexpr quint32 fileMagic = 0x31465053;   // "SPF1"
constexpr quint32 answerMagic = 0x31415053; // "SPA1"
constexpr qint64 pixelBytes = 4;
constexpr qint64 pageBytes = 8;

template <std::size_t Count>
QByteArray packed(const std::array<quint32, Count> &words)
{
    QByteArray bytes(qsizetype(Count * sizeof(quint32)), Qt::Uninitialized);
    qToLittleEndian<quint32>(words.data(), qsizetype(Count), bytes.data());
    return bytes;
}

// Nothing where the length is another.
template <std::size_t Count>
std::optional<std::array<quint32, Count>> unpacked(const QByteArray &bytes)
{
    std::array<quint32, Count> words{};
    if (bytes.size() != qsizetype(sizeof words))
        return std::nullopt;
    qFromLittleEndian<quint32>(bytes.constData(), qsizetype(Count), words.data());
    return words;
}

bool isWithin(quint32 number, int most)
{
    return number <= quint32(most);
}

bool isAllowed(const AnswerHead &head, const Question &asked)
{
    if (!head.isDone)
        return head.size == 0;
    if (asked.ask == Ask::Pages)
        return head.width <= mostPages && head.height == 0 && head.size == head.width * pageBytes;
    if (asked.ask == Ask::Text)
        return head.width == 0 && head.height == 0 && head.size <= mostTextBytes;
    return head.width > 0 && head.height > 0 && head.width <= asked.most.width()
        && head.height <= asked.most.height()
        && head.size == qint64(head.width) * head.height * pixelBytes;
}

} // namespace

QByteArray FileHead::bytes() const
{
    return packed<4>({fileMagic, quint32(format), quint32(size), quint32(size >> 32)});
}

std::optional<FileHead> FileHead::read(const QByteArray &bytes)
{
    const auto words = unpacked<4>(bytes);
    if (!words || words->at(0) != fileMagic || words->at(3) != 0)
        return std::nullopt;
    const FileHead head{Format(words->at(1)), words->at(2)};
    const bool isKnown = allFormats().contains(head.format) || head.format == Format::Office;
    return isKnown && head.size <= largestFile ? std::optional(head) : std::nullopt;
}

QByteArray Question::bytes() const
{
    return packed<4>({quint32(ask), quint32(page), quint32(most.width()), quint32(most.height())});
}

std::optional<Question> Question::read(const QByteArray &bytes)
{
    const auto words = unpacked<4>(bytes);
    if (!words)
        return std::nullopt;
    const auto [ask, page, width, height] = *words;
    const bool isKnown = ask >= quint32(Ask::Picture) && ask <= quint32(Ask::Text);
    if (!isKnown || !isWithin(page, mostPages) || !isWithin(width, largestSide)
        || !isWithin(height, largestSide))
        return std::nullopt;
    return Question{Ask(ask), int(page), QSize(int(width), int(height))};
}

QByteArray AnswerHead::bytes() const
{
    return packed<5>(
        {answerMagic, isDone ? 1U : 0U, quint32(width), quint32(height), quint32(size)});
}

std::optional<AnswerHead> AnswerHead::read(const QByteArray &bytes, const Question &asked)
{
    const auto words = unpacked<5>(bytes);
    if (!words || words->at(0) != answerMagic || words->at(1) > 1)
        return std::nullopt;
    if (!isWithin(words->at(2), largestSide) || !isWithin(words->at(3), largestSide))
        return std::nullopt;
    const AnswerHead head{words->at(1) == 1, int(words->at(2)), int(words->at(3)), words->at(4)};
    return isAllowed(head, asked) ? std::optional(head) : std::nullopt;
}

} // namespace preview
