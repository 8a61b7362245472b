#include "actions/erase_disclosure.h"

#include "actions/body.h"
#include "actions/find_item.h"
#include "base/text.h"
#include "domain/text_rule.h"
#include "registry/fold/rebuild.h"

namespace actions {

namespace {

// The entry says first what goes; gives how many disclosures went.
Result<int> eraseOf(Writer &writer, const ledger::Entry &entry, const QStringList &fields,
                    const Body &why)
{
    auto &ledger = writer.registry().ledger();
    TRY(const auto disclosed, ledger.disclosures(entry));
    QStringList there;
    for (const QString &field : fields) {
        if (disclosed.contains(field))
            there.append(field);
    }
    if (there.isEmpty())
        return 0;
    TRY(writer.append({QStringLiteral("disclosure.erased"),
                       entry.subject,
                       Body(why).text("entry", entry.leafHex()).texts("fields", there),
                       {}}));
    for (const QString &field : there)
        TRY(ledger.eraseDisclosure(entry.leafHex(), field));
    return int(there.size());
}

} // namespace

Result<int> eraseDisclosures(Session &session, const QString &exhibitNumber,
                             const QStringList &fields, const QString &reason,
                             const QString &authority, base::Progress &progress)
{
    return session.write([&](Writer &writer) -> Result<int> {
        TRY(const auto item, visibleItem(writer, exhibitNumber));
        TRY(const auto checkedReason,
            domain::checkedLongText(Text::tr("The reason"), reason, 2000));
        TRY(const auto checkedAuthority,
            domain::checkedText(Text::tr("The authority"), authority, 400));
        const Body why = Body().text("reason", checkedReason).text("authority", checkedAuthority);
        TRY(const auto entries, writer.registry().ledger().entriesOf(item.id));
        int erased = 0;
        for (const auto &entry : entries) {
            TRY(const int ofEntry, eraseOf(writer, entry, fields, why));
            erased += ofEntry;
        }
        if (erased == 0)
            return failure(ErrorCode::NotFound,
                           Text::tr("%1 has no sealed value of these names.").arg(exhibitNumber));
        TRY(registry::rebuild(writer.connection(), progress));
        return erased;
    });
}

} // namespace actions
