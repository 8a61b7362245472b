#pragma once

// FormReader: reads the facts about one item from the registry, with the names of all persons.

#include "print/forms/form_facts.h"

#include <QHash>
#include <QSet>

namespace print {

// What a form must not say: the digests of what is withheld.
struct Withheld {
    QHash<QString, QString> names;                 // of persons, by their ids
    QHash<QString, QMap<QString, QString>> fields; // by the ids of items
    QSet<QString> identities;                      // persons whose identity number is withheld
    QSet<QString> files;                           // entries of files whose name is withheld
};

class FormReader
{
public:
    // `viewer`: id of the officer for whom it is read.
    FormReader(const registry::Registry &registry, QString viewer, Withheld withheld = {})
        : m_registry(registry)
        , m_viewer(std::move(viewer))
        , m_withheld(std::move(withheld))
    {
    }

    // The item of that id. Fails with NotFound (also where the viewer may not see it) and Database.
    Result<FormItem> item(const QString &id);

    Result<Named> officer(const QString &id);
    Result<Named> person(const QString &id);
    Result<Named> party(const domain::Party &party);

private:
    Result<void> readOrigin(FormItem &read);
    Result<void> readSeizure(FormItem &read);
    Result<void> readCustody(FormItem &read);
    // `holder`: the holder before the step. `container`: id of the container whose step this is;
    // empty: the item's own step.
    Result<void> addStep(FormItem &read, const registry::CustodyStepRecord &record,
                         const domain::Party &holder, const QString &container);
    Result<void> readCases(FormItem &read);
    Result<void> readAttachments(FormItem &read);
    Result<QString> nameOf(const char *what, const std::optional<QString> &id);
    Result<std::optional<Named>> maybePerson(const std::optional<QString> &id);

    const registry::Registry &m_registry;
    QString m_viewer;
    Withheld m_withheld;
    QHash<QString, Named> m_named;
    QHash<QString, QString> m_places;
};

} // namespace print
