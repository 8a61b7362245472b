#pragma once

// Duplicates: finds registered items with the same identifying numbers. Every form of input uses
// it.

#include "domain/field.h"
#include "registry/item_table.h"
#include "registry/reader.h"

#include <QHash>

namespace registry {

// What identifies a thing: keys of the fields that are permanent and unique (IMEI, IMEISV, MEID,
// EID, ICCID, serial number, MAC address, card number). Two items that share a key are duplicates,
// also when their kinds differ. Both IMEIs of a phone and its IMEISV agree where their first
// fourteen digits do (3GPP TS 23.003 §6.2), case does not count, nor does it which of two slots a
// number is in. By field; `fields` are checked ones (domain::checkFields).
QMap<QString, QString> identityKeys(const domain::Fields &fields);

struct Duplicate {
    QString field;         // name of the field that agrees, of the item that is asked about
    QString exhibitNumber; // of the first other item with the same; empty where it is a row
    int row = 0;           // of the row of the same table with the same; 0: none
    bool operator==(const Duplicate &) const = default;
};

// For each of the fields that name a thing, the first other item with the same. `except` is the id
// of the item itself, and may be empty. What `viewer` (an officer's id) may not see is not a
// duplicate.
Result<std::vector<Duplicate>> duplicatesOf(const Reader &reader, const domain::Fields &fields,
                                            const QString &except, const QString &viewer);

// One translated sentence about it: which field, and which item or row has the same. It does not
// repeat the value.
QString sentence(const Duplicate &duplicate, domain::ItemKind kind);

// The same question for the rows of one table, which are also compared with each other.
class RowDuplicates
{
public:
    // What the row shares with rows that were asked about before. Remembers it as `row` (from 1).
    std::vector<Duplicate> of(const domain::Fields &fields, int row);

private:
    QHash<QString, int> m_rows; // by key
};

// The other item in custody that now has this seal, whether or not an officer may see it.
Result<std::optional<ItemRecord>> bearerOf(const Reader &reader, const QString &seal,
                                           const QString &except);

// Another item for which an entry ever stated this seal, as its seal or as the correction of one:
// the seal may have been opened since, the number corrected, or the step recorded by mistake.
Result<std::optional<ItemRecord>> earlierBearerOf(const Reader &reader, const QString &seal,
                                                  const QString &except);

} // namespace registry
