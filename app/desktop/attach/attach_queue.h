#pragma once

// AttachQueue: the files to be attached to an item, each with its state.

#include "attachments/found_files.h"
#include "exchange/digest_list.h"

#include <QAbstractTableModel>

#include <optional>

namespace desktop {

class AttachQueue : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { File, Size, Category, Stage, Expected, State, columns };
    enum class Progress { Waiting, Running, Done, Refused };

    struct Row {
        int id = 0; // stays when other rows go
        attachments::FoundFile file;
        QString category; // photo, extraction, form, script, other
        QString stage;    // of a photograph: before_sealing, after_sealing; else empty
        QString expected; // a digest, as it was typed
        Progress progress = Progress::Waiting;
        QString why; // it was refused
        // The item has it already: it is attached again only on a second try.
        bool wasThere = false;
    };

    using QAbstractTableModel::QAbstractTableModel;

    // Sets the stage of photographs that are added from now on; empty: no stage.
    void setUsualStage(const QString &stage) { m_usualStage = stage; }
    // Sets the stage of those of these rows that are photographs and not attached yet.
    void setStages(const QList<int> &rowNumbers, const QString &stage);

    // Appends files that are not in it already; gives how many those were.
    int add(const std::vector<attachments::FoundFile> &files);
    // Takes rows out that are not being attached now and were not.
    void remove(QList<int> rowNumbers);
    // Rows of files that were attached are taken out, refused ones wait again, also those that the
    // item has already.
    void tryAgain();

    // Of every row that waits; a stage goes to photographs only.
    void setAllCategories(const QString &category);
    void setAllStages(const QString &stage);

    // Fills in the digests of the list; returns the files that are not here, and those with
    // different digests.
    exchange::DigestMatches takeDigests(const exchange::DigestList &list);

    // The first rows that wait and are alike, as many as go together; ids.
    QList<int> nextBatch() const;
    void setProgress(const QList<int> &ids, Progress progress, const QString &why = {});
    // Refused because the item has it already.
    void setThere(int id);

    // The first row whose expected digest cannot be read; -1 when all can.
    int wrongDigestRow() const;

    const std::vector<Row> &all() const { return m_rows; }
    const Row &byId(int id) const;
    int count(Progress progress) const;
    qint64 bytes(Progress progress) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // What a category or stage cell can be.
    static QStringList categories();
    static QStringList stages(); // the first is not one

Q_SIGNALS:
    // Another number of rows, or another progress of one.
    void changed();

private:
    // The row with this id; rows are sorted by id.
    int rowOf(int id) const;
    bool store(const QModelIndex &index, const QString &text);
    void storeInAll(Column column, const QString &text);
    QString textOf(const Row &row, int column) const;
    QString stateOf(const Row &row) const;

    std::vector<Row> m_rows;
    QString m_usualStage;
    int m_lastId = 0;
};

} // namespace desktop
