#include "registry/stated/agreed_stock.h"

#include "base/text.h"
#include "crypto/key.h"
#include "domain/custody_book.h"
#include "domain/custody_facts.h"
#include "registry/fold/rebuild.h"
#include "registry/identifiers.h"
#include "registry/index_check.h"
#include "registry/item_table.h"

#include <QJsonArray>
#include <QSet>

namespace registry {

namespace {

struct Held {
    QString number;
    domain::Custody custody;
    QString parent;
    QMap<QString, QString> identifiers; // by the field; without those that were erased
    QSet<QString> cases;
    bool operator==(const Held &) const = default;
};

// Who may see a case.
struct Access {
    bool isRestricted = false;
    QSet<QString> officers;
    bool operator==(const Access &) const = default;
};

struct Stock {
    QMap<QString, Held> items; // by id, as are the cases
    QMap<QString, Access> cases;
    bool operator==(const Stock &) const = default;
};

Result<Stock> stockOf(db::Connection &tables)
{
    TRY(const auto items, ItemTable(tables).all());
    Stock stock;
    for (const auto &item : items)
        stock.items.insert(
            item.id, {item.exhibitNumber, item.custody, item.parent.value_or(QString()), {}, {}});
    TRY(tables
            .prepare(QByteArray("SELECT item, name, value FROM item_field WHERE value IS NOT NULL "
                                "AND ")
                     + isIdentifier)
            .forEach([&](const db::Row &row) -> Result<void> {
                stock.items[row.text(0)].identifiers.insert(row.text(1), row.text(2));
                return {};
            }));
    TRY(tables.prepare("SELECT item, case_file FROM item_case")
            .forEach([&](const db::Row &row) -> Result<void> {
                stock.items[row.text(0)].cases.insert(row.text(1));
                return {};
            }));
    TRY(tables
            .prepare("SELECT id, restricted, officer FROM case_file LEFT JOIN case_officer ON "
                     "case_file = id")
            .forEach([&](const db::Row &row) -> Result<void> {
                auto &access = stock.cases[row.text(0)];
                access.isRestricted = row.integer(1) != 0;
                if (!row.isNull(2))
                    access.officers.insert(row.text(2));
                return {};
            }));
    return stock;
}

// Collects what the entries state about items in addition to custody. Also takes entries that a
// rule forbids: a difference is examined again by a replay.
class Stated
{
public:
    explicit Stated(const ledger::Ledger &ledger)
        : m_ledger(ledger)
        , m_identifiers(identifierNames())
    {
    }

    Result<void> take(const ledger::Entry &entry)
    {
        const QString &kind = entry.kind;
        if (kind == QLatin1String("item.registered") || kind == QLatin1String("item.corrected"))
            return takeFields(entry);
        if (kind == QLatin1String("item.assigned"))
            stock.items[entry.subject].cases.insert(domain::textIn(entry.body, "case"));
        if (kind == QLatin1String("item.unassigned"))
            stock.items[entry.subject].cases.remove(domain::textIn(entry.body, "case"));
        if (kind == QLatin1String("case.opened") || kind == QLatin1String("case.access_changed"))
            takeAccess(entry);
        return {};
    }

    Stock stock;

private:
    Result<void> takeFields(const ledger::Entry &entry)
    {
        auto &known = stock.items[entry.subject].identifiers;
        TRY(const auto disclosed, m_ledger.sealedDisclosures(entry));
        const auto open = entry.body.value(QLatin1String("fields")).toObject();
        for (const QString &name : std::as_const(m_identifiers)) {
            if (open.contains(name))
                known.insert(name, open.value(name).toString());
            if (entry.sealed.contains(name))
                known.remove(name);
            if (const auto secret = disclosed.constFind(name); secret != disclosed.constEnd())
                known.insert(name, secret->value.toString());
        }
        for (const auto &name : entry.body.value(QLatin1String("removed")).toArray())
            known.remove(name.toString());
        return {};
    }

    void takeAccess(const ledger::Entry &entry)
    {
        Access access{entry.body.value(QLatin1String("restricted")).toBool(), {}};
        for (const auto &officer : entry.body.value(QLatin1String("officers")).toArray())
            access.officers.insert(officer.toString());
        stock.cases.insert(entry.subject, access);
    }

    const ledger::Ledger &m_ledger;
    QStringList m_identifiers;
};

// Follows the chain of the station's log: whatever is not in it, or in another place, nobody signed
// there. The newest entry's signature covers all before it.
class Chain
{
public:
    // Fails with Corrupt where the log is broken.
    Result<void> take(const ledger::Entry &entry)
    {
        if (m_next == 0)
            m_log = entry.log;
        if (entry.log != m_log) {
            m_hasOneLog = false;
            return {};
        }
        if (entry.seq != m_next || entry.prev != m_leaf)
            return failure(ErrorCode::Corrupt,
                           Text::tr("Entry %1 does not follow the one before it in the log. "
                                    "Nothing was recorded; verify the registry before you go on.")
                               .arg(entry.seq));
        ++m_next;
        m_leaf = entry.leafHex();
        m_newest = entry;
        return {};
    }

    // Whether no entry is in the log of another station.
    bool hasOneLog() const { return m_hasOneLog; }

    bool isSigned(const StatedSigners &signers) const
    {
        const auto signer = signers.asOf(m_newest);
        const auto key = crypto::PublicKey::fromRaw(signer ? signer->publicKey : QByteArray());
        return m_next == 1 || (key && key->verifies(m_newest.bytes, m_newest.signature));
    }

private:
    QString m_log, m_leaf;
    qint64 m_next = 0;
    bool m_hasOneLog = true;
    ledger::Entry m_newest;
};

// By the rule of custody alone; nothing where an entry breaks it, or was signed by somebody who had
// no right to.
Result<std::optional<Stock>> followed(const ledger::Ledger &ledger, const StatedSigners &signers)
{
    domain::CustodyBook book;
    Stated stated(ledger);
    QStringList ids;
    bool isRight = true;
    Chain chain;
    TRY(ledger.forEach([&](const ledger::Entry &entry) -> Result<void> {
        if (auto linked = chain.take(entry); !linked)
            return linked;
        isRight = isRight && chain.hasOneLog();
        if (entry.kind == QLatin1String("item.registered"))
            ids.append(entry.subject);
        const domain::EntryFacts facts{
            entry.kind,
            entry.subject,
            {signers.ownerOf(entry.actor), entry.timeMs, entry.clockBehind},
            entry.body,
            entry.leafHex()};
        const bool opens = entry.kind == QLatin1String("registry.opened");
        isRight = isRight && (opens || signers.mightSign(entry))
            && book.take(facts, signers.rulesFor(entry.log, entry.seq));
        return stated.take(entry);
    }));
    if (!isRight || !chain.isSigned(signers))
        return std::optional<Stock>();
    for (const QString &id : std::as_const(ids)) {
        const auto around = book.around(id);
        auto &held = stated.stock.items[id];
        held.number = book.item(id)->number;
        held.custody = book.item(id)->custody;
        held.parent = around.empty() ? QString() : around.front().id;
    }
    return std::optional(std::move(stated.stock));
}

// The number of the first item that differs; "item" if it is in only one of the two, or if a case
// differs.
QString firstDifference(const Stock &stated, const Stock &found)
{
    for (auto item = stated.items.cbegin(); item != stated.items.cend(); ++item) {
        if (found.items.value(item.key()) != *item)
            return item->number;
    }
    return QStringLiteral("item");
}

} // namespace

Result<void> checkAgreedStock(db::Connection &connection, const ledger::Ledger &ledger,
                              const StatedSigners &signers, base::Progress &progress)
{
    TRY(checkIndexes(connection,
                     {QStringLiteral("entry"), QStringLiteral("item"), QStringLiteral("item_field"),
                      QStringLiteral("item_case"), QStringLiteral("case_file"),
                      QStringLiteral("case_officer")}));
    TRY(const auto inTables, stockOf(connection));
    TRY(auto stated, followed(ledger, signers));
    if (!stated || inTables != *stated) { // an entry that breaks a rule counts for nothing
        TRY(auto scratch, replayedApart(connection, progress));
        TRY(stated, stockOf(scratch));
    }
    if (inTables == *stated)
        return {};
    return failure(ErrorCode::Corrupt,
                   Text::tr("The tables and the ledger differ about %1. Nothing was "
                            "recorded; verify the registry before you go on.")
                       .arg(firstDifference(*stated, inTables)));
}

} // namespace registry
