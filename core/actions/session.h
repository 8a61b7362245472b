#pragma once

// Session: an officer signed in at a station. Every change of a registry goes through write.

#include "base/environment.h"
#include "crypto/key.h"
#include "domain/officer.h"
#include "registry/officer_table.h"
#include "registry/registry.h"
#include "registry/stated/stated_numbers.h"
#include "registry/stated/stated_seals.h"
#include "registry/stated/stated_signers.h"

#include <memory>

namespace db {
class Transaction;
}

namespace actions {

class Session;

// The input of a query: one state of the registry, and the officer who asks.
class View
{
public:
    // A fresh UUIDv7 for a new subject.
    QString newId() const;

    qint64 now() const;
    const domain::Officer &officer() const;
    const registry::Station &station() const;
    registry::Registry &registry() const;
    db::Connection &connection() const;
    const base::Environment &environment() const;

private:
    friend class Session;
    friend class Writer;
    explicit View(const Session &session)
        : m_asking(&session)
    {
    }

    const Session *m_asking;
};

// What an action works with while its transaction is open.
class Writer : public View
{
public:
    // Signs the draft as the officer, appends it to the station's log and folds it. The first entry
    // of a session names the log's newest checkpoint, and adopts this version's rules before it
    // where the log has older ones. Fails with
    // Denied when their roles do not allow it, with Invalid when the machine's clock is before
    // 1990, and as ledger::Ledger::append and registry::fold do.
    Result<ledger::Entry> append(const ledger::Draft &draft);

    // Checks that the tables and the ledger give the thing with this id the same name. Fails with
    // Corrupt.
    Result<void> checkNamed(const QString &id) const;

    // Checks that the tables' rows about the thing with this id agree with its entries
    // (registry/stated/stated_rows.h), once in a transaction, in some 2 ms. `append` checks its
    // subject and everything that the entry names by its id; an action checks everything else whose
    // rows it used. Fails with Corrupt.
    Result<void> checkAgreed(const QString &id) const;

    // Checks the same for every item that the ledger's entries ever put this seal on, because the
    // tables decide whether the seal is still on one of them.
    Result<void> checkBearers(const QString &seal) const;

    // The highest running number that the ledger has given out at this station in this year,
    // whatever the tables say; 0: none.
    Result<qint64> lastNumber(int year) const;

    // Puts the newest rules in force in a log with older ones; append does so by itself.
    Result<void> adoptRules();

    const registry::StatedSigners &signers() const; // as of the beginning of the transaction

private:
    friend class Session;
    explicit Writer(Session &session)
        : View(session)
        , m_session(&session)
    {
    }

    Session *m_session;
};

// The secrets that signing in opens.
struct SessionKeys {
    crypto::PrivateKey officer;
    crypto::PrivateKey station;
    crypto::SecretBytes stationSecret; // the random key that the officers' slots hold
};

// Holds the officer's and the station's private keys in memory, from sign-in until it is
// destroyed. The registry must outlive it.
class Session
{
public:
    // Signs the officer in; a registry that was opened for writing can then be written
    // (Registry::beginWriting). `unlocked`: the keys that this name and password have just opened
    // (actions/unlock_registry.h), which are then not checked again. Fails with NotFound (no such
    // officer, or no key of theirs here), Denied (wrong password, too many wrong ones, or
    // suspended), and as beginWriting does.
    static Result<Session> signIn(registry::Registry &registry, const QString &officerName,
                                  const crypto::Password &password,
                                  const base::Environment &environment,
                                  const registry::UnlockedKeys *unlocked = nullptr);

    // Runs work(Writer &) -> Result<T> in one transaction: on disk when this returns a value,
    // undone when it returns an error.
    template <typename Work>
    auto write(Work work) -> std::invoke_result_t<Work, Writer &>
    {
        TRY(auto scope, beginWrite());
        Writer writer(*this);
        auto result = work(writer);
        if (result) {
            TRY(commit(scope));
        }
        return result;
    }

    // Runs work(const View &) -> Result<T> on one state of the registry, whatever other programs
    // write meanwhile. Takes no lock: a query never waits for a writer.
    template <typename Work>
    auto read(Work work) const -> std::invoke_result_t<Work, const View &>
    {
        TRY(const auto scope, beginRead());
        return work(View(*this));
    }

    // Fails with Denied unless the officer's roles allow them to sign this kind of entry; asked
    // before long work that ends in one.
    Result<void> mayRecord(const QString &kind) const;

    // A checkpoint of the station's log as it now is, cosigned by the officer, kept in the registry
    // and in its folder checkpoints/. Needs no role: every printed form, export and closing makes
    // one.
    Result<ledger::CheckpointNote> checkpoint();

    const domain::Officer &officer() const { return m_officer; }
    const registry::Station &station() const { return m_station; }
    registry::Registry &registry() const { return *m_registry; }
    const base::Environment &environment() const { return m_environment; }

    // By how much the clock was behind the newest entry of the log when this session signed one, at
    // most; 0: never. The officer should check the machine's clock.
    qint64 clockBehindMs() const { return m_clockBehindMs; }

    // The station's random key, for a further officer's slot; wiped with the session. Another one
    // takes its place when the station's key is exchanged (write notices it).
    const crypto::SecretBytes &stationSecret() const { return m_keys.stationSecret; }

    // From now on the session signs with this key: its officer was given it.
    void useKey(crypto::PrivateKey officer) { m_keys.officer = std::move(officer); }

    // The officer's signature over the bytes, such as those of an export's list of files.
    QByteArray sign(const QByteArray &bytes) const { return m_keys.officer.sign(bytes); }

private:
    friend class View;
    friend class Writer;
    Session(registry::Registry &registry, domain::Officer officer, registry::Station station,
            SessionKeys keys, base::Environment environment);
    // A transaction that is rolled back unless it is committed.
    class Scope
    {
    public:
        explicit Scope(std::unique_ptr<db::Transaction> transaction);
        Scope(Scope &&) noexcept;
        ~Scope();
        std::unique_ptr<db::Transaction> transaction;
    };
    Result<Scope> beginWrite();
    Result<Scope> beginRead() const;
    Result<void> commit(Scope &scope);
    Result<void> refresh();
    Result<ledger::Entry> append(ledger::Draft draft);
    Result<void> adoptRules();
    Result<void> checkAgreedCustody(const ledger::Draft &draft) const;
    Result<void> checkAgreed(const QString &id) const;
    Result<void> checkAllNamed(const QJsonValue &value, bool byNameAlone) const;
    Result<void> refreshKeys();
    Result<void> foldSearch();

    registry::Registry *m_registry;
    domain::Officer m_officer;
    registry::Station m_station;
    SessionKeys m_keys;
    base::Environment m_environment;
    registry::StatedSigners m_signers; // as of the open transaction
    // Ids of things whose rows, or whose names, were compared with the ledger in this transaction.
    mutable QSet<QString> m_agreed, m_agreedByName;
    registry::StatedNumbers m_numbers;
    registry::StatedSeals m_seals;
    ledger::ClockSet m_clockSet;     // of the station's log
    QMap<int, qint64> m_lastNumbers; // by year, before the open transaction
    bool m_hasSigned = false;        // an entry of it is on the disk
    bool m_signs = false;            // an entry is in the open transaction
    qint64 m_clockBehindMs = 0;
};

// The sentence for that; empty for 0.
QString clockWarning(qint64 clockBehindMs);

} // namespace actions
