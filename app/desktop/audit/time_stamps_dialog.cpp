#include "audit/time_stamps_dialog.h"

#include "audit/time_stamp_rows.h"
#include "base/safe_file.h"
#include "base/visible_text.h"
#include "intent/signing.h"
#include "look/settings.h"
#include "look/trusted_certificates.h"
#include "network/fetch_time_stamp.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr QSize smallestSize(820, 560);
constexpr qint64 largestFile = 1'000'000;

QPushButton *button(const char *name, const QString &text, QWidget *parent)
{
    auto *made = named(new QPushButton(text, parent), name, withoutMnemonic(text));
    made->setAutoDefault(false);
    return made;
}

// Those of the settings, without which nothing is kept.
Result<QByteArray> certificatesToTrust()
{
    TRY(const auto pem, trustedCertificates());
    if (pem.isEmpty())
        return failure(ErrorCode::Invalid,
                       TimeStampsDialog::tr("Choose the trusted certificates for time stamps in "
                                            "the settings."));
    return pem;
}

} // namespace

TimeStampsDialog::TimeStampsDialog(Desk &desk, QWidget *parent)
    : DraftDialog(desk.workplace(), parent)
    , m_desk(desk)
    , m_rows(timeStampHeads(), nullptr)
    , m_table(new PlainTable(&m_rows, 3, "time_stamps", tr("Time stamps"), this))
    , m_authority(plainLabel({}, this))
    , m_settings(button("time_settings", tr("Se&ttings…"), this))
    , m_fetch(button("fetch_time_stamp", tr("&Ask now"), this))
    , m_cancel(button("cancel_fetch", tr("S&top"), this))
    , m_bar(named(new QProgressBar(this), "fetch_progress", tr("Asking the authority")))
    , m_queryPath(new PathLine(PathLine::For::Writing, "query_path", tr("File for the query"),
                               tr("Queries (*.tsq)"), this))
    , m_write(button("write_query", tr("&Write query"), this))
    , m_replyPath(new PathLine(PathLine::For::Reading, "reply_path", tr("File with the reply"),
                               tr("Replies (*.tsr);;All files (*)"), this))
    , m_accept(button("accept_reply", tr("&Keep reply"), this))
    , m_sentence(plainLabel({}, this))
    , m_complaint(new Complaint(this))
{
    setObjectName(QStringLiteral("time_stamps_dialog"));
    setWindowTitle(tr("Time stamps"));
    setMinimumSize(smallestSize);
    m_authority->setObjectName(QStringLiteral("time_authority_shown"));
    m_sentence->setObjectName(QStringLiteral("time_stamp_sentence"));
    m_table->setWidths({110, 150, 200});
    m_table->setEmptyText(tr("No checkpoint has a time stamp yet. Request one below."));
    m_queryPath->setPath(suggestedPath(tr("query.tsq")));
    auto *form = new QFormLayout;
    form->addRow(tr("Authority"), networkRow());
    addRow(*form, tr("&Query to a file"), fileRow(m_queryPath, m_write));
    addRow(*form, tr("&Reply from a file"), fileRow(m_replyPath, m_accept));
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    box->button(QDialogButtonBox::Close)->setText(tr("&Close"));
    box->button(QDialogButtonBox::Close)
        ->setAutoDefault(false); // Enter is for the line it is typed in
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(hintLabel(
        tr("An independent authority signs when it received the digest of a checkpoint. Every "
           "entry before that checkpoint existed at that time, and nobody can have added one "
           "later. Without a network, take the query to a machine that has one, and bring the "
           "reply back."),
        this));
    layout->addWidget(m_table, 1);
    layout->addLayout(form);
    layout->addWidget(m_sentence);
    layout->addWidget(m_complaint);
    layout->addWidget(box);
    connect(m_fetch, &QPushButton::clicked, this, &TimeStampsDialog::fetch);
    connect(m_write, &QPushButton::clicked, this, &TimeStampsDialog::writeQuery);
    connect(m_accept, &QPushButton::clicked, this, &TimeStampsDialog::acceptReply);
    connect(m_queryPath->line(), &QLineEdit::returnPressed, m_write, &QPushButton::click);
    signsHere(m_accept);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(m_settings, &QPushButton::clicked, desk.commands().action("settings"),
            &QAction::trigger);
    connect(&desk, &Desk::settingsChanged, this, &TimeStampsDialog::showAuthority);
    connect(&workplace(), &Workplace::changed, this, &TimeStampsDialog::readStamps);
    showAuthority();
    showBusy(false);
    readStamps();
}

TimeStampsDialog::~TimeStampsDialog()
{
    if (m_job)
        m_job->abandon();
}

QWidget *TimeStampsDialog::networkRow()
{
    auto *row = new QWidget(this);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_authority, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_settings);
    layout->addWidget(m_fetch);
    layout->addWidget(m_cancel);
    return row;
}

QWidget *TimeStampsDialog::fileRow(PathLine *path, QPushButton *button)
{
    auto *row = new QWidget(this);
    row->setFocusProxy(path->line());
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(path, 1);
    layout->addWidget(button);
    return row;
}

void TimeStampsDialog::showAuthority()
{
    const Settings settings = readSettings();
    m_authority->setText(settings.timeAuthority.isEmpty()
                             ? tr("None is set.")
                             : base::visibleText(settings.timeAuthority));
    m_fetch->setEnabled(!m_job && !settings.timeAuthority.isEmpty());
    m_fetch->setToolTip(settings.timeAuthority.isEmpty()
                            ? tr("Choose the time-stamping authority in the settings.")
                            : QString());
}

void TimeStampsDialog::showBusy(bool busy)
{
    m_bar->setVisible(busy);
    m_cancel->setVisible(busy);
    m_fetch->setVisible(!busy);
    for (auto *control : {m_settings, m_write, m_accept})
        control->setEnabled(!busy);
    if (busy)
        m_cancel->setFocus();
}

void TimeStampsDialog::readStamps()
{
    workplace().read(
        tr("Judging time stamps"),
        [](registry::Registry &registry, base::Progress &) { return timeStampRows(registry); },
        this,
        [this](Result<std::vector<TextRow>> rows) {
            if (!rows)
                return m_complaint->complain(rows.error());
            m_rows.setRows(std::move(*rows));
        });
}

void TimeStampsDialog::complain(const Error &error)
{
    showBusy(false);
    if (error.code == ErrorCode::Cancelled)
        m_sentence->setText(
            tr("Stopped. What was asked may still be answered: the query is kept."));
    else
        m_complaint->complain(error);
}

void TimeStampsDialog::fetch()
{
    m_complaint->clear();
    m_sentence->clear();
    const auto authority = exchange::authorityUrl(readSettings().timeAuthority);
    const auto trusted = certificatesToTrust();
    if (!authority || !trusted)
        return m_complaint->complain(authority ? trusted.error() : authority.error());
    showBusy(true);
    workplace().write(
        tr("Making a checkpoint"),
        [](actions::Session &session, base::Progress &) {
            return actions::askForTimeStamp(session);
        },
        this,
        [this, url = *authority, pem = *trusted](const Result<actions::TimeStampAsked> &asked) {
            asked ? carry(url, asked->query, pem) : complain(asked.error());
        });
}

void TimeStampsDialog::carry(const QUrl &authority, const QByteArray &query,
                             const QByteArray &trusted)
{
    m_job = workplace().jobs().run(
        JobRunner::Lane::Read, tr("Asking %1").arg(authority.host()),
        [authority, query](base::Progress &progress) {
            return network::fetchTimeStamp(authority, query, progress);
        },
        this,
        [this, trusted](const Result<QByteArray> &reply) {
            m_job = nullptr;
            reply ? keep(*reply, trusted) : complain(reply.error());
        });
}

void TimeStampsDialog::writeQuery()
{
    m_complaint->clear();
    m_sentence->clear();
    const QString path = m_queryPath->path();
    const bool isTaken = path.isEmpty() || QFileInfo::exists(path);
    markWrong(m_queryPath->line(), isTaken);
    if (isTaken)
        return m_complaint->complain(
            path.isEmpty() ? tr("Choose the file to write the query to.")
                           : tr("A file of this name is there already; choose another name."));
    showBusy(true);
    workplace().write(
        tr("Writing a query"),
        [path](actions::Session &session, base::Progress &) -> Result<qint64> {
            TRY(const auto asked, actions::askForTimeStamp(session));
            TRY(base::writeFileDurably(path, asked.query));
            return asked.checkpoint.checkpoint.size;
        },
        this,
        [this, path](const Result<qint64> &size) {
            if (!size)
                return complain(size.error());
            showBusy(false);
            m_sentence->setText(
                tr("A query about the checkpoint of %1 entries is in %2. Send it to the "
                   "authority as application/timestamp-query, and bring its reply back.")
                    .arg(QLocale().toString(*size), path));
        });
}

void TimeStampsDialog::acceptReply()
{
    m_complaint->clear();
    m_sentence->clear();
    const QString path = m_replyPath->path();
    markWrong(m_replyPath->line(), path.isEmpty());
    if (path.isEmpty())
        return m_complaint->complain(tr("Choose the file with the authority’s reply."));
    const auto reply = base::readFile(path, largestFile);
    const auto trusted = certificatesToTrust();
    if (!reply || !trusted)
        return m_complaint->complain(reply ? trusted.error() : reply.error());
    keep(*reply, *trusted);
}

void TimeStampsDialog::keep(const QByteArray &reply, const QByteArray &trusted)
{
    showBusy(true);
    workplace().write(
        tr("Keeping a time stamp"),
        [reply, trusted](actions::Session &session, base::Progress &) {
            return actions::keepTimeStamp(session, reply, trusted);
        },
        this,
        [this](const Result<actions::TimeStampKept> &kept) {
            kept ? tell(*kept) : complain(kept.error());
        });
}

void TimeStampsDialog::tell(const actions::TimeStampKept &kept)
{
    showBusy(false);
    m_replyPath->setPath({});
    m_sentence->setText(
        tr("The checkpoint of %1 entries existed at %2, as certified by %3. The reply is kept, "
           "with a copy in %4.")
            .arg(QLocale().toString(kept.stamp.size), shownTime(kept.stated.timeMs),
                 base::visibleText(kept.stated.authority), kept.file));
    if (kept.entryTimeMs)
        m_complaint->complain(
            tr("The newest entry of the checkpoint is dated %1, later than the time stamp: the "
               "clock of this station is ahead, or the authority’s behind. Compare them.")
                .arg(shownTime(*kept.entryTimeMs)));
}

} // namespace desktop
