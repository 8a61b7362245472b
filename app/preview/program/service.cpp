#include "preview/program/service.h"

#include "preview/program/decode.h"

#include <QtEndian>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <unistd.h>

namespace preview {

namespace {

constexpr double hundredths = 100;
constexpr double mostHundredths = 1e9;

// Nothing where the input ends before.
std::optional<QByteArray> readBytes(qint64 size)
{
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    for (qsizetype done = 0; done < bytes.size();) {
        const auto got = read(STDIN_FILENO, bytes.data() + done, std::size_t(bytes.size() - done));
        if (got > 0)
            done += got;
        else if (got == 0 || errno != EINTR)
            return std::nullopt;
    }
    return bytes;
}

bool writeBytes(const char *bytes, qsizetype size)
{
    for (qsizetype done = 0; done < size;) {
        const auto put = write(STDOUT_FILENO, bytes + done, std::size_t(size - done));
        if (put > 0)
            done += put;
        else if (errno != EINTR)
            return false;
    }
    return true;
}

bool writeAnswer(const AnswerHead &head, const char *content)
{
    const QByteArray bytes = head.bytes();
    return writeBytes(bytes.constData(), bytes.size()) && writeBytes(content, head.size);
}

bool answer(const QImage &image)
{
    if (image.isNull())
        return writeAnswer({}, nullptr);
    return writeAnswer({true, image.width(), image.height(), image.sizeInBytes()},
                       reinterpret_cast<const char *>(image.constBits()));
}

bool answer(const QList<QSizeF> &pages)
{
    QByteArray content;
    for (const QSizeF &page : pages) {
        for (const double side : {page.width(), page.height()}) {
            char raw[sizeof(quint32)];
            qToLittleEndian(quint32(std::clamp(side * hundredths, 0.0, mostHundredths)), raw);
            content.append(raw, sizeof raw);
        }
    }
    return writeAnswer(
        {!pages.isEmpty(), pages.isEmpty() ? 0 : int(pages.size()), 0, content.size()},
        content.constData());
}

bool answer(const std::optional<QString> &text)
{
    if (!text)
        return writeAnswer({}, nullptr);
    QByteArray content = text->toUtf8();
    content.truncate(mostTextBytes); // a character that is cut off is left out by the reader
    return writeAnswer({true, 0, 0, content.size()}, content.constData());
}

bool answer(Decoder &decoder, const Question &question)
{
    switch (question.ask) {
    case Ask::Picture:
        return answer(decoder.picture(question.most));
    case Ask::Pages:
        return answer(decoder.pages());
    case Ask::Page:
        return answer(decoder.page(question.page, question.most));
    case Ask::Text:
        return answer(decoder.text());
    }
    return false;
}

template <typename Message>
std::optional<Message> readMessage()
{
    const auto bytes = readBytes(Message::length);
    return bytes ? Message::read(*bytes) : std::nullopt;
}

} // namespace

void serve()
{
    const auto head = readMessage<FileHead>();
    if (!head)
        return;
    auto bytes = readBytes(head->size);
    if (!bytes)
        return;
    Decoder decoder(head->format, std::move(*bytes));
    while (const auto question = readMessage<Question>()) {
        if (!answer(decoder, *question))
            return;
    }
}

} // namespace preview
