#include "exchange/table/column_words.h"

#include "base/text.h"
#include "domain/field.h"

#include <algorithm>

namespace exchange {

namespace {

struct Word {
    const char *word;
    const char *meaning;
};

// Heads of seizure lists, and what a Chinese screen calls a field, whatever language is shown now.
constexpr Word chineseHeads[] = {
    {"种类", "kind"},
    {"类别", "kind"},
    {"物品种类", "kind"},
    {"品牌", "make"},
    {"型号", "model"},
    {"序列号", "serial"},
    {"串号", "imei"},
    {"串号2", "imei2"},
    {"手机号", "phone_number"},
    {"手机号码", "phone_number"},
    {"颜色", "colour"},
    {"数量", "quantity"},
    {"单位", "unit"},
    {"状态", "condition"},
    {"损坏", "damage"},
    {"持有人", "holder"},
    {"备注", "remarks"},
    {"来源", "source"},
    {"包装", "package"},
    {"地点", "place"},
    {"扣押地点", "place"},
    {"具体位置", "spot"},
    {"卡号", "number"},
    {"银行", "bank"},
    {"发卡行", "bank"},
    {"持卡人", "card_holder"},
    {"运营商", "carrier"},
    {"标题", "title"},
    {"语言", "language"},
    {"页数", "pages"},
    {"描述", "description"},
    {"名称", "description"},
    {"容量", "capacity"},
    {"无见证人原因", "no_witness"},
    {"文书号", "authority"},
    {"照录原因", "insist"},
    {"照实登记的理由", "insist"},
    {"没有见证人的理由", "no_witness"},
    {"照实登记有误校验位的理由", "insist"},
    {"依据", "authority"},
    {"扣押依据", "authority"},
    {"发现位置", "spot"},
    {"操作系统", "system"},
    {"发现时电源状态", "power_state"},
    {"时钟偏差", "clock_offset"},
    {"附件配件", "accessories"},
    {"类型", "type"},
    {"发现的加密", "encryption"},
    {"第二个 IMEI", "imei2"},
    {"第二个手机号码", "phone_number2"},
    {"现在电源状态", "power_now"},
    {"锁定状态", "lock_state"},
    {"信号隔离", "isolation"},
    {"电量", "battery"},
    {"是否知道锁屏密码", "passcode_known"},
    {"锁屏密码", "passcode"},
    {"锁屏密码的来源", "passcode_source"},
    {"MAC 地址", "mac"},
    {"第二个 MAC 地址", "mac2"},
    {"主机名", "host_name"},
    {"用户账户", "users"},
    {"发现时网络状态", "network_state"},
    {"是否已提取内存", "memory_captured"},
    {"是否知道加密密钥", "encryption_key_known"},
    {"加密密钥", "encryption_key"},
    {"是否疑有自毁机制", "self_destruct"},
    {"发卡银行", "bank"},
    {"卡组织", "scheme"},
    {"卡面姓名", "card_holder"},
    {"有效期", "expiry"},
    {"关联手机号码", "linked_phone"},
    {"U盾或口令牌", "token"},
    {"冻结文号", "freeze_reference"},
    {"标题或首行", "title"},
    {"载体", "medium"},
    {"文件格式", "file_format"},
    {"是否手写", "handwritten"},
    {"冒充身份", "role_impersonated"},
    {"针对人群", "aimed_at"},
    {"开头内容", "excerpt"},
    {"摘要", "digest"},
    {"规格", "form"},
    {"槽位", "bay"},
    {"接口", "interface"},
    {"容量（字节）", "capacity_bytes"},
    {"镜像摘要", "image_digest"},
    {"说明", "description"},
    {"状况", "condition"},
    {"计量单位", "unit"},
    {"持有人（或无，或拒绝说明）", "holder"},
    {"存放方式", "storage_method"},
};

constexpr const char *exhibitNumberHeads[] = {"Exhibit number", "物证编号"};

// Heads of a list of items that was written out, whatever language is shown now.
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

constexpr Word chineseKinds[] = {
    {"手机", "phone"},
    {"电脑", "computer"},
    {"计算机", "computer"},
    {"笔记本电脑", "computer"},
    {"银行卡", "bank_card"},
    {"话术", "script"},
    {"话术本", "script"},
    {"SIM卡", "sim_card"},
    {"电话卡", "sim_card"},
    {"手机卡", "sim_card"},
    {"存储介质", "storage_medium"},
    {"U盘", "storage_medium"},
    {"硬盘", "storage_medium"},
    {"其他", "other"},
};

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

} // namespace

QString plainWord(const QString &text)
{
    QString word = text.normalized(QString::NormalizationForm_KC);
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

std::optional<domain::ItemKind> kindOfWord(const QString &text)
{
    const QString word = plainWord(text);
    for (const auto kind : domain::allItemKinds()) {
        if (word == plainWord(domain::label(kind)))
            return kind;
    }
    const QString together = QString(word).remove(u' ');
    for (const auto &kind : chineseKinds) {
        if (together == plainWord(QString::fromUtf8(kind.word)))
            return domain::itemKind(QString::fromLatin1(kind.meaning));
    }
    return domain::itemKind(QString(word).replace(u' ', u'_'));
}

} // namespace exchange
