#include "exchange/checkpoint_code.h"

#include "base/decoded_text.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "crypto/base64url.h"
#include "ledger/checkpoint.h"

#include <QRegularExpression>

#include <algorithm>

namespace exchange {

namespace {

const auto prefix = QStringLiteral("sealbook-checkpoint:");
const auto emDash = QStringLiteral("—");
constexpr qint64 largestNote = 400'000; // bytes; some hundred signatures, in UTF-32 too
constexpr qsizetype bodyWords = 3;      // origin, size, root hash

tl::unexpected<Error> notACheckpoint()
{
    return failure(ErrorCode::Invalid,
                   Text::tr("This is no checkpoint: expected is the text of a checkpoint file, or "
                            "the content of the QR code on a printed form."));
}

QStringList wordsOf(QString text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return text.split(space, Qt::SkipEmptyParts);
}

// What begins a signature line; a mail program may have put another mark for the em dash.
bool isDash(const QString &word)
{
    return word.size() <= 3 && std::none_of(word.begin(), word.end(), [](QChar c) {
               return c.isLetterOrNumber() || c == u'+' || c == u'/' || c == u'=';
           });
}

// The note made of these words, in the layout in which it was signed. No word of a note contains a
// blank, so changes of line ends, blank lines and long lines do not matter. What follows a
// signature, such as a mail's greeting, is left out.
Result<QByteArray> noteOf(const QStringList &words)
{
    QString note = words.mid(0, bodyWords).join(u'\n') + QStringLiteral("\n\n");
    bool isOpen = false; // a signature may continue: a long line was broken into words
    for (qsizetype i = bodyWords; i < words.size(); ++i) {
        if (isDash(words.at(i))) {
            note += (isOpen ? QStringLiteral("\n") : QString()) + emDash + u' ' + words.value(++i)
                + u' ';
            isOpen = true;
        } else if (isOpen) {
            note += words.at(i);
            isOpen = !words.at(i).endsWith(u'=');
            note += isOpen ? QString() : QStringLiteral("\n");
        } else if (i == bodyWords) {
            return notACheckpoint();
        }
    }
    note += isOpen ? QStringLiteral("\n") : QString();
    if (!ledger::readCheckpoint(note.toUtf8()))
        return notACheckpoint();
    return note.toUtf8();
}

} // namespace

QString checkpointCode(const QString &note)
{
    return prefix + QString::fromLatin1(crypto::toBase64Url(note.toUtf8()));
}

Result<QByteArray> readCheckpointCode(const QString &scanned)
{
    const auto words = wordsOf(scanned);
    const QString code = words.join(QString());
    const auto at = code.indexOf(prefix);
    if (at < 0 || at > 3) // a scanner may put its mark in front, such as "]Q1"
        return noteOf(words);
    const auto decoded = crypto::fromBase64Url(code.sliced(at + prefix.size()).toLatin1());
    return decoded ? noteOf(wordsOf(QString::fromUtf8(*decoded))) : notACheckpoint();
}

Result<QByteArray> readCheckpointFile(const QString &path)
{
    TRY(const auto content, base::readFile(path, largestNote));
    // A note is ASCII except for its dashes, which any encoding may have made something else of.
    auto note =
        readCheckpointCode(base::decodedText(content).value_or(QString::fromLatin1(content)));
    if (!note)
        return failure(note.error().code, Text::tr("%1: %2").arg(path, note.error().message));
    return note;
}

} // namespace exchange
