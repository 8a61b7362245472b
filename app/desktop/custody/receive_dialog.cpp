#include "custody/receive_dialog.h"

#include "actions/answer_lot.h"
#include "actions/step_on_paper.h"
#include "actions/take_custody_step.h"
#include "custody/released_dialog.h"
#include "fields/place_line.h"
#include "intent/signing.h"
#include "look/screen_room.h"
#include "registry/hidden_items.h"
#include "registry/search.h"

#include <QHBoxLayout>
#include <QHeaderView>

namespace desktop {

namespace {

const QSize firstSize(1020, 660);
constexpr int lotRowsShown = 4;
constexpr int answerRowsShown = 6;

// The items of a lot, and how many more of it the officer may not see.
struct ShownLot {
    std::vector<registry::ItemRow> rows;
    qint64 hidden = 0;
};

int heightOf(const PlainTable &table, int rows)
{
    return table.verticalHeader()->defaultSectionSize() * rows
        + table.horizontalHeader()->sizeHint().height();
}

} // namespace

ReceiveDialog::ReceiveDialog(Workplace &workplace, const QString &lot, QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_isForOneLot(!lot.isEmpty())
    , m_lot(lot)
    , m_onlyMine(named(new QCheckBox(tr("&Only what waits for me"), this), "only_mine",
                       tr("Only what waits for me")))
    , m_lotTable(new PlainTable(&m_lots, LotsModel::Purpose, "lots", tr("Lots in transit"), this))
    , m_form(named(new QPushButton(tr("Hand-over &form…"), this), "lot_form",
                   tr("Hand-over form of the chosen lot")))
    , m_scan(new ScanLine("receive_scan", tr("Scan what is there"),
                          tr("Scan an exhibit or its seal: it is here"), this))
    , m_answerTable(
          new PlainTable(&m_answers, AnswerModel::Reason, "answers", tr("Items of the lot"), this))
    , m_hidden(plainLabel({}, this))
    , m_all(named(new QPushButton(tr("A&ll are here"), this), "all_here", tr("All are here")))
    , m_place(placeLine(workplace, "receive_place", this))
    , m_restReason(named(new QLineEdit(this), "rest_reason", tr("Why the rest is refused")))
    , m_signature(new ReceiverSignature(workplace, this))
    , m_complaint(new Complaint(this))
    , m_buttons(buttons(tr("&Sign"), this))
{
    setObjectName(QStringLiteral("receive_dialog"));
    m_hidden->setObjectName(QStringLiteral("hidden_of_lot"));
    m_hidden->setWordWrap(true);
    setWindowTitle(tr("Receive"));
    resize(fitting(firstSize));
    layOut();
    new ScanTaker(this, [this](const QString &scanned) { takeScan(scanned); });
    connect(m_onlyMine, &QCheckBox::toggled, this, &ReceiveDialog::showLots);
    connect(m_lotTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                chooseLot(row.isValid() ? m_lots.lot(row.row()).lot : QString());
            });
    connect(m_form, &QPushButton::clicked, this,
            [this] { showLotSheet(this->workplace(), m_lot, this, m_complaint); });
    connect(m_scan, &ScanLine::scanned, this, &ReceiveDialog::scan);
    connect(m_all, &QPushButton::clicked, &m_answers, &AnswerModel::tickAll);
    connect(m_restReason, &QLineEdit::textChanged, &m_answers, &AnswerModel::refuseRest);
    connect(m_place, &QLineEdit::textChanged, this, [this] { markWrong(m_place, false); });
    connect(&m_answers, &AnswerModel::dataChanged, this, &ReceiveDialog::judge);
    connect(&m_answers, &AnswerModel::modelReset, this, &ReceiveDialog::judge);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ReceiveDialog::answer);
    connect(&workplace, &Workplace::changed, this, [this](const registry::Change &change) {
        if (concernsLists(change))
            readLots();
    });
    connect(&workplace, &Workplace::locked, m_signature, &ReceiverSignature::clearPassword);
    judge();
    readLots();
    m_scan->setFocus();
}

void ReceiveDialog::layOut()
{
    auto *form = new QFormLayout;
    addRow(*form, tr("&Place where they are now"), m_place);
    m_place->setPlaceholderText(tr("Where the accepted items are now (needed)"));
    addRow(*form, tr("The &rest is refused because"), m_restReason);
    m_restReason->setPlaceholderText(tr("Empty: what is not here stays in transit"));
    addRow(*form, tr("Sig&nature"), m_signature);
    auto *layout = scrolledColumn(this);
    layout->setSpacing(10);
    layout->addWidget(lotsRow());
    layout->addWidget(m_lotTable);
    layout->addWidget(answersRow());
    layout->addWidget(m_answerTable, 1);
    layout->addWidget(m_hidden);
    layout->addLayout(form);
    auto *foot = new QVBoxLayout;
    foot->addWidget(m_complaint);
    foot->addWidget(m_buttons);
    addFoot(this, foot);
    m_lotTable->setFixedHeight(heightOf(*m_lotTable, lotRowsShown));
    m_lotTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_lotTable->setEmptyText(tr("Nothing is in transit."));
    m_answerTable->setMinimumHeight(heightOf(*m_answerTable, answerRowsShown));
    m_answerTable->setEmptyText(tr("Choose a lot above."));
    m_lotTable->setWidths({150, 150, 70, 230});
    m_answerTable->setWidths({180, 170, 130, 80, 150, 180, 120});
}

QWidget *ReceiveDialog::lotsRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_onlyMine);
    layout->addStretch(1);
    layout->addWidget(m_form);
    m_form->setAutoDefault(false);
    return row;
}

QWidget *ReceiveDialog::answersRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_scan, 1);
    layout->addWidget(m_all, 0, Qt::AlignTop);
    m_all->setAutoDefault(false);
    return row;
}

bool ReceiveDialog::holdsDraft() const
{
    return m_answers.holdsAnswers() || !m_place->text().isEmpty();
}

void ReceiveDialog::readLots()
{
    if (!workplace().officer())
        return;
    workplace().read(
        tr("Reading what is in transit"),
        [viewer = workplace().viewer()](registry::Registry &registry, base::Progress &) {
            return registry::lotsInTransit(registry, viewer);
        },
        this,
        [this](const Result<std::vector<registry::LotInTransit>> &lots) {
            if (!lots)
                return m_complaint->complain(lots.error());
            const bool first = m_allLots.empty();
            m_allLots = *lots;
            const auto isMine = [this](const auto &lot) {
                return lot.to && lot.to->id == workplace().viewer();
            };
            if (first && !m_isForOneLot && std::any_of(m_allLots.begin(), m_allLots.end(), isMine))
                m_onlyMine->setChecked(true);
            showLots();
        });
}

void ReceiveDialog::showLots()
{
    auto lots = m_allLots;
    if (m_onlyMine->isChecked())
        std::erase_if(lots, [this](const auto &lot) {
            return !lot.to || lot.to->id != workplace().viewer();
        });
    const QString wanted = m_lot;
    registry::AttentionLimits limits;
    limits.nowMs = workplace().environment().now();
    m_lots.show(std::move(lots), limits);
    const int row = std::max(0, m_lots.rowOf(wanted));
    if (m_lots.rowCount() > 0)
        m_lotTable->chooseRow(row);
    chooseLot(m_lots.rowCount() > 0 ? m_lots.lot(row).lot : QString());
}

void ReceiveDialog::chooseLot(const QString &lot)
{
    m_lot = lot;
    m_form->setEnabled(!lot.isEmpty());
    if (const int row = m_lots.rowOf(lot); row >= 0)
        return showLot(m_lots.lot(row));
    m_answers.show({});
    m_hidden->hide();
    m_signature->clear();
}

void ReceiveDialog::showLot(const registry::LotInTransit &lot)
{
    m_signature->show(lot.to.value_or(domain::Party{}), lot.receiver);
    workplace().read(
        tr("Reading the lot"),
        [filter = registry::filterOf(lot, workplace().viewer())](
            registry::Registry &registry, base::Progress &) -> Result<ShownLot> {
            TRY(const auto numbers, registry::listNumbers(registry, filter, {}));
            TRY(const auto hidden, registry::countHidden(registry, filter));
            TRY(auto rows, registry::itemRows(registry, numbers, filter.viewer));
            return ShownLot{std::move(rows), hidden};
        },
        this,
        [this, asked = lot.lot](const Result<ShownLot> &shown) {
            if (!shown)
                return m_complaint->complain(shown.error());
            if (asked != m_lot)
                return;
            m_answers.show(shown->rows);
            m_hidden->setText(registry::hiddenSentence(shown->hidden) + u' '
                              + tr("They stay in transit."));
            m_hidden->setVisible(shown->hidden > 0);
        });
}

// The code of a place belongs into its line.
void ReceiveDialog::takeScan(const QString &scanned)
{
    if (isKnownPlace(*m_place, scanned))
        return m_place->setText(scanned.trimmed());
    scan(scanned);
}

void ReceiveDialog::scan(const QString &text)
{
    const auto hit = registry::findOnly(workplace().reading(), text, workplace().viewer());
    if (!hit)
        return m_scan->answer(false, hit.error().message);
    if (!*hit)
        return m_scan->answer(false, tr("No item carries “%1”.").arg(text));
    const auto &found = **hit;
    const int row = m_answers.rowOf(found.exhibitNumber);
    if (row < 0)
        return m_scan->answer(false,
                              tr("%1 does not belong to this lot.").arg(found.exhibitNumber));
    m_answers.tick(row, found.what == registry::ScanHit::What::Seal ? text : QString());
    m_answerTable->chooseRow(row);
    m_scan->answer(true, tr("%1 is here.").arg(found.exhibitNumber));
}

void ReceiveDialog::judge()
{
    const int accepted = int(m_answers.accepted().size());
    const int refused = int(m_answers.refused().size());
    auto *sign = m_buttons->findChild<QPushButton *>(QStringLiteral("accept"));
    sign->setText(refused == 0 ? tr("&Accept %1").arg(accepted)
                               : tr("&Accept %1, refuse %2").arg(accepted).arg(refused));
    sign->setEnabled(accepted + refused > 0);
    m_all->setEnabled(m_answers.rowCount() > 0);
}

QString ReceiveDialog::missing()
{
    const bool noPlace = !m_answers.accepted().empty() && m_place->text().trimmed().isEmpty();
    markWrong(m_place, noPlace);
    if (!noPlace)
        return m_signature->markMissing();
    m_place->setFocus();
    return tr("Enter the place where the items are now.");
}

void ReceiveDialog::answer()
{
    m_complaint->clear();
    if (const QString sentence = missing(); !sentence.isEmpty())
        return m_complaint->complain(sentence);
    const QString place = m_place->text().trimmed();
    if (!m_answers.accepted().empty() && place != m_meantPlace && !isKnownPlace(*m_place, place))
        return askNewPlace(this, place, [this, place] {
            m_meantPlace = place;
            answer();
        });
    const actions::LotAnswer answer{m_lot, m_answers.accepted(), m_answers.refused(), place, {},
                                    {}};
    using By = ReceiverSignature::By;
    const QString paper = m_signature->by() == By::Paper ? m_signature->paper() : QString();
    const auto work = [answer, paper](actions::Session &session, base::Progress &progress) {
        return actions::answerLotOnPaper(session, answer, paper, progress);
    };
    const auto done = [this, answer](const Result<std::vector<registry::ItemRecord>> &items) {
        take(items);
        if (items)
            Q_EMIT receiptOffered(answer);
    };
    m_buttons->setEnabled(false);
    if (m_signature->by() == By::Password)
        workplace().writeAs(m_signature->name(), m_signature->password(), windowTitle(), work, this,
                            done);
    else
        workplace().write(windowTitle(), work, this, done);
    m_signature->clearPassword();
}

void ReceiveDialog::take(const Result<std::vector<registry::ItemRecord>> &items)
{
    m_buttons->setEnabled(true);
    judge();
    if (!items)
        return m_complaint->complain(items.error());
    Q_EMIT answered(tr("%n item(s) answered for.", nullptr, int(items->size())));
    m_restReason->clear();
    if (m_isForOneLot || m_allLots.size() <= 1)
        accept();
}

} // namespace desktop
