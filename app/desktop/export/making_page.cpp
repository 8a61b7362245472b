#include "export/export_pages.h"

#include "dialogs/job_bar.h"
#include "exchange/record/write/export_record.h"
#include "print/forms/record_pdf.h"

#include <QDesktopServices>
#include <QUrl>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int refreshMs = 100;

QString sentences(const exchange::ExportReport &report)
{
    QStringList lines{
        MakingPage::tr("The record is in %1").arg(report.target),
        MakingPage::tr("Items: %1. Entries: %2. Attachments: %3.")
            .arg(report.items)
            .arg(report.entries)
            .arg(report.attachments),
        MakingPage::tr("Disclosed fields: %1. Withheld: %2. Erased long ago: %3.")
            .arg(report.disclosures)
            .arg(report.withheld)
            .arg(report.erased),
        QString(),
        report.target.endsWith(QLatin1String(".zip"))
            ? MakingPage::tr("How to check it without Sealbook: unpack it, open verify.html in a "
                             "browser and drop the unpacked folder on it, or follow VERIFY.txt, "
                             "which needs only sha256sum and openssl.")
            : MakingPage::tr("How to check it without Sealbook: open verify.html in a browser and "
                             "drop the folder on it, or follow VERIFY.txt, which needs only "
                             "sha256sum and openssl."),
        MakingPage::tr("To check it, the recipient must get the fingerprint of the registry’s "
                       "first key from a trusted person, not from this folder:"),
        report.fingerprint,
    };
    return lines.join(u'\n');
}

} // namespace

MakingPage::MakingPage(ExportAssistant &assistant)
    : m_assistant(assistant)
    , m_text(plainLabel({}, this))
    , m_bar(named(new QProgressBar(this), "export_progress", tr("Progress")))
    , m_again(named(new QPushButton(tr("&Try again"), this), "export_again", tr("Try again")))
    , m_change(named(new QPushButton(tr("&Back to the folder"), this), "export_change",
                     tr("Back to the folder")))
    , m_said(named(new QPlainTextEdit(this), "export_said", tr("What was made")))
    , m_open(named(new QPushButton(tr("&Open the folder"), this), "export_open",
                   tr("Open the folder")))
{
    setTitle(tr("The record"));
    setFinalPage(true);
    m_said->setReadOnly(true);
    m_timer.setInterval(refreshMs);
    connect(&m_timer, &QTimer::timeout, this, &MakingPage::refresh);
    connect(m_again, &QPushButton::clicked, this, &MakingPage::begin);
    connect(m_change, &QPushButton::clicked, this, [this] { wizard()->back(); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_assistant.report)
            QDesktopServices::openUrl(QUrl::fromLocalFile(m_assistant.report->target));
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_again);
    row->addWidget(m_change);
    row->addWidget(m_open);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_said, 1);
    layout->addLayout(row);
}

MakingPage::~MakingPage()
{
    if (m_job)
        m_job->cancel();
}

void MakingPage::initializePage()
{
    begin();
}

bool MakingPage::isComplete() const
{
    return m_assistant.report.has_value();
}

void MakingPage::begin()
{
    m_said->clear();
    m_again->hide();
    m_change->hide();
    m_open->hide();
    m_bar->show();
    m_job = m_assistant.workplace().write(
        tr("Exporting the record"),
        [asked = m_assistant.request](actions::Session &session, base::Progress &progress) {
            auto request = asked;
            request.more = print::recordPdf(session.registry(), session.officer().id);
            return exchange::exportRecord(session, request, progress);
        },
        this, [this](const Result<exchange::ExportReport> &made) { finish(made); });
    m_timer.start();
    refresh();
}

void MakingPage::refresh()
{
    if (!m_job)
        return;
    const auto snapshot = m_job->progress().snapshot();
    m_text->setText(progressText(snapshot));
    showProgress(*m_bar, snapshot);
}

void MakingPage::finish(const Result<exchange::ExportReport> &made)
{
    m_timer.stop();
    m_bar->hide();
    if (made) {
        m_assistant.report = *made;
        m_text->setText(tr("Done."));
        m_said->setPlainText(sentences(*made));
    } else {
        m_text->setText(made.error().message);
        m_said->setPlainText(made.error().detail);
    }
    m_again->setVisible(!made);
    m_change->setVisible(!made);
    m_open->setVisible(made.has_value());
    wizard()->button(QWizard::CancelButton)->setVisible(!made); // what is made stays
    Q_EMIT completeChanged();
}

} // namespace desktop
