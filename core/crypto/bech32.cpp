#include "crypto/bech32.h"

#include "base/text.h"

#include <array>
#include <optional>

namespace crypto {

namespace {

constexpr char alphabet[] = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr int checksumSize = 6; // groups of five bits

// The checksum's polynomial over groups of five bits (BIP 173, "Checksum").
quint32 polymod(const QByteArray &groups)
{
    constexpr std::array<quint32, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                               0x2a1462b3};
    quint32 sum = 1;
    for (const char group : groups) {
        const quint32 top = sum >> 25;
        sum = (sum & 0x1ffffff) << 5 ^ quint32(group);
        for (unsigned bit = 0; bit < generator.size(); ++bit)
            if (top >> bit & 1)
                sum ^= generator[bit];
    }
    return sum;
}

// Expands the prefix for the checksum: the high bits of each character, 0, the low bits.
QByteArray expanded(QByteArrayView prefix)
{
    QByteArray groups;
    for (const char c : prefix)
        groups.append(char(c >> 5));
    groups.append('\0');
    for (const char c : prefix)
        groups.append(char(c & 31));
    return groups;
}

// Groups of `to` bits from groups of `from` bits, most significant first. Filling zero bits are
// added where `fills`; else what is left over must be less than a group, and zero.
std::optional<QByteArray> regrouped(QByteArrayView groups, int from, int to, bool fills)
{
    QByteArray out;
    quint32 bits = 0;
    int count = 0;
    for (const char group : groups) {
        bits = (bits << from | quint8(group)) & 0xfff;
        count += from;
        while (count >= to) {
            count -= to;
            out.append(char(bits >> count & ((1u << to) - 1)));
        }
    }
    const quint32 rest = bits & ((1u << count) - 1);
    if (fills && count > 0)
        out.append(char(rest << (to - count)));
    else if (!fills && (count >= from || rest != 0))
        return std::nullopt;
    return out;
}

std::optional<QByteArray> groupsOf(QByteArrayView characters)
{
    QByteArray groups;
    for (const char c : characters) {
        const auto at = QByteArrayView(alphabet).indexOf(c);
        if (at < 0)
            return std::nullopt;
        groups.append(char(at));
    }
    return groups;
}

} // namespace

QByteArray toBech32(QByteArrayView prefix, QByteArrayView bytes)
{
    QByteArray groups = *regrouped(bytes, 8, 5, true);
    const quint32 sum = polymod(expanded(prefix) + groups + QByteArray(checksumSize, '\0')) ^ 1;
    for (int group = checksumSize - 1; group >= 0; --group)
        groups.append(char(sum >> (5 * group) & 31));
    QByteArray text = prefix.toByteArray() + '1';
    for (const char group : std::as_const(groups))
        text.append(alphabet[int(group)]);
    return text;
}

Result<QByteArray> fromBech32(QByteArrayView prefix, QByteArrayView text)
{
    const auto invalid = [&] {
        return failure(ErrorCode::Invalid,
                       Text::tr("This is no key of the form “%1…”; check each character.")
                           .arg(QString::fromLatin1(prefix.toByteArray() + '1')));
    };
    const QByteArray lower = text.toByteArray().toLower();
    if (text != lower && text != text.toByteArray().toUpper())
        return invalid();
    const auto separator = lower.lastIndexOf('1');
    if (separator < 0 || lower.left(separator) != prefix
        || lower.size() - separator - 1 < checksumSize)
        return invalid();
    const auto groups = groupsOf(QByteArrayView(lower).sliced(separator + 1));
    if (!groups || polymod(expanded(prefix) + *groups) != 1)
        return invalid();
    const auto bytes = regrouped(QByteArrayView(*groups).chopped(checksumSize), 5, 8, false);
    if (!bytes)
        return invalid();
    return *bytes;
}

} // namespace crypto
