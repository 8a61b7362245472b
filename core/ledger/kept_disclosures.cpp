// What the ledger keeps of the sealed fields of its entries.

#include "base/text.h"
#include "db/connection.h"
#include "ledger/ledger.h"

namespace ledger {

Result<QMap<QString, Disclosure>> Ledger::disclosures(const Entry &entry) const
{
    QMap<QString, Disclosure> byField;
    if (entry.sealed.isEmpty())
        return byField;
    auto select = m_connection->prepare("SELECT text FROM disclosure WHERE entry = $1");
    TRY(select.bind(entry.leafHex()).forEach([&](const db::Row &row) -> Result<void> {
        TRY(const auto disclosure, readDisclosure(row.text(0).toLatin1()));
        if (entry.sealed.value(disclosure.field).toString() != disclosure.digest())
            return failure(ErrorCode::Corrupt,
                           Text::tr("The registry keeps another value of “%1” than the one that "
                                    "was signed; verify the registry.")
                               .arg(disclosure.field),
                           entry.leafHex());
        byField.insert(disclosure.field, disclosure);
        return {};
    }));
    return byField;
}

Result<QMap<QString, Disclosure>> Ledger::sealedDisclosures(const Entry &entry) const
{
    QMap<QString, Disclosure> byField;
    auto select = m_connection->prepare("SELECT text FROM disclosure WHERE entry = $1");
    TRY(select.bind(entry.leafHex()).forEach([&](const db::Row &row) -> Result<void> {
        const auto read = readDisclosure(row.text(0).toLatin1());
        if (read && entry.sealed.value(read->field).toString() == read->digest())
            byField.insert(read->field, *read);
        return {};
    }));
    return byField;
}

Result<void> Ledger::eraseDisclosure(const QString &entryLeafHex, const QString &field)
{
    auto erase = m_connection->prepare("DELETE FROM disclosure WHERE entry = $1 AND field = $2");
    TRY(const auto erased, erase.bind(entryLeafHex, field).run());
    if (erased == 0)
        return failure(ErrorCode::NotFound,
                       Text::tr("This entry has no disclosure of “%1”.").arg(field));
    return {};
}

} // namespace ledger
