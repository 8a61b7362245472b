#pragma once

// FaultLimit: limits the faults that are kept, so that a hostile bag cannot fill the memory. The
// first thousand of each code and severity are kept; the verdict stays the same.

#include "domain/fault.h"

#include <QHash>

#include <utility>

namespace exchange {

class FaultLimit
{
public:
    // Whether one more fault of this code and severity is to be kept; counts it.
    bool takes(const domain::Fault &fault)
    {
        constexpr int most = 1000;
        return ++m_counts[{fault.code, int(fault.severity)}] <= most;
    }

private:
    QHash<std::pair<QString, int>, int> m_counts;
};

} // namespace exchange
