#pragma once

// Officer: a person who signs in and signs entries.

#include "domain/role.h"

#include <QByteArray>

namespace domain {

struct Officer {
    QString id;           // UUIDv7
    QString name;         // unique in a registry
    QString organisation; // may be empty
    QString keyId;        // SHA-256 of the public key (SubjectPublicKeyInfo DER), hex
    QByteArray publicKey; // Ed25519, 32 bytes
    Roles roles;
    bool suspended = false;
    bool operator==(const Officer &) const = default;
};

} // namespace domain
