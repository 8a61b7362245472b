#include "support/bulk_items.h"

#include "db/transaction.h"
#include "domain/item_title.h"
#include "domain/luhn.h"
#include "registry/search.h"

#include <array>

namespace tests {

namespace {

constexpr qint64 startMs = 1772330400000; // 2026-03-01T02:00:00Z
constexpr qint64 minuteMs = 60'000;
constexpr int perTransaction = 50'000;

// Spreads numbers without a generator's state (the finalizer of SplitMix64).
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
    value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
    return value ^ (value >> 31);
}

QString idOf(int family, qint64 number)
{
    return QStringLiteral("01890a5d-%1-7000-8000-%2")
        .arg(family, 4, 16, QLatin1Char('0'))
        .arg(number, 12, 16, QLatin1Char('0'));
}

QString digits(quint64 value, int count)
{
    return QStringLiteral("%1")
        .arg(value % 1'000'000'000'000'000, count, 10, QLatin1Char('0'))
        .right(count);
}

const std::array<QString, 24> familyNames{"王", "李", "张", "刘", "陈", "杨", "赵", "黄",
                                          "周", "吴", "徐", "孙", "胡", "朱", "高", "林",
                                          "何", "郭", "马", "罗", "梁", "宋", "郑", "谢"};
const std::array<QString, 24> givenNames{"伟",   "芳", "娜", "敏", "静",   "强",   "磊",   "军",
                                         "洋",   "勇", "艳", "杰", "娟",   "涛",   "明",   "超",
                                         "秀英", "霞", "平", "刚", "桂英", "建国", "海燕", "志强"};
const std::array<std::pair<QString, QString>, 8> phones{{{"Huawei", "P60 Pro"},
                                                         {"Xiaomi", "13 Ultra"},
                                                         {"Apple", "iPhone 14"},
                                                         {"OPPO", "Find X6"},
                                                         {"vivo", "X90"},
                                                         {"Samsung", "Galaxy S23"},
                                                         {"Honor", "Magic5"},
                                                         {"Realme", "GT Neo5"}}};
const std::array<QString, 6> banks{"Bank of China",     "ICBC",     "China Construction Bank",
                                   "Agricultural Bank", "招商银行", "交通银行"};
const std::array<QString, 4> colours{"black", "white", "blue", "gold"};

QString personName(quint64 random)
{
    return familyNames.at(random % familyNames.size())
        + givenNames.at(random / 64 % givenNames.size());
}

struct Scale {
    qint64 items, suspects, groups, sites, operations, cases, places;

    explicit Scale(qint64 count)
        : items(count)
        , suspects(std::max<qint64>(20, count / 50))
        , groups(60)
        , sites(40)
        , operations(8)
        , cases(40)
        , places(600)
    {
    }
};

QString placeName(qint64 place)
{
    return QStringLiteral("Evidence room %1, shelf %2").arg(1 + place % 6).arg(1 + place / 6);
}

class Filler
{
public:
    Filler(db::Connection &connection, qint64 items, QString officer)
        : m_connection(connection)
        , m_scale(items)
        , m_officer(std::move(officer))
    {
    }

    Result<void> origins()
    {
        auto operation = m_connection.prepare("INSERT INTO operation (id, name) VALUES ($1, $2)");
        for (qint64 i = 0; i < m_scale.operations; ++i)
            TRY(operation.bind(idOf(1, i), QStringLiteral("Operation %1").arg(i + 1)).run());
        auto site =
            m_connection.prepare("INSERT INTO site (id, operation, name) VALUES ($1, $2, $3)");
        for (qint64 i = 0; i < m_scale.sites; ++i)
            TRY(site.bind(idOf(2, i), idOf(1, i % m_scale.operations), siteName(i)).run());
        auto group = m_connection.prepare(
            "INSERT INTO suspect_group (id, name, operation, site) VALUES ($1, $2, $3, $4)");
        for (qint64 i = 0; i < m_scale.groups; ++i)
            TRY(group
                    .bind(idOf(3, i), groupName(i), idOf(1, i % m_scale.operations),
                          idOf(2, i % m_scale.sites))
                    .run());
        auto person = m_connection.prepare("INSERT INTO person (id, category, name, suspect_group) "
                                           "VALUES ($1, 'suspect', $2, $3)");
        for (qint64 i = 0; i < m_scale.suspects; ++i)
            TRY(person.bind(idOf(4, i), personName(mixed(quint64(i))), idOf(3, i % m_scale.groups))
                    .run());
        auto caseFile = m_connection.prepare("INSERT INTO case_file (id, number, title, "
                                             "restricted) VALUES ($1, $2, 'Brushing', $3)");
        for (qint64 i = 0; i < m_scale.cases; ++i)
            TRY(caseFile.bind(idOf(5, i), caseNumber(i), i == 0).run());
        return {};
    }

    Result<void> item(qint64 number)
    {
        const quint64 random = mixed(quint64(number) * 7);
        const auto kind = domain::allItemKinds().at(number % 10 < 5 ? 0 : std::size_t(number % 6));
        const auto fields = fieldsOf(kind, random, number);
        TRY(insertItem(number, random, kind, fields));
        const QString id = idOf(6, number);
        for (auto field = fields.begin(); field != fields.end(); ++field)
            TRY(m_field.bind(id, field.key(), field.value()).run());
        const qint64 caseFile =
            number % 1000 == 1 ? 0 : 1 + qint64(random % quint64(m_scale.cases - 1));
        TRY(m_case.bind(id, idOf(5, caseFile)).run());
        QStringList pieces{
            exhibitNumber(number),
            personName(mixed(random % quint64(m_scale.suspects))),
            placeName(placeOf(random)),
            siteName(siteOf(random)),
            groupName(groupOf(random)),
            QStringLiteral("Operation %1").arg(1 + siteOf(random) % m_scale.operations),
            sealOf(number, random),
            caseNumber(caseFile)};
        if (photographs(random) > 0) {
            pieces.append(QStringLiteral("IMG_%1.jpg").arg(number));
            TRY(m_photo.bind(digits(random, 15) + QString::number(number), id, pieces.back())
                    .run());
        }
        pieces += QStringList(fields.values());
        const QString text = registry::searchText(pieces);
        TRY(m_text.bind(number, text).run());
        TRY(m_gram.bind(number, registry::gramsOf(text)).run());
        return {};
    }

private:
    static QString siteName(qint64 site) { return QStringLiteral("Villa %1").arg(site + 1); }
    static QString groupName(qint64 group)
    {
        return QStringLiteral("Group %1").arg(group + 1, 2, 10, QLatin1Char('0'));
    }
    static QString caseNumber(qint64 number)
    {
        return QStringLiteral("ZJ-2026-%1").arg(number + 1);
    }
    static QString exhibitNumber(qint64 number)
    {
        return QStringLiteral("SITE%1-2026-%2")
            .arg(number % 9 + 1)
            .arg(number, 5, 10, QLatin1Char('0'));
    }
    static QString sealOf(qint64 number, quint64 random)
    {
        return random / 16 % 10 < 8 ? QStringLiteral("NP-%1").arg(number, 7, 10, QLatin1Char('0'))
                                    : QString();
    }
    static int photographs(quint64 random) { return random / 2048 % 4 == 0 ? 1 : 0; }
    // A SIM card is inside the phone that begins its ten.
    static std::optional<QString> parentOf(qint64 number, domain::ItemKind kind)
    {
        return kind == domain::ItemKind::SimCard && number >= 10
            ? std::optional(idOf(6, number / 10 * 10))
            : std::nullopt;
    }
    qint64 siteOf(quint64 random) const { return qint64(random / 3 % quint64(m_scale.sites)); }
    qint64 groupOf(quint64 random) const { return qint64(random / 5 % quint64(m_scale.groups)); }
    qint64 placeOf(quint64 random) const { return qint64(random / 7 % quint64(m_scale.places)); }

    static domain::Fields fieldsOf(domain::ItemKind kind, quint64 random, qint64 number)
    {
        const QString imei = QStringLiteral("86") + digits(mixed(random), 12);
        const auto &[make, model] = phones.at(random % phones.size());
        switch (kind) {
        case domain::ItemKind::Phone:
            return {{"make", make},
                    {"model", model},
                    {"colour", colours.at(random % 4)},
                    {"imei", imei + domain::luhnDigit(imei)},
                    {"phone_number", QStringLiteral("+86138") + digits(mixed(random + 1), 8)}};
        case domain::ItemKind::BankCard: {
            const QString card = QStringLiteral("6200") + digits(mixed(random), 11);
            return {{"number", card + domain::luhnDigit(card)},
                    {"bank", banks.at(random % banks.size())},
                    {"card_holder", personName(mixed(random + 2))}};
        }
        case domain::ItemKind::SimCard:
            return {{"iccid", QStringLiteral("898600") + digits(mixed(random), 13)},
                    {"carrier", QStringLiteral("China Mobile")}};
        case domain::ItemKind::Script:
            return {{"title", QStringLiteral("刷单话术 %1").arg(number % 500)},
                    {"language", QStringLiteral("zh")}};
        default:
            return {{"make", QStringLiteral("Lenovo")},
                    {"model", QStringLiteral("ThinkPad X1")},
                    {"serial", QStringLiteral("PF%1").arg(digits(mixed(random), 8))}};
        }
    }

    Result<void> insertItem(qint64 number, quint64 random, domain::ItemKind kind,
                            const domain::Fields &fields)
    {
        const auto site = siteOf(random);
        const int state = int(random / 1024 % 100);
        const QString stateName = domain::name(state < 90       ? domain::CustodyState::Held
                                                   : state < 95 ? domain::CustodyState::Seized
                                                   : state < 98 ? domain::CustodyState::InTransit
                                                                : domain::CustodyState::Out);
        const bool moving = state >= 95 && state < 98;
        const QString seal = sealOf(number, random);
        const int photos = photographs(random);
        TRY(m_item
                .bind(number, idOf(6, number), exhibitNumber(number), domain::name(kind),
                      idOf(1, site % m_scale.operations), idOf(2, site), idOf(3, groupOf(random)),
                      idOf(4, qint64(random % quint64(m_scale.suspects))),
                      startMs + number * minuteMs / 10, m_officer,
                      random % 100 < 95 ? std::optional(m_officer) : std::nullopt, stateName,
                      moving ? std::optional(m_officer) : std::nullopt,
                      moving ? std::optional(QStringLiteral("lot-%1").arg(number % 2000))
                             : std::nullopt,
                      placeName(placeOf(random)),
                      seal.isEmpty() ? std::nullopt : std::optional(seal),
                      domain::itemTitle(kind, fields), domain::itemIdentifier(kind, fields), photos,
                      photos ? std::optional(startMs + number * minuteMs / 10) : std::nullopt,
                      parentOf(number, kind))
                .run());
        return {};
    }

    db::Connection &m_connection;
    Scale m_scale;
    QString m_officer;
    db::Statement m_item = m_connection.prepare(
        "INSERT INTO item (number, id, exhibit_number, kind, parent, operation, site, "
        "suspect_group, suspect, seized_at, seized_place, no_witness, registered_by, "
        "registered_at, "
        "confirmed_by, last_step, disputed, custody_state, holder_officer, receiver_officer, lot, "
        "place, seal_number, custody_since, custody_happened, title, identifier, "
        "attachments, photographs, photographs_before, attached_at) "
        "VALUES ($1, $2, $3, $4, $21, $5, $6, $7, $8, $9, 'desk', 'nobody else was there', $10, "
        "$9, $11, 1, 0, $12, $10, $13, $14, $15, $16, $9, $9, $17, $18, $19, $19, $19, $20)");
    db::Statement m_field = m_connection.prepare(
        "INSERT INTO item_field (item, name, value, sealed, as_found) VALUES ($1, $2, $3, 0, 0)");
    db::Statement m_case =
        m_connection.prepare("INSERT INTO item_case (item, case_file) VALUES ($1, $2)");
    db::Statement m_photo =
        m_connection.prepare("INSERT INTO attachment (entry, item, step, sha256, name, size, "
                             "media_type, category, digests, stage, added_at, added_by) "
                             "SELECT $1, $2, 2, $1, $3, 1, 'image/jpeg', 'photo', '', "
                             "'before_sealing', 0, id FROM officer LIMIT 1");
    db::Statement m_text =
        m_connection.prepare("INSERT INTO item_text (item, text) VALUES ($1, $2)");
    db::Statement m_gram =
        m_connection.prepare("INSERT INTO item_gram (rowid, grams) VALUES ($1, $2)");
};

} // namespace

Result<void> fillTables(db::Connection &connection, qint64 items)
{
    TRY(const auto officer,
        connection.prepare("SELECT id FROM officer LIMIT 1").first([](const db::Row &row) {
            return row.text(0);
        }));
    TRY(connection.runScript(
        "PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; PRAGMA foreign_keys = OFF"));
    Filler filler(connection, items, officer.value_or(QString()));
    for (qint64 number = 1; number <= items;) {
        TRY(auto transaction, db::Transaction::begin(connection));
        if (number == 1)
            TRY(filler.origins());
        for (int n = 0; n < perTransaction && number <= items; ++n)
            TRY(filler.item(number++));
        TRY(transaction.commit());
    }
    return connection.runScript("PRAGMA foreign_keys = ON; PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace tests
