#include "base/plain_canonical.h"

#include <QUtf8StringView>

#include <algorithm>
#include <optional>

namespace base {

namespace {

constexpr int deepest = 64;

// Goes through the bytes once; every function takes one production of RFC 8259 from the front.
class Scan
{
public:
    explicit Scan(QByteArrayView json)
        : m_rest(json)
    {
    }

    bool isOneValue() { return takeValue(0) && m_rest.isEmpty(); }

private:
    bool take(QByteArrayView text)
    {
        if (!m_rest.startsWith(text))
            return false;
        m_rest = m_rest.sliced(text.size());
        return true;
    }

    bool takeValue(int depth)
    {
        if (m_rest.isEmpty() || depth > deepest)
            return false;
        switch (m_rest.front()) {
        case '{':
            return takeObject(depth);
        case '[':
            return takeArray(depth);
        case '"':
            return takeString().has_value();
        default:
            return take("true") || take("false") || take("null") || takeInteger();
        }
    }

    bool takeObject(int depth)
    {
        if (take("{}"))
            return true;
        std::optional<QByteArrayView> before;
        do {
            m_rest = m_rest.sliced(1); // the brace, then each comma
            const auto name = takeString();
            if (!name || !isAscii(*name) || (before && *before >= *name) || !take(":")
                || !takeValue(depth + 1))
                return false;
            before = name;
        } while (m_rest.startsWith(','));
        return take("}");
    }

    bool takeArray(int depth)
    {
        if (take("[]"))
            return true;
        do {
            m_rest = m_rest.sliced(1); // the bracket, then each comma
            if (!takeValue(depth + 1))
                return false;
        } while (m_rest.startsWith(','));
        return take("]");
    }

    // Without its quotes.
    std::optional<QByteArrayView> takeString()
    {
        if (!take("\""))
            return {};
        const auto end = std::find_if(m_rest.begin(), m_rest.end(), [](char c) {
            return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
        });
        if (end == m_rest.end() || *end != '"')
            return {};
        const auto text = m_rest.first(end - m_rest.begin());
        m_rest = m_rest.sliced(text.size() + 1);
        return text;
    }

    bool takeInteger()
    {
        const bool isNegative = take("-");
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(),
                                          [](char c) { return c >= '0' && c <= '9'; });
        const auto digits = m_rest.first(end - m_rest.begin());
        m_rest = m_rest.sliced(digits.size());
        const bool leadsWithZero = digits.startsWith('0') && (digits.size() > 1 || isNegative);
        return !digits.isEmpty() && digits.size() <= 15 && !leadsWithZero;
    }

    static bool isAscii(QByteArrayView text)
    {
        return std::all_of(text.begin(), text.end(),
                           [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    }

    QByteArrayView m_rest;
};

} // namespace

bool isPlainlyCanonical(QByteArrayView json)
{
    // A byte order mark inside a text is left to the long way: parsers differ over it.
    return Scan(json).isOneValue() && QUtf8StringView(json).isValidUtf8()
        && !json.contains("\xEF\xBB\xBF");
}

} // namespace base
