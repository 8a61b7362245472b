#include "export/export_pages.h"

#include "controls/path_line.h"
#include "exchange/checkpoint_code.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QVBoxLayout>

namespace desktop {

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

// The note of the checkpoint in that file, or from a printed form's code; nothing when no file is
// named.
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
            QFileDialog::getExistingDirectory(this, tr("Folder for the record"), m_folder->text());
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

} // namespace desktop
