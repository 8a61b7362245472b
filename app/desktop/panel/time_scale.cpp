#include "panel/time_scale.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace desktop {

namespace {

constexpr double leastStretch = 22; // pixels, so that it can be hit
constexpr double msInMinute = 60'000;

} // namespace

// Each stretch gets its least; the logarithms share what room is left.
TimeScale::TimeScale(std::vector<qint64> moments, double room)
    : m_moments(std::move(moments))
{
    std::sort(m_moments.begin(), m_moments.end());
    m_moments.erase(std::unique(m_moments.begin(), m_moments.end()), m_moments.end());
    if (m_moments.empty())
        return;
    std::vector<double> shares{0};
    for (std::size_t i = 1; i < m_moments.size(); ++i)
        shares.push_back(std::log1p(double(m_moments[i] - m_moments[i - 1]) / msInMinute));
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    const double left = std::max(0.0, room - leastStretch * double(m_moments.size() - 1));
    double place = 0;
    for (std::size_t i = 0; i < m_moments.size(); ++i) {
        if (i > 0)
            place += leastStretch + (all > 0 ? left * shares[i] / all : 0);
        m_places.push_back(place);
    }
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
