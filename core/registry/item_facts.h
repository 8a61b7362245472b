#pragma once

// ItemFacts: the current facts of an item, as its entries state them, in readable form.

#include "domain/item_kind.h"
#include "registry/item_story.h"
#include "registry/reader.h"

#include <QHash>
#include <QMap>
#include <QStringList>

namespace registry {

using Facts = QMap<QString, QString>; // name -> as shown

// Takes an item's story step by step.
class ItemFacts
{
public:
    explicit ItemFacts(const Reader &reader)
        : m_connection(reader.connection())
    {
    }

    // The facts after the step, and what the step states in addition (purpose, paper, a file's
    // name).
    Result<void> take(const StoryStep &step);

    // What an entry about something else states about the item; after the whole history.
    void takeMention(const ledger::Entry &entry);

    const Facts &standing() const { return m_standing; }
    const Facts &remarks() const { return m_remarks; }

    // Names in the order of the item's form: where it came from, its fields, its custody, the rest.
    QStringList inOrder(const QStringList &names) const;
    QString labelOf(const QString &name) const;

    // The name behind an id of officer, person, operation, site, suspect_group, or the number of an
    // item; kept for the next time.
    Result<QString> nameOf(const char *table, const QString &id);
    Result<QString> nameOf(const std::optional<domain::Party> &party);

private:
    Result<void> takeSeizure(const ledger::Entry &entry);
    Result<void> takeFields(const ledger::Entry &entry);
    Result<void> takeOrigin(const QJsonObject &body);
    Result<void> takeCase(const ledger::Entry &entry);
    Result<void> takeConfirmation(const StoryStep &step);
    Result<void> takeAttachment(const ledger::Entry &entry);
    Result<void> takeCustody(const StoryStep &step);
    void setRemarks(const QJsonObject &body);
    void tellCorrection(const QJsonObject &body);
    Result<void> setName(const QString &fact, const char *table, const std::optional<QString> &id);
    void set(const QString &fact, const QString &shown);
    void setField(const QString &field, const std::optional<QString> &value);

    db::Connection &m_connection;
    domain::ItemKind m_kind = domain::ItemKind::Other;
    Facts m_standing;
    Facts m_remarks;
    QStringList m_cases;
    QHash<QString, QString> m_names;
};

} // namespace registry
