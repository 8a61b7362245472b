#include "base/canonical_json.h"

#include "base/plain_canonical.h"
#include "base/text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace base {

namespace {

// The largest integer up to which a double holds every integer (RFC 7493 §2.2).
constexpr double largestExact = 9007199254740991.0;

tl::unexpected<Error> noCanonicalForm(const QString &why)
{
    return failure(ErrorCode::Invalid, Text::tr("The value has no canonical form: %1.").arg(why));
}

void appendEscaped(QByteArray &out, char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\b':
        out += "\\b";
        break;
    case '\f':
        out += "\\f";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        out += "\\u00" + QByteArray(1, c).toHex();
    }
}

bool isPlain(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

// Appends a text of plain ASCII between quotes, which is what most texts of a ledger are. False,
// and nothing appended, for any other text.
bool appendPlainString(QByteArray &out, const QString &text)
{
    const auto before = out.size();
    out.resize(before + text.size() + 2);
    char *to = out.data() + before;
    *to++ = '"';
    for (const QChar unit : text) {
        if (unit.unicode() >= 0x80 || !isPlain(char(unit.unicode()))) {
            out.resize(before);
            return false;
        }
        *to++ = char(unit.unicode());
    }
    *to = '"';
    return true;
}

// Copies runs of plain bytes at once: a verification serialises every entry of a registry again.
Result<void> appendString(QByteArray &out, const QString &text)
{
    if (appendPlainString(out, text))
        return {};
    if (!text.isValidUtf16())
        return noCanonicalForm(Text::tr("a text holds half of a surrogate pair"));
    const QByteArray utf8 = text.toUtf8();
    out += '"';
    for (auto from = utf8.begin(); from != utf8.end();) {
        const auto to = std::find_if_not(from, utf8.end(), isPlain);
        out.append(from, to - from);
        from = to;
        if (to != utf8.end())
            appendEscaped(out, *from++);
    }
    out += '"';
    return {};
}

// The shortest digits that read back as the same double, laid out as ECMAScript does
// (ECMA-262, Number::toString): plain up to 21 digits, with an exponent beyond.
QByteArray ecmaScriptNumber(double number)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(number),
                                   std::chars_format::scientific)
                         .ptr;
    const QByteArray scientific(buffer.data(), end - buffer.data());
    const auto e = scientific.indexOf('e');
    QByteArray digits = scientific.left(e);
    digits.remove(1, 1); // the point; absent when there is one digit
    const int point = scientific.mid(e + 1).toInt() + 1;
    const int count = int(digits.size());
    const QByteArray sign = number < 0 ? "-" : "";
    if (count <= point && point <= 21)
        return sign + digits + QByteArray(point - count, '0');
    if (0 < point && point <= 21)
        return sign + digits.left(point) + '.' + digits.mid(point);
    if (-6 < point && point <= 0)
        return sign + "0." + QByteArray(-point, '0') + digits;
    const QByteArray exponent = (point > 0 ? "e+" : "e-") + QByteArray::number(std::abs(point - 1));
    return sign + digits.left(1) + (count > 1 ? "." + digits.mid(1) : QByteArray()) + exponent;
}

Result<void> appendNumber(QByteArray &out, const QJsonValue &value)
{
    const double number = value.toDouble();
    if (!std::isfinite(number))
        return noCanonicalForm(Text::tr("a number is infinite or not a number"));
    if (number == std::floor(number) && std::abs(number) <= largestExact) {
        out += QByteArray::number(qint64(number));
        return {};
    }
    // an integer, written as one, that a double would round
    if (const qint64 integer = value.toInteger(0); integer != 0 && qint64(number) != integer)
        return noCanonicalForm(Text::tr("the integer %1 is too large for a double").arg(integer));
    out += ecmaScriptNumber(number);
    return {};
}

Result<void> append(QByteArray &out, const QJsonValue &value);

Result<void> appendArray(QByteArray &out, const QJsonArray &array)
{
    out += '[';
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (i > 0)
            out += ',';
        TRY(append(out, array.at(i)));
    }
    out += ']';
    return {};
}

Result<void> appendMember(QByteArray &out, const QString &name, const QJsonValue &value)
{
    TRY(appendString(out, name));
    out += ':';
    return append(out, value);
}

// Qt hands members out in the order of their names, so they need not be copied and sorted. False,
// and an unfinished text, where one is out of RFC 8785's order.
Result<bool> appendOrderedMembers(QByteArray &out, const QJsonObject &object)
{
    QString before;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = member.key();
        if (member != object.begin()) {
            if (before >= name)
                return false;
            out += ',';
        }
        TRY(appendMember(out, name, member.value()));
        before = name;
    }
    return true;
}

Result<void> appendSortedMembers(QByteArray &out, const QJsonObject &object)
{
    std::vector<std::pair<QString, QJsonValue>> members;
    members.reserve(std::size_t(object.size()));
    for (auto member = object.begin(); member != object.end(); ++member)
        members.emplace_back(member.key(), member.value());
    // QString compares UTF-16 code units, as RFC 8785 §3.2.3 asks
    std::sort(members.begin(), members.end(),
              [](const auto &one, const auto &other) { return one.first < other.first; });
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i > 0)
            out += ',';
        TRY(appendMember(out, members[i].first, members[i].second));
    }
    return {};
}

Result<void> appendObject(QByteArray &out, const QJsonObject &object)
{
    out += '{';
    const auto start = out.size();
    TRY(const bool isOrdered, appendOrderedMembers(out, object));
    if (!isOrdered) {
        out.resize(start);
        TRY(appendSortedMembers(out, object));
    }
    out += '}';
    return {};
}

Result<void> append(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        out += "null";
        return {};
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        return {};
    case QJsonValue::Double:
        return appendNumber(out, value);
    case QJsonValue::String:
        return appendString(out, value.toString());
    case QJsonValue::Array:
        return appendArray(out, value.toArray());
    case QJsonValue::Object:
        return appendObject(out, value.toObject());
    case QJsonValue::Undefined:
        break;
    }
    return noCanonicalForm(Text::tr("a value is undefined"));
}

} // namespace

Result<QByteArray> canonicalJson(const QJsonValue &value)
{
    QByteArray out;
    TRY(append(out, value));
    return out;
}

Result<QJsonObject> parseCanonicalObject(const QByteArray &bytes)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return failure(
            ErrorCode::Corrupt,
            Text::tr("This is no JSON object; the first fault is at byte %1.").arg(error.offset),
            error.errorString());
    if (isPlainlyCanonical(bytes))
        return document.object();
    auto canonical = canonicalJson(document.object());
    if (!canonical)
        return failure(ErrorCode::Corrupt, canonical.error().message);
    if (*canonical != bytes) {
        const auto differs =
            std::mismatch(bytes.begin(), bytes.end(), canonical->begin(), canonical->end());
        return failure(ErrorCode::Corrupt,
                       Text::tr("The JSON is not in canonical form (RFC 8785), from byte %1 on.")
                           .arg(differs.first - bytes.begin()));
    }
    return document.object();
}

} // namespace base
