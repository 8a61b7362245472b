#include "campaign/campaign_items.h"

#include "domain/luhn.h"

#include <array>

namespace exchange {

namespace {

const std::array<QString, 20> surnames{"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周",
                                       "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗"};
const std::array<QString, 24> givenNames{
    "伟", "芳", "娜", "敏", "静",   "磊",   "强",   "洋",   "艳",   "勇",   "军",   "杰",
    "娟", "涛", "明", "超", "秀英", "建国", "志强", "小红", "海燕", "子轩", "雨桐", "浩然"};
const std::array<std::pair<QString, QString>, 6> phones{{{"Huawei", "P60"},
                                                         {"Xiaomi", "13"},
                                                         {"Apple", "iPhone 12"},
                                                         {"OPPO", "Reno 8"},
                                                         {"vivo", "X90"},
                                                         {"Samsung", "Galaxy A54"}}};
const std::array<QString, 5> colours{"black", "white", "blue", "gold", "green"};
const std::array<QString, 4> banks{"Example Bank", "Sample Savings Bank", "示例银行",
                                   "Test Commercial Bank"};

QString withLuhn(const QString &body)
{
    return body + domain::luhnDigit(body);
}

} // namespace

QString CampaignItems::personName()
{
    return surnames.at(std::size_t(pick(int(surnames.size()))))
        + givenNames.at(std::size_t(pick(int(givenNames.size()))));
}

QString CampaignItems::cardNumber()
{
    return withLuhn(QStringLiteral("620000%1").arg(m_next++, 9, 10, QLatin1Char('0')));
}

QString CampaignItems::phoneNumber()
{
    return QStringLiteral("+447700900%1").arg(pick(1000), 3, 10, QLatin1Char('0'));
}

QString CampaignItems::imei()
{
    // type allocation codes 001… are kept for test equipment (3GPP TS 23.003, GSMA TS.06)
    return withLuhn(QStringLiteral("00101%1").arg(m_next++, 9, 10, QLatin1Char('0')));
}

QString CampaignItems::iccid()
{
    // 999 is no country's code (ITU-T E.164 keeps it in reserve)
    return withLuhn(QStringLiteral("89999%1").arg(m_next++, 13, 10, QLatin1Char('0')));
}

actions::NewItem CampaignItems::phone()
{
    const auto &[make, model] = phones.at(std::size_t(pick(int(phones.size()))));
    actions::NewItem item;
    item.kind = domain::ItemKind::Phone;
    item.fields = {{"make", make},
                   {"model", model},
                   {"imei", imei()},
                   {"colour", colours.at(std::size_t(pick(5)))},
                   {"power_state", pick(3) ? "on" : "off"},
                   {"isolation", pick(2) ? "faraday_bag" : "flight_mode"},
                   {"passcode_known", pick(4) ? "no" : "yes"}};
    if (pick(3) == 0)
        item.fields.insert("imei2", imei());
    if (pick(60) == 0) { // a label that really is wrong
        QString &number = item.fields["imei"];
        number.back() = QChar(u'0' + (number.back().digitValue() + 1) % 10);
        item.insistReason = QStringLiteral("the label on the device says so; read by two officers");
    }
    return item;
}

actions::NewItem CampaignItems::computer()
{
    actions::NewItem item;
    item.kind = domain::ItemKind::Computer;
    item.fields = {
        {"type", "laptop"},
        {"make", "Lenovo"},
        {"model", "ThinkBook 14"},
        {"serial", QStringLiteral("MADEUP%1").arg(m_next++, 6, 10, QLatin1Char('0'))},
        {"mac",
         QStringLiteral("00:00:5E:00:53:%1")
             .arg(pick(256), 2, 16, QLatin1Char('0'))}, // RFC 7042 §2.1.2: for documentation
        {"host_name", QStringLiteral("desk-%1").arg(m_next)},
        {"power_state", "on"},
        {"encryption", "unknown"}};
    return item;
}

actions::NewItem CampaignItems::card()
{
    actions::NewItem item;
    item.kind = domain::ItemKind::BankCard;
    item.fields = {
        {"number", cardNumber()},
        {"bank", banks.at(std::size_t(pick(4)))},
        {"scheme", "UnionPay"},
        {"type", "debit"},
        {"card_holder", personName()},
        {"expiry",
         QStringLiteral("20%1-%2").arg(27 + pick(5)).arg(1 + pick(12), 2, 10, QLatin1Char('0'))}};
    return item;
}

actions::NewItem CampaignItems::script(int index)
{
    const bool chinese = pick(3) > 0;
    actions::NewItem item;
    item.kind = domain::ItemKind::Script;
    item.fields = {{"title",
                    chinese ? QStringLiteral("刷单话术 %1").arg(index)
                            : QStringLiteral("Brushing script %1").arg(index)},
                   {"language", chinese ? "zh" : "en"},
                   {"type", pick(2) ? "chat" : "phone"},
                   {"medium", "paper"},
                   {"pages", QString::number(1 + pick(12))},
                   {"handwritten", pick(2) ? "yes" : "no"},
                   {"excerpt",
                    chinese ? QStringLiteral("您好，这里是刷单客服")
                            : QStringLiteral("Dear customer, this is the bonus desk")}};
    return item;
}

actions::NewItem CampaignItems::item(int index)
{
    const int slot = index % 20;
    if (slot < 9)
        return phone();
    if (slot < 15)
        return card();
    if (slot < 17)
        return script(index);
    if (slot == 17)
        return computer();
    actions::NewItem item;
    item.kind = slot == 18 ? domain::ItemKind::StorageMedium : domain::ItemKind::Other;
    if (slot == 18)
        item.fields = {{"type", "USB stick"},
                       {"make", "Kingston"},
                       {"capacity_bytes", "64000000000"},
                       {"serial", QStringLiteral("USB%1").arg(m_next++)}};
    else
        item.fields = {{"description", QStringLiteral("ledger book, %1 pages").arg(20 + pick(80))},
                       {"quantity", "1"}};
    return item;
}

actions::NewItem CampaignItems::contentOf(const registry::ItemRecord &container)
{
    actions::NewItem item;
    item.parent = container.exhibitNumber;
    item.kind = container.kind == domain::ItemKind::Phone ? domain::ItemKind::SimCard
                                                          : domain::ItemKind::StorageMedium;
    if (item.kind == domain::ItemKind::SimCard)
        item.fields = {{"iccid", iccid()},
                       {"imsi", QStringLiteral("99999%1").arg(m_next++, 10, 10, QLatin1Char('0'))},
                       {"phone_number", phoneNumber()},
                       {"form", "nano"}};
    else
        item.fields = {{"type", "SSD"},
                       {"bay", "1"},
                       {"serial", QStringLiteral("SSD%1").arg(m_next++, 8, 10, QLatin1Char('0'))},
                       {"capacity_bytes", "512110190592"},
                       {"interface", "NVMe"}};
    return item;
}

} // namespace exchange
