#pragma once

// ItemFilter: selects the items of a list, and builds the SQL for it.

#include "domain/custody.h"
#include "domain/item_kind.h"
#include "registry/attention.h"
#include "registry/item_column.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace registry {

// Empty members do not restrict. All texts are ids but `place`, `lot`, `sealNumber`, `contains`
// and `words`.
struct ItemFilter {
    std::optional<domain::ItemKind> kind;
    std::vector<domain::ItemKind> kinds; // any of these
    std::optional<QString> operation, site, group, suspect, caseFile;
    std::optional<QString> holder; // an officer or a person
    std::optional<QString> holderOfficer, holderPerson, place, lot, sealNumber;
    std::optional<QString> receiverOfficer, receiverPerson; // of what is in transit
    std::optional<domain::CustodyState> state;
    std::optional<bool> sealed; // with a seal of its own; false: nor inside another item
    std::optional<qint64> seizedFromMs, seizedBeforeMs; // UTC; the second is not within
    bool inCustody = false;                             // only what is not out of custody
    bool topLevel = false;                              // only what is not inside another item
    bool counted = false; // without what was withdrawn, as in every count
    // A piece of what the column shows; the case of ASCII is ignored.
    QMap<ItemColumn, QString> contains;
    QString words;                      // each must occur somewhere, as in searchNumbers
    std::optional<Attention> attention; // only what needs it, by `limits`; nothing withdrawn
    AttentionLimits limits;
    QString viewer;         // officer's id; items of restricted cases are shown
                            // only to the officers named for them and to administrators
    qint64 afterNumber = 0; // page by key: items with a larger number; for ItemTable::list
    int limit = 1000;       // for ItemTable::list
};

// A filter as SQL over the table item, with only the conditions that it sets, so that their
// indexes are used; begins with " AND " unless it is empty. The texts belong to the markers from
// `firstMarker` on; numbers are among them, since SQLite compares them by the column's affinity.
// Viewer, afterNumber and limit are the caller's.
struct Conditions {
    QByteArray sql;
    QStringList texts;
};

Conditions conditionsOf(const ItemFilter &filter, int firstMarker);

// A LIKE pattern (with ESCAPE '\') for texts that hold `piece` anywhere.
QString likePattern(const QString &piece);

} // namespace registry
