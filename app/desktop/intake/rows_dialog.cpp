#include "intake/rows_dialog.h"

#include "actions/register_item.h"
#include "controls/path_line.h"
#include "dialogs/job_bar.h"
#include "exchange/table/checked_rows.h"
#include "exchange/table/csv_columns.h"
#include "exchange/table/table_format.h"
#include "intake/common_part.h"
#include "intake/fault_list.h"
#include "intake/mapping_header.h"
#include "intake/rows_model.h"
#include "look/screen_room.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QShortcut>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace desktop {

namespace {

const QSize firstSize(1120, 640);
constexpr int refreshMs = 150;

// Paints what is wrong with a cell behind its text; the style sheet keeps views from doing so.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        if (const auto tint = index.data(Qt::BackgroundRole); tint.isValid())
            painter->fillRect(option.rect, tint.value<QColor>());
        QStyledItemDelegate::paint(painter, option, index);
    }
};

// The row's item with the common facts set; the row's own facts about its seizure take precedence.
actions::NewItem withCommon(const actions::NewItem &row, const actions::NewItem &common)
{
    actions::NewItem item = common;
    item.kind = row.kind;
    item.fields = row.fields;
    item.insistReason = row.insistReason;
    if (!row.seizedPlace.isEmpty())
        item.seizedPlace = row.seizedPlace;
    if (row.authority)
        item.authority = row.authority;
    if (row.noWitnessReason) {
        item.noWitnessReason = row.noWitnessReason;
        item.witness.reset();
    }
    return item;
}

} // namespace

RowsDialog::RowsDialog(Desk &desk, From from)
    : DraftDialog(desk.workplace(), desk.front())
    , m_desk(desk)
    , m_from(from)
    , m_common(new CommonPart(desk.workplace(), this))
    , m_head(named(new QCheckBox(tr("The first &row names the columns"), this), "first_row_is_head",
                   tr("The first row names the columns")))
    , m_kind(named(new QComboBox(this), "default_kind", tr("Kind if no column states it")))
    , m_model(new RowsModel(this))
    , m_table(named(new QTableView(this), "rows_table", tr("Rows")))
    , m_faults(new FaultList(this))
    , m_state(named(plainLabel({}, this), "rows_state", tr("How many")))
    , m_leaveOut(named(new QCheckBox(this), "leave_out_wrong", tr("Leave out what is wrong")))
    , m_takeDoubles(named(new QCheckBox(this), "take_doubles", tr("Register doubles all the same")))
    , m_progress(named(new QProgressBar(this), "rows_progress", tr("Progress")))
    , m_complaint(new Complaint(this))
{
    setObjectName(QStringLiteral("rows_dialog"));
    setWindowTitle(from == From::Clipboard ? tr("Paste rows from a spreadsheet")
                                           : tr("Import a table (CSV, Excel)"));
    setSizeGripEnabled(true);
    resize(fitting(firstSize));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildSource());
    layout->addWidget(m_common);
    layout->addWidget(buildReading());
    layout->addWidget(buildTable(), 1);
    layout->addWidget(m_complaint);
    layout->addWidget(buildFoot());
    connectAll();
    m_common->refresh();
    m_common->setFolded(true);
    showState();
    if (from == From::Clipboard)
        paste();
    else
        m_path->line()->setFocus();
}

QWidget *RowsDialog::buildSource()
{
    auto *source = new QWidget(this);
    auto *layout = new QHBoxLayout(source);
    layout->setContentsMargins({});
    if (m_from == From::File) {
        m_path = new PathLine(PathLine::For::Reading, "csv_path", tr("Table file"),
                              tr("Tables (*.csv *.xlsx *.txt *.tsv)"), source);
        auto *label = new QLabel(tr("Table &file"), source);
        label->setBuddy(m_path->line());
        layout->addWidget(label);
        layout->addWidget(m_path, 1);
        return source;
    }
    auto *again = named(new QPushButton(tr("&Paste again (Ctrl+V)"), source), "paste_again",
                        tr("Paste again"));
    again->setAutoDefault(false);
    layout->addWidget(hintLabel(tr("Copy rows in the spreadsheet, with or without the row that "
                                   "names the columns, then paste them here."),
                                source),
                      1);
    layout->addWidget(again);
    connect(again, &QPushButton::clicked, this, &RowsDialog::paste);
    connect(new QShortcut(QKeySequence(QKeySequence::Paste), m_table), &QShortcut::activated, this,
            &RowsDialog::paste);
    return source;
}

QWidget *RowsDialog::buildReading()
{
    for (const auto kind : domain::allItemKinds())
        m_kind->addItem(domain::label(kind), int(kind));
    auto *label = new QLabel(tr("&Kind if no column states it"), this);
    label->setBuddy(m_kind);
    auto *reading = new QWidget(this);
    auto *layout = new QHBoxLayout(reading);
    layout->setContentsMargins({});
    layout->addWidget(m_head);
    layout->addStretch();
    layout->addWidget(label);
    layout->addWidget(m_kind);
    return reading;
}

QWidget *RowsDialog::buildTable()
{
    m_table->setHorizontalHeader(new MappingHeader(*m_model, m_table));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->horizontalHeader()->setDefaultSectionSize(
        m_table->fontMetrics().horizontalAdvance(u'0') * 20);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_faults);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    return splitter;
}

QWidget *RowsDialog::buildFoot()
{
    auto *box = buttons(tr("Re&gister"), this);
    m_register = box->findChild<QPushButton *>(QStringLiteral("accept"));
    m_close = box->findChild<QPushButton *>(QStringLiteral("cancel"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_state, 1);
    choices->addWidget(m_leaveOut);
    choices->addWidget(m_takeDoubles);
    auto *foot = new QWidget(this);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins({});
    layout->addLayout(choices);
    layout->addWidget(m_progress);
    layout->addWidget(box);
    connect(box, &QDialogButtonBox::accepted, this, &RowsDialog::registerAll);
    return foot;
}

void RowsDialog::connectAll()
{
    connect(m_common, &CommonPart::recordAsked, m_desk.commands().action("origins"),
            &QAction::trigger);
    if (m_path)
        connect(m_path, &PathLine::pathChanged, this, &RowsDialog::readFile);
    connect(m_head, &QCheckBox::toggled, m_model, &RowsModel::setHead);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RowsDialog::check);
    connect(m_model, &RowsModel::edited, this, &RowsDialog::check);
    connect(&m_desk.workplace(), &Workplace::changed, this, [this](const registry::Change &change) {
        if (!concernsLists(change))
            return;
        ++m_changes;
        m_before.reset();
    });
    for (auto *choice : {m_leaveOut, m_takeDoubles})
        connect(choice, &QCheckBox::toggled, this, &RowsDialog::showState);
    connect(m_faults, &FaultList::cellAsked, this, &RowsDialog::goTo);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (m_registering)
            showProgress(*m_progress, m_registering->progress().snapshot());
    });
}

// Enter at a cell or a fault belongs to that, and registers nothing.
void RowsDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || !(m_table->hasFocus() || m_faults->hasFocus()))
        DraftDialog::keyPressEvent(event);
}

bool RowsDialog::holdsDraft() const
{
    return m_model->rowCount() > 0 && !m_isDone;
}

void RowsDialog::paste()
{
    const auto *mime = QGuiApplication::clipboard()->mimeData();
    if (!mime || !mime->hasText() || mime->text().trimmed().isEmpty())
        return m_complaint->complain(
            tr("There is no text to paste; copy the rows in the spreadsheet first."));
    showCells(exchange::parsePasted(mime->text()));
}

void RowsDialog::readFile()
{
    m_complaint->clear();
    m_desk.workplace().jobs().run(
        JobRunner::Lane::Read, tr("Reading the file"),
        [path = m_path->path()](base::Progress &) { return exchange::readRows(path); }, this,
        [this, path = m_path->path()](const Result<exchange::CsvFile> &file) {
            if (path != m_path->path())
                return;
            if (!file)
                return showCells(failure(file.error()));
            showCells(file->cells);
            if (!file->warning.isEmpty())
                m_complaint->complain(file->warning);
        });
}

void RowsDialog::showCells(const Result<exchange::Cells> &cells)
{
    m_complaint->clear();
    if (!cells)
        m_complaint->complain(cells.error());
    m_isDone = false;
    m_model->setCells(cells ? *cells : exchange::Cells{});
    m_head->setChecked(m_model->hasHead());
    showState();
    if (m_model->rowCount() > 0)
        m_table->setFocus();
}

void RowsDialog::check()
{
    if (m_checking)
        m_checking->abandon();
    const auto table = m_model->table(domain::ItemKind(m_kind->currentData().toInt()));
    m_checking = m_desk.workplace().read(
        tr("Checking the rows"),
        [table, before = m_before, viewer = m_desk.workplace().viewer()](
            registry::Registry &registry, base::Progress &progress) {
            return exchange::checkRows(registry, table, viewer, progress, before.get());
        },
        this,
        [this, table,
         changes = m_changes](const Result<std::vector<exchange::CheckedRow>> &checked) {
            if (!checked)
                return m_complaint->complain(checked.error());
            if (changes == m_changes)
                m_before = std::make_shared<exchange::CheckedTable>(
                    exchange::CheckedTable{table, *checked});
            m_model->setChecked(*checked);
            m_faults->showRows(*m_model);
            showState();
        });
    showState();
}

void RowsDialog::goTo(int row, int column)
{
    const auto index = m_model->index(row, column);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_table->setFocus();
}

RowsDialog::Counts RowsDialog::counts() const
{
    Counts counts;
    for (const auto &row : m_model->checked()) {
        if (!row.row.faults.empty())
            ++counts.wrong;
        else if (!row.doubles.empty())
            ++counts.doubled;
        else
            ++counts.right;
    }
    return counts;
}

std::vector<actions::NewItem> RowsDialog::items() const
{
    actions::NewItem common;
    m_common->fill(common);
    std::vector<actions::NewItem> items;
    for (const auto &row : m_model->checked()) {
        if (row.row.faults.empty() && (row.doubles.empty() || m_takeDoubles->isChecked()))
            items.push_back(withCommon(row.row.item, common));
    }
    return items;
}

// Why nothing can be registered yet; empty when it can.
QString RowsDialog::obstacle() const
{
    const auto now = counts();
    if (m_model->rowCount() == 0)
        return tr("There are no rows yet.");
    if (const QString doubled = m_model->doubledColumn(); !doubled.isEmpty())
        return tr("Two columns are called “%1”; leave one of them out.")
            .arg(exchange::columnLabel(doubled));
    if (m_model->checked().empty())
        return tr("The rows are being checked…");
    if (now.wrong > 0 && !m_leaveOut->isChecked())
        return tr("%n row(s) are wrong: correct them in the table, or leave them out.", nullptr,
                  now.wrong);
    return toRegister() == 0 ? tr("No row is left to register.") : QString();
}

int RowsDialog::toRegister() const
{
    const auto now = counts();
    return now.right + (m_takeDoubles->isChecked() ? now.doubled : 0);
}

void RowsDialog::showState()
{
    const auto now = counts();
    const QString obstacle = this->obstacle();
    const int leftOut = int(m_model->columns().count(QString()));
    QStringList sentences{obstacle.isEmpty() ? tr("%n row(s) are right.", nullptr, now.right)
                                             : obstacle};
    if (leftOut > 0)
        sentences.append(tr("%n column(s) are left out.", nullptr, leftOut));
    m_state->setText(sentences.join(u' '));
    m_leaveOut->setText(tr("&Leave out the %n that are wrong", nullptr, now.wrong));
    m_leaveOut->setVisible(now.wrong > 0);
    m_takeDoubles->setText(tr("Register the %n &doubles too", nullptr, now.doubled));
    m_takeDoubles->setVisible(now.doubled > 0);
    m_register->setEnabled(obstacle.isEmpty() && !m_registering && !m_isDone);
    if (obstacle.isEmpty())
        m_register->setText(tr("Re&gister %n item(s)", nullptr, toRegister()));
}

void RowsDialog::registerAll()
{
    if (const QString complaint = m_common->complaint(); !complaint.isEmpty())
        return m_complaint->complain(complaint);
    if (!obstacle().isEmpty() || m_registering)
        return;
    m_complaint->clear();
    m_registering = m_desk.workplace().write(
        tr("Registering"),
        [items = items()](actions::Session &session, base::Progress &progress) {
            return actions::registerItems(session, items, progress);
        },
        this, [this](const Result<std::vector<actions::Registered>> &result) { answered(result); });
    m_progress->show();
    m_watch.start(refreshMs);
    showState();
}

void RowsDialog::answered(const Result<std::vector<actions::Registered>> &result)
{
    m_registering.clear();
    m_watch.stop();
    m_progress->hide();
    if (!result) {
        showState();
        return m_complaint->complain(result.error().code == ErrorCode::Cancelled
                                         ? tr("Stopped; nothing was registered.")
                                         : result.error().message);
    }
    m_isDone = true;
    QStringList numbers;
    for (const auto &one : *result)
        numbers.append(one.item.exhibitNumber);
    m_desk.setChosen(numbers);
    m_desk.say(tr("%n item(s) were registered, the first as %1.", nullptr, int(numbers.size()))
                   .arg(numbers.value(0)));
    accept();
}

void RowsDialog::reject()
{
    if (m_registering)
        return m_registering->cancel();
    DraftDialog::reject();
}

} // namespace desktop
