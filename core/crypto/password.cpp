#include "crypto/password.h"

#include "base/normal_form.h"

#include <sodium.h>

#include <algorithm>

namespace crypto {

Password::Password(const QString &text)
{
    QString composed = base::composed(text);
    QByteArray utf8 = composed.toUtf8();
    m_bytes = std::make_shared<const SecretBytes>(QByteArrayView(utf8));
    wipe(utf8);
    wipe(composed);
}

QByteArrayView Password::utf8() const
{
    return m_bytes ? m_bytes->view() : QByteArrayView();
}

int Password::characters() const
{
    const auto bytes = utf8();
    return int(std::count_if(bytes.begin(), bytes.end(),
                             [](char byte) { return (uchar(byte) & 0xc0) != 0x80; }));
}

bool Password::operator==(const Password &other) const
{
    return m_bytes && other.m_bytes ? *m_bytes == *other.m_bytes : isEmpty() && other.isEmpty();
}

void wipe(QString &text)
{
    if (text.isDetached())
        ::sodium_memzero(text.data(), std::size_t(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        ::sodium_memzero(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

} // namespace crypto
