#include "actions/password_rule.h"

#include "base/normal_form.h"
#include "base/text.h"

#include <QRegularExpression>
#include <QVarLengthArray>

#include <algorithm>

namespace actions {

namespace {

// Half a character: digits weigh one, all else two.
constexpr int leastWeight = 12;
constexpr qsizetype shortestRun = 3;

// Keys and letters that follow each other, in either direction.
const QStringList &rows()
{
    static const QStringList rows =
        QStringLiteral("1234567890 qwertyuiop asdfghjkl zxcvbnm azertyuiop "
                       "qsdfghjklm qwertz 1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik 9ol "
                       "1q2w3e4r5t6y7u8i9o0p q1w2e3r4t5y6u7i8o9p0 "
                       "abcdefghijklmnopqrstuvwxyz 0123456789")
            .split(u' ');
    return rows;
}

// Whether b follows a in one of the rows, in this direction.
bool follows(QChar a, QChar b, int direction)
{
    if (direction == 0)
        return a == b;
    return std::any_of(rows().begin(), rows().end(), [&](const QString &row) {
        const auto at = row.indexOf(a);
        const auto next = at + direction;
        return at >= 0 && next >= 0 && next < row.size() && row.at(next) == b;
    });
}

// How far a run reaches from `start`: the same character, or neighbours in one direction.
qsizetype runFrom(const QString &text, qsizetype start)
{
    qsizetype longest = 1;
    for (const int direction : {0, 1, -1}) {
        qsizetype length = 1;
        while (start + length < text.size()
               && follows(text.at(start + length - 1), text.at(start + length), direction))
            ++length;
        longest = std::max(longest, length);
    }
    return longest >= shortestRun ? longest : 1;
}

// What is to be guessed: of a run only its first character, and nothing of what is crossed out.
int weightOf(const QString &text, const QVarLengthArray<bool> &crossedOut)
{
    int weight = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (!crossedOut.at(i))
            weight += text.at(i).isDigit() ? 1 : 2;
        i += crossedOut.at(i) ? 1 : runFrom(text, i);
    }
    return weight;
}

void crossOut(const QString &word, const QString &text, QVarLengthArray<bool> &crossedOut)
{
    for (auto at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        std::fill_n(crossedOut.begin() + at, word.size(), true);
}

// Digits and signs that are put in the place of letters.
QString unmasked(QString text, QChar forOne)
{
    static const QString masks = QStringLiteral("0134578@$!");
    const QString letters = QStringLiteral("o%1eastbasi").arg(forOne);
    for (QChar &c : text) {
        const auto at = masks.indexOf(c);
        if (at >= 0)
            c = letters.at(at);
    }
    return text;
}

QString folded(const QString &text)
{
    return base::compatible(text).toCaseFolded();
}

// The name without its blanks, and its parts.
QStringList partsOf(const QString &officerName)
{
    static const QRegularExpression gaps(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QString name = folded(officerName);
    QStringList parts = name.split(gaps, Qt::SkipEmptyParts);
    parts.append(QString(name).remove(gaps));
    parts.removeIf([](const QString &part) {
        const bool isLatin = !part.isEmpty() && part.at(0).unicode() < 0x2e80;
        return part.size() < (isLatin ? 3 : 2); // two Chinese characters are a name
    });
    return parts;
}

// The longest common password in the text; empty if there is none.
QString commonIn(const QString &text)
{
    QString longest;
    for (const QString &common : commonPasswords()) {
        if (common.size() > longest.size() && text.contains(common))
            longest = common;
    }
    return longest;
}

// The text up to where it begins to repeat itself.
QString unitOf(const QString &text)
{
    for (qsizetype length = 1; length <= text.size() / 2; ++length) {
        if (text.sliced(length) == text.left(text.size() - length))
            return text.left(length);
    }
    return text;
}

bool isEasilyGuessed(const QString &password, const QString &officerName)
{
    const QString text = folded(password);
    if (unitOf(text).size() < std::min<qsizetype>(text.size(), minimalPasswordLength))
        return true;
    const QStringList readings{text, unmasked(text, u'l'), unmasked(text, u'i')};
    return std::any_of(readings.begin(), readings.end(), [&](const QString &reading) {
        QVarLengthArray<bool> crossedOut(text.size());
        std::fill(crossedOut.begin(), crossedOut.end(), false);
        for (const QString &part : partsOf(officerName))
            crossOut(part, reading, crossedOut);
        if (const QString common = commonIn(reading); !common.isEmpty())
            crossOut(common, reading, crossedOut);
        return weightOf(text, crossedOut) < leastWeight;
    });
}

} // namespace

Result<void> checkPassword(const crypto::Password &password, const QString &officerName)
{
    if (password.characters() < minimalPasswordLength)
        return failure(
            ErrorCode::Invalid,
            Text::tr("A password has at least %1 characters.").arg(minimalPasswordLength));
    QString text = QString::fromUtf8(password.utf8());
    const bool refused = isEasilyGuessed(text, officerName);
    crypto::wipe(text);
    if (refused)
        return failure(
            ErrorCode::Invalid,
            Text::tr("This password is among the first that are tried: a common word, a name, keys "
                     "in a row or a number, with little added. Take four words that have nothing "
                     "to do with each other, for example."));
    return {};
}

} // namespace actions
