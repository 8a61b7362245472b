#pragma once

// Verdict: the result of verifying a registry or a record, in two parts: whether its contents are
// intact, and which external evidence anchors it.

#include <QJsonArray>
#include <QString>

#include <optional>
#include <vector>

namespace domain {

// External evidence that the log agrees with: the log cannot have been remade since.
struct Anchor {
    enum class Kind {
        Checkpoint, // kept elsewhere and given for the check
        TimeStamp,  // under a certificate that was given
    };
    Kind kind = Kind::Checkpoint;
    QString log;                  // station id
    qint64 size = 0;              // it covers the entries 0 to size - 1 of the log
    std::optional<qint64> timeMs; // TimeStamp: when the authority signed, UTC
    QString authority;            // TimeStamp: who
    bool operator==(const Anchor &) const = default;
};

struct Verdict {
    enum class Intact {
        Whole,  // everything was judged, and holds
        InPart, // what was judged holds
        Broken,
    };
    Intact intact = Intact::Broken;
    QString reason; // InPart: what holds and what was not judged; Broken: what is wrong, in short
    std::vector<Anchor> anchors;
};

// "Anchored by a checkpoint kept elsewhere: entries 0 to 1430.", or that nothing anchors it.
QString anchorText(const std::vector<Anchor> &anchors);

// The last line of every verifier: it begins with VERIFIED, IN PART or FAILED.
QString verdictLine(const Verdict &verdict);

// For programs: a list of {kind: "checkpoint" or "time_stamp", log, covers: the last entry that is
// covered, time, authority}.
QJsonArray anchorsJson(const std::vector<Anchor> &anchors);

} // namespace domain
