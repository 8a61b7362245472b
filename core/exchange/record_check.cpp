#include "exchange/record_check.h"

#include "base/canonical_json.h"
#include "base/text.h"
#include "exchange/record_items.h"
#include "exchange/record_times.h"
#include "exchange/record_tree.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace exchange {

using Severity = domain::Fault::Severity;

namespace {

const QStringList tagFiles{
    "VERIFY.txt",          "bag-info.txt", "bagit.txt", "manifest-sha256.txt",
    "manifest-sha512.txt", "verify.html",  "verify.py"};
const QStringList signedLists{"tagmanifest-sha256.txt", "tagmanifest-sha512.txt"};

class RecordCheck
{
public:
    RecordCheck(const QString &folder, BagTree tree, const RecordChoice &choice)
        : m_files(folder, std::move(tree), m_faults)
        , m_choice(choice)
    {
    }

    Result<RecordReport> run(const BagReport &bag, base::Progress &progress)
    {
        progress.begin(Text::tr("Checking the custody record"), 0);
        checkFormat(bag);
        m_entries = m_files.readEntries();
        m_report.entries = int(m_entries.size());
        TRY(progress.check());
        if (findRoots()) {
            checkKeys();
            TRY(checkSignatures(progress));
            checkLog();
            RecordItems items(m_files, m_faults, m_entries, *m_exported);
            items.check();
            m_report.newest = items.newest();
            m_report.exportedAt = m_exported->seq;
        }
        m_report.faults = std::move(m_faults.list());
        return std::move(m_report);
    }

private:
    struct Owner {
        crypto::PublicKey key;
        bool isOfficer = false;
        qint64 named = -1; // by the entry of this number; the first officer's by his own
    };

    // The bag around a record holds certain files and no other.
    void checkFormat(const BagReport &bag)
    {
        QStringList wanted = tagFiles + signedLists;
        for (const QString &list : signedLists)
            wanted.append(list + QStringLiteral(".sig"));
        if (m_files.beside() != sorted(wanted))
            m_faults.add("record_format", {},
                         Text::tr("A file was added or is missing beside the folder “data”."),
                         sorted(wanted).join(u' '), m_files.beside().join(u' '));
        for (const QString &list : signedLists) {
            QStringList listed;
            for (const auto &row :
                 m_files.rows(list, QStringLiteral("[0-9a-f]+  ([a-zA-Z0-9.-]+)")))
                listed.append(row.parts.at(0));
            if (sorted(listed) != sorted(tagFiles))
                m_faults.add("record_format", list,
                             Text::tr("The list does not hold what it must."),
                             sorted(tagFiles).join(u' '), sorted(listed).join(u' '));
        }
        if (m_files.read(QStringLiteral("bagit.txt"))
            != "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
            m_faults.add("record_format", QStringLiteral("bagit.txt"),
                         Text::tr("The declaration is another than a custody record has."));
        checkManifestForm();
        checkElements(bag);
    }

    // So that sha256sum and sha512sum read them too; a path is spelled as the file's name is, to
    // the byte.
    void checkManifestForm()
    {
        for (const QString &list :
             {QStringLiteral("manifest-sha256.txt"), QStringLiteral("manifest-sha512.txt")})
            checkListed(list);
    }

    void checkListed(const QString &list)
    {
        QStringList listed;
        for (const auto &row :
             m_files.rows(list, QStringLiteral("[0-9a-f]+  (%1)").arg(QLatin1String(payloadPath))))
            listed.append(row.parts.at(0));
        if (sorted(listed) != sorted(m_files.under(QStringLiteral("data/"))))
            m_faults.add("record_format", list,
                         Text::tr("The list does not hold the files in “data”, each once and under "
                                  "the very name that it has."));
    }

    // Both elements once, in this order, and no line that goes on in the next.
    void checkElements(const BagReport &bag)
    {
        const auto path = QStringLiteral("bag-info.txt");
        const QStringList wanted{
            QStringLiteral("Sealbook-Export: sealbook-export/2"),
            QStringLiteral("Payload-Oxum: %1.%2").arg(bag.payloadBytes).arg(bag.payloadFiles)};
        QStringList found;
        for (const auto &row :
             m_files.rows(path, QStringLiteral("([A-Za-z-]+): [^\\x00-\\x1f\\x7f]+"))) {
            if (row.parts.at(0).compare(QLatin1String("Sealbook-Export"), Qt::CaseInsensitive) == 0
                || row.parts.at(0).compare(QLatin1String("Payload-Oxum"), Qt::CaseInsensitive) == 0)
                found.append(row.text);
        }
        if (found != wanted)
            m_faults.add("record_format", path,
                         Text::tr("The record's format and Payload-Oxum must stand there once."),
                         wanted.join(u' '), found.join(u' '));
    }

    const ledger::Entry *onlyEntryOf(const QString &kind)
    {
        const ledger::Entry *found = nullptr;
        int count = 0;
        for (const auto &entry : std::as_const(m_entries)) {
            if (entry.kind == kind && ++count == 1)
                found = &entry;
        }
        if (count != 1)
            m_faults.add("record_entry", QStringLiteral("data/entries"),
                         Text::tr("There must be one entry %1.").arg(kind), QStringLiteral("1"),
                         QString::number(count));
        return count == 1 ? found : nullptr;
    }

    // Everything else hangs on these two entries.
    bool findRoots()
    {
        m_opening = onlyEntryOf(QStringLiteral("registry.opened"));
        m_exported = onlyEntryOf(QStringLiteral("record.exported"));
        if (!m_opening || !m_exported)
            return false;
        m_report.fingerprint = m_opening->actor;
        if (m_exported->step != 1 || !m_exported->after.isEmpty())
            m_faults.add("record_entry", QStringLiteral("data/entries"),
                         Text::tr("The entry of this export is not the first of its subject."));
        if (!m_choice.fingerprint.isEmpty() && m_choice.fingerprint != m_opening->actor)
            m_faults.add("record_fingerprint", {},
                         Text::tr("The first key is not the one whose fingerprint was given."),
                         m_choice.fingerprint, m_opening->actor);
        if (m_opening->seq != 0 || m_opening->step != 1 || !m_opening->prev.isEmpty()
            || !m_opening->after.isEmpty())
            m_faults.add("record_entry", QStringLiteral("data/entries"),
                         Text::tr("The registry was not opened by entry 0."));
        return true;
    }

    void checkKeys()
    {
        const auto form =
            QStringLiteral("([0-9a-f]{64}) (officer|station) ([0-9]+) ([0-9a-f]{64}) ([^ ].*)");
        for (const auto &row : m_files.rows(QStringLiteral("data/keys.txt"), form))
            checkKey(row);
        QStringList wanted;
        for (const QString &id : m_owners.keys())
            wanted.append(QStringLiteral("data/keys/%1.pem").arg(id));
        if (m_files.under(QStringLiteral("data/keys/")) != wanted)
            m_faults.add("record_key", QStringLiteral("data/keys.txt"),
                         Text::tr("The list does not hold the keys that are there, each once."));
        const auto first = m_owners.constFind(m_opening->actor);
        const QString named = m_opening->body.value(QLatin1String("officer"))
                                  .toObject()
                                  .value(QLatin1String("public_key"))
                                  .toString();
        if (first == m_owners.constEnd() || named != QString::fromLatin1(first->key.raw().toHex()))
            m_faults.add(
                "record_key", QStringLiteral("data/keys.txt"),
                Text::tr(
                    "The registry was not opened with the key of the officer whom entry 0 names."));
    }

    void checkKey(const ListRow &row)
    {
        const QString id = row.parts.at(0);
        const bool isOfficer = row.parts.at(1) == QLatin1String("officer");
        const QByteArray pem = m_files.read(QStringLiteral("data/keys/%1.pem").arg(id));
        const auto key = crypto::PublicKey::fromPem(pem);
        if (!key || key->id() != id || m_owners.contains(id) || key->pem() != pem) {
            m_faults.addAt(Severity::Broken, "record_key", QStringLiteral("data/keys.txt"),
                           row.line, Text::tr("The file of this key holds another, or none."));
            return;
        }
        if (!isNamed(*key, isOfficer, row))
            m_faults.addAt(Severity::Broken, "record_key", QStringLiteral("data/keys.txt"),
                           row.line, Text::tr("No entry names the key as the line says."));
        const bool opens = m_entries.value(row.parts.at(2)).seq == 0;
        m_owners.insert(id, {*key, isOfficer, opens ? -1 : row.parts.at(2).toLongLong()});
        if (!isOfficer
            && m_opening->body.value(QLatin1String("station"))
                    .toObject()
                    .value(QLatin1String("id"))
                    .toString()
                == m_opening->log)
            m_station = *key;
    }

    bool isNamed(const crypto::PublicKey &key, bool isOfficer, const ListRow &row) const
    {
        const auto entry = m_entries.value(row.parts.at(2));
        const bool isEnrolment = entry.kind == QLatin1String("officer.enrolled");
        const bool isOpening = entry.kind == QLatin1String("registry.opened");
        if ((!isOpening && !(isEnrolment && isOfficer)) || entry.actor != row.parts.at(3))
            return false;
        const QJsonObject owner =
            isEnrolment ? entry.body : entry.body.value(row.parts.at(1)).toObject();
        const auto spelled = base::canonicalJson(
            QJsonArray{owner.value(isOfficer ? QLatin1String("name") : QLatin1String("code"))});
        return owner.value(QLatin1String("public_key")).toString()
            == QString::fromLatin1(key.raw().toHex())
            && spelled && *spelled == "[\"" + row.parts.at(4).toUtf8() + "\"]";
    }

    Result<void> checkSignatures(const base::Progress &progress)
    {
        for (auto entry = m_entries.constBegin(); entry != m_entries.constEnd(); ++entry) {
            TRY(progress.check());
            const auto path = QStringLiteral("data/entries/%1.json").arg(entry.key());
            if (!isSignedBy(entry->actor, entry->bytes, entry->signature))
                m_faults.add("record_signature", path,
                             Text::tr("The entry is not signed by the officer it names."));
            else if (m_owners.constFind(entry->actor)->named >= entry->seq)
                m_faults.add(
                    "record_signature", path,
                    Text::tr("The entry is signed with a key that no earlier entry names."));
        }
        for (const QString &list : signedLists) {
            if (!isSignedBy(m_exported->actor, m_files.read(list),
                            m_files.read(list + QStringLiteral(".sig"))))
                m_faults.add("record_signature", list,
                             Text::tr("The list is not signed by the exporting officer."));
        }
        return {};
    }

    bool isSignedBy(const QString &officer, const QByteArray &bytes,
                    const QByteArray &signature) const
    {
        const auto owner = m_owners.constFind(officer);
        return owner != m_owners.constEnd() && owner->isOfficer
            && owner->key.verifies(bytes, signature);
    }

    // The statement of a note that bears the station's signature.
    std::optional<ledger::Checkpoint> statement(const QString &path)
    {
        if (!m_station) {
            m_faults.add("record_key", QStringLiteral("data/keys.txt"),
                         Text::tr("The key of the station that entry 0 names is missing."));
            return std::nullopt;
        }
        const QByteArray note = m_files.read(path);
        const auto stated = ledger::verifyCheckpoint(note, *m_station);
        if (!stated || stated->log != m_opening->log || stated->size < 1) {
            m_faults.add("record_checkpoint", path,
                         stated ? Text::tr("The checkpoint is of another log.")
                                : stated.error().message);
            return std::nullopt;
        }
        if (ledger::bareNote(note, *m_station).value_or(QByteArray()) != note)
            m_faults.add("record_checkpoint", path,
                         Text::tr("The checkpoint bears more than the station's signature."));
        return *stated;
    }

    void checkLog()
    {
        const auto checkpoint = statement(QStringLiteral("data/checkpoint.txt"));
        if (!checkpoint)
            return;
        m_report.checkpoint = *checkpoint;
        RecordTree tree(m_files, m_faults, m_entries);
        tree.check(*checkpoint);
        if (m_files.has(QStringLiteral("data/since.txt"))
            || m_files.has(QStringLiteral("data/proofs/since.txt"))) {
            m_report.since = statement(QStringLiteral("data/since.txt"));
            tree.join(QStringLiteral("data/proofs/since.txt"));
            if (m_report.since)
                tree.checkEarlier(QStringLiteral("data/since.txt"), *m_report.since);
        }
        checkTimes(tree);
        if (!m_choice.against.isEmpty() && m_station)
            compare(tree, *checkpoint);
    }

    // Each time stamp is of a checkpoint that the log continues.
    void checkTimes(RecordTree &tree)
    {
        RecordTimes times(m_files, m_faults, m_choice.authority);
        if (!times.areThere())
            return;
        tree.join(RecordTimes::joinsPath());
        for (const QString &note : times.notes()) {
            const auto stated = statement(note);
            if (!stated)
                continue;
            tree.checkEarlier(note, *stated);
            times.checkStamps(note, *stated);
        }
        m_report.times = times.found();
    }

    // A checkpoint that somebody kept: of the same log, and the record has to agree with it.
    void compare(const RecordTree &tree, const ledger::Checkpoint &checkpoint)
    {
        const auto kept = ledger::verifyCheckpoint(m_choice.against, *m_station);
        if (!kept || kept->log != checkpoint.log) {
            m_faults.add("record_checkpoint", {},
                         Text::tr("The checkpoint that the record is compared with is not one of "
                                  "this log’s station."));
            return;
        }
        if (kept->size > checkpoint.size) {
            m_faults.add("record_outdated", {},
                         Text::tr("The log has grown since the record was made; whether its items "
                                  "have newer steps, only a newer record can show."),
                         QString::number(kept->size), QString::number(checkpoint.size));
            return;
        }
        const QByteArray root = tree.rootOf(kept->size);
        if (root.isEmpty())
            m_faults.add("record_undecided", {},
                         Text::tr("The record holds no proof for a checkpoint of size %1; ask "
                                  "for one that was made with --since this checkpoint.")
                             .arg(kept->size));
        else if (root != kept->root)
            m_faults.add("record_since", {},
                         Text::tr("The log of the record is not that of the checkpoint: one of the "
                                  "two was made from a forged log."),
                         QString::fromLatin1(kept->root.toHex()),
                         QString::fromLatin1(root.toHex()));
    }

    RecordFaults m_faults;
    RecordFiles m_files;
    const RecordChoice &m_choice;
    QMap<QString, ledger::Entry> m_entries;
    QMap<QString, Owner> m_owners;
    const ledger::Entry *m_opening = nullptr;
    const ledger::Entry *m_exported = nullptr;
    std::optional<crypto::PublicKey> m_station;
    RecordReport m_report;
};

} // namespace

bool looksLikeRecord(const QString &folder)
{
    static const QStringList own{"VERIFY.txt",
                                 "verify.py",
                                 "verify.html",
                                 "tagmanifest-sha256.txt.sig",
                                 "tagmanifest-sha512.txt.sig",
                                 "data/entries",
                                 "data/keys.txt",
                                 "data/steps.txt",
                                 "data/checkpoint.txt",
                                 "data/proofs"};
    constexpr int tooManyForChance = 3;
    return std::count_if(
               own.begin(), own.end(),
               [&](const QString &name) { return QFileInfo::exists(folder + u'/' + name); })
        >= tooManyForChance;
}

Result<RecordReport> checkRecord(const QString &folder, const BagReport &bag,
                                 const RecordChoice &choice, base::Progress &progress)
{
    TRY(auto tree, readBagTree(folder, progress));
    return RecordCheck(folder, std::move(tree), choice).run(bag, progress);
}

} // namespace exchange
