#include "intake/mapping_header.h"

#include "controls/form.h"
#include "exchange/table/csv_columns.h"
#include "intake/rows_model.h"

#include <QAbstractItemView>
#include <QScrollBar>

namespace desktop {

namespace {
constexpr int space = 3;
}

MappingHeader::MappingHeader(RowsModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignTop);
    setHighlightSections(false);
    connect(&model, &QAbstractItemModel::modelReset, this, &MappingHeader::makeBoxes);
    connect(this, &QHeaderView::sectionResized, this, &MappingHeader::placeBoxes);
    connect(this, &QHeaderView::geometriesChanged, this, &MappingHeader::placeBoxes);
    if (auto *table = qobject_cast<QAbstractItemView *>(parent))
        connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this,
                &MappingHeader::placeBoxes);
    makeBoxes();
}

int MappingHeader::boxHeight() const
{
    return m_boxes.isEmpty() ? 0 : m_boxes.constFirst()->sizeHint().height();
}

QSize MappingHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.rheight() += boxHeight() + 2 * space;
    return size;
}

void MappingHeader::makeBoxes()
{
    qDeleteAll(m_boxes);
    m_boxes.clear();
    auto names = exchange::columnNames();
    for (const QString &name : m_model.columns()) {
        if (domain::isExtraField(name))
            names.append(name);
    }
    for (int column = 0; column < m_model.columns().size(); ++column) {
        auto *box = new QComboBox(this);
        named(box, qPrintable(QStringLiteral("column_%1").arg(column + 1)),
              tr("Meaning of column %1").arg(column + 1));
        box->addItem(tr("(left out)"), QString());
        for (const QString &name : std::as_const(names))
            box->addItem(exchange::columnLabel(name), name);
        box->setCurrentIndex(std::max(0, box->findData(m_model.columns().at(column))));
        box->setMinimumWidth(0);
        connect(box, &QComboBox::currentIndexChanged, this,
                [this, box, column] { m_model.setColumn(column, box->currentData().toString()); });
        box->show();
        m_boxes.append(box);
    }
    updateGeometries();
    Q_EMIT geometriesChanged(); // the table gives the head its new height
}

void MappingHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    placeBoxes();
}

void MappingHeader::placeBoxes()
{
    for (int column = 0; column < m_boxes.size() && column < count(); ++column)
        m_boxes[column]->setGeometry(sectionViewportPosition(column) + space,
                                     height() - boxHeight() - space,
                                     std::max(0, sectionSize(column) - 2 * space), boxHeight());
}

} // namespace desktop
