#include "export/export_pages.h"

#include "path_line.h"

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

QString summaryOf(const exchange::ExportRequest &request)
{
    const QString what = request.caseNumber
        ? FolderPage::tr("All items of case %1.").arg(*request.caseNumber)
        : FolderPage::tr("%n item(s), with what they contain.", nullptr,
                         int(request.exhibitNumbers.size()));
    const QString withheld = request.redact.isEmpty()
        ? FolderPage::tr("Nothing is withheld.")
        : FolderPage::tr("%n field(s) are withheld.", nullptr, int(request.redact.size()));
    return FolderPage::tr("%1 %2\nFor %3: %4")
        .arg(what, withheld, request.recipient, request.reason);
}

} // namespace

FolderPage::FolderPage(ExportAssistant &assistant)
    : m_assistant(assistant)
    , m_folder(named(new QLineEdit(this), "export_folder", tr("Folder")))
    , m_summary(plainLabel({}, this))
{
    setCommitPage(true);
    setTitle(tr("Where it is written"));
    setSubTitle(tr("Into a folder that does not exist yet, or is empty; or into one new file, where "
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
    layout->addSpacing(16);
    layout->addWidget(m_summary);
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
               : tr("A folder that does not exist yet or is empty, or a new file whose name ends "
                    "in .zip, with its whole path."));
    return isGood;
}

bool FolderPage::validatePage()
{
    m_assistant.request.target = m_folder->text().trimmed();
    return true;
}

} // namespace desktop
