#include "registry/item_query.h"

#include "base/text.h"
#include "domain/labels.h"
#include "domain/nearest.h"
#include "registry/officer_table.h"
#include "registry/origin_table.h"
#include "registry/overview.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace registry {

namespace {

struct Key {
    const char *name;
    QStringList chinese;                             // as the columns of the list are called
    std::optional<ItemColumn> column = std::nullopt; // a piece of what that column shows
};

const std::vector<Key> &keys()
{
    static const std::vector<Key> all{
        {"kind", {"种类", "类别"}},
        {"state", {"状态"}},
        {"sealed", {"已封存"}},
        {"seized", {"扣押时间", "扣押"}},
        {"holder", {"保管人"}, ItemColumn::Holder},
        {"place", {"存放处"}, ItemColumn::Place},
        {"seal", {"封条"}, ItemColumn::Seal},
        {"operation", {"行动"}, ItemColumn::Operation},
        {"site", {"地点"}, ItemColumn::Site},
        {"group", {"团伙"}, ItemColumn::Group},
        {"suspect", {"嫌疑人"}, ItemColumn::Suspect},
        {"case", {"案件"}},
    };
    return all;
}

// A part of the text between spaces; the value without its quotes.
struct Part {
    QString key; // empty: a word
    QString value;
    qsizetype start = 0; // in the text
};

// "holder:"Chen Hao"" is one part; a quote that is not closed reaches to the end.
std::vector<Part> partsOf(const QString &text)
{
    static const QRegularExpression part(
        QStringLiteral("([\\p{L}]+)[:：](?=\\s|$)|"
                       "(?:([\\p{L}]+)[:：])?(?:\"([^\"]*)\"?|“([^”]*)”?|(\\S+))"));
    std::vector<Part> parts;
    auto found = part.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        parts.push_back({match.captured(1) + match.captured(2),
                         match.captured(3) + match.captured(4) + match.captured(5),
                         match.capturedStart()});
    }
    return parts;
}

const Key *keyOf(const QString &name)
{
    const auto found = std::find_if(keys().begin(), keys().end(), [&](const Key &key) {
        return name.compare(QLatin1String(key.name), Qt::CaseInsensitive) == 0
            || key.chinese.contains(name);
    });
    return found == keys().end() ? nullptr : &*found;
}

tl::unexpected<Error> unfit(const Part &part, const QString &expected)
{
    return failure(ErrorCode::Invalid,
                   Text::tr("“%1:%2”: expected is %3.").arg(part.key, part.value, expected));
}

Result<void> takeKind(const Part &part, ItemFilter &filter)
{
    filter.kind = domain::kindOfWord(part.value);
    if (!filter.kind)
        return unfit(part, Text::tr("one of: %1").arg(domain::kindNames()));
    return {};
}

Result<void> takeState(const Part &part, ItemFilter &filter)
{
    QStringList names;
    for (const auto state : domain::allCustodyStates()) {
        names.append(domain::name(state));
        if (part.value.compare(names.last(), Qt::CaseInsensitive) == 0
            || part.value.compare(domain::label(state), Qt::CaseInsensitive) == 0)
            filter.state = state;
    }
    if (!filter.state)
        return unfit(part, Text::tr("one of: %1").arg(names.join(QStringLiteral(", "))));
    return {};
}

Result<void> takeSealed(const Part &part, ItemFilter &filter)
{
    const QString answer = part.value.toLower();
    if (answer != u"yes" && answer != u"no" && answer != u"是" && answer != u"否")
        return unfit(part, Text::tr("yes or no"));
    filter.sealed = answer == u"yes" || answer == u"是";
    return {};
}

// The first day of a year, a month or a day, and the first day after it.
struct Days {
    QDate from;
    QDate after;
};

std::optional<Days> daysOf(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$"));
    const auto match = form.match(text);
    const bool hasMonth = !match.captured(2).isEmpty(), hasDay = !match.captured(3).isEmpty();
    const QDate from(match.captured(1).toInt(), hasMonth ? match.captured(2).toInt() : 1,
                     hasDay ? match.captured(3).toInt() : 1);
    if (!match.hasMatch() || !from.isValid())
        return std::nullopt;
    return Days{from, hasDay ? from.addDays(1) : hasMonth ? from.addMonths(1) : from.addYears(1)};
}

qint64 startOf(const QDate &day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

// "2026-01", "2026-01-16..2026-01-20", "2026-01..", "..2026": days of this machine's clock.
Result<void> takeSeized(const Part &part, ItemFilter &filter)
{
    const bool isRange = part.value.contains(u"..");
    const QString first = part.value.section(QStringLiteral(".."), 0, 0);
    const QString last = isRange ? part.value.section(QStringLiteral(".."), 1) : first;
    const auto from = daysOf(first), until = daysOf(last);
    const bool isFit = (from || (isRange && first.isEmpty()))
        && (until || (isRange && last.isEmpty())) && (from || until)
        && (!from || !until || from->from < until->after);
    if (!isFit)
        return unfit(part,
                     Text::tr("a year, a month or a day, or from..to, such as 2026-01-16, "
                              "2026-01.. or 2026-01-16..2026-01-20"));
    if (from)
        filter.seizedFromMs = startOf(from->from);
    if (until)
        filter.seizedBeforeMs = startOf(until->after);
    return {};
}

Result<void> takeCase(const Reader &reader, const Part &part, const QString &viewer,
                      ItemFilter &filter)
{
    TRY(const auto cases, OriginTable(reader).casesKnownTo(viewer));
    std::vector<const domain::CaseFile *> fit;
    for (const auto &one : cases) {
        if (one.number.compare(part.value, Qt::CaseInsensitive) == 0) {
            filter.caseFile = one.id;
            return {};
        }
        if (one.number.contains(part.value, Qt::CaseInsensitive)
            || one.title.contains(part.value, Qt::CaseInsensitive))
            fit.push_back(&one);
    }
    if (fit.size() == 1) {
        filter.caseFile = fit.front()->id;
        return {};
    }
    return unfit(part,
                 fit.empty() ? Text::tr("the number or a piece of the title of a case")
                             : Text::tr("one case; %1 cases have this in their number or "
                                        "title")
                                   .arg(fit.size()));
}

Result<void> take(const Reader &reader, const Key &key, const Part &part, const QString &viewer,
                  ItemFilter &filter)
{
    if (part.value.isEmpty())
        return failure(ErrorCode::Invalid,
                       Text::tr("A value is missing after “%1:”.").arg(part.key));
    const QLatin1String name(key.name);
    if (key.column)
        filter.contains.insert(*key.column, part.value);
    else if (name == u"kind")
        return takeKind(part, filter);
    else if (name == u"state")
        return takeState(part, filter);
    else if (name == u"sealed")
        return takeSealed(part, filter);
    else if (name == u"seized")
        return takeSeized(part, filter);
    else
        return takeCase(reader, part, viewer, filter);
    return {};
}

// The values that complete a key's condition.
Result<QStringList> valuesOf(const Reader &reader, const Key &key, const QString &viewer)
{
    const QLatin1String name(key.name);
    QStringList values;
    const auto addNames = [&values](const auto &all) {
        for (const auto &one : all)
            values.append(one.name);
    };
    const OriginTable origins(reader);
    if (name == u"kind") {
        for (const auto kind : domain::allItemKinds())
            values.append(domain::name(kind));
    } else if (name == u"state") {
        for (const auto state : domain::allCustodyStates())
            values.append(domain::name(state));
    } else if (name == u"sealed") {
        values = QStringList{QStringLiteral("yes"), QStringLiteral("no")};
    } else if (name == u"holder") {
        TRY(const auto all, OfficerTable(reader).all());
        addNames(all);
    } else if (name == u"operation") {
        TRY(const auto all, origins.operations());
        addNames(all);
    } else if (name == u"site") {
        TRY(const auto all, origins.sites());
        addNames(all);
    } else if (name == u"group") {
        TRY(const auto all, origins.groups());
        addNames(all);
    } else if (name == u"suspect") {
        TRY(const auto all, origins.persons(domain::PersonCategory::Suspect));
        for (const auto &one : all)
            values.append(one.name.value_or(QString()));
    } else if (name == u"case") {
        TRY(const auto all, origins.casesKnownTo(viewer));
        for (const auto &one : all)
            values.append(one.number);
    }
    values.removeAll(QString());
    values.removeDuplicates();
    return values;
}

QString quoted(const QString &value)
{
    return value.contains(u' ') ? u'"' + value + u'"' : value;
}

} // namespace

QStringList queryKeys()
{
    QStringList names;
    for (const auto &key : keys())
        names.append(QLatin1String(key.name));
    return names;
}

bool hasCondition(const QString &text)
{
    const auto parts = partsOf(text);
    return std::any_of(parts.begin(), parts.end(),
                       [](const Part &part) { return keyOf(part.key) != nullptr; });
}

Result<ItemFilter> readQuery(const Reader &reader, const QString &text, const QString &viewer)
{
    ItemFilter filter;
    filter.viewer = viewer;
    QStringList words;
    QSet<const Key *> taken;
    for (const auto &part : partsOf(text)) {
        const auto *key = keyOf(part.key);
        if (!key) {
            const auto meant =
                part.key.size() < 3 ? std::nullopt : domain::likelyMeant(part.key, queryKeys());
            if (meant)
                return failure(ErrorCode::Invalid,
                               Text::tr("“%1:” is no condition; did you mean “%2:”? In quotes it "
                                        "is looked for as a word.")
                                   .arg(part.key, *meant));
            words.append(part.key.isEmpty() ? part.value : part.key + u':' + part.value);
            continue;
        }
        if (taken.contains(key))
            return failure(ErrorCode::Invalid,
                           Text::tr("“%1:” comes twice; expected is one.").arg(part.key));
        taken.insert(key);
        TRY(take(reader, *key, part, viewer, filter));
    }
    filter.words = words.join(u' ');
    return filter;
}

Result<QStringList> completionsOf(const Reader &reader, const QString &text, const QString &viewer,
                                  int limit)
{
    const auto parts = partsOf(text);
    const bool ends = text.isEmpty() || text.back().isSpace();
    if (parts.empty() || (ends && text.count(u'"') % 2 == 0))
        return QStringList();
    const auto &last = parts.back();
    const QString before = text.left(last.start);
    QStringList complete;
    if (const auto *key = keyOf(last.key)) {
        TRY(const auto values, valuesOf(reader, *key, viewer));
        for (const QString &value : values) {
            if (value.contains(last.value, Qt::CaseInsensitive) && value != last.value)
                complete.append(before + last.key + u':' + quoted(value));
        }
    } else if (last.key.isEmpty() && last.value.size() > 1) {
        for (const QString &name : queryKeys()) {
            if (name.startsWith(last.value, Qt::CaseInsensitive))
                complete.append(before + name + u':');
        }
    }
    return complete.mid(0, limit);
}

} // namespace registry
