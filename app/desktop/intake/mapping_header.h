#pragma once

// MappingHeader: a table header that shows each spreadsheet column's own name and a choice of the
// field it is read as.

#include <QComboBox>
#include <QHeaderView>

namespace desktop {

class RowsModel;

class MappingHeader : public QHeaderView
{
    Q_OBJECT

public:
    // The model is the table's; the header is its horizontal one.
    MappingHeader(RowsModel &model, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void updateGeometries() override;

private:
    void makeBoxes();
    void placeBoxes();
    int boxHeight() const;

    RowsModel &m_model;
    QVector<QComboBox *> m_boxes;
};

} // namespace desktop
