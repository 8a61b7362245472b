#pragma once

// FaultLimit: keeps a hostile bag from filling the memory with faults. Of each code and severity
// the first thousand are kept; the verdict is the same, and nobody reads more.

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
