#include "registry/verify/key_folder_check.h"

#include "base/text.h"
#include "ledger/key_table.h"
#include "registry/key_folder.h"
#include "registry/officer_table.h"

namespace registry {

namespace {

class KeyFolderCheck
{
public:
    KeyFolderCheck(const KeyFolder &keys, std::vector<domain::Fault> &faults)
        : m_keys(keys)
        , m_faults(faults)
    {
    }

    Result<void> run(db::Connection &tables, db::Connection &suspect)
    {
        const OfficerTable table(tables);
        TRY(const auto officers, table.all());
        TRY(const auto former,
            tables.prepare("SELECT key_id FROM former_key WHERE officer IS NOT NULL")
                .rows([](const db::Row &row) { return row.text(0); }));
        QStringList ids(former.begin(), former.end());
        for (const auto &officer : officers)
            ids.append(officer.keyId);
        TRY(const auto listing, m_keys.list(ids));
        for (const auto &officer : officers) {
            const auto own = ledger::KeyTable(suspect).officerKey(officer.keyId);
            judge(officer, listing.present.contains(officer.keyId), own);
        }
        for (const QString &key : former) {
            if (listing.present.contains(key)) {
                TRY(const auto officer, table.byKeyId(key));
                warn(officer.id, {},
                     Text::tr("A file is left in keys/ of a key of %1 that was exchanged: anyone "
                              "with that key and its password can open the registry. The next "
                              "sign-in removes the file.")
                         .arg(officer.name));
            }
        }
        for (const QString &name : listing.others)
            warn({}, QStringLiteral("keys/") + name,
                 Text::tr("A file in keys/ belongs to no officer of this registry. The next "
                          "sign-in removes it."));
        return {};
    }

private:
    void warn(const QString &subject, const QString &file, const QString &what)
    {
        m_faults.push_back(
            domain::faultAt(file, 0, domain::Fault::Severity::Warning, "key_file", what));
        m_faults.back().subject = subject;
    }

    // `own`: the officer's key, if this copy holds it.
    void judge(const domain::Officer &officer, bool hasFile, const Result<QByteArray> &own)
    {
        if (officer.suspended && hasFile)
            return warn(officer.id, {},
                        Text::tr("%1 is suspended, and their file is left in keys/: with their "
                                 "password they can open the registry. The next sign-in removes "
                                 "the file.")
                            .arg(officer.name));
        if (officer.suspended || !own)
            return;
        if (hasFile) {
            if (m_keys.pem(officer.keyId).value_or(QByteArray()) != *own)
                warn(officer.id, {},
                     Text::tr("The file of %1 in keys/ holds another key than the database: they "
                              "may be unable to open the registry. The next sign-in of another "
                              "officer writes it again.")
                         .arg(officer.name));
            return;
        }
        const auto pem = m_keys.pem(officer.keyId);
        const bool isDamaged = !pem && pem.error().code == ErrorCode::Corrupt;
        warn(officer.id, {},
             (isDamaged ? Text::tr("The file of %1 in keys/ is damaged: they cannot open the "
                                   "registry. The next sign-in of another officer writes it again.")
                        : Text::tr("%1 is not suspended and has no file in keys/: they cannot open "
                                   "the registry. The next sign-in of another officer writes it."))
                 .arg(officer.name));
    }

    const KeyFolder &m_keys;
    std::vector<domain::Fault> &m_faults;
};

} // namespace

Result<void> checkKeyFolder(const QString &folder, db::Connection &tables, db::Connection &suspect,
                            std::vector<domain::Fault> &faults)
{
    const auto key = db::keyOfDatabase(folder + QStringLiteral("/registry.db"));
    if (!key || !isEncrypted(folder))
        return {};
    return KeyFolderCheck(KeyFolder(folder, key), faults).run(tables, suspect);
}

} // namespace registry
