#include "intake/batch_window.h"

#include "controls/form.h"
#include "controls/plain_table.h"
#include "dialogs/sheet_dialog.h"
#include "intake/awaited.h"
#include "intake/common_part.h"
#include "intake/following_form.h"
#include "intake/intake_sheet.h"
#include "intake/kept_batch.h"
#include "intake/missing_labels.h"
#include "intake/non_default_button.h"
#include "intake/photographs_button.h"
#include "intake/scan_result_bar.h"
#include "intent/signing.h"
#include "look/screen_room.h"
#include "look/settings.h"
#include "work/draft_file.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QShortcut>
#include <QVBoxLayout>

namespace desktop {

namespace {

using State = IntakeEntry::State;

constexpr double scanLineLarger = 1.7;
const QSize first(1180, 700);
constexpr int fewestRows = 4; // the heads and the newest scans
const auto stateKey = QStringLiteral("batch_window");
const auto purpose = QStringLiteral("batch_intake");

} // namespace

BatchWindow::BatchWindow(Desk &desk, const Draft *draft)
    : QDialog(desk.window(), Qt::Window)
    , m_desk(desk)
    , m_intake(draft && draft->intake ? draft->intake
                                      : std::make_shared<BatchIntake>(desk.workplace()))
    , m_labelsNow(desk.workplace(), this)
    , m_photographs(desk.workplace(), this)
    , m_common(new CommonPart(desk.workplace(), this))
    , m_following(new FollowingForm(desk.workplace(), this))
    , m_scanLabel(new QLabel(this))
    , m_scan(named(new QLineEdit(this), "scan_line", tr("Scan or type")))
    , m_two(named(new QCheckBox(tr("&Two IMEIs each"), this), "two_imeis", tr("Two IMEIs each")))
    , m_sealing(named(new QCheckBox(tr("Scan a sea&l after each"), this), "seal_after_each",
                      tr("Scan a seal after each")))
    , m_labelEach(named(new QCheckBox(tr("Print e&very label at once"), this), "label_each",
                        tr("Print every label at once")))
    , m_outcome(new ScanResultBar(this))
    , m_table(new PlainTable(&m_intake->list(), IntakeList::State, "intake_list",
                             tr("What was scanned"), this))
    , m_counts(named(plainLabel({}, this), "intake_counts", tr("How many")))
    , m_correct(nonDefaultButton(tr("&Correct…"), "correct_row", this))
    , m_labels(nonDefaultButton(tr("Print la&bels…"), "print_batch_labels", this))
{
    setObjectName(QStringLiteral("batch_window"));
    setWindowTitle(tr("Batch intake"));
    setSizeGripEnabled(true);
    resize(fitting(first));
    auto *layout = scrolledColumn(this);
    layout->setSpacing(8);
    layout->addWidget(m_common);
    layout->addWidget(m_following);
    buildScanLine(*layout);
    layout->addWidget(m_outcome);
    buildTable(*layout);
    buildFoot();
    connectIntake();
    addAction(desk.commands().action("lock"));
    restorePlace(this, keptState(stateKey));
    connect(this, &QDialog::finished, this, [this] { keepState(stateKey, saveGeometry()); });
    announce(Tone::Quiet, {}, tr("Nothing was scanned yet."));
    if (draft)
        goOn(*draft);
    showCounts();
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(0);
    connect(&m_keeping, &QTimer::timeout, this, &BatchWindow::keep);
}

std::optional<BatchWindow::Draft> BatchWindow::keptDraft(Desk &desk)
{
    const auto kept = DraftFile(purpose, desk.workplace()).kept();
    if (!kept)
        return std::nullopt;
    const auto batch = batchFrom(kept->draft);
    auto intake = std::make_shared<BatchIntake>(desk.workplace());
    auto entries = entriesOf(desk.workplace(), batch);
    entries.insert(entries.end(), batch.waiting.begin(), batch.waiting.end());
    intake->restore(std::move(entries), batch.sealing);
    intake->setTwoImeis(batch.two);
    return Draft{intake, batch.common, true, batch.two, batch.sealing, batch.labelEach, true};
}

// A batch without scans is not worth keeping.
void BatchWindow::keep()
{
    const auto &list = m_intake->list();
    const DraftFile file(purpose, m_desk.workplace());
    if (!m_desk.workplace().officer())
        return;
    if (list.entries().empty())
        return file.drop();
    KeptBatch batch;
    const auto now = draft();
    batch.common = now.common;
    batch.two = now.two;
    batch.sealing = now.sealing;
    batch.labelEach = now.labelEach;
    batch.numbers = list.numbers();
    for (auto entry = list.entries().rbegin(); entry != list.entries().rend(); ++entry) {
        if (entry->state != State::OnDisk && entry->state != State::Writing)
            batch.waiting.push_back(*entry);
    }
    if (const auto kept = file.keep(toJson(batch)); !kept)
        m_counts->setText(tr("%1 This batch is not kept on disk: %2")
                              .arg(countsText(list), kept.error().message));
}

BatchWindow::Draft BatchWindow::draft() const
{
    Draft draft{m_intake,
                {},
                m_common->isFolded(),
                m_two->isChecked(),
                m_sealing->isChecked(),
                m_labelEach->isChecked(),
                false};
    m_common->fill(draft.common);
    m_following->fill(draft.common);
    return draft;
}

// The options are already set in the running intake; setting them again would end its question.
void BatchWindow::goOn(const Draft &draft)
{
    const QSignalBlocker calmTwo(m_two);
    const QSignalBlocker calmSealing(m_sealing);
    m_two->setChecked(draft.two);
    m_sealing->setChecked(draft.sealing);
    m_labelEach->setChecked(draft.labelEach);
    m_common->refresh();
    m_common->set(draft.common);
    m_common->setFolded(draft.isFolded);
    m_following->set(draft.common);
    if (!draft.isTakenUp)
        return;
    const auto &list = m_intake->list();
    const auto *last = list.at(0);
    if (last && !last->exhibitNumber.isEmpty())
        m_photographs.noteItem(last->exhibitNumber); // the next photograph is of it
    const bool lacksSeal = m_intake->awaits() == BatchIntake::Awaits::Seal;
    announce(lacksSeal ? Tone::Warning : Tone::Accent, last ? last->exhibitNumber : QString(),
             lacksSeal
                 ? tr("You were in a batch of %n. The last has no seal yet: scan it now.", nullptr,
                      list.count(State::OnDisk))
                 : tr("You were in a batch of %n. Scan on.", nullptr, list.count(State::OnDisk)));
}

void BatchWindow::buildScanLine(QVBoxLayout &layout)
{
    QFont font = m_scan->font();
    font.setPointSizeF(font.pointSizeF() * scanLineLarger);
    m_scan->setFont(font);
    m_scanLabel->setBuddy(m_scan);
    m_scanLabel->setTextFormat(Qt::PlainText);
    auto *above = new QHBoxLayout;
    above->addWidget(m_scanLabel, 1);
    above->addWidget(m_two);
    above->addWidget(m_sealing);
    above->addWidget(m_labelEach);
    layout.addLayout(above);
    layout.addWidget(m_scan);
    waitsForScans(m_scan);
    new ScanTaker(this, [this](const QString &scanned) { takeScan(scanned); });
    connect(m_scan, &QLineEdit::returnPressed, this, &BatchWindow::take);
    connect(m_scan, &QLineEdit::textEdited, this, &BatchWindow::noteEdit);
    connect(m_two, &QCheckBox::toggled, this, [this](bool on) {
        m_intake->setTwoImeis(on);
        m_scan->setFocus(Qt::TabFocusReason);
    });
    connect(m_sealing, &QCheckBox::toggled, this, [this](bool on) {
        m_intake->setSealing(on);
        m_scan->setFocus(Qt::TabFocusReason);
    });
}

void BatchWindow::buildTable(QVBoxLayout &layout)
{
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEmptyText(tr("Set what is common once, then scan: each scan is registered at once, "
                             "and gets its number here."));
    const int digit = m_table->fontMetrics().horizontalAdvance(u'0');
    for (const auto &[column, digits] : {std::pair(IntakeList::Number, 20),
                                         {IntakeList::Identifier, 34},
                                         {IntakeList::Title, 26},
                                         {IntakeList::Time, 10}})
        m_table->horizontalHeader()->resizeSection(column, digit * digits);
    m_table->setMinimumHeight(fewestRows * m_table->verticalHeader()->defaultSectionSize());
    layout.addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BatchWindow::noteChoice);
    connect(m_table, &PlainTable::rowOpened, this, [this](int row) {
        if (const auto *entry = m_intake->list().at(row); entry && !entry->exhibitNumber.isEmpty())
            m_desk.showItem(entry->exhibitNumber);
    });
}

void BatchWindow::buildFoot()
{
    auto *summary = nonDefaultButton(tr("Summar&y…"), "intake_summary", this);
    auto *finishing = nonDefaultButton(tr("Finis&h"), "finish_intake", this);
    auto *above = new QHBoxLayout;
    above->addWidget(m_counts, 1);
    auto *photographs = new PhotographsButton(m_photographs, this);
    above->addWidget(photographs);
    auto *ending = new QHBoxLayout;
    ending->addStretch(1);
    auto *foot = new QVBoxLayout;
    foot->addLayout(above);
    foot->addLayout(ending);
    for (auto *each : {m_correct, m_labels, summary, finishing})
        ending->addWidget(each);
    connect(photographs, &PhotographsButton::chosen, m_scan, qOverload<>(&QWidget::setFocus));
    connect(photographs, &PhotographsButton::refused, this,
            [this](const QString &why) { announce(Tone::Bad, {}, why); });
    addFoot(this, foot);
    connect(m_correct, &QPushButton::clicked, this, &BatchWindow::correct);
    connect(m_labels, &QPushButton::clicked, this, &BatchWindow::printLabels);
    connect(summary, &QPushButton::clicked, this, &BatchWindow::summarise);
    connect(finishing, &QPushButton::clicked, this, &BatchWindow::finish);
    auto *insisting = new QShortcut(QKeySequence(QStringLiteral("Ctrl+I")), this);
    connect(insisting, &QShortcut::activated, this, &BatchWindow::insist);
}

void BatchWindow::connectIntake()
{
    connect(m_intake.get(), &BatchIntake::announced, this, &BatchWindow::announce);
    connect(m_intake.get(), &BatchIntake::stateChanged, this, &BatchWindow::showState);
    connect(m_intake.get(), &BatchIntake::registered, this, [this](const QString &number) {
        if (m_labelEach->isChecked())
            m_labelsNow.print(number);
    });
    for (auto signal : {&BatchIntake::registered, &BatchIntake::itemScanned})
        connect(m_intake.get(), signal, &m_photographs, &BatchPhotographs::noteItem);
    connect(&m_photographs, &BatchPhotographs::attached, this,
            [this](const QStringList &numbers, const QString &sentence) {
                announce(Tone::Good, numbers.last(), sentence);
            });
    connect(&m_photographs, &BatchPhotographs::failed, this,
            [this](const QString &sentence) { announce(Tone::Bad, {}, sentence); });
    connect(&m_labelsNow, &RunningLabels::failed, this,
            [this](const QString &number, const QString &why) {
                announce(Tone::Bad, number, tr("Its label was not printed: %1").arg(why));
            });
    connect(m_intake.get(), &BatchIntake::itemScanned, &m_desk, &Desk::showItem);
    connect(m_intake.get(), &BatchIntake::proposed, m_following, &FollowingForm::showProposal);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_intake->list(), signal, this, &BatchWindow::showCounts);
    connect(&m_intake->list(), &QAbstractItemModel::modelReset, this, &BatchWindow::showCounts);
    connect(&m_intake->list(), &QAbstractItemModel::dataChanged, this, &BatchWindow::showCounts);
    connect(m_outcome, &ScanResultBar::insisted, this, &BatchWindow::insist);
    connect(m_outcome, &ScanResultBar::dismissed, this, &BatchWindow::dismiss);
    connect(m_common, &CommonPart::recordAsked, m_desk.commands().action("origins"),
            &QAction::trigger);
    connect(m_common, &CommonPart::folded, m_scan, qOverload<>(&QWidget::setFocus));
    connect(m_following, &FollowingForm::left, m_scan, qOverload<>(&QWidget::setFocus));
    connect(m_following, &FollowingForm::kindChanged, this, &BatchWindow::showState);
}

void BatchWindow::begin()
{
    m_common->refresh();
    m_following->refresh();
    showLabelling();
    growToColumn(this);
    show();
    raise();
    activateWindow();
    m_scan->setFocus(Qt::TabFocusReason);
}

// What is being written ends before a registry closes.
QString BatchWindow::loss() const
{
    const auto &list = m_intake->list();
    const int open =
        list.countOpen() + (m_intake->awaits() == BatchIntake::Awaits::SecondImei ? 1 : 0);
    return open > 0 ? tr("%n scan(s) of a batch intake are not registered.", nullptr, open)
                    : QString();
}

void BatchWindow::showLabelling()
{
    const QString obstacle = RunningLabels::obstacle();
    m_labelEach->setEnabled(obstacle.isEmpty());
    m_labelEach->setToolTip(obstacle);
    if (!obstacle.isEmpty())
        m_labelEach->setChecked(false);
}

void BatchWindow::take()
{
    const QString text = m_scan->text();
    if (const QString complaint = m_common->complaint(); !complaint.isEmpty())
        return announce(Tone::Bad, {}, complaint);
    if (m_correcting != 0)
        m_intake->dismiss(std::exchange(m_correcting, 0));
    m_table->clearSelection();
    actions::NewItem item;
    m_common->fill(item);
    m_following->fill(item);
    const auto outcome = m_intake->scan(text, std::move(item), !m_following->isTyped());
    if (outcome == BatchIntake::Outcome::Taken) {
        m_following->noteTaken();
        m_common->setFolded(true); // what is common is set; from here on there are the phones
        return m_scan->clear();
    }
    m_scan->selectAll(); // the next scan replaces it; typed text can be corrected
    if (outcome == BatchIntake::Outcome::Held)
        m_correcting = m_intake->openQuestion();
}

// What was scanned while the focus was elsewhere; whatever was half typed here gives way.
void BatchWindow::takeScan(const QString &scanned)
{
    m_correcting = 0;
    m_scan->setText(scanned);
    m_scan->setFocus(Qt::TabFocusReason);
    take();
}

// A "+" before a scan: this phone has two IMEIs. A change of the first characters makes it another
// number.
void BatchWindow::noteEdit(const QString &text)
{
    if (text == QLatin1String("+")) {
        m_scan->clear();
        m_intake->beginTwo();
    }
    if (text.size() <= 1)
        m_correcting = 0;
}

qint64 BatchWindow::chosenKey() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    const auto *entry = rows.isEmpty() ? nullptr : m_intake->list().at(rows.first().row());
    return entry ? entry->key : 0;
}

void BatchWindow::noteChoice()
{
    const auto *chosen = m_intake->list().entry(chosenKey());
    if (!chosen || chosen->state == State::Writing || chosen->state == State::OnDisk)
        return showState();
    announce(Tone::Bad, {}, chosen->why);
    m_intake->ask(chosen->key);
}

void BatchWindow::insist()
{
    if (m_intake->openQuestion() == 0 || m_outcome->lacksReason())
        return;
    m_correcting = 0;
    m_intake->insist(m_intake->openQuestion(), m_outcome->reason());
    m_scan->clear();
    m_scan->setFocus(Qt::TabFocusReason);
}

void BatchWindow::dismiss()
{
    m_correcting = 0;
    m_scan->clear();
    m_scan->setFocus(Qt::TabFocusReason);
    const bool isSeal = m_intake->asksAboutSeal();
    if (m_intake->openQuestion() != 0)
        m_intake->dismiss(m_intake->openQuestion());
    else
        m_intake->dropFirstImei();
    announce(Tone::Quiet, {},
             isSeal ? tr("It was not sealed.") : tr("Nothing was registered for it."));
}

// Escape must not close a window in the middle of a table full of phones.
void BatchWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QDialog::keyPressEvent(event);
    if (m_intake->openQuestion() != 0 || m_intake->awaits() == BatchIntake::Awaits::SecondImei
        || m_intake->awaits() == BatchIntake::Awaits::FirstImei)
        return dismiss();
    if (m_intake->awaits() == BatchIntake::Awaits::Seal)
        m_intake->skipSeal();
    m_scan->clear();
    m_scan->setFocus(Qt::TabFocusReason);
}

void BatchWindow::announce(Tone tone, const QString &number, const QString &sentence)
{
    m_outcome->tell(tone, number, sentence);
}

void BatchWindow::showState()
{
    m_scanLabel->setText(awaitedText(m_intake->awaits(), m_following->kind()));
    const bool isPhone = m_following->kind() == domain::ItemKind::Phone;
    m_two->setEnabled(isPhone);
    const auto *asked = m_intake->list().entry(m_intake->openQuestion());
    if (asked && asked->state == State::Unread)
        m_outcome->askToLeaveOut();
    else if (m_intake->asksAboutSeal())
        m_outcome->askAboutSeal();
    else if (asked)
        m_outcome->ask(!domain::checkFields(asked->item.kind, asked->item.fields, std::nullopt));
    else
        m_outcome->askNothing();
    const auto *chosen = m_intake->list().entry(chosenKey());
    m_correct->setEnabled(chosen && chosen->state == State::OnDisk);
}

void BatchWindow::showCounts()
{
    m_counts->setText(countsText(m_intake->list()));
    m_labels->setEnabled(m_intake->list().count(State::OnDisk) > 0);
    m_keeping.start();
    showState();
}

void BatchWindow::correct()
{
    const auto *chosen = m_intake->list().entry(chosenKey());
    if (!chosen || chosen->exhibitNumber.isEmpty())
        return;
    m_desk.giveFor("correct_item", {chosen->exhibitNumber});
}

void BatchWindow::printLabels()
{
    m_scan->setFocus(Qt::TabFocusReason);
    printMissingLabels(m_desk, m_intake->list().numbers(), this);
}

void BatchWindow::summarise()
{
    const auto officer = m_desk.workplace().officer();
    auto *dialog = new SheetDialog(
        m_desk.workplace(),
        intakeSheet(m_intake->list(), officer ? officer->name : QString(), m_common->summary()),
        tr("intake %1.pdf")
            .arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HHmm"))),
        this);
    passesScans(dialog);
    dialog->open();
}

void BatchWindow::finish()
{
    auto &list = m_intake->list();
    const int open = list.countOpen() + list.count(State::Writing);
    if (const int row = list.firstOpenRow(); row >= 0)
        m_table->chooseRow(row); // its question is asked, so that a key answers it
    if (open > 0 || m_intake->awaits() == BatchIntake::Awaits::SecondImei)
        return announce(
            Tone::Bad, {},
            tr("%n scan(s) are not registered: register or leave out each of them first.", nullptr,
               std::max(1, open)));
    m_desk.say(tr("%n item(s) were registered.", nullptr, list.count(State::OnDisk)));
    m_intake->clear();
    m_scan->clear();
    m_keeping.stop();
    m_photographs.forget();
    m_photographs.camera().stop();
    DraftFile(purpose, m_desk.workplace()).drop();
    accept();
}

} // namespace desktop
