#pragma once

// TextRows: a table model of text rows, each with an id, under column headings.

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace desktop {

struct TextRow {
    QString id;
    QStringList cells;    // as many as there are heads
    bool isQuiet = false; // shown in the quiet colour, such as a suspended officer
    bool operator==(const TextRow &) const = default;
};

class TextRows : public QAbstractTableModel
{
    Q_OBJECT

public:
    TextRows(QStringList heads, QObject *parent);

    void setRows(std::vector<TextRow> rows);
    const TextRow &row(int row) const { return m_rows.at(std::size_t(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_heads;
    std::vector<TextRow> m_rows;
};

} // namespace desktop
