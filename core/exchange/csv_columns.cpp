#include "exchange/csv_columns.h"

#include "base/text.h"
#include "domain/field.h"

#include <QHash>

namespace exchange {

namespace {

// What a screen calls the fields, in English and in the language that is shown now.
QHash<QString, QString> namesByLabel()
{
    QHash<QString, QString> names;
    for (const auto kind : domain::allItemKinds()) {
        for (const auto &rule : domain::fieldRules(kind)) {
            names.insert(QString::fromUtf8(rule.label).toLower(), rule.name);
            names.insert(Text::tr(rule.label).toLower(), rule.name);
        }
    }
    return names;
}

} // namespace

QString columnNamed(const QString &head)
{
    static const QHash<QString, QString> chinese{
        {QStringLiteral("种类"), QStringLiteral("kind")},
        {QStringLiteral("类别"), QStringLiteral("kind")},
        {QStringLiteral("物品种类"), QStringLiteral("kind")},
        {QStringLiteral("品牌"), QStringLiteral("make")},
        {QStringLiteral("型号"), QStringLiteral("model")},
        {QStringLiteral("序列号"), QStringLiteral("serial")},
        {QStringLiteral("串号"), QStringLiteral("imei")},
        {QStringLiteral("串号2"), QStringLiteral("imei2")},
        {QStringLiteral("手机号"), QStringLiteral("phone_number")},
        {QStringLiteral("手机号码"), QStringLiteral("phone_number")},
        {QStringLiteral("颜色"), QStringLiteral("colour")},
        {QStringLiteral("数量"), QStringLiteral("quantity")},
        {QStringLiteral("单位"), QStringLiteral("unit")},
        {QStringLiteral("状态"), QStringLiteral("condition")},
        {QStringLiteral("损坏"), QStringLiteral("damage")},
        {QStringLiteral("持有人"), QStringLiteral("holder")},
        {QStringLiteral("备注"), QStringLiteral("remarks")},
        {QStringLiteral("来源"), QStringLiteral("source")},
        {QStringLiteral("包装"), QStringLiteral("package")},
        {QStringLiteral("地点"), QStringLiteral("place")},
        {QStringLiteral("扣押地点"), QStringLiteral("place")},
        {QStringLiteral("具体位置"), QStringLiteral("spot")},
        {QStringLiteral("卡号"), QStringLiteral("number")},
        {QStringLiteral("银行"), QStringLiteral("bank")},
        {QStringLiteral("发卡行"), QStringLiteral("bank")},
        {QStringLiteral("持卡人"), QStringLiteral("card_holder")},
        {QStringLiteral("运营商"), QStringLiteral("carrier")},
        {QStringLiteral("标题"), QStringLiteral("title")},
        {QStringLiteral("语言"), QStringLiteral("language")},
        {QStringLiteral("页数"), QStringLiteral("pages")},
        {QStringLiteral("描述"), QStringLiteral("description")},
        {QStringLiteral("名称"), QStringLiteral("description")},
        {QStringLiteral("容量"), QStringLiteral("capacity")},
        {QStringLiteral("无见证人原因"), QStringLiteral("no_witness")},
        {QStringLiteral("文书号"), QStringLiteral("authority")},
        {QStringLiteral("照录原因"), QStringLiteral("insist")},
        {QStringLiteral("照实登记的理由"), QStringLiteral("insist")},
        {QStringLiteral("没有见证人的理由"), QStringLiteral("no_witness")},
        {QStringLiteral("依据"), QStringLiteral("authority")},
        {QStringLiteral("扣押依据"), QStringLiteral("authority")},
        {QStringLiteral("发现位置"), QStringLiteral("spot")},
    };
    const QString trimmed = head.trimmed();
    const auto known = chinese.constFind(trimmed);
    return known != chinese.constEnd() ? *known
                                       : namesByLabel().value(trimmed.toLower(), trimmed.toLower());
}

QString columnLabel(const QString &name)
{
    const QHash<QString, QString> ofSeizure{
        {QStringLiteral("kind"), Text::tr("Kind")},
        {QStringLiteral("place"), Text::tr("Place found")},
        {QStringLiteral("no_witness"), Text::tr("No witness, because")},
        {QStringLiteral("authority"), Text::tr("Authority")},
        {QStringLiteral("insist"), Text::tr("Wrong digit as found, because")},
    };
    if (ofSeizure.contains(name))
        return ofSeizure.value(name);
    for (const auto kind : domain::allItemKinds()) {
        if (const auto *rule = domain::fieldRule(kind, name))
            return Text::tr(rule->label);
    }
    return name;
}

std::optional<domain::ItemKind> kindNamed(const QString &text)
{
    using domain::ItemKind;
    static const QHash<QString, ItemKind> chinese{
        {QStringLiteral("手机"), ItemKind::Phone},
        {QStringLiteral("电脑"), ItemKind::Computer},
        {QStringLiteral("计算机"), ItemKind::Computer},
        {QStringLiteral("笔记本电脑"), ItemKind::Computer},
        {QStringLiteral("银行卡"), ItemKind::BankCard},
        {QStringLiteral("话术"), ItemKind::Script},
        {QStringLiteral("话术本"), ItemKind::Script},
        {QStringLiteral("SIM卡"), ItemKind::SimCard},
        {QStringLiteral("SIM 卡"), ItemKind::SimCard},
        {QStringLiteral("电话卡"), ItemKind::SimCard},
        {QStringLiteral("手机卡"), ItemKind::SimCard},
        {QStringLiteral("存储介质"), ItemKind::StorageMedium},
        {QStringLiteral("U盘"), ItemKind::StorageMedium},
        {QStringLiteral("硬盘"), ItemKind::StorageMedium},
        {QStringLiteral("其他"), ItemKind::Other},
    };
    const auto known = chinese.constFind(text.trimmed());
    return known == chinese.constEnd() ? domain::itemKind(text.trimmed()) : std::optional(*known);
}

} // namespace exchange
