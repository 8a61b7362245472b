#pragma once

// ItemColumn: the columns by which a table of items is shown, sorted and filtered.

#include <QString>

#include <vector>

namespace registry {

enum class ItemColumn {
    Number, // order of registration
    ExhibitNumber,
    Kind,
    Title,
    Identifier, // IMEI, serial number, masked card number…
    Operation,
    Site,
    Group,
    Suspect,
    State,
    Holder,
    Receiver,
    Place,
    Seal,
    SeizedAt,
    RegisteredAt,
    CustodySince,
    ReviewOn,
    Attachments, // how many
};

const std::vector<ItemColumn> &allItemColumns();

// "exhibit_number", "seized_at"…: stable, for settings and the command line.
QString name(ItemColumn column);

// What a person reads above the column, translated.
QString label(ItemColumn column);

} // namespace registry
