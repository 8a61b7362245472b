#pragma once

// CustodyBook: tracks the custody of many items entry by entry, without a database; the check of a
// custody record judges its entries with it.

#include "domain/custody_facts.h"
#include "domain/step_correction.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace domain {

class CustodyBook
{
public:
    // Judges the next entry, in the order of its log, and takes it in. Kinds that do not concern
    // custody pass. Fails with Conflict, Denied, Invalid or NotFound when the rules with this
    // number forbid it; the book then stays as it was.
    Result<void> take(const EntryFacts &entry, int rules);

    // Whether the rules with this number allow the entry, without taking it in. Asked before
    // `take`, with newestRules, it returns what the newer rules forbid in an entry under older
    // ones.
    Result<void> judge(const EntryFacts &entry, int rules) const;

    // Nothing where no entry registered it.
    const KeptItem *item(const QString &id) const;

    // The item's containers, from the inside out.
    Around around(const QString &id) const;

private:
    struct Kept {
        KeptItem item;
        QString parent; // id of its container; empty: not in a container
        QString registeredBy;
        bool confirmed = false;
        bool isBound = false;                  // mayWithdraw
        std::optional<NewestStep> newest = {}; // while nothing rests on it
        QSet<QString> papers;                  // SHA-256 of the files attached to it
        QSet<QString> cases;
    };

    Result<void> judgeRegistration(const EntryFacts &entry, int rules) const;
    Result<void> judgeStep(const Kept &kept, const EntryFacts &entry, int rules) const;
    Result<void> judgeKnown(const Kept &kept, const EntryFacts &entry, int rules) const;
    void registerItem(const EntryFacts &entry);
    void putIn(Kept &kept, const QString &container);
    Result<Custody> judgeCorrection(const Kept &kept, const EntryFacts &entry, int rules) const;
    void takeStep(Kept &kept, const EntryFacts &entry);
    void takeCorrection(Kept &kept, const EntryFacts &entry, int rules);
    void restOn(const QString &item);
    Around aroundIn(const QString &container) const;
    QStringList contents(const QString &id) const;
    int levelsInside(const QString &id) const;

    QHash<QString, Kept> m_items;           // by id
    QHash<QString, QStringList> m_contents; // ids of an item's contents, by its id
    QSet<QString> m_numbers;                // exhibit numbers
};

} // namespace domain
