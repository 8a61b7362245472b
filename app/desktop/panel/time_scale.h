#pragma once

// TimeScale: places moments on a line by the logarithm of the time between them, so that minutes
// and months can both be seen.

#include <QtGlobal>

#include <vector>

namespace desktop {

class TimeScale
{
public:
    // `moments` (UTC ms) need no order and may repeat; the line is at least `room` pixels long.
    TimeScale(std::vector<qint64> moments, double room);

    // Pixels from the left; other moments are interpolated between their neighbours.
    double at(qint64 moment) const;

    double length() const { return m_places.empty() ? 0 : m_places.back(); }

private:
    std::vector<qint64> m_moments; // in order, each once
    std::vector<double> m_places;
};

} // namespace desktop
