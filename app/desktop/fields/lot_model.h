#pragma once

// LotModel: the items that take a custody step together: their titles, what prevents the step, and,
// when the step is sealing, their new seals.

#include "registry/step_candidates.h"

#include <QAbstractTableModel>

namespace desktop {

class LotModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Title, Place, Seal, Obstacle, Columns };

    // With `sealing` the column Seal holds the new seals and can be edited.
    explicit LotModel(bool sealing, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    // Those that are in the lot already are passed over; gives how many came in.
    int append(const std::vector<registry::StepCandidate> &candidates);
    // What prevents the step now; items that are no longer among `candidates` are removed.
    void refresh(const std::vector<registry::StepCandidate> &candidates);
    void remove(QList<int> rows);

    const std::vector<registry::StepCandidate> &candidates() const { return m_candidates; }
    int rowOf(const QString &exhibitNumber) const; // -1: not in the lot

    QStringList numbers() const; // of all
    QStringList ready() const;   // of those that can take the step
    int blocked() const { return int(numbers().size() - ready().size()); }
    // Why the blocked ones cannot take the step; empty if they have different reasons.
    QString commonObstacle() const;
    bool needsPaper() const; // one of the ready ones does
    int goingAlong() const;  // how many lie inside the ready ones

    // By exhibit number, of ready ones alone; empty where nothing is sealed.
    QMap<QString, QString> newSeals() const;
    // The first ready row from `row` on, round the end, that has no new seal; -1: each has one.
    int nextWithoutSeal(int row) const;
    // The row that gets this seal already; -1: none.
    int rowOfSeal(const QString &seal) const;

private:
    QString text(const registry::StepCandidate &candidate, int column) const;

    bool m_sealing;
    std::vector<registry::StepCandidate> m_candidates;
    QMap<QString, QString> m_seals;
};

} // namespace desktop
