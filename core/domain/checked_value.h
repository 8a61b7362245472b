#pragma once

// CheckedValue: the result of checking a value that was typed, scanned, pasted or imported.

#include <QString>

namespace domain {

struct CheckedValue {
    QString value;        // normalised
    QString doubt;        // why it is taken only with a reason (translated), else empty
    QString warning;      // one translated sentence when it is taken but looks odd, else empty
    bool isOfForm = true; // false: with a doubt, it does not even look like what is asked for
};

// The doubt, and what to do about it: read again, or insist with a reason.
QString insistable(const QString &doubt);

} // namespace domain
