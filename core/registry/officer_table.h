#pragma once

// OfficerTable: queries for officers, the station and the registry itself.

#include "domain/officer.h"
#include "domain/rules.h"
#include "registry/reader.h"

namespace registry {

class OfficerTable
{
public:
    explicit OfficerTable(const Reader &reader)
        : m_connection(&reader.connection())
    {
    }

    // Each fails with NotFound.
    Result<domain::Officer> byId(const QString &id) const;
    Result<domain::Officer> byName(const QString &name) const;
    // Who has this key, or had it.
    Result<domain::Officer> byKeyId(const QString &keyId) const;

    // By name.
    Result<std::vector<domain::Officer>> all() const;

private:
    db::Connection *m_connection;
};

struct Station {
    QString id; // also the id of its log
    QString code;
    QByteArray publicKey;           // Ed25519, 32 bytes
    int rules = domain::firstRules; // the rules by which its log is judged now
    bool operator==(const Station &) const = default;
};

struct Identity {
    QString registry; // its id
    qint64 openedAtMs = 0;
    QString rootKeyId; // key id of the first officer: what a stranger must trust
    bool operator==(const Identity &) const = default;
};

// What this registry is. Fails with Corrupt when its first entry is missing.
Result<Identity> identity(const Reader &reader);

// All stations, and the one that writes into this copy. Fails with NotFound.
Result<std::vector<Station>> stations(const Reader &reader);
Result<Station> thisStation(const Reader &reader);

// For the fold only.
Result<void> insertOfficer(db::Connection &connection, const domain::Officer &officer);

} // namespace registry
