#pragma once

// AttachmentModel: the files of one item, as a list.

#include "panel/thumbnails.h"

#include <QAbstractListModel>

namespace desktop {

class AttachmentModel : public QAbstractListModel
{
    Q_OBJECT

public:
    // In addition to the name (DisplayRole) and the picture (DecorationRole). NoPictureRole: why an
    // image has no picture; else empty.
    enum Role { WhatRole = Qt::UserRole, WhoRole, FaultRole, NoPictureRole };

    AttachmentModel(Workplace &workplace, QObject *parent);

    // Replaces the files; a change of the same item only adds to them, and the selection stays.
    void setFiles(const std::vector<registry::Attachment> &files);

    const registry::Attachment &at(int row) const { return m_files[std::size_t(row)]; }
    const std::vector<registry::Attachment> &files() const { return m_files; }
    // -1 when no file has this digest.
    int rowOf(const QString &sha256) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString whoOf(const registry::Attachment &file) const;
    QString faultOf(const registry::Attachment &file) const;
    QString toolTipOf(const registry::Attachment &file) const;

    Workplace &m_workplace;
    Thumbnails *m_thumbnails;
    std::vector<registry::Attachment> m_files;
};

// The original name, or a note that it was erased.
QString shownName(const registry::Attachment &file);

// "Photograph (before sealing), 1.2 MB, image/jpeg"
QString shownWhat(const registry::Attachment &file);

} // namespace desktop
