#pragma once

// PieceQueue: passes pieces of a file from the thread that reads and hashes them to the one that
// writes them.

#include <QByteArray>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace exchange {

// One thread gives, one takes. Holds no more than a few pieces.
class PieceQueue
{
public:
    // Waits while the taker is behind. False once the taker has stopped.
    bool give(const char *bytes, std::size_t count)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_pieces.size() < mostPieces || m_stopped; });
        if (m_stopped)
            return false;
        m_pieces.emplace_back(bytes, qsizetype(count));
        m_changed.notify_all();
        return true;
    }

    // The giver has no more.
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_changed.notify_all();
    }

    // The consumer has stopped.
    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_pieces.clear();
        m_changed.notify_all();
    }

    // Waits for the next piece; nothing after the last.
    std::optional<QByteArray> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_pieces.empty() || m_ended; });
        if (m_pieces.empty())
            return std::nullopt;
        QByteArray piece = std::move(m_pieces.front());
        m_pieces.pop_front();
        m_changed.notify_all();
        return piece;
    }

private:
    static constexpr std::size_t mostPieces = 16;

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_changed;
    std::deque<QByteArray> m_pieces;
    bool m_ended = false;
    bool m_stopped = false;
};

} // namespace exchange
