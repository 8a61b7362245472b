#include "registry/verify/key_slot_check.h"

#include "base/text.h"
#include "registry/officer_table.h"

#include <algorithm>

namespace registry {

namespace {

Result<std::vector<QString>> textsOf(db::Connection &connection, const char *sql)
{
    return connection.prepare(sql).rows([](const db::Row &row) { return row.text(0); });
}

void warn(std::vector<domain::Fault> &faults, const domain::Officer &officer, const QString &what)
{
    faults.push_back(domain::faultAt({}, 0, domain::Fault::Severity::Warning, "key_slot", what));
    faults.back().subject = officer.id;
}

// A slot that opens the station's key to somebody who signs nothing with it.
void judgeSlot(const OfficerTable &officers, const QString &key, std::vector<domain::Fault> &faults)
{
    const auto officer = officers.byKeyId(key);
    if (!officer)
        return;
    if (officer->keyId != key)
        warn(faults, *officer,
             Text::tr("A key slot is left of a key of %1 that was exchanged: anyone with that key "
                      "and its password can open the station’s key.")
                 .arg(officer->name));
    else if (officer->suspended)
        warn(faults, *officer,
             Text::tr("%1 is suspended, and their key slot is left: with their password they can "
                      "open the station’s key.")
                 .arg(officer->name));
}

} // namespace

Result<void> checkKeySlots(db::Connection &tables, db::Connection &suspect,
                           std::vector<domain::Fault> &faults)
{
    TRY(const auto keys, textsOf(suspect, "SELECT key_id FROM officer_key"));
    TRY(const auto stations, textsOf(suspect, "SELECT station FROM station_key"));
    const OfficerTable officers(tables);
    TRY(const auto all, officers.all());
    for (const QString &station : stations) {
        auto select = suspect.prepare("SELECT key_id FROM key_slot WHERE station = $1");
        TRY(const auto slotKeys,
            select.bind(station).rows([](const db::Row &row) { return row.text(0); }));
        for (const QString &key : slotKeys)
            judgeSlot(officers, key, faults);
        for (const auto &officer : all) {
            if (!officer.suspended
                && std::find(keys.begin(), keys.end(), officer.keyId) != keys.end()
                && std::find(slotKeys.begin(), slotKeys.end(), officer.keyId) == slotKeys.end())
                warn(faults, officer,
                     Text::tr("%1 is not suspended and has no key slot: they cannot sign in.")
                         .arg(officer.name));
        }
    }
    return {};
}

} // namespace registry
