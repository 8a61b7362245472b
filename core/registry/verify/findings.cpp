#include "registry/verify/findings.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <array>

namespace registry {

namespace {

using domain::Fault;

// Codes in order of their importance for a case. Codes not listed come before the last three.
constexpr std::array codesByWeight{
    "keys_missing",
    "database_damaged",
    "database_file",
    "database_format",
    "no_entries",
    "tables_made",
    "entry_signature",
    "unknown_signer",
    "entry_missing",
    "fork",
    "not_permitted",
    "rule",
    "entry_bytes",
    "entry_schema",
    "entry_text",
    "entry_column",
    "disclosure_changed",
    "disclosure_missing",
    "attachment_missing",
    "attachment_damaged",
    "attachment_size",
    "prev_hash",
    "after_hash",
    "step",
    "clock",
    "table_row",
    "checkpoint_beyond_log",
    "checkpoint_root",
    "stated_checkpoint",
    "checkpoint_signature",
};
constexpr std::array lightestCodes{"database_schema", "tree_node", "search_index"};

// Faults of an entry itself; several of one entry are one finding, the first of these its cause.
constexpr std::array codesOfEntries{"entry_signature", "unknown_signer", "entry_bytes",
                                    "entry_schema",    "entry_text",     "entry_column"};

// Columns of `item` that follow from the custody steps.
constexpr std::array custodyColumns{
    "last_step",
    "disputed",
    "custody_state",
    "holder_officer",
    "holder_person",
    "receiver_officer",
    "receiver_person",
    "lot",
    "place",
    "seal_number",
    "custody_since",
    "outcome",
    "custody_happened",
    "longest_transit",
    "longest_delay",
    "seals_broken",
};

template <typename Codes>
bool isOneOf(const Codes &codes, const QString &code)
{
    return std::any_of(codes.begin(), codes.end(),
                       [&](const char *one) { return code == QLatin1String(one); });
}

int weightOf(const Fault &fault)
{
    for (std::size_t i = 0; i < lightestCodes.size(); ++i) {
        if (fault.code == QLatin1String(lightestCodes.at(i)))
            return int(codesByWeight.size() + 1 + i);
    }
    const auto place =
        std::find_if(codesByWeight.begin(), codesByWeight.end(),
                     [&](const char *one) { return fault.code == QLatin1String(one); });
    return int(place - codesByWeight.begin());
}

bool is(const Fault &fault, const char *code)
{
    return fault.code == QLatin1String(code);
}

// A row that only the ledger has, or only the tables.
bool isWholeRow(const Fault &fault)
{
    return is(fault, "table_row") && (fault.expected.isEmpty() || fault.found.isEmpty());
}

// A row that no entry produces any more.
bool isLeft(const Fault &fault)
{
    return isWholeRow(fault) && fault.expected.isEmpty() && fault.leaf.isEmpty();
}

// A row of the counts that the fold keeps of all items.
bool isOfCounts(const Fault &fault)
{
    return is(fault, "table_row") && fault.table == QLatin1String("item_count");
}

bool isOfSearch(const Fault &fault)
{
    return is(fault, "search_index") || fault.table == QLatin1String("item_text")
        || fault.table.startsWith(QLatin1String("item_gram"));
}

// Gives each fault its cause.
class Grouping
{
public:
    explicit Grouping(const std::vector<Fault> &faults)
        : m_faults(faults)
        , m_causes(faults.size(), none)
    {
    }

    std::vector<Finding> run()
    {
        joinFaultsOfEntries();
        collectCauses();
        followLinks();
        followTrees();
        followLostRegistrations();
        followRows();
        followCounts();
        followSearch();
        return inOrder();
    }

private:
    static constexpr std::size_t none = std::size_t(-1);
    using Place = std::pair<QString, qint64>; // log and number

    Place placeOf(std::size_t i) const { return {m_faults[i].log, m_faults[i].seq.value_or(-1)}; }

    bool isFree(std::size_t i) const { return m_causes[i] == none; }

    void follow(std::size_t consequence, std::size_t cause)
    {
        const auto root = rootOf(cause);
        if (consequence != root)
            m_causes[consequence] = root;
    }

    std::size_t rootOf(std::size_t i) const
    {
        while (m_causes[i] != none)
            i = m_causes[i];
        return i;
    }

    // An altered entry has a wrong signature, a wrong hash, perhaps a wrong form.
    void joinFaultsOfEntries()
    {
        QMap<Place, std::size_t> heaviest;
        for (std::size_t i = 0; i < m_faults.size(); ++i) {
            if (!isOneOf(codesOfEntries, m_faults[i].code) || !m_faults[i].seq)
                continue;
            const auto known = heaviest.constFind(placeOf(i));
            if (known == heaviest.constEnd() || weightOf(m_faults[i]) < weightOf(m_faults[*known]))
                heaviest.insert(placeOf(i), i);
        }
        for (std::size_t i = 0; i < m_faults.size(); ++i) {
            const auto &fault = m_faults[i];
            const bool isOfEntry = isOneOf(codesOfEntries, fault.code) || is(fault, "clock")
                || is(fault, "disclosure_missing"); // kept under the hash that the entry had
            const auto cause = heaviest.constFind(placeOf(i));
            if (isOfEntry && cause != heaviest.constEnd())
                follow(i, *cause);
            if (isOfEntry && cause != heaviest.constEnd() && is(fault, "entry_column"))
                keepHashes(fault, *cause);
        }
    }

    void keepHashes(const Fault &fault, std::size_t cause)
    {
        constexpr qsizetype digits = 64;
        for (const QString &hash : {fault.expected, fault.found}) {
            if (hash.size() == digits)
                m_byHash.insert(hash, cause);
        }
    }

    // Entries that were altered, lost or passed over, by log in the order of their numbers.
    void collectCauses()
    {
        for (std::size_t i = 0; i < m_faults.size(); ++i) {
            const auto &fault = m_faults[i];
            const bool isCause = isOneOf(codesOfEntries, fault.code) || is(fault, "entry_missing")
                || is(fault, "fork") || is(fault, "rule") || is(fault, "not_permitted");
            if (!isCause || !fault.seq || !isFree(i))
                continue;
            m_ofLog[fault.log].insert(*fault.seq, i);
            if (!fault.subject.isEmpty() && !m_ofSubject.contains(fault.subject))
                m_ofSubject.insert(fault.subject, i);
        }
    }

    // The last cause in the log before this number.
    std::size_t causeBefore(const Fault &fault, const char *code = nullptr) const
    {
        const auto causes = m_ofLog.constFind(fault.log);
        if (causes == m_ofLog.constEnd())
            return none;
        std::size_t found = none;
        for (auto one = causes->begin(); one != causes->end(); ++one) {
            const bool isBefore = one.key() < fault.seq.value_or(0);
            if (isBefore && (!code || is(m_faults[*one], code)))
                found = *one;
        }
        return found;
    }

    // The broken link gives the hash of the cause's entry.
    void takeLink(std::size_t i, std::size_t cause)
    {
        follow(i, cause);
        const auto &fault = m_faults[i];
        if (is(m_faults[cause], "entry_missing") && !fault.found.isEmpty() && !is(fault, "step")) {
            m_byHash.insert(fault.found, cause);
            if (is(fault, "prev_hash"))
                m_leaf.insert(cause, fault.found);
        }
        if (is(fault, "after_hash") || is(fault, "step"))
            takeSubject(fault.subject, cause);
    }

    void takeSubject(const QString &subject, std::size_t cause)
    {
        if (m_faults[cause].subject.isEmpty() && !m_subject.contains(cause))
            m_subject.insert(cause, subject);
        if (!m_ofSubject.contains(subject))
            m_ofSubject.insert(subject, cause);
    }

    std::size_t causeOfLink(const Fault &fault) const
    {
        for (const QString &hash : {fault.found, fault.expected}) {
            const auto cause = m_byHash.constFind(hash);
            if (cause != m_byHash.constEnd())
                return *cause;
        }
        const auto before = causeBefore(fault);
        if (before == none)
            return none;
        const auto &cause = m_faults[before];
        const bool isNext = !is(fault, "after_hash") && !is(fault, "step")
            && (is(cause, "entry_missing") ? !m_leaf.contains(before)
                                           : *cause.seq + 1 == *fault.seq);
        const bool isOfSubject = cause.subject == fault.subject && is(fault, "after_hash");
        if (isNext || isOfSubject)
            return before;
        // The link leads to an entry that is gone, and entries are missing.
        return is(fault, "after_hash") || is(fault, "step") ? causeBefore(fault, "entry_missing")
                                                            : none;
    }

    void followLinks()
    {
        for (const char *code : {"prev_hash", "clock", "after_hash", "step"}) {
            for (std::size_t i = 0; i < m_faults.size(); ++i) {
                const auto &fault = m_faults[i];
                if (!is(fault, code) || !fault.seq || !isFree(i))
                    continue;
                if (const auto cause = causeOfLink(fault); cause != none)
                    takeLink(i, cause);
            }
        }
    }

    // The tree and the checkpoints change with the first entry that was altered or lost.
    void followTrees()
    {
        QHash<QString, std::size_t> firstOfKind;
        for (std::size_t i = 0; i < m_faults.size(); ++i) {
            const auto &fault = m_faults[i];
            const bool isBeyond = is(fault, "checkpoint_beyond_log");
            const bool isOfTree = isBeyond || is(fault, "tree_node") || is(fault, "checkpoint_root")
                || is(fault, "stated_checkpoint");
            if (!isOfTree || !isFree(i))
                continue;
            const auto cause = firstChange(fault, isBeyond);
            if (cause != none) {
                follow(i, cause);
                continue;
            }
            const QString kind = fault.log + fault.code;
            if (const auto first = firstOfKind.constFind(kind); first != firstOfKind.constEnd())
                follow(i, *first);
            else
                firstOfKind.insert(kind, i);
        }
    }

    // The first entry of the log whose leaf has changed; if the log is too short, the first missing
    // entry.
    std::size_t firstChange(const Fault &fault, bool mustBeMissing) const
    {
        const auto causes = m_ofLog.constFind(fault.log);
        if (causes == m_ofLog.constEnd())
            return none;
        for (auto one = causes->begin(); one != causes->end(); ++one) {
            const auto &cause = m_faults[*one];
            const bool isMissing = is(cause, "entry_missing");
            const bool changesLeaves = isMissing || is(cause, "fork")
                || is(cause, "entry_signature") || is(cause, "entry_bytes");
            const bool isBefore = !fault.seq || one.key() < *fault.seq;
            if (isBefore && (mustBeMissing ? isMissing : changesLeaves))
                return *one;
        }
        return none;
    }

    // The first entry that is missing, or that counts for nothing because it was altered.
    std::size_t firstLost() const
    {
        for (std::size_t i = 0; i < m_faults.size(); ++i) {
            const auto &fault = m_faults[i];
            const bool isAltered =
                isOneOf(codesOfEntries, fault.code) && !is(fault, "entry_column");
            if (isFree(i) && fault.seq && (isAltered || is(fault, "entry_missing")))
                return i;
        }
        return none;
    }

    // An item of a lost entry is still in the tables; the items after it get other numbers.
    void followLostRegistrations()
    {
        const auto cause = firstLost();
        if (cause == none)
            return;
        QSet<QString> shifted;
        bool isLostItem = is(m_faults[cause], "entry_missing");
        for (const auto &fault : m_faults) {
            if (fault.table == QLatin1String("item") && fault.column == QLatin1String("id"))
                shifted.insert(fault.subject);
            isLostItem = isLostItem || (fault.table == QLatin1String("item") && isLeft(fault));
        }
        for (std::size_t i = 0; i < m_faults.size(); ++i) {
            const auto &fault = m_faults[i];
            const bool isRow = is(fault, "table_row") || isOfSearch(fault);
            if (!isFree(i) || (!isRow && !is(fault, "attachment_foreign")))
                continue;
            const bool isOfNumber = isOfSearch(fault) || fault.table == QLatin1String("item");
            const bool isOfNoItem = isLostItem
                && (is(fault, "attachment_foreign")
                    || (is(fault, "search_index") && fault.subject.isEmpty()));
            if (isLeft(fault) && fault.table != QLatin1String("item") && !isOfSearch(fault))
                takeSubject(fault.subject, cause);
            if (isLeft(fault) || isOfNoItem || (isOfNumber && shifted.contains(fault.subject)))
                follow(i, cause);
        }
    }

    // An altered entry may concern anything about its subject; a lost one is usually a step.
    bool followsFrom(const Fault &cause, const Fault &fault) const
    {
        if (is(fault, "rule") || isWholeRow(fault) || isOneOf(codesOfEntries, cause.code))
            return true;
        return fault.table == QLatin1String("item") && isOneOf(custodyColumns, fault.column);
    }

    // Rows that an altered or lost entry made or no longer makes, and entries that break a rule
    // without it.
    void followRows()
    {
        for (std::size_t i = 0; i < m_faults.size(); ++i) {
            const auto &fault = m_faults[i];
            const bool isRow = is(fault, "table_row") && !isOfSearch(fault);
            const bool isForeign = is(fault, "disclosure_foreign");
            if ((!isRow && !isForeign && !is(fault, "rule")) || !isFree(i))
                continue;
            const auto byHash = m_byHash.constFind(isForeign ? fault.found : fault.leaf);
            if (byHash != m_byHash.constEnd()) {
                follow(i, *byHash);
                takeSubject(fault.subject, *byHash);
                continue;
            }
            const auto bySubject = m_ofSubject.constFind(fault.subject);
            if (bySubject != m_ofSubject.constEnd() && isEarlier(*bySubject, fault)
                && followsFrom(m_faults[*bySubject], fault))
                follow(i, *bySubject);
        }
    }

    bool isEarlier(std::size_t cause, const Fault &fault) const
    {
        return !fault.seq || m_faults[cause].seq.value_or(0) < *fault.seq;
    }

    // An altered entry or row of an item changes the counts too. Which one it was cannot be seen
    // from a count, so the first is taken as the cause.
    void followCounts()
    {
        const auto cause = std::find_if(m_faults.begin(), m_faults.end(), [](const Fault &fault) {
            return (is(fault, "table_row") && !isOfCounts(fault) && !isOfSearch(fault))
                || is(fault, "entry_missing") || is(fault, "rule")
                || isOneOf(codesOfEntries, fault.code);
        });
        if (cause == m_faults.end())
            return;
        for (std::size_t i = 0; i < m_faults.size(); ++i) {
            if (isFree(i) && isOfCounts(m_faults[i]))
                follow(i, std::size_t(cause - m_faults.begin()));
        }
    }

    // The search index follows from the item's rows.
    void followSearch()
    {
        QHash<QString, std::size_t> ofItem;
        for (std::size_t i = 0; i < m_faults.size(); ++i) {
            const auto &fault = m_faults[i];
            if (!is(fault, "table_row") || isOfSearch(fault) || fault.subject.isEmpty())
                continue;
            if (!ofItem.contains(fault.subject))
                ofItem.insert(fault.subject, i);
        }
        for (std::size_t i = 0; i < m_faults.size(); ++i) {
            const auto &fault = m_faults[i];
            if (!isOfSearch(fault) || !isFree(i) || fault.subject.isEmpty())
                continue;
            if (const auto cause = ofItem.constFind(fault.subject); cause != ofItem.constEnd())
                follow(i, *cause);
            else
                ofItem.insert(fault.subject, i);
        }
    }

    std::vector<Finding> inOrder() const
    {
        std::vector<std::size_t> causes;
        for (std::size_t i = 0; i < m_faults.size(); ++i) {
            if (isFree(i))
                causes.push_back(i);
        }
        std::stable_sort(causes.begin(), causes.end(), [this](std::size_t left, std::size_t right) {
            const auto &a = m_faults[left], &b = m_faults[right];
            return a.severity != b.severity ? a.severity > b.severity : weightOf(a) < weightOf(b);
        });
        std::vector<Finding> findings;
        QHash<std::size_t, std::size_t> placeOfCause;
        for (const auto cause : causes) {
            placeOfCause.insert(cause, findings.size());
            findings.push_back({m_faults[cause], {}});
            auto &named = findings.back().cause;
            if (named.subject.isEmpty())
                named.subject = m_subject.value(cause);
            if (named.leaf.isEmpty())
                named.leaf = m_leaf.value(cause);
        }
        for (std::size_t i = 0; i < m_faults.size(); ++i) {
            if (!isFree(i))
                findings[placeOfCause.value(rootOf(i))].consequences.push_back(m_faults[i]);
        }
        return findings;
    }

    const std::vector<Fault> &m_faults;
    std::vector<std::size_t> m_causes;    // of each fault; nothing: the fault is a finding itself
    QHash<QString, std::size_t> m_byHash; // leaf hash -> cause
    QMap<QString, QMap<qint64, std::size_t>> m_ofLog; // causes by log and number
    QHash<QString, std::size_t> m_ofSubject;          // the first cause about it
    QHash<std::size_t, QString> m_leaf;               // of the last entry that is missing
    QHash<std::size_t, QString> m_subject;            // of a missing entry
};

} // namespace

std::vector<Finding> findingsOf(const std::vector<Fault> &faults)
{
    return Grouping(faults).run();
}

} // namespace registry
