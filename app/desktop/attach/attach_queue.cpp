#include "attach/attach_queue.h"

#include "base/file_name.h"
#include "domain/labels.h"
#include "look/appearance.h"

#include <QBrush>
#include <QFileInfo>
#include <QLocale>
#include <QMimeDatabase>
#include <QSet>

#include <algorithm>

namespace desktop {

namespace {

constexpr int mostTogether = 50;
constexpr qint64 bytesTogether = 64'000'000;

const auto photo = QStringLiteral("photo");

// What extraction tools and imagers write, and what they pack it into.
bool isExtraction(const QString &path, const QMimeType &type)
{
    static const QStringList endings{
        QStringLiteral("bin"), QStringLiteral("dd"),   QStringLiteral("e01"), QStringLiteral("img"),
        QStringLiteral("ufd"), QStringLiteral("ufdr"), QStringLiteral("raw"), QStringLiteral("ab")};
    static const QStringList kinds{QStringLiteral("application/zip"),
                                   QStringLiteral("application/x-tar"),
                                   QStringLiteral("application/x-7z-compressed"),
                                   QStringLiteral("application/gzip"),
                                   QStringLiteral("application/vnd.sqlite3"),
                                   QStringLiteral("text/csv"),
                                   QStringLiteral("application/xml"),
                                   QStringLiteral("application/json")};
    return endings.contains(QFileInfo(path).suffix().toLower())
        || std::any_of(kinds.begin(), kinds.end(),
                       [&](const QString &kind) { return type.inherits(kind); });
}

// By its name alone: its contents are checked when it is attached.
QString likelyCategory(const QString &path)
{
    const QMimeType type = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension);
    if (type.name().startsWith(QLatin1String("image/")))
        return photo;
    if (type.name() == QLatin1String("application/pdf"))
        return QStringLiteral("form");
    return isExtraction(path, type) ? QStringLiteral("extraction") : QStringLiteral("other");
}

bool isWrong(const QString &expected)
{
    return !expected.isEmpty() && !exchange::readDigest(expected);
}

} // namespace

QStringList AttachQueue::categories()
{
    return {photo, QStringLiteral("extraction"), QStringLiteral("form"), QStringLiteral("script"),
            QStringLiteral("other")};
}

QStringList AttachQueue::stages()
{
    return {QString(), QStringLiteral("before_sealing"), QStringLiteral("after_sealing")};
}

int AttachQueue::add(const std::vector<attachments::FoundFile> &files)
{
    QSet<QString> known;
    for (const auto &row : m_rows)
        known.insert(row.file.path);
    std::vector<attachments::FoundFile> fresh;
    const auto isNew = [&](const attachments::FoundFile &file) {
        const bool isFresh = !known.contains(file.path);
        known.insert(file.path);
        return isFresh;
    };
    std::copy_if(files.begin(), files.end(), std::back_inserter(fresh), isNew);
    if (fresh.empty())
        return 0;
    beginInsertRows({}, rowCount(), rowCount() + int(fresh.size()) - 1);
    for (const auto &file : fresh) {
        const QString category = likelyCategory(file.path);
        m_rows.push_back({++m_lastId,
                          file,
                          category,
                          category == photo ? m_usualStage : QString(),
                          {},
                          Progress::Waiting,
                          {},
                          false});
    }
    endInsertRows();
    Q_EMIT changed();
    return int(fresh.size());
}

void AttachQueue::remove(QList<int> rowNumbers)
{
    std::sort(rowNumbers.begin(), rowNumbers.end(), std::greater<>());
    for (const int row : std::as_const(rowNumbers)) {
        const auto progress = m_rows[std::size_t(row)].progress;
        if (progress == Progress::Running || progress == Progress::Done)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    Q_EMIT changed();
}

void AttachQueue::tryAgain()
{
    beginResetModel();
    std::erase_if(m_rows, [](const Row &row) { return row.progress == Progress::Done; });
    for (auto &row : m_rows) {
        row.progress = row.progress == Progress::Refused ? Progress::Waiting : row.progress;
        row.why = row.progress == Progress::Waiting ? QString() : row.why;
    }
    endResetModel();
    Q_EMIT changed();
}

void AttachQueue::setAllCategories(const QString &category)
{
    storeInAll(Category, category);
}

void AttachQueue::setAllStages(const QString &stage)
{
    storeInAll(Stage, stage);
}

// One signal for all rows, because each makes the dialog count them again.
void AttachQueue::storeInAll(Column column, const QString &text)
{
    for (int row = 0; row < rowCount(); ++row)
        store(index(row, column), text);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT changed();
}

void AttachQueue::setStages(const QList<int> &rowNumbers, const QString &stage)
{
    for (const int row : rowNumbers) {
        if (store(index(row, Stage), stage))
            Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
    Q_EMIT changed();
}

exchange::DigestMatches AttachQueue::takeDigests(const exchange::DigestList &list)
{
    QStringList paths;
    for (const auto &row : m_rows)
        paths.append(row.file.path);
    auto matches = exchange::matchDigests(list, paths);
    for (int row = 0; row < rowCount(); ++row) {
        if (const auto &expected = matches.expected[std::size_t(row)])
            store(index(row, Expected), expected->toString());
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT changed();
    return matches;
}

QList<int> AttachQueue::nextBatch() const
{
    const auto first = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) {
        return row.progress == Progress::Waiting;
    });
    QList<int> batch;
    qint64 bytes = 0;
    for (auto row = first; row != m_rows.end(); ++row) {
        const bool isAlike = row->category == first->category && row->stage == first->stage
            && row->wasThere == first->wasThere;
        if (row->progress != Progress::Waiting || !isAlike)
            continue;
        bytes += row->file.size;
        if (!batch.isEmpty() && (bytes > bytesTogether || batch.size() >= mostTogether))
            break;
        batch.append(row->id);
    }
    return batch;
}

void AttachQueue::setProgress(const QList<int> &ids, Progress progress, const QString &why)
{
    if (ids.isEmpty())
        return;
    for (const int id : ids) {
        const int row = rowOf(id);
        auto &one = m_rows[std::size_t(row)];
        one.progress = progress;
        one.why = why;
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
    Q_EMIT changed();
}

void AttachQueue::setThere(int id)
{
    m_rows[std::size_t(rowOf(id))].wasThere = true;
    setProgress({id}, Progress::Refused,
                tr("it is already attached to this item; try it again to attach it a second time"));
}

int AttachQueue::wrongDigestRow() const
{
    const auto wrong = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) {
        return row.progress == Progress::Waiting && isWrong(row.expected);
    });
    return wrong == m_rows.end() ? -1 : int(wrong - m_rows.begin());
}

int AttachQueue::rowOf(int id) const
{
    const auto row = std::lower_bound(m_rows.begin(), m_rows.end(), id,
                                      [](const Row &one, int wanted) { return one.id < wanted; });
    return int(row - m_rows.begin());
}

const AttachQueue::Row &AttachQueue::byId(int id) const
{
    return m_rows[std::size_t(rowOf(id))];
}

int AttachQueue::count(Progress progress) const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(),
                             [&](const Row &row) { return row.progress == progress; }));
}

qint64 AttachQueue::bytes(Progress progress) const
{
    qint64 sum = 0;
    for (const auto &row : m_rows)
        sum += row.progress == progress ? row.file.size : 0;
    return sum;
}

int AttachQueue::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AttachQueue::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString AttachQueue::stateOf(const Row &row) const
{
    switch (row.progress) {
    case Progress::Waiting:
        return isWrong(row.expected) ? tr("The expected digest cannot be read") : tr("Waiting");
    case Progress::Running:
        return tr("Being attached");
    case Progress::Done:
        return tr("Attached");
    case Progress::Refused:
        break;
    }
    return tr("Refused: %1").arg(row.why);
}

QString AttachQueue::textOf(const Row &row, int column) const
{
    switch (column) {
    case File:
        return row.file.name;
    case Size:
        return QLocale().formattedDataSize(row.file.size);
    case Category:
        return domain::wordLabel(row.category);
    case Stage:
        return row.stage.isEmpty() ? QString() : domain::wordLabel(row.stage);
    case Expected:
        return row.expected;
    case State:
        return stateOf(row);
    default:
        return {};
    }
}

QVariant AttachQueue::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_rows[std::size_t(index.row())];
    const bool isBad = row.progress == Progress::Refused || isWrong(row.expected);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return index.column() == File && role == Qt::ToolTipRole ? base::spelledPath(row.file.path)
                                                                 : textOf(row, index.column());
    case Qt::EditRole:
        return index.column() == Category ? row.category
            : index.column() == Stage     ? row.stage
                                          : textOf(row, index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Size ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (isBad && (index.column() == State || index.column() == Expected))
            return QBrush(toneColor(Tone::Bad));
        return row.progress == Progress::Done && index.column() == State
            ? QVariant(QBrush(toneColor(Tone::Good)))
            : QVariant();
    default:
        return {};
    }
}

bool AttachQueue::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !store(index, value.toString().trimmed()))
        return false;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columns - 1));
    Q_EMIT changed();
    return true;
}

bool AttachQueue::store(const QModelIndex &index, const QString &text)
{
    if (!(flags(index) & Qt::ItemIsEditable))
        return false;
    auto &row = m_rows[std::size_t(index.row())];
    if (index.column() == Expected)
        row.expected = text;
    else if (index.column() == Stage && stages().contains(text))
        row.stage = text;
    else if (index.column() == Category && categories().contains(text))
        row.category = text;
    else
        return false;
    if (row.category != photo)
        row.stage.clear();
    row.progress = Progress::Waiting; // what was refused is tried again
    row.wasThere = false;
    row.why.clear();
    return true;
}

Qt::ItemFlags AttachQueue::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const auto &row = m_rows[std::size_t(index.row())];
    if (row.progress != Progress::Waiting && row.progress != Progress::Refused)
        return flags;
    const bool isStageOfPhoto = index.column() == Stage && row.category == photo;
    return index.column() == Category || index.column() == Expected || isStageOfPhoto
        ? flags | Qt::ItemIsEditable
        : flags;
}

QVariant AttachQueue::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columns)
        return {};
    const QString titles[] = {
        tr("File"), tr("Size"), tr("Category"), tr("Stage"), tr("Expected digest"), tr("State")};
    return titles[section];
}

} // namespace desktop
