#include "actions/reveal_fields.h"

#include "actions/body.h"
#include "actions/find_item.h"
#include "base/text.h"
#include "domain/masking.h"
#include "domain/text_rule.h"

namespace actions {

namespace {

Result<QString> secretOf(const registry::ItemRecord &item, const QString &name)
{
    const auto field = item.fields.constFind(name);
    if (field == item.fields.constEnd())
        return failure(ErrorCode::NotFound,
                       Text::tr("%1 has no field “%2”.").arg(item.exhibitNumber, name));
    if (!domain::isMasked(item.kind, name))
        return failure(ErrorCode::Invalid,
                       Text::tr("The field “%1” is not masked; %2 shows it as it is.")
                           .arg(name, item.exhibitNumber));
    if (!field->value)
        return failure(ErrorCode::NotFound,
                       Text::tr("The field “%1” of %2 was erased.").arg(name, item.exhibitNumber));
    return *field->value;
}

Result<domain::Fields> secretsOf(const registry::ItemRecord &item, const QStringList &names)
{
    domain::Fields secrets;
    for (const QString &name : names) {
        TRY(const auto secret, secretOf(item, name));
        secrets.insert(name, secret);
    }
    if (secrets.isEmpty())
        return failure(ErrorCode::Invalid, Text::tr("Name at least one field to reveal."));
    return secrets;
}

} // namespace

Result<domain::Fields> revealFields(Session &session, const QString &exhibitNumber,
                                    const QStringList &fields, const QString &reason)
{
    TRY(session.mayRecord(
        QStringLiteral("disclosure.revealed"))); // before anything about the item is revealed
    return session.write([&](Writer &writer) -> Result<domain::Fields> {
        TRY(const auto item, visibleItem(writer, exhibitNumber));
        TRY(const auto why, domain::checkedLongText(Text::tr("The reason"), reason, 2000));
        TRY(const auto secrets, secretsOf(item, fields));
        TRY(writer.append({QStringLiteral("disclosure.revealed"),
                           item.id,
                           Body().texts("fields", secrets.keys()).text("reason", why),
                           {}}));
        return secrets;
    });
}

} // namespace actions
