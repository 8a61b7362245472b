#include "registry/item_column.h"

#include "base/text.h"

#include <array>

namespace registry {

namespace {

struct ColumnName {
    ItemColumn column;
    const char *name;
    const char *label;
};

constexpr std::array<ColumnName, 19> columnNames{{
    {ItemColumn::Number, "number", QT_TRANSLATE_NOOP("Core", "No.")},
    {ItemColumn::ExhibitNumber, "exhibit_number", QT_TRANSLATE_NOOP("Core", "Exhibit number")},
    {ItemColumn::Kind, "kind", QT_TRANSLATE_NOOP("Core", "Kind")},
    {ItemColumn::Title, "title", QT_TRANSLATE_NOOP("Core", "Item")},
    {ItemColumn::Identifier, "identifier", QT_TRANSLATE_NOOP("Core", "Identifier")},
    {ItemColumn::Operation, "operation", QT_TRANSLATE_NOOP("Core", "Operation")},
    {ItemColumn::Site, "site", QT_TRANSLATE_NOOP("Core", "Site")},
    {ItemColumn::Group, "group", QT_TRANSLATE_NOOP("Core", "Group")},
    {ItemColumn::Suspect, "suspect", QT_TRANSLATE_NOOP("Core", "Suspect")},
    {ItemColumn::State, "state", QT_TRANSLATE_NOOP("Core", "State")},
    {ItemColumn::Holder, "holder", QT_TRANSLATE_NOOP("Core", "Held by")},
    {ItemColumn::Receiver, "receiver", QT_TRANSLATE_NOOP("Core", "Receiver")},
    {ItemColumn::Place, "place", QT_TRANSLATE_NOOP("Core", "Place")},
    {ItemColumn::Seal, "seal", QT_TRANSLATE_NOOP("Core", "Seal")},
    {ItemColumn::SeizedAt, "seized_at", QT_TRANSLATE_NOOP("Core", "Seized at")},
    {ItemColumn::RegisteredAt, "registered_at", QT_TRANSLATE_NOOP("Core", "Registered")},
    {ItemColumn::CustodySince, "custody_since", QT_TRANSLATE_NOOP("Core", "Since")},
    {ItemColumn::ReviewOn, "review_on", QT_TRANSLATE_NOOP("Core", "Review")},
    {ItemColumn::Attachments, "attachments", QT_TRANSLATE_NOOP("Core", "Files")},
}};

} // namespace

const std::vector<ItemColumn> &allItemColumns()
{
    static const std::vector<ItemColumn> all = [] {
        std::vector<ItemColumn> columns;
        for (const auto &known : columnNames)
            columns.push_back(known.column);
        return columns;
    }();
    return all;
}

QString name(ItemColumn column)
{
    return QString::fromLatin1(columnNames.at(std::size_t(column)).name);
}

QString label(ItemColumn column)
{
    return Text::tr(columnNames.at(std::size_t(column)).label);
}

} // namespace registry
