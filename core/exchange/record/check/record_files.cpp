#include "exchange/record/check/record_files.h"

#include "base/all_cores.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "exchange/record/check/record_form.h"
#include "registry/step_list.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace exchange {

namespace {
constexpr qint64 largestPart = qint64(256) * 1024 * 1024;

// The path of an entry's signature: NAME.sig for NAME.json.
QString signatureOf(const QString &path)
{
    return path.chopped(5) + QStringLiteral(".sig");
}
} // namespace

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

void RecordFaults::add(const char *code, const QString &file, const QString &what,
                       const QString &expected, const QString &found)
{
    keep(domain::faultAt(file, 0, domain::Fault::Severity::Broken, code, what, expected, found));
}

void RecordFaults::addAt(domain::Fault::Severity severity, const char *code, const QString &file,
                         qint64 line, const QString &what)
{
    keep(domain::faultAt(file, line, severity, code, what));
}

void RecordFaults::keep(domain::Fault fault)
{
    if (m_limit.takes(fault))
        m_faults.push_back(std::move(fault));
}

QStringList RecordFiles::under(const QString &folder) const
{
    QStringList paths;
    for (auto file = m_tree.files.lowerBound(folder);
         file != m_tree.files.end() && file.key().startsWith(folder); ++file)
        paths.append(file.key());
    return paths;
}

QStringList RecordFiles::emptyFolders() const
{
    QSet<QString> filled;
    const auto fill = [&](const QString &path) { filled.insert(path.section(u'/', 0, -2)); };
    for (auto file = m_tree.files.keyBegin(); file != m_tree.files.keyEnd(); ++file)
        fill(*file);
    for (const QString &folder : m_tree.folders)
        fill(folder);
    return sorted((m_tree.folders - filled).values());
}

QStringList RecordFiles::outsideData() const
{
    QStringList paths = m_tree.files.keys();
    paths.removeIf([](const QString &path) { return path.startsWith(QLatin1String("data/")); });
    return paths;
}

QByteArray RecordFiles::read(const QString &path)
{
    if (!has(path)) {
        m_faults.add("record_format", path, Text::tr("The file is missing."));
        return {};
    }
    const auto content = contentOf(path);
    if (!content)
        m_faults.add("record_format", path, content.error().message);
    return content.value_or(QByteArray());
}

std::vector<ListRow> RecordFiles::rows(const QString &path, const QString &form)
{
    const QRegularExpression wanted(QRegularExpression::anchoredPattern(form),
                                    QRegularExpression::DotMatchesEverythingOption);
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless
                               | QStringDecoder::Flag::ConvertInitialBom);
    QStringList lines = QString(decoder(read(path))).split(u'\n');
    if (decoder.hasError())
        m_faults.add("record_format", path, Text::tr("The file is not UTF-8."));
    if (!lines.takeLast().isEmpty())
        m_faults.addAt(domain::Fault::Severity::Broken, "record_format", path, lines.size() + 1,
                       Text::tr("The last line has no end."));
    std::vector<ListRow> found;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = wanted.match(lines.at(i));
        if (match.hasMatch())
            found.push_back({i + 1, match.capturedTexts().mid(1), lines.at(i)});
        else
            m_faults.addAt(domain::Fault::Severity::Broken, "record_format", path, i + 1,
                           Text::tr("The line is not of the form that this list has."));
    }
    return found;
}

// The content of the file: the digested bytes if they were kept, otherwise read again.
Result<QByteArray> RecordFiles::contentOf(const QString &path) const
{
    const auto known = m_contents.constFind(path);
    return known != m_contents.constEnd() ? Result<QByteArray>(*known)
                                          : base::readFile(m_folder + u'/' + path, largestPart);
}

// Reads the entries on all cores. Returns those that can be read, by path.
QHash<QString, ledger::Entry> RecordFiles::readAhead(const QStringList &paths) const
{
    std::vector<std::optional<ledger::Entry>> read(std::size_t(paths.size()));
    base::onAllCores(read.size(), [&](std::size_t i) {
        const QString &path = paths.at(qsizetype(i));
        const auto bytes = contentOf(path);
        const auto signature = contentOf(signatureOf(path));
        auto entry = bytes && signature ? ledger::readEntry(*bytes, *signature)
                                        : Result<ledger::Entry>(failure(ErrorCode::Io, {}));
        if (entry)
            read[i] = std::move(*entry);
    });
    QHash<QString, ledger::Entry> entries;
    for (std::size_t i = 0; i < read.size(); ++i) {
        if (read[i])
            entries.insert(paths.at(qsizetype(i)), std::move(*read[i]));
    }
    return entries;
}

QMap<QString, ledger::Entry> RecordFiles::readEntries()
{
    const auto folder = QStringLiteral("data/entries/");
    const auto ahead = readAhead(under(folder).filter(QRegularExpression("\\.json$")));
    QMap<QString, ledger::Entry> entries;
    for (const QString &path : under(folder)) {
        const QString name = path.mid(folder.size()).section(u'.', 0, -2);
        const bool isEntry = path.endsWith(QLatin1String(".json"));
        if (!isEntry
            && !(path.endsWith(QLatin1String(".sig"))
                 && has(folder + name + QStringLiteral(".json"))))
            m_faults.add("record_entry", path,
                         Text::tr("This is neither an entry nor the signature of one."));
        if (!isEntry)
            continue;
        const auto known = ahead.constFind(path);
        const auto entry = known != ahead.constEnd()
            ? Result<ledger::Entry>(*known)
            : ledger::readEntry(read(path), read(signatureOf(path)));
        if (!entry)
            m_faults.add("record_entry", path, entry.error().message);
        else if (!hasFormOfRecord(*entry) || name != registry::entryName(*entry, entry->log))
            m_faults.add("record_entry", path,
                         Text::tr("The file is not named by the entry's number, or the entry has "
                                  "another form."));
        else
            entries.insert(name, *entry);
    }
    return entries;
}

} // namespace exchange
