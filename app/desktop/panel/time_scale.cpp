#include "panel/time_scale.h"

#include <algorithm>
#include <cmath>

namespace desktop {

namespace {

constexpr double leastStretch = 22; // pixels, so that it can be hit
constexpr double perTenfold = 14;
constexpr double msInMinute = 60'000;

double stretch(qint64 ms)
{
    return leastStretch + perTenfold * std::log10(1 + double(ms) / msInMinute);
}

} // namespace

TimeScale::TimeScale(std::vector<qint64> moments, double room)
    : m_moments(std::move(moments))
{
    std::sort(m_moments.begin(), m_moments.end());
    m_moments.erase(std::unique(m_moments.begin(), m_moments.end()), m_moments.end());
    double place = 0;
    for (std::size_t i = 0; i < m_moments.size(); ++i) {
        place += i == 0 ? 0 : stretch(m_moments[i] - m_moments[i - 1]);
        m_places.push_back(place);
    }
    if (place <= 0 || place >= room)
        return;
    for (double &one : m_places)
        one *= room / place;
}

double TimeScale::at(qint64 moment) const
{
    const auto next = std::lower_bound(m_moments.begin(), m_moments.end(), moment);
    const auto i = std::size_t(next - m_moments.begin());
    if (next == m_moments.end())
        return length();
    if (*next == moment || i == 0)
        return m_places[i];
    const double share =
        double(moment - m_moments[i - 1]) / double(m_moments[i] - m_moments[i - 1]);
    return m_places[i - 1] + share * (m_places[i] - m_places[i - 1]);
}

} // namespace desktop
