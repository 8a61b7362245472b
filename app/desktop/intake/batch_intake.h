#pragma once

// BatchIntake: turns scans into registered items, one entry each, in the order of the scans;
// nothing is lost, and nothing is registered twice without explicit confirmation.

#include "actions/register_item.h"
#include "intake/intake_list.h"
#include "intake/scan.h"
#include "look/appearance.h"
#include "registry/known_values.h"
#include "work/workplace.h"

#include <QHash>

namespace desktop {

class BatchIntake : public QObject
{
    Q_OBJECT

public:
    explicit BatchIntake(Workplace &workplace);

    IntakeList &list() { return m_list; }
    const IntakeList &list() const { return m_list; }

    // Ways of working.
    void setTwoImeis(bool always); // every phone has two: it is registered at the second
    void setSealing(bool on);      // after each item its seal is scanned

    enum class Outcome {
        Taken,      // on its way to the disk, or noted
        Held,       // in the list until the officer decides, or until it was read
        Unreadable, // not what was expected; the expected scan is still pending
    };

    // Takes what was scanned. `base` is what the item has in common with the one before: kind,
    // provenance and following fields. With `mayPropose`, make and model come from an earlier phone
    // of the same type where there is one.
    Outcome scan(const QString &text, actions::NewItem base, bool mayPropose);

    // This one phone has two IMEIs: the next two scans are its.
    void beginTwo();

    // Registers the pending scan in spite of the doubt: a doubtful value as found for this reason,
    // a duplicate again; a failed write is tried again. Seals with a number that was stated for
    // another item before, for this reason.
    void insist(qint64 key, const QString &reason);

    // Forgets what is held or was refused, a doubtful seal, or the first of two IMEIs.
    void dismiss(qint64 key);
    void dropFirstImei();
    // The item whose seal is awaited stays without one.
    void skipSeal();

    // Asks about this entry, which is held or was refused; 0 asks about none.
    void ask(qint64 key);

    // The entry that a decision is asked about; 0 when none is. A new scan ends the question, not
    // the entry.
    qint64 openQuestion() const { return m_question; }
    // Whether it is about the entry's seal.
    bool asksAboutSeal() const { return m_question != 0 && !m_doubtfulSeal.isEmpty(); }

    // What the next scan is taken for.
    enum class Awaits { Item, FirstImei, SecondImei, Seal };
    Awaits awaits() const;

    // Forgets everything; for the end of an intake.
    void clear();

    // Resumes an interrupted batch; `entries` are oldest first. Waits for the last item's seal if
    // that item has none.
    void restore(std::vector<IntakeEntry> entries, bool sealing);

Q_SIGNALS:
    // What just happened, in one sentence; `number` is the exhibit number to show large, if any.
    void announced(desktop::Tone tone, const QString &number, const QString &sentence);
    // Make and model of the item just taken come from an earlier phone of its type; empty: they do
    // not.
    void proposed(const QString &make, const QString &model);
    // A scan named an item that is registered already.
    void itemScanned(const QString &exhibitNumber);
    void registered(const QString &exhibitNumber);
    // The expected scan or the open question has changed.
    void stateChanged();

private:
    Outcome takeNumber(const Scan &scan, actions::NewItem base, bool mayPropose);
    Outcome takeFirst(const Scan &scan, const actions::NewItem &base);
    bool isKnown(const QString &text);
    bool takeSeal(const Scan &scan, const QString &text);
    bool propose(actions::NewItem &item);
    void submit(IntakeEntry entry);
    void write(qint64 key);
    void answered(qint64 key, const Result<actions::Registered> &result);
    void seal(qint64 key, const QString &number, const QString &reason = {});
    void sealed(qint64 key, const QString &number, const Result<void> &result);
    bool isDoubtful(qint64 key, const QString &seal, const Error &refusal) const;
    Outcome hold(IntakeEntry entry, const QString &why);
    Outcome keepUnread(actions::NewItem base, const QString &scanned, const QString &why);
    Outcome refuse(const QString &sentence);
    QString duplicateOf(const actions::NewItem &item) const;

    Workplace &m_workplace;
    IntakeList m_list;
    bool m_twoAlways = false;
    bool m_twoOnce = false;
    bool m_sealing = false;
    std::optional<actions::NewItem> m_first; // a phone with only the first IMEI scanned
    qint64 m_question = 0;
    QString m_doubtfulSeal; // the number that the open question is about, if it is about a seal
    qint64 m_unsealed = 0;  // the entry whose seal is expected next
    qint64 m_lastTaken = 0; // the entry that was taken last
    // Exhibit numbers by key, written by the job that registers and read by the one that seals.
    QHash<qint64, std::shared_ptr<QString>> m_numbers;
    QHash<QString, std::optional<registry::MakeAndModel>> m_types; // by type allocation code
};

} // namespace desktop
