#include "fields/audit_result.h"

#include "look/appearance.h"
#include "print/reports/audit_report.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>

namespace desktop {

namespace {

constexpr int whereWidth = 130;
constexpr int stepWidth = 190;
constexpr int valueWidth = 110;
constexpr int detailLines = 5;

} // namespace

AuditResult::AuditResult(QWidget *parent)
    : QWidget(parent)
    , m_verdict(headingLabel({}, this))
    , m_anchor(plainLabel({}, this))
    , m_facts(hintLabel({}, this))
    , m_record(plainLabel({}, this))
    , m_filter(named(new QLineEdit(this), "fault_filter", tr("Filter the faults")))
    , m_tree(named(new QTreeView(this), "faults", tr("Faults")))
    , m_detail(named(new QPlainTextEdit(this), "fault_detail", tr("The chosen fault in full")))
{
    m_verdict->setObjectName(QStringLiteral("audit_verdict"));
    m_anchor->setObjectName(QStringLiteral("audit_anchor"));
    m_anchor->setWordWrap(true);
    m_facts->setObjectName(QStringLiteral("audit_facts"));
    m_record->setObjectName(QStringLiteral("audit_record"));
    m_filtered.setSourceModel(&m_model);
    m_filtered.setRecursiveFilteringEnabled(true);
    m_filtered.setFilterKeyColumn(-1);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setModel(&m_filtered);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->installEventFilter(this);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(FaultModel::What, QHeaderView::Stretch);
    m_tree->setColumnWidth(FaultModel::Where, whereWidth);
    m_tree->setColumnWidth(FaultModel::Step, stepWidth);
    m_tree->setColumnWidth(FaultModel::Expected, valueWidth);
    m_tree->setColumnWidth(FaultModel::Found, valueWidth);
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setFixedHeight(m_detail->fontMetrics().lineSpacing() * detailLines + 16);
    m_tools = toolRow();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    for (QWidget *widget :
         {static_cast<QWidget *>(m_verdict), static_cast<QWidget *>(m_anchor),
          static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_record), m_tools})
        layout->addWidget(widget);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_detail);
    layout->addStretch();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &AuditResult::showDetail);
    connect(m_tree, &QTreeView::doubleClicked, this, &AuditResult::enter);
    clear();
}

QWidget *AuditResult::toolRow()
{
    auto *row = new QWidget(this);
    m_copy = named(new QPushButton(tr("Co&py all"), row), "copy_faults", tr("Copy all faults"));
    m_report = named(new QPushButton(tr("Repor&t…"), row), "audit_report",
                     tr("Report, to print and to save"));
    m_filter->setPlaceholderText(tr("Filter the faults"));
    m_filter->setClearButtonEnabled(true);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_copy);
    layout->addWidget(m_report);
    layout->addStretch();
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered.setFilterFixedString(text);
        expandGroups();
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_model.asText()); });
    connect(m_report, &QPushButton::clicked, this, &AuditResult::reportAsked);
    return row;
}

void AuditResult::show(bool sound, const QString &verdict, const QString &facts,
                       std::vector<actions::FoundFault> faults)
{
    m_sentence = verdict;
    m_factsText = facts;
    m_verdict->setText(verdict);
    m_verdict->setAccessibleName(verdict);
    setTone(*m_verdict, sound ? Tone::Good : Tone::Bad);
    m_facts->setText(facts);
    m_anchor->hide();
    m_record->hide();
    m_model.show(std::move(faults));
    // Hides empty columns to make room for the findings.
    for (const auto column :
         {FaultModel::Where, FaultModel::Step, FaultModel::Expected, FaultModel::Found})
        m_tree->setColumnHidden(column, m_model.isEmpty(column));
    m_filter->clear();
    expandGroups();
    m_verdict->show();
    m_tools->show();
    const bool hasFaults = m_model.rowCount() > 0;
    for (QWidget *widget : {static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_copy),
                            static_cast<QWidget *>(m_tree), static_cast<QWidget *>(m_detail)})
        widget->setVisible(hasFaults);
    m_tree->setCurrentIndex(m_filtered.index(0, 0, m_filtered.index(0, 0)));
}

void AuditResult::showAnchor(bool isAnchored, const QString &sentence)
{
    m_anchor->setText(sentence);
    m_anchor->setAccessibleName(sentence);
    setTone(*m_anchor, isAnchored ? Tone::Accent : Tone::Warning);
    m_anchor->show();
}

void AuditResult::tellRecord(const QString &sentence, bool good)
{
    m_record->setText(sentence);
    setTone(*m_record, good ? Tone::Quiet : Tone::Warning);
    m_record->show();
}

void AuditResult::clear()
{
    m_model.show({});
    m_sentence.clear();
    m_factsText.clear();
    m_verdict->hide();
    m_anchor->hide();
    m_record->hide();
    m_tools->hide();
    m_tree->hide();
    m_detail->hide();
    m_facts->setText(tr("Verify to find out whether anything was changed without the ledger; or "
                        "open an earlier audit."));
}

void AuditResult::expandGroups()
{
    for (int row = 0; row < m_filtered.rowCount(); ++row)
        m_tree->setFirstColumnSpanned(row, {}, true);
    // Consequences stay folded, unless the officer searches for one.
    if (m_filter->text().isEmpty())
        m_tree->expandToDepth(0);
    else
        m_tree->expandAll();
}

void AuditResult::showDetail(const QModelIndex &index)
{
    const auto *found = m_model.fault(m_filtered.mapToSource(index));
    if (!found)
        return m_detail->clear();
    QStringList lines{print::headlineOf(*found)};
    const QString about = print::aboutText(*found), step = print::stepText(*found);
    if (!about.isEmpty())
        lines.append(about);
    if (!step.isEmpty())
        lines.append(step);
    if (!found->place.expected.isEmpty())
        lines.append(tr("Expected: %1").arg(found->place.expected));
    if (!found->place.found.isEmpty())
        lines.append(tr("Found: %1").arg(found->place.found));
    if (!found->place.headline.isEmpty())
        lines.append(found->fault.what);
    m_detail->setPlainText(lines.join(u'\n'));
}

void AuditResult::enter(const QModelIndex &index)
{
    const auto *found = m_model.fault(m_filtered.mapToSource(index));
    if (!found || found->place.exhibitNumber.isEmpty())
        return;
    const bool isFile = !found->place.file.isEmpty();
    Q_EMIT itemAsked(found->place.exhibitNumber);
    if (isFile)
        Q_EMIT fileAsked(found->fault.file.section(u'/', -1));
    else if (!found->place.leaf.isEmpty())
        Q_EMIT stepAsked(found->place.leaf);
}

bool AuditResult::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_tree || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        QStringList lines;
        for (const auto &row : m_tree->selectionModel()->selectedRows()) {
            QStringList cells;
            for (int column = 0; column < FaultModel::Columns; ++column)
                cells.append(row.siblingAtColumn(column).data().toString());
            lines.append(cells.join(u'\t'));
        }
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
        return true;
    }
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return false;
    enter(m_tree->currentIndex());
    return true;
}

} // namespace desktop
