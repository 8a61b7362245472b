#include "exchange/table/column_words.h"

#include "base/normal_form.h"
#include "base/text.h"
#include "domain/field.h"

#include <algorithm>

namespace exchange {

namespace {

struct Word {
    const char *word;
    const char *meaning;
};

// Chinese headings of seizure lists in addition to those of the fields (domain/kinds/), in every
// language of the screen.
constexpr Word chineseHeads[] = {
    {"种类", "kind"},
    {"类别", "kind"},
    {"物品种类", "kind"},
    {"物品类型", "kind"},
    {"地点", "place"},
    {"扣押地点", "place"},
    {"无见证人原因", "no_witness"},
    {"没有见证人的理由", "no_witness"},
    {"文书号", "authority"},
    {"依据", "authority"},
    {"扣押依据", "authority"},
    {"照录原因", "insist"},
    {"照实登记的理由", "insist"},
    {"照实登记有误校验位的理由", "insist"},
};

constexpr const char *exhibitNumberHeads[] = {"Exhibit number", "物证编号"};

// Heads of an exported list of items, in every language.
constexpr const char *listHeads[] = {
    "No.",       "Exhibit number", "Kind",   "Item",    "Identifier", "Operation", "Site",
    "Group",     "Suspect",        "State",  "Held by", "Receiver",   "Place",     "Seal",
    "Seized at", "Registered",     "Since",  "Review",  "Files",      "序号",      "物证编号",
    "种类",      "物品",           "识别号", "行动",    "地点",       "团伙",      "嫌疑人",
    "状态",      "保管人",         "接收人", "存放处",  "封条",       "扣押时间",  "登记时间",
    "保管起始",  "复查",           "附件",
};

constexpr Word seizureHeads[] = {
    {QT_TRANSLATE_NOOP("Core", "Kind"), "kind"},
    {QT_TRANSLATE_NOOP("Core", "Place found"), "place"},
    {QT_TRANSLATE_NOOP("Core", "No witness, because"), "no_witness"},
    {QT_TRANSLATE_NOOP("Core", "Authority"), "authority"},
    {QT_TRANSLATE_NOOP("Core", "Wrong digit as found, because"), "insist"},
};

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

} // namespace

QString plainWord(const QString &text)
{
    QString word = base::compatible(text);
    for (QChar &c : word)
        c = c.isSpace() ? QChar(u' ') : c; // a line end in a head is a blank
    word.removeIf(isInvisible);
    return word.simplified().toLower();
}

ColumnWords::ColumnWords()
{
    const auto add = [this](const QString &word, const QString &column) {
        m_columns.insert(plainWord(word), column);
    };
    for (const auto kind : domain::allItemKinds()) {
        for (const auto &rule : domain::fieldRules(kind)) {
            add(QString::fromUtf8(rule.label), rule.name);
            add(Text::tr(rule.label), rule.name);
            for (const QString &head : rule.heads)
                add(head, rule.name);
        }
    }
    for (const auto &head : seizureHeads) {
        add(QString::fromUtf8(head.word), QString::fromLatin1(head.meaning));
        add(Text::tr(head.word), QString::fromLatin1(head.meaning));
    }
    for (const auto &head : chineseHeads)
        add(QString::fromUtf8(head.word), QString::fromLatin1(head.meaning));
    for (const char *head : listHeads)
        m_listHeads.insert(plainWord(QString::fromUtf8(head)));
}

QString ColumnWords::columnOf(const QString &head) const
{
    const QString word = plainWord(head);
    return m_columns.value(word, word);
}

bool ColumnWords::isListHead(const QString &head) const
{
    QString word = plainWord(head);
    if (word.endsWith(QLatin1String("(utc)")))
        word = word.chopped(5).trimmed();
    return m_listHeads.contains(word);
}

bool ColumnWords::isExhibitNumber(const QString &head) const
{
    const QString word = plainWord(head);
    return std::any_of(
        std::begin(exhibitNumberHeads), std::end(exhibitNumberHeads),
        [&](const char *known) { return word == plainWord(QString::fromUtf8(known)); });
}

} // namespace exchange
