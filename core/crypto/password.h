#pragma once

// Password: an officer's password, kept in memory that is wiped.

#include "crypto/secret_bytes.h"

#include <QString>

namespace crypto {

// The UTF-8 of the password's NFC form, so that it does not depend on the keyboard that composed
// it. Copies share the same bytes, which are wiped with the last of them. The QString that it was
// made from is its caller's to wipe (wipe below); what Qt and the window system keep of a keystroke
// is out of the program's reach.
class Password
{
public:
    Password() = default;
    Password(const QString &text); // implicit: a text is what is typed

    QByteArrayView utf8() const;
    bool isEmpty() const { return utf8().isEmpty(); }
    int characters() const; // code points

    bool operator==(const Password &other) const;

private:
    std::shared_ptr<const SecretBytes> m_bytes;
};

// Overwrites the characters and empties the text, where no other QString shares them; then only
// this one is emptied.
void wipe(QString &text);
void wipe(QByteArray &bytes);

} // namespace crypto
