#pragma once

// ExportScope: selects the entries of a custody record.

#include "ledger/ledger.h"
#include "registry/item_table.h"
#include "registry/stated/stated_signers.h"

#include <QSet>

namespace exchange {

struct ExportScope {
    std::vector<registry::ItemRecord> items; // with what they contain, and what they are or were in
    std::vector<ledger::Entry> entries;      // in order of arrival
    QMap<qint64, QString> voidEntries;       // number -> why the entry counts for nothing, also of
                                             // entries that were left out
    qint64 unseen = 0;                       // contents of the items that the viewer may not see

    QSet<QString> itemIds() const;
    QSet<qint64> voidNumbers() const;
};

// The whole chains of the items and of their present and former containers; the persons, sites,
// groups, operations and cases that they name, and what those name; for a case exported as a whole
// also its victims and payments; every entry about officers, the registry and the station. Nothing
// of contents that the viewer may not see, and of restricted cases only the exported one. An entry
// with a wrong form or signature is void, and adds nothing to the scope.
class ScopeCollector
{
public:
    // `viewer`: id of the officer who exports; `exportedCase`: id of the case that is exported as a
    // whole, or nothing.
    ScopeCollector(db::Connection &connection, ledger::Ledger &ledger, QString viewer,
                   QString exportedCase)
        : m_connection(connection)
        , m_ledger(ledger)
        , m_viewer(std::move(viewer))
        , m_exportedCase(std::move(exportedCase))
    {
    }

    // All fail with Corrupt (an entry that cannot be parsed), with NotFound (no such item), with
    // Denied (an item is or was in one that the viewer may not see), and with Database.
    Result<void> addItem(
        const QString &id); // with what it contains; what is there is not added twice
    Result<void> addCase(const QString &id);    // with victims and payments
    Result<void> addSubject(const QString &id); // all its entries, and what they name
    Result<ExportScope> collected() const;

private:
    Result<void> take(const ledger::Entry &entry);
    Result<bool> isWellMade(const ledger::Entry &entry);
    bool namesMore(const QJsonValue &value) const;
    Result<void> addContainer(const QString &id);
    Result<bool> mayTell(const QString &caseFile) const;
    Result<void> addMentioned(const QJsonValue &value);

    db::Connection &m_connection;
    ledger::Ledger &m_ledger;
    QString m_viewer;
    QString m_exportedCase;
    registry::StatedSigners m_signers; // read when the first entry names something
    QSet<QString> m_subjects;
    QSet<QString> m_unseen;                // ids of contents that the viewer may not see
    QSet<QString> m_leftOut;               // examined ids that are not in the record
    QMap<qint64, ledger::Entry> m_entries; // by order of arrival
    std::vector<registry::ItemRecord> m_items;
};

} // namespace exchange
