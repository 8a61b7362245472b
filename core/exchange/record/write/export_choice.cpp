#include "exchange/record/write/export_choice.h"

#include "actions/find_item.h"
#include "base/text.h"
#include "domain/field.h"
#include "registry/hidden_items.h"
#include "registry/item_list.h"
#include "registry/origin_table.h"

namespace exchange {

namespace {

// Refuses a case that has items hidden from the officer: its record would lack them silently.
Result<QStringList> itemsOf(const actions::View &view, const domain::CaseFile &caseFile)
{
    registry::ItemFilter filter;
    filter.caseFile = caseFile.id;
    filter.viewer = view.officer().id;
    TRY(const auto hidden, registry::countHidden(view.connection(), filter));
    if (hidden > 0)
        return failure(ErrorCode::Denied,
                       Text::tr("The case %1 has items that a restricted case hides from %2 (%3 of "
                                "them); without them it would not be complete. An officer named in "
                                "the restricted case, or an administrator, can export it.")
                           .arg(caseFile.number, view.officer().name)
                           .arg(hidden));
    QStringList ids;
    TRY(registry::ItemTable(view.connection()).each(filter, [&](const auto &item) {
        ids.append(item.id);
        return Result<void>();
    }));
    return ids;
}

} // namespace

Result<ExportChoice> chooseItems(const actions::View &view, const QStringList &exhibitNumbers,
                                 const std::optional<QString> &caseNumber)
{
    ExportChoice chosen;
    for (const QString &number : exhibitNumbers) {
        TRY(const auto item, actions::visibleItem(view, number));
        chosen.items.append(item.id);
    }
    if (caseNumber) {
        const registry::OriginTable origins(view.connection());
        TRY(const auto caseFile, origins.caseByNumber(*caseNumber, view.officer().id));
        TRY(const auto items, itemsOf(view, caseFile));
        chosen.caseFile = caseFile.id;
        chosen.items.append(items);
    }
    chosen.items.removeDuplicates();
    if (chosen.items.isEmpty())
        return failure(
            ErrorCode::NotFound,
            Text::tr("There is no item to export that %1 may see.").arg(view.officer().name));
    return chosen;
}

QStringList sealedFields()
{
    // Sealed fields of persons, attachments and payments, which are not in a table.
    QStringList names{QStringLiteral("name"), QStringLiteral("identity_number"),
                      QStringLiteral("phone_number"), QStringLiteral("card_number")};
    for (const auto kind : domain::allItemKinds()) {
        for (const auto &rule : domain::fieldRules(kind)) {
            if (rule.sealed)
                names.append(rule.name);
        }
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

Result<QStringList> checkedRedaction(const QStringList &given)
{
    const QStringList known = sealedFields();
    QStringList checked;
    for (const QString &name : given) {
        const QString field = name.trimmed();
        if (field.isEmpty())
            continue;
        if (!known.contains(field))
            return failure(
                ErrorCode::Invalid,
                Text::tr("“%1” cannot be withheld, since it is no sealed field; these are: %2.")
                    .arg(field, known.join(QStringLiteral(", "))));
        checked.append(field);
    }
    checked.removeDuplicates();
    return checked;
}

Result<void> checkPersons(const actions::Session &session, const QStringList &ids)
{
    const registry::OriginTable persons(session.registry().connection());
    for (const QString &id : ids)
        TRY(persons.personById(id));
    return {};
}

} // namespace exchange
