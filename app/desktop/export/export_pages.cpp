#include "export/export_pages.h"

#include "controls/last_folder.h"
#include "controls/path_line.h"
#include "dialogs/job_bar.h"
#include "exchange/checkpoint_code.h"
#include "exchange/record/write/export_record.h"
#include "print/forms/record_pdf.h"
#include "registry/hidden_items.h"

#include <QDate>
#include <QDesktopServices>
#include <QDir>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>

namespace desktop {

ScopePage::ScopePage(ExportAssistant &assistant, const QStringList &exhibitNumbers,
                     const std::optional<QString> &caseNumber)
    : m_assistant(assistant)
    , m_items(named(new QRadioButton(tr("&Items, by exhibit number"), this), "export_items",
                    tr("Items, by exhibit number")))
    , m_numbers(named(new QPlainTextEdit(exhibitNumbers.join(u'\n'), this), "export_numbers",
                      tr("Exhibit numbers")))
    , m_case(named(new QRadioButton(tr("&All items of a case"), this), "export_case",
                   tr("All items of a case")))
    , m_cases(named(new CaseBox(assistant.workplace(), this), "export_cases", tr("Case")))
    , m_recipient(named(new QLineEdit(this), "export_recipient", tr("For whom")))
    , m_reason(named(new QLineEdit(this), "export_reason", tr("Why")))
{
    setTitle(tr("What the record is about"));
    setSubTitle(tr("The export is itself an entry: it records what was disclosed to whom and "
                   "why."));
    if (caseNumber)
        m_cases->choose(caseNumber);
    (exhibitNumbers.isEmpty() ? m_case : m_items)->setChecked(true);
    m_numbers->setPlaceholderText(tr("One number a line; a scanner may type here."));
    m_numbers->setTabChangesFocus(true);
    m_recipient->setPlaceholderText(tr("Such as the court, the defence, the joint working group"));
    auto *form = new QFormLayout;
    addRow(*form, tr("&For whom"), m_recipient);
    addRow(*form, tr("&Why"), m_reason);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_items);
    layout->addWidget(m_numbers, 1);
    layout->addWidget(m_case);
    layout->addWidget(m_cases);
    layout->addSpacing(12);
    layout->addLayout(form);
    const auto choose = [this] {
        m_numbers->setEnabled(m_items->isChecked());
        m_cases->setEnabled(m_case->isChecked());
        Q_EMIT completeChanged();
    };
    connect(m_items, &QRadioButton::toggled, this, choose);
    connect(m_cases, &ChoiceBox::changed, this, &QWizardPage::completeChanged);
    connect(m_numbers, &QPlainTextEdit::textChanged, this, &QWizardPage::completeChanged);
    connect(m_recipient, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
    connect(m_reason, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
    choose();
}

QStringList ScopePage::numbers() const
{
    static const QRegularExpression separators(QStringLiteral(R"([\s,;]+)"));
    return m_numbers->toPlainText().split(separators, Qt::SkipEmptyParts);
}

bool ScopePage::isTyped() const
{
    return !m_recipient->text().isEmpty() || !m_reason->text().isEmpty();
}

bool ScopePage::isComplete() const
{
    const bool isChosen =
        m_case->isChecked() ? m_cases->chosen().has_value() : !numbers().isEmpty();
    return isChosen && !m_recipient->text().trimmed().isEmpty()
        && !m_reason->text().trimmed().isEmpty();
}

bool ScopePage::validatePage()
{
    auto &request = m_assistant.request;
    request.exhibitNumbers = m_case->isChecked() ? QStringList() : numbers();
    request.caseNumber = m_case->isChecked() ? m_cases->chosen() : std::nullopt;
    request.recipient = m_recipient->text().trimmed();
    request.reason = m_reason->text().trimmed();
    return true;
}

RedactionPage::RedactionPage(ExportAssistant &assistant)
    : m_assistant(assistant)
    , m_withheld(new WithheldList(assistant.workplace(), this))
{
    setTitle(tr("What is withheld"));
    setSubTitle(tr("Ticked fields are left out of the record, which shows “withheld” in their "
                   "place. Every signature and proof still holds. Attached files are included "
                   "unchanged, whatever they contain."));
    auto *preview =
        named(new QPushButton(tr("Pre&view…"), this), "export_preview_withheld", tr("Preview"));
    preview->setAutoDefault(false);
    connect(preview, &QPushButton::clicked, this, [this] {
        validatePage(); // takes over what is ticked
        m_assistant.preview();
    });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_withheld);
    layout->addWidget(preview, 0, Qt::AlignRight);
}

bool RedactionPage::validatePage()
{
    m_assistant.request.redact = m_withheld->fields();
    m_assistant.request.redactPersons = m_withheld->persons();
    return true;
}

namespace {

bool isFree(const QString &folder)
{
    const QDir dir(folder);
    return !QFileInfo::exists(folder) || (QFileInfo(folder).isDir() && dir.isEmpty());
}

QString suggestedFolder(const exchange::ExportRequest &request)
{
    const QString about = request.caseNumber.value_or(request.exhibitNumbers.value(0));
    return suggestedPath(
        FolderPage::tr("record %1 %2").arg(about, QDate::currentDate().toString(Qt::ISODate)));
}

// Reads the checkpoint's note from the file, or from the code of a printed form; empty if no file
// is named.
Result<QByteArray> earlierCheckpoint(const QString &path)
{
    return path.isEmpty() ? Result<QByteArray>() : exchange::readCheckpointFile(path);
}

QString summaryOf(const exchange::ExportRequest &request)
{
    const QString what = request.caseNumber
        ? FolderPage::tr("All items of case %1.").arg(*request.caseNumber)
        : FolderPage::tr("%n item(s), with what they contain.", nullptr,
                         int(request.exhibitNumbers.size()));
    QStringList sentences{what};
    if (request.redact.isEmpty() && request.redactPersons.isEmpty())
        sentences.append(FolderPage::tr("Nothing is withheld."));
    if (!request.redact.isEmpty())
        sentences.append(
            FolderPage::tr("%n field(s) are withheld.", nullptr, int(request.redact.size())));
    if (!request.redactPersons.isEmpty())
        sentences.append(FolderPage::tr("Of %n person(s) everything is withheld.", nullptr,
                                        int(request.redactPersons.size())));
    return FolderPage::tr("%1\nFor %2: %3")
        .arg(sentences.join(u' '), request.recipient, request.reason);
}

} // namespace

FolderPage::FolderPage(ExportAssistant &assistant)
    : m_assistant(assistant)
    , m_folder(named(new QLineEdit(this), "export_folder", tr("Folder")))
    , m_since(new PathLine(PathLine::For::Reading, "export_since", tr("Earlier checkpoint"),
                           tr("Checkpoint (*.txt)"), this))
    , m_complaint(new Complaint(this))
    , m_summary(plainLabel({}, this))
{
    setCommitPage(true);
    setTitle(tr("Where it is written"));
    setSubTitle(
        tr("Into a folder that does not exist yet, or is empty; or into one new file, where "
           "the name ends in .zip. All of the record, or nothing of it."));
    auto *choose =
        named(new QPushButton(tr("&Choose…"), this), "export_folder_choose", tr("Choose a folder"));
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString folder =
            chooseFolder(this,
                         {QStringLiteral("export_folder"), tr("Folder for the record"), {},
                          m_folder->text()});
        if (!folder.isEmpty())
            m_folder->setText(folder);
    });
    connect(m_folder, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row);
    auto *form = new QFormLayout;
    addRow(*form, tr("&Earlier checkpoint"), m_since);
    layout->addLayout(form);
    layout->addWidget(hintLabel(
        tr("Of an earlier record or a printed form: the record then proves that nothing before it "
           "was changed. It may be left empty."),
        this));
    layout->addWidget(m_complaint);
    layout->addSpacing(12);
    layout->addWidget(m_summary);
    auto *preview =
        named(new QPushButton(tr("Pre&view…"), this), "export_preview_made", tr("Preview"));
    preview->setAutoDefault(false);
    connect(preview, &QPushButton::clicked, this, [this] { m_assistant.preview(); });
    layout->addWidget(preview, 0, Qt::AlignLeft);
    layout->addWidget(hintLabel(
        tr("Written are: the signed entries, keys, disclosures, attachments, proofs, a page to "
           "read, and three ways to check all of it without Sealbook: verify.html, verify.py and "
           "VERIFY.txt."),
        this));
    layout->addStretch();
}

void FolderPage::initializePage()
{
    m_summary->setText(summaryOf(m_assistant.request));
    if (m_folder->text().isEmpty())
        m_folder->setText(suggestedFolder(m_assistant.request));
}

bool FolderPage::isComplete() const
{
    const QString folder = m_folder->text().trimmed();
    const bool isGood = QDir::isAbsolutePath(folder) && isFree(folder);
    markWrong(m_folder, !isGood);
    m_folder->setToolTip(
        isGood ? QString()
               : tr("The full path of a new or empty folder, or of a new file whose name ends in "
                    ".zip."));
    return isGood;
}

bool FolderPage::validatePage()
{
    m_complaint->clear();
    const auto since = earlierCheckpoint(m_since->path());
    markWrong(m_since->line(), !since);
    if (!since) {
        m_complaint->complain(since.error());
        m_since->setFocus();
        return false;
    }
    m_assistant.request.since = *since;
    m_assistant.request.target = m_folder->text().trimmed();
    return true;
}

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
        MakingPage::tr("Checked: each file, signature, chain and proof in it holds."),
        registry::hiddenSentence(report.unseen), // empty: a blank line
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
    m_job->setShownBy(m_bar);
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
        wizard()->button(QWizard::CancelButton)->hide(); // nothing is left to cancel
        m_said->setPlainText(sentences(*made));
    } else {
        m_text->setText(made.error().message);
        m_said->setPlainText(made.error().detail);
    }
    m_again->setVisible(!made);
    m_change->setVisible(!made);
    m_open->setVisible(made.has_value());
    wizard()->button(QWizard::CancelButton)->setVisible(!made); // too late to cancel
    Q_EMIT completeChanged();
}

} // namespace desktop
