#pragma once

// Suspect: a registry's folder, opened for verification even when it is damaged.

#include "attachments/store.h"
#include "db/connection.h"
#include "db/database_key.h"
#include "db/transaction.h"
#include "domain/fault.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <vector>

namespace registry {

// Belongs to one thread at a time. Nothing in the folder is changed.
class Suspect
{
public:
    // Opens all parts that can be opened. Reports faults of the database's files, header and format
    // as database_file, database_damaged, database_format and tables_made. Fails only with NotFound
    // (no such folder, or one that never was a registry) and Denied (it is locked).
    static Result<Suspect> open(const QString &folder);

    const QString &folder() const { return m_folder; }
    QString checkpointFolder() const;
    attachments::Store store() const;

    // Within one view that does not change; null where nothing of the database can be read.
    db::Connection *database() const { return m_database.get(); }

    std::vector<domain::Fault> &faults() { return m_faults; }

    // Whether an earlier version made its tables, which nobody reads then.
    bool hasEarlierTables() const { return m_hasEarlierTables; }

private:
    explicit Suspect(QString folder);
    enum class Way { AsUsual, AsItLies, Salvaged };

    bool lookAtFiles();
    void openDatabase(bool isRegular);
    QString readableCopy();
    Result<void> tryWay(const QString &path, Way way);
    void judgeHeader();
    void judgeTables();
    void add(const char *code, const QString &file, const QString &what, const QString &found = {},
             domain::Fault::Severity severity = domain::Fault::Severity::Broken);

    QString m_folder;
    bool m_ignoresLog = false; // the database's write-ahead log must not be opened
    bool m_hasEarlierTables = false;
    std::unique_ptr<QTemporaryDir> m_copy;
    std::unique_ptr<db::UnlockedScope> m_copyUnlocked;
    std::unique_ptr<db::Connection> m_database;
    std::optional<db::Transaction> m_view;
    std::vector<domain::Fault> m_faults;
};

} // namespace registry
