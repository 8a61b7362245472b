#include "domain/nearest.h"

#include "domain/skeleton.h"

#include <algorithm>
#include <numeric>

namespace domain {

namespace {

constexpr qsizetype charactersForAChange = 4; // so many may hold one slip of the finger
constexpr qsizetype longestCompared = 400;

QString plain(const QString &text)
{
    return skeleton(text).toCaseFolded();
}

int changesAllowed(const QString &word)
{
    return int(std::max<qsizetype>(1, word.size() / charactersForAChange));
}

} // namespace

int changesBetween(const QString &left, const QString &right)
{
    std::vector<int> row(std::size_t(right.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        int diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int substituted = diagonal + (left.at(i) == right.at(qsizetype(j) - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row.back();
}

std::optional<QString> likelyMeant(const QString &typed, const QStringList &known)
{
    const QString word = plain(typed.left(longestCompared));
    std::optional<QString> nearest, longer;
    int fewest = changesAllowed(word) + 1;
    for (const QString &one : known) {
        if (looksLike(one, typed))
            return one;
        const QString other = plain(one);
        const auto difference = std::abs(other.size() - word.size());
        if (difference < fewest) {
            if (const int changes = changesBetween(word, other); changes < fewest) {
                fewest = changes;
                nearest = one;
            }
        }
        if (!longer && word.size() > 1 && other.contains(word))
            longer = one;
    }
    return nearest ? nearest : longer;
}

} // namespace domain
