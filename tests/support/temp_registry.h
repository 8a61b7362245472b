#pragma once

// TempRegistry: a real registry in a temporary folder, with two officers signed in, a clock that
// ticks a second at each look, and random bytes from a seed.

#include "actions/attach_files.h"
#include "actions/enrol_officer.h"
#include "actions/open_registry.h"
#include "actions/register_item.h"
#include "actions/take_custody_step.h"
#include "registry/verify/verification.h"
#include "support/value.h"

#include <QTemporaryDir>

#include <memory>

namespace tests {

inline const QString firstOfficer = QStringLiteral("Chen Hao");
inline const QString secondOfficer = QStringLiteral("Maria Lopez");
inline const QString password = QStringLiteral("correct horse 1");

// Whether the registries of this run are encrypted: SEALBOOK_TEST_ENCRYPTED is set. A chosen set of
// tests runs both ways (tests/CMakeLists.txt).
bool areEncrypted();

// Unlocks a copy of such a registry with the first officer's password, so that the test can open
// it. Does nothing for a registry that is not encrypted or not there, or is unlocked already.
void unlockCopy(const QString &folder, const base::Environment &environment);

class TempRegistry
{
public:
    // Registries of one seed have the same keys and ids, so that one can be a fork of the other.
    explicit TempRegistry(quint64 seed = 1);

    registry::Registry &registry() { return *m_registry; }
    db::Connection &connection() { return m_registry->connection(); }
    const base::Environment &environment() const { return m_environment; }
    QString folder() const;                  // of the registry
    QString path(const QString &name) const; // of a file next to it

    actions::Session &first();  // every role
    actions::Session &second(); // officer and custodian

    // Registers a phone with an IMEI of its own and gives its exhibit number.
    QString addPhone();

    // Attaches a file with this name and content; gives it as the tables have it.
    registry::Attachment attach(const QString &exhibitNumber, const QString &name,
                                const QByteArray &content = "photograph");

    // The newest state of an item.
    registry::ItemRecord item(const QString &exhibitNumber);

    // The clock's next look is a second later.
    void setClock(qint64 nowMs) { m_nowMs = nowMs; }

    // Everything; the test fails when the verification could not look.
    registry::VerificationReport verify();

    QString pathOf(const registry::Attachment &attachment) const;

    // Closes every handle and opens the registry again, as after a restart.
    void reopen();

    // Signs with the first officer's key what the actions might refuse, and does not fold it. Runs
    // inside the caller's transaction.
    ledger::Entry appendUnchecked(const ledger::Draft &draft);

    // Runs SQL behind the program's back, with the triggers out of the way.
    void tamper(const QByteArray &sql);

private:
    actions::Session signIn(const QString &name);

    QTemporaryDir m_folder;
    qint64 m_nowMs;
    int m_phones = 0;
    base::Environment m_environment;
    std::unique_ptr<registry::Registry> m_registry;
    std::unique_ptr<actions::Session> m_first;
    std::unique_ptr<actions::Session> m_second;
    std::optional<crypto::PrivateKey> m_firstKey; // read once: it takes long
};

// The private key of an officer whose password is `password`.
crypto::PrivateKey keyOf(db::Connection &connection, const QString &officer = firstOfficer);

// Copies the files of a folder and of those below it into another, which may be there. The copy of
// a registry that is unlocked is unlocked too.
void copyFolder(const QString &from, const QString &to);

// Writes a file; changes one byte of one.
void writeFile(const QString &path, const QByteArray &content);
void overwriteByte(const QString &path, qint64 offset);

} // namespace tests
