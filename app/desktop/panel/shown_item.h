#pragma once

// ShownItem: everything the panel shows about one item, read at once.

#include "domain/case_file.h"
#include "registry/attachment_table.h"
#include "registry/item_list.h"
#include "registry/item_table.h"
#include "registry/reader.h"

namespace desktop {

struct ShownItem {
    registry::ItemRecord item;
    registry::ItemRow row;                   // the same with names written out
    std::vector<registry::ItemRow> contents; // directly inside it
    std::vector<domain::CaseFile> cases;
    QStringList seizedBy;                                   // names, the first answers for it
    QString seizedFrom, witness, confirmedBy, registeredBy; // names; empty where none is recorded
    std::vector<registry::Attachment> attachments;
    std::optional<qint64> missingSinceMs; // from a stock-take; UTC
    qint64 size = 0;                      // registry::sizeOfStory
};

// Whether an item of this size is read within 100 ms, and therefore on the GUI thread.
bool isShort(qint64 sizeOfStory);

// Takes as long as the item's history is (sizeOfStory). Fails with NotFound, also when `viewer` (an
// officer's id) may not see the item.
Result<ShownItem> readShownItem(const registry::Reader &reader, const QString &exhibitNumber,
                                const QString &viewer);

// The name of an officer or person, with the organisation of a person. Fails with NotFound.
Result<QString> nameOf(const registry::Reader &reader, const domain::Party &party);

// Of a field, by the rule of its kind; an extra field's own name.
QString fieldLabel(domain::ItemKind kind, const QString &name);

} // namespace desktop
