#include "items/filter_header.h"

#include "controls/form.h"
#include "domain/labels.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QKeyEvent>
#include <QScrollBar>

namespace desktop {

namespace {

using registry::ItemColumn;

constexpr int pauseMs = 200; // between the last key and the question
constexpr int space = 3;

QStringList choicesOf(ItemColumn column)
{
    QStringList choices;
    if (column == ItemColumn::Kind) {
        for (const auto kind : domain::allItemKinds())
            choices.append(domain::label(kind));
    }
    if (column == ItemColumn::State) {
        for (const auto state : domain::allCustodyStates())
            choices.append(domain::label(state));
    }
    return choices;
}

} // namespace

FilterHeader::FilterHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    named(this, "filter_header", tr("Columns"));
    setSectionsClickable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FilterHeader::edited);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::placeFields);
    connect(this, &QHeaderView::sectionMoved, this, &FilterHeader::placeFields);
    connect(this, &QHeaderView::geometriesChanged, this, &FilterHeader::placeFields);
}

QWidget *FilterHeader::makeField(ItemColumn column)
{
    const QString label = tr("%1 contains").arg(registry::label(column));
    const QByteArray objectName = "filter_" + registry::name(column).toLatin1();
    const QStringList choices = choicesOf(column);
    if (choices.isEmpty()) {
        auto *line = named(new QLineEdit(this), objectName.constData(), label);
        line->setPlaceholderText(registry::label(column));
        line->setClearButtonEnabled(true);
        connect(line, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
        return line;
    }
    auto *combo = named(new QComboBox(this), objectName.constData(), label);
    combo->addItem(tr("All"));
    combo->addItems(choices);
    connect(combo, &QComboBox::currentIndexChanged, this, [this] { m_pause.start(); });
    return combo;
}

// Made when they are wanted: most lists are never filtered by column.
void FilterHeader::makeFields()
{
    if (!m_fields.isEmpty())
        return;
    for (const auto column : registry::allItemColumns()) {
        auto *field = makeField(column);
        field->setMinimumWidth(0);
        field->installEventFilter(this);
        m_fields.insert(column, field);
    }
    auto *table = qobject_cast<QAbstractItemView *>(parentWidget());
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this,
            &FilterHeader::placeFields);
}

void FilterHeader::setFiltersShown(bool shown)
{
    if (shown == m_areShown)
        return;
    m_areShown = shown;
    if (shown)
        makeFields();
    else
        clearFilters();
    updateGeometries();
    Q_EMIT geometriesChanged(); // the table gives the head its new height
}

void FilterHeader::focusFilters()
{
    for (int place = 0; place < count(); ++place) {
        if (auto *field = m_fields.value(ItemColumn(logicalIndex(place)));
            field && field->isVisible())
            return field->setFocus(Qt::ShortcutFocusReason);
    }
}

QString FilterHeader::textOf(const QWidget *field)
{
    if (const auto *combo = qobject_cast<const QComboBox *>(field))
        return combo->currentIndex() > 0 ? combo->currentText() : QString();
    return qobject_cast<const QLineEdit *>(field)->text().trimmed();
}

void FilterHeader::clearField(QWidget *field)
{
    if (auto *combo = qobject_cast<QComboBox *>(field))
        combo->setCurrentIndex(0);
    else
        qobject_cast<QLineEdit *>(field)->clear();
}

void FilterHeader::clearFilters()
{
    for (QWidget *field : std::as_const(m_fields))
        clearField(field);
}

QMap<ItemColumn, QString> FilterHeader::texts() const
{
    QMap<ItemColumn, QString> texts;
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
        if (const QString text = textOf(field.value()); !text.isEmpty())
            texts.insert(field.key(), text);
    }
    return texts;
}

void FilterHeader::setColumnShown(ItemColumn column, bool shown)
{
    if (auto *field = m_fields.value(column); field && !shown)
        clearField(field);
    setSectionHidden(int(column), !shown);
    if (shown && sectionSize(int(column)) < minimumSectionSize() + space)
        resizeSection(int(column), defaultSectionSize());
    placeFields();
}

int FilterHeader::fieldHeight() const
{
    return m_fields.isEmpty() ? 0 : m_fields.first()->sizeHint().height();
}

QSize FilterHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    if (m_areShown)
        size.rheight() += fieldHeight() + 2 * space;
    return size;
}

void FilterHeader::updateGeometries()
{
    setViewportMargins(0, 0, 0, m_areShown ? fieldHeight() + 2 * space : 0);
    QHeaderView::updateGeometries();
    placeFields();
}

void FilterHeader::placeFields()
{
    QWidget *before = nullptr;
    for (int place = 0; place < count(); ++place) {
        const int column = logicalIndex(place);
        auto *field = m_fields.value(ItemColumn(column));
        if (!field)
            continue;
        field->setVisible(m_areShown && !isSectionHidden(column));
        field->setGeometry(sectionViewportPosition(column) + space,
                           height() - fieldHeight() - space, sectionSize(column) - 2 * space,
                           fieldHeight());
        if (before)
            setTabOrder(before, field);
        before = field;
    }
}

// Escape and the keys that lead down from a field.
bool FilterHeader::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<QWidget *>(watched);
    if (event->type() != QEvent::KeyPress || !field)
        return QHeaderView::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isCombo = qobject_cast<QComboBox *>(field) != nullptr;
    if (key == Qt::Key_Escape && !textOf(field).isEmpty())
        clearField(field);
    else if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter
             || (key == Qt::Key_Down && !isCombo))
        Q_EMIT left();
    else
        return QHeaderView::eventFilter(watched, event);
    return true;
}

} // namespace desktop
