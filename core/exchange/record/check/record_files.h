#pragma once

// RecordFiles: the parts of a custody record as they are read, before anything is verified.

#include "domain/fault.h"
#include "exchange/bag/bag_check.h"
#include "exchange/bag/fault_limit.h"
#include "ledger/entry.h"

#include <QMap>

namespace exchange {

// What is wrong with a record, gathered while it is checked. Paths are relative to the bag.
class RecordFaults
{
public:
    // Broken, at no line in particular.
    void add(const char *code, const QString &file, const QString &what,
             const QString &expected = {}, const QString &found = {});
    void addAt(domain::Fault::Severity severity, const char *code, const QString &file, qint64 line,
               const QString &what);
    std::vector<domain::Fault> &list() { return m_faults; }

private:
    void keep(domain::Fault fault);

    std::vector<domain::Fault> m_faults;
    FaultLimit m_limit;
};

QStringList sorted(QStringList list);

// The form of a payload file's path in a custody record's manifest, as a regular expression:
// stricter than RFC 8493, without a percent sign, a backslash or a character that is not seen
// (base::isUnseen).
inline constexpr auto payloadPath =
    "data/"
    "[^%\\\\\\x00-\\x1f\\x7f-\\x9f\\xad\\x{61c}\\x{180e}\\x{200b}\\x{200e}\\x{200f}\\x{2028}-\\x{"
    "202e}"
    "\\x{2060}-\\x{2064}\\x{2066}-\\x{206f}\\x{fdd0}-\\x{fdef}\\x{feff}\\x{fff9}-\\x{fffb}]+";

// A line of a list, separated by the groups of its form.
struct ListRow {
    qint64 line = 0;
    QStringList parts;
    QString text; // the whole of it
};

class RecordFiles
{
public:
    // `bag`: the result of the check of the bag; must outlive this object.
    RecordFiles(const QString &folder, const BagReport &bag, RecordFaults &faults)
        : m_folder(folder)
        , m_tree(bag.tree)
        , m_contents(bag.contents)
        , m_faults(faults)
    {
    }

    // Paths are relative to the bag.
    bool has(const QString &path) const { return m_tree.files.contains(path); }
    QStringList under(const QString &folder) const; // "data/keys/"
    QStringList emptyFolders() const;
    QStringList outsideData() const;                                            // outside data/
    qint64 size(const QString &path) const { return m_tree.files.value(path); } // bytes

    // The content; a fault and nothing where the file is missing or too large to be what it should.
    QByteArray read(const QString &path);

    // The rows of a list in which every line must have that form; any other line is a fault.
    std::vector<ListRow> rows(const QString &path, const QString &form);

    // By name ("000042"), those that are entries; what is not is a fault.
    QMap<QString, ledger::Entry> readEntries();

private:
    QHash<QString, ledger::Entry> readAhead(const QStringList &paths) const;

    Result<QByteArray> contentOf(const QString &path) const;

    QString m_folder;
    const BagTree &m_tree;
    const SmallContents &m_contents;
    RecordFaults &m_faults;
};

} // namespace exchange
