#include "panel/attachment_model.h"

#include "base/moment_text.h"
#include "domain/labels.h"
#include "registry/officer_table.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace desktop {

namespace {

constexpr int shownDigits = 12; // of a digest

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AttachmentModel)
};

} // namespace

QString shownName(const registry::Attachment &file)
{
    return file.name.value_or(Tr::tr("(name erased)"));
}

QString shownWhat(const registry::Attachment &file)
{
    QString category = domain::wordLabel(file.category);
    if (file.stage)
        category = Tr::tr("%1 (%2)", "category and stage")
                       .arg(category, domain::wordLabel(*file.stage).toLower());
    return Tr::tr("%1, %2, %3", "category, size, media type")
        .arg(category, QLocale().formattedDataSize(file.size), file.mediaType);
}

AttachmentModel::AttachmentModel(Workplace &workplace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workplace(workplace)
    , m_thumbnails(new Thumbnails(workplace))
{
    m_thumbnails->setParent(this);
    connect(m_thumbnails, &Thumbnails::made, this, [this](const QString &sha256) {
        for (int row = 0; row < rowCount(); ++row) {
            if (at(row).sha256 == sha256)
                Q_EMIT dataChanged(index(row), index(row));
        }
    });
}

void AttachmentModel::setFiles(const std::vector<registry::Attachment> &files)
{
    const auto isSame = [](const auto &left, const auto &right) {
        return left.entry == right.entry && left.name == right.name;
    };
    if (files.size() < m_files.size()
        || !std::equal(m_files.begin(), m_files.end(), files.begin(), isSame)) {
        beginResetModel();
        m_files = files;
        endResetModel();
    } else if (files.size() > m_files.size()) {
        beginInsertRows({}, int(m_files.size()), int(files.size()) - 1);
        m_files = files;
        endInsertRows();
    }
}

int AttachmentModel::rowOf(const QString &sha256) const
{
    const auto found = std::find_if(m_files.begin(), m_files.end(),
                                    [&](const auto &file) { return file.sha256 == sha256; });
    return found == m_files.end() ? -1 : int(found - m_files.begin());
}

int AttachmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

QString AttachmentModel::whoOf(const registry::Attachment &file) const
{
    const auto officer = m_workplace.isOpen()
        ? registry::OfficerTable(m_workplace.reading()).byId(file.addedBy)
        : Result<domain::Officer>(failure(ErrorCode::NotFound, {}));
    const QString when = base::momentText(file.addedAtMs);
    return tr("%1, %2, SHA-256 %3…", "when, who, digest")
        .arg(when, officer ? officer->name : QString(), file.sha256.left(shownDigits));
}

QString AttachmentModel::faultOf(const registry::Attachment &file) const
{
    const QString seen = m_thumbnails->faultOf(file.sha256);
    return seen.isEmpty() && m_workplace.doubts().ofFile(file.sha256)
        ? tr("An audit found this file changed or missing.")
        : seen;
}

QString AttachmentModel::toolTipOf(const registry::Attachment &file) const
{
    const QString fault = faultOf(file);
    const QString whyNone = m_thumbnails->failureOf(file.sha256);
    if (!fault.isEmpty())
        return fault;
    return whyNone.isEmpty() ? shownName(file)
                             : tr("%1\nNo preview: %2").arg(shownName(file), whyNone);
}

QVariant AttachmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &file = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownName(file);
    case Qt::DecorationRole:
        return m_thumbnails->of(file);
    case WhatRole:
        return shownWhat(file);
    case WhoRole:
        return whoOf(file);
    case FaultRole:
        return faultOf(file);
    case NoPictureRole:
        return m_thumbnails->failureOf(file.sha256);
    case Qt::ToolTipRole:
        return toolTipOf(file);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3", "name, what it is, who added it")
            .arg(shownName(file), shownWhat(file), whoOf(file));
    default:
        return {};
    }
}

} // namespace desktop
