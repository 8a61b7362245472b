#include "print/sheet/side_by_side.h"

namespace print {

namespace {

// Marks such as a box to check, but no word: "SIM 卡" and "SIM card" are two names.
bool isMark(const QString &word)
{
    return std::none_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

// How many words the two have in common at their end, or how many marks at their beginning.
qsizetype commonWords(const QStringList &one, const QStringList &other, bool fromEnd)
{
    const auto most = std::min(one.size(), other.size());
    qsizetype same = 0;
    const auto word = [&](const QStringList &words) {
        return fromEnd ? words[words.size() - 1 - same] : words[same];
    };
    while (same < most && word(one) == word(other) && (fromEnd || isMark(word(one))))
        ++same;
    return same;
}

// "手机 Phone Huawei P60": what both share is set once, before and after what differs.
QString bothLines(const QString &chinese, const QString &english, QChar between)
{
    if (chinese == english || english.isEmpty())
        return chinese;
    if (chinese.isEmpty())
        return english;
    if (between == u'\n') // headings and labels: each language has its own, whole
        return chinese + between + english;
    const auto one = chinese.split(u' ');
    const auto other = english.split(u' ');
    const auto first = commonWords(one, other, false);
    const auto last = commonWords(one, other, true);
    const auto most = std::min(one.size(), other.size()) - first;
    const auto after = std::min(last, most);
    const auto middle = [&](const QStringList &words) {
        return words.mid(first, words.size() - first - after).join(u' ');
    };
    QStringList parts = one.mid(0, first);
    const bool empty = middle(one).isEmpty() || middle(other).isEmpty();
    parts.append(empty ? middle(one) + middle(other) : middle(one) + between + middle(other));
    return (parts + one.mid(one.size() - after)).join(u' ');
}

// Line by line, so that nothing is repeated.
QString both(const QString &chinese, const QString &english, QChar between = u' ')
{
    const auto one = chinese.split(u'\n');
    const auto other = english.split(u'\n');
    if (one.size() != other.size())
        return bothLines(chinese, english, u'\n');
    QStringList lines;
    for (qsizetype i = 0; i < one.size(); ++i)
        lines.append(bothLines(one[i], other[i], between));
    return lines.join(u'\n');
}

QString underEachOther(const QString &chinese, const QString &english)
{
    return both(chinese, english, u'\n');
}

Fact both(const Fact &chinese, const Fact &english)
{
    return {underEachOther(chinese.label, english.label), both(chinese.value, english.value)};
}

// Each of one list with its fellow of the other.
template <typename List, typename Merge>
List paired(const List &chinese, const List &english, Merge merge)
{
    List merged;
    for (qsizetype i = 0; i < qsizetype(std::min(chinese.size(), english.size())); ++i)
        merged.push_back(merge(chinese.begin()[i], english.begin()[i]));
    return merged;
}

std::vector<Fact> facts(const std::vector<Fact> &chinese, const std::vector<Fact> &english)
{
    return paired(chinese, english,
                  [](const Fact &one, const Fact &other) { return both(one, other); });
}

QStringList texts(const QStringList &chinese, const QStringList &english)
{
    return paired(chinese, english, underEachOther);
}

SheetCell cell(const SheetCell &chinese, const SheetCell &english)
{
    return {both(chinese.text, english.text), facts(chinese.facts, english.facts)};
}

SheetRow row(const SheetRow &chinese, const SheetRow &english)
{
    return {paired(chinese.cells, english.cells, cell), facts(chinese.below, english.below),
            chinese.struck};
}

SheetTable table(const SheetTable &chinese, const SheetTable &english)
{
    return {both(chinese.heading, english.heading), texts(chinese.columns, english.columns),
            paired(chinese.rows, english.rows, row), chinese.widths,
            both(chinese.closing, english.closing)};
}

SignatureBox box(const SignatureBox &chinese, const SignatureBox &english)
{
    return {underEachOther(chinese.who, english.who), both(chinese.name, english.name)};
}

SheetPicture picture(const SheetPicture &chinese, const SheetPicture &english)
{
    return {facts(chinese.caption, english.caption), chinese.store, chinese.sha256};
}

SheetPart part(const SheetPart &chinese, const SheetPart &english)
{
    return {both(chinese.heading, english.heading), texts(chinese.sentences, english.sentences),
            facts(chinese.facts, english.facts),
            paired(chinese.pictures, english.pictures, picture),
            paired(chinese.signatures, english.signatures, box)};
}

// The marks between facts are those of one language: two would be read as two facts.
SheetWords words(const SheetWords &chinese, const SheetWords &english)
{
    return {both(chinese.printed, english.printed),
            both(chinese.page, english.page),
            both(chinese.fingerprint, english.fingerprint),
            underEachOther(chinese.code, english.code),
            chinese.pair,
            chinese.separator,
            both(chinese.date, english.date),
            both(chinese.noPicture, english.noPicture)};
}

} // namespace

Sheet sideBySide(const Sheet &chinese, const Sheet &english)
{
    Sheet sheet = chinese; // what is the same in both: checkpoint, fingerprint, form of the page
    sheet.title = underEachOther(chinese.title, english.title);
    sheet.subtitle = underEachOther(chinese.subtitle, english.subtitle);
    sheet.facts = facts(chinese.facts, english.facts);
    sheet.tables = paired(chinese.tables, english.tables, table);
    sheet.remarks = texts(chinese.remarks, english.remarks);
    sheet.parts = paired(chinese.parts, english.parts, part);
    sheet.signatures = paired(chinese.signatures, english.signatures, box);
    if (chinese.words && english.words)
        sheet.words = words(*chinese.words, *english.words);
    return sheet;
}

} // namespace print
