#include "domain/item_kind.h"

#include "base/normal_form.h"
#include "base/text.h"
#include "domain/kinds/kinds.h"

#include <algorithm>

namespace domain {

namespace {

// Normalises a word for comparison: NFKC, lower case, no blanks, hyphens or underscores.
QString compared(const QString &word)
{
    QString plain = base::compatible(word).toLower();
    plain.removeIf([](QChar c) {
        return c.isSpace() || c == u'-' || c == u'_' || c.category() == QChar::Other_Format
            || c.category() == QChar::Other_Control;
    });
    return plain;
}

bool isWordOf(ItemKind kind, const QString &plain)
{
    const auto &rule = kindRule(kind);
    const auto isSame = [&](const QString &word) { return compared(word) == plain; };
    return isSame(QString::fromLatin1(rule.name)) || isSame(QString::fromUtf8(rule.label))
        || isSame(label(kind)) || std::any_of(rule.words.begin(), rule.words.end(), isSame);
}

} // namespace

QString name(ItemKind kind)
{
    return QString::fromLatin1(kindRule(kind).name);
}

std::optional<ItemKind> itemKind(const QString &name)
{
    for (const auto kind : allItemKinds()) {
        if (name == QLatin1String(kindRule(kind).name))
            return kind;
    }
    return std::nullopt;
}

std::optional<ItemKind> kindOfWord(const QString &word)
{
    const QString plain = compared(word);
    for (const auto kind : allItemKinds()) {
        if (isWordOf(kind, plain))
            return kind;
    }
    return std::nullopt;
}

QString label(ItemKind kind)
{
    return Text::tr(kindRule(kind).label);
}

QString kindNames()
{
    QStringList names;
    for (const auto kind : allItemKinds())
        names.append(name(kind));
    return names.join(QStringLiteral(", "));
}

const std::vector<ItemKind> &allItemKinds()
{
    static const std::vector<ItemKind> kinds = [] {
        std::vector<ItemKind> made;
        for (std::size_t i = 0; i < std::size(kinds::all); ++i)
            made.push_back(ItemKind(i));
        return made;
    }();
    return kinds;
}

} // namespace domain
