#include "attach/attach_dialog.h"

#include "attach/attach_options_form.h"
#include "attach/word_delegate.h"
#include "controls/dropped_files.h"
#include "controls/last_folder.h"
#include "controls/plain_table.h"
#include "dialogs/job_bar.h"
#include "intent/signing.h"
#include "registry/item_table.h"
#include "work/error_box.h"

#include <QDragEnterEvent>
#include <QHeaderView>
#include <QMessageBox>
#include <QMimeData>
#include <QShortcut>
#include <QVBoxLayout>

namespace desktop {

namespace {

using Progress = AttachQueue::Progress;

const auto attaching = QStringLiteral("attach"); // the purpose of its file dialogs
constexpr int refreshMs = 150;
constexpr int nameWidth = 250;
constexpr int digestWidth = 170;
constexpr int rowHeight = 36;
constexpr qsizetype notesShown = 6;
constexpr qsizetype mostNotes = 200; // in the tool tip
const QSize firstSize(940, 560);

} // namespace

AttachDialog::AttachDialog(Desk &desk, const QString &exhibitNumber)
    : DraftDialog(desk.workplace(), desk.front())
    , m_desk(desk)
    , m_number(exhibitNumber)
    , m_queue(new AttachQueue(this))
    , m_run(new AttachRun(desk.workplace(), *m_queue))
    , m_table(new PlainTable(m_queue, AttachQueue::State, "attach_queue",
                             tr("Files to be attached"), this))
    , m_options(new AttachOptionsForm(desk.workplace().jobs(), this))
    , m_notes(hintLabel({}, this))
    , m_state(plainLabel({}, this))
    , m_bar(named(new QProgressBar(this), "attach_progress", tr("Progress")))
    , m_complaint(new Complaint(this))
{
    setObjectName(QStringLiteral("attach_dialog"));
    setWindowTitle(tr("Attach files to %1").arg(exhibitNumber));
    resize(firstSize);
    setAcceptDrops(true);
    m_run->setParent(this);
    setUpTable();
    guessStage();
    m_notes->setObjectName(QStringLiteral("attach_notes"));
    m_state->setObjectName(QStringLiteral("attach_state"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeAdding());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_options);
    layout->addWidget(m_notes);
    layout->addWidget(m_complaint);
    layout->addWidget(m_bar);
    layout->addWidget(m_state);
    layout->addWidget(makeEnding());
    m_timer.setInterval(refreshMs);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AttachDialog::showState);
    connect(m_queue, &AttachQueue::changed, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
    connect(m_table, &PlainTable::deleteAsked, this,
            [this] { m_queue->remove(m_table->chosenRows()); });
    connect(m_options, &AttachOptionsForm::categoryChosen, m_queue, &AttachQueue::setAllCategories);
    connect(m_options, &AttachOptionsForm::stageChosen, m_queue, &AttachQueue::setAllStages);
    connect(m_options, &AttachOptionsForm::reportRead, this, &AttachDialog::takeReport);
    connect(m_options, &AttachOptionsForm::reportRefused, m_complaint,
            [this](const Error &error) { m_complaint->complain(error); });
    connect(m_run, &AttachRun::finished, this, &AttachDialog::ended);
    connect(&desk.workplace(), &Workplace::closed, this, &AttachDialog::tellWhatIsLeft);
    connect(&desk.workplace(), &Workplace::signedIn, this, &AttachDialog::comeBack);
    showState();
}

// Preselects the stage of new photographs from the item's state: before or after sealing.
void AttachDialog::guessStage()
{
    const auto item = registry::ItemTable(workplace().reading()).byExhibitNumber(m_number);
    if (!item)
        return;
    if (item->custody.sealNumber)
        m_queue->setUsualStage(AttachQueue::stages().at(2));
    else if (item->custody.state == domain::CustodyState::Seized)
        m_queue->setUsualStage(AttachQueue::stages().at(1));
}

void AttachDialog::setUpTable()
{
    m_table->setEmptyText(tr("Drop files or folders here, or add them with the buttons above."));
    m_table->setColumnWidth(AttachQueue::File, nameWidth);
    m_table->setColumnWidth(AttachQueue::Expected, digestWidth);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(m_table->verticalHeader()->defaultSectionSize(), rowHeight)); // a box fits in
    const auto stageKey = [this](Qt::Key key, const QString &stage) {
        connect(new QShortcut(key, m_table, nullptr, nullptr, Qt::WidgetShortcut),
                &QShortcut::activated, this,
                [this, stage] { m_queue->setStages(m_table->chosenRows(), stage); });
    };
    stageKey(Qt::Key_B, AttachQueue::stages().at(1));
    stageKey(Qt::Key_A, AttachQueue::stages().at(2));
    m_table->setToolTip(tr("B: the chosen photographs were taken before sealing; A: after it."));
    m_table->setItemDelegateForColumn(AttachQueue::Category,
                                      new WordDelegate(AttachQueue::categories(), this));
    m_table->setItemDelegateForColumn(AttachQueue::Stage,
                                      new WordDelegate(AttachQueue::stages(), this));
}

QWidget *AttachDialog::makeAdding()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    const auto add = [&](const char *name, const QString &text, auto act) {
        auto *button = named(new QPushButton(text, row), name, withoutMnemonic(text));
        button->setAutoDefault(false);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, act);
    };
    add("add_files", tr("Add &files…"), &AttachDialog::chooseFiles);
    add("add_folder", tr("Add a f&older…"), &AttachDialog::chooseFolder);
    add("remove_files", tr("&Take out of the list"),
        [this] { m_queue->remove(m_table->chosenRows()); });
    layout->addStretch();
    return row;
}

QWidget *AttachDialog::makeEnding()
{
    auto *box = new QDialogButtonBox(this);
    m_start =
        named(box->addButton(tr("&Attach"), QDialogButtonBox::ApplyRole), "start", tr("Attach"));
    m_stop = named(box->addButton(tr("&Stop"), QDialogButtonBox::ActionRole), "stop", tr("Stop"));
    auto *close = box->addButton(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("close"));
    m_start->setDefault(true);
    signsHere(m_start);
    connect(m_start, &QPushButton::clicked, this, &AttachDialog::start);
    connect(m_stop, &QPushButton::clicked, this, &AttachDialog::stop);
    connect(box, &QDialogButtonBox::rejected, this, &AttachDialog::reject);
    return box;
}

void AttachDialog::chooseFiles()
{
    addPaths(desktop::chooseFiles(this, {attaching, windowTitle()}));
}

void AttachDialog::chooseFolder()
{
    const QString folder = desktop::chooseFolder(this, {attaching, windowTitle()});
    if (!folder.isEmpty())
        addPaths({folder});
}

void AttachDialog::addPaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    workplace().jobs().run(
        JobRunner::Lane::Read, tr("Looking for files"),
        [paths, own = workplace().folder()](base::Progress &progress) {
            return attachments::findFiles(paths, own, progress);
        },
        this,
        [this](const Result<attachments::FoundFiles> &found) {
            if (found)
                takeFound(*found);
        });
}

void AttachDialog::takeFound(const attachments::FoundFiles &found)
{
    const int added = m_queue->add(found.files);
    QStringList notes;
    for (const auto &one : found.passedOver)
        notes.append(one.why);
    for (const QString &folder : found.emptyFolders)
        notes.append(tr("The folder %1 is empty.").arg(folder));
    m_notes->setToolTip(notes.mid(0, mostNotes).join(u'\n'));
    if (notes.size() > notesShown) {
        const auto more = notes.size() - notesShown;
        notes.resize(notesShown);
        notes.append(tr("%n more were passed over.", nullptr, int(more)));
    }
    if (added == 0)
        notes.append(tr("There was no new file among them."));
    m_notes->setText(notes.join(u'\n'));
    m_table->resizeColumnToContents(AttachQueue::Category);
    showState();
}

void AttachDialog::takeReport(const exchange::DigestList &list)
{
    m_complaint->clear();
    const auto matches = m_queue->takeDigests(list);
    const auto matched = std::count_if(matches.expected.begin(), matches.expected.end(),
                                       [](const auto &one) { return one.has_value(); });
    QStringList notes{tr("The report gave the digests of %n file(s).", nullptr, int(matched))};
    if (!matches.unmatched.isEmpty())
        notes.append(tr("It also lists what is not here: %1")
                         .arg(matches.unmatched.mid(0, notesShown).join(QStringLiteral(", "))
                              + (matches.unmatched.size() > notesShown ? QStringLiteral(", …")
                                                                       : QString())));
    if (!matches.ambiguous.isEmpty())
        notes.append(tr("It lists different digests for: %1")
                         .arg(matches.ambiguous.mid(0, notesShown).join(QStringLiteral(", "))));
    if (!list.unread.isEmpty())
        notes.append(tr("%n line(s) of it could not be read.", nullptr, int(list.unread.size())));
    m_notes->setText(notes.join(u'\n'));
}

int AttachDialog::filesLeft() const
{
    return m_queue->count(Progress::Waiting) + m_queue->count(Progress::Running);
}

QString AttachDialog::loss() const
{
    return tr("%n file(s) are not attached to %1 yet.", nullptr, filesLeft()).arg(m_number);
}

void AttachDialog::start()
{
    m_complaint->clear();
    if (const int wrong = m_queue->wrongDigestRow(); wrong >= 0) {
        m_table->setCurrentIndex(m_queue->index(wrong, AttachQueue::Expected));
        return m_complaint->complain(
            tr("The expected digest of %1 cannot be read. Correct it, or empty the cell.")
                .arg(m_queue->all()[std::size_t(wrong)].file.name));
    }
    if (filesLeft() == 0)
        m_queue->tryAgain();
    m_run->start({m_number, m_options->digests(), m_options->sourceDevice(), m_bar});
    showState();
}

void AttachDialog::ended(const std::optional<Error> &error)
{
    const int done = m_queue->count(Progress::Done);
    const int refused = m_queue->count(Progress::Refused);
    if (!error && refused == 0 && filesLeft() == 0) {
        m_desk.say(tr("%n file(s) were attached to %1.", nullptr, done).arg(m_number));
        return accept();
    }
    if (error)
        m_complaint->complain(*error);
    else if (refused > 0)
        m_complaint->complain(tr("%n file(s) were refused; the list shows why.", nullptr, refused));
    m_comesBack = !isVisible();
    comeBack();
    showState();
}

void AttachDialog::comeBack()
{
    if (!m_comesBack || isVisible() || !workplace().officer())
        return;
    m_comesBack = false;
    setAttribute(Qt::WA_ShowWithoutActivating); // the officer may be typing elsewhere
    setModal(false);
    QDialog::show();
}

void AttachDialog::showState()
{
    const bool isRunning = m_run->isRunning();
    const bool canStart = filesLeft() > 0 || m_queue->count(Progress::Refused) > 0;
    m_start->setEnabled(!isRunning && canStart);
    m_start->setText(filesLeft() == 0 && canStart ? tr("Try the refused ones agai&n")
                                                  : tr("&Attach"));
    m_stop->setVisible(isRunning);
    m_bar->setVisible(isRunning);
    if (isRunning) {
        const auto snapshot = m_run->snapshot();
        showProgress(*m_bar, snapshot);
        m_state->setText(progressText(snapshot));
        m_timer.start();
        return;
    }
    const int done = m_queue->count(Progress::Done);
    m_state->setText(
        m_queue->rowCount() == 0 ? QString()
            : done > 0           ? tr("%1 of %2 files were attached.")
                             .arg(QLocale().toString(done), QLocale().toString(m_queue->rowCount()))
                       : tr("%n file(s), %1.", nullptr, m_queue->rowCount())
                             .arg(QLocale().formattedDataSize(m_queue->bytes(Progress::Waiting))));
}

void AttachDialog::reject()
{
    if (!m_run->isRunning())
        return DraftDialog::reject();
    m_desk.say(tr("The files are still being attached to %1.").arg(m_number));
    hide();
}

void AttachDialog::tellWhatIsLeft()
{
    if (filesLeft() == 0)
        return;
    QStringList names;
    for (const auto &row : m_queue->all()) {
        if (row.progress == Progress::Waiting || row.progress == Progress::Running)
            names.append(row.file.name);
    }
    showError(m_desk.front(),
              {ErrorCode::Conflict,
               tr("The registry was closed before %n file(s) were attached to %1. Nothing of them "
                  "is in it.",
                  nullptr, int(names.size()))
                   .arg(m_number),
               names.join(u'\n')});
}

void AttachDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void AttachDialog::dropEvent(QDropEvent *event)
{
    addPaths(droppedFiles(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace desktop
