#pragma once

// AnswerModel: the items of a lot with the receiver's answer for each: accepted, refused with a
// reason, or still in transit.

#include "actions/lot_answer.h"
#include "registry/item_list.h"

#include <QAbstractTableModel>

namespace desktop {

class AnswerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Title, Seal, Broken, Condition, Reason, Answer, Columns };

    explicit AnswerModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    // Shows these items; answers given before are kept.
    void show(std::vector<registry::ItemRow> rows);

    int rowOf(const QString &exhibitNumber) const; // -1: not in the lot
    // The item is here; `sealSeen` is the seal that was scanned, or empty.
    void tick(int row, const QString &sealSeen = {});
    void tickAll();
    // The reason for refusing missing items that have no reason of their own; empty: they stay in
    // transit.
    void refuseRest(const QString &reason);

    std::vector<actions::AcceptedItem> accepted() const;
    std::vector<actions::RefusedItem> refused() const;
    int open() const { return rowCount() - int(accepted().size() + refused().size()); }
    bool holdsAnswers() const;

private:
    struct Said {
        bool here = false;
        bool broken = false;
        QString sealSeen, condition, reason;
        bool operator==(const Said &) const = default;
    };

    Said said(int row) const { return m_said.value(m_rows.at(std::size_t(row)).exhibitNumber); }
    QString reasonOf(const Said &said) const
    {
        return said.reason.isEmpty() ? m_restReason : said.reason;
    }
    QString text(int row, int column) const;
    void say(int row, const Said &said);

    std::vector<registry::ItemRow> m_rows;
    QMap<QString, Said> m_said; // by exhibit number, for every lot that was shown
    QString m_restReason;
};

} // namespace desktop
