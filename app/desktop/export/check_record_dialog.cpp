#include "export/check_record_dialog.h"

#include "base/clock.h"
#include "exchange/checkpoint_code.h"
#include "look/trusted_certificates.h"

#include <QFileInfo>
#include <QLocale>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr QSize smallestSize(760, 560);
constexpr QSize likedSize(860, 690);

QString verdictOf(const exchange::ReceivedBag &received)
{
    using exchange::BagVerdict;
    if (received.record) {
        switch (received.verdict().intact) {
        case domain::Verdict::Intact::Whole:
            return CheckRecordDialog::tr("Verified: the record is complete and its proofs hold.");
        case domain::Verdict::Intact::InPart:
            return CheckRecordDialog::tr("Verified in part: the record is whole, but cannot be "
                                         "compared with the kept checkpoint.");
        case domain::Verdict::Intact::Broken:
            break;
        }
        return CheckRecordDialog::tr("Not verified: something was changed, or is missing.");
    }
    switch (received.bag.verdict()) {
    case BagVerdict::Valid:
        return CheckRecordDialog::tr("A valid bag, but no custody record of Sealbook’s.");
    case BagVerdict::Incomplete:
        return CheckRecordDialog::tr("An incomplete bag: %n file(s) are still to be fetched.",
                                     nullptr, int(received.bag.toFetch));
    case BagVerdict::Invalid:
        break;
    }
    return CheckRecordDialog::tr("No valid bag, and no custody record of Sealbook’s.");
}

// `isJudged`: by an authority's certificate that did not come with the record.
QString factsOf(const exchange::ReceivedBag &received, bool isJudged)
{
    const QLocale locale;
    QStringList lines{CheckRecordDialog::tr("%Ln file(s), %1, manifests: %2.", nullptr,
                                            int(received.bag.payloadFiles))
                          .arg(locale.formattedDataSize(received.bag.payloadBytes),
                               received.bag.algorithms.join(QStringLiteral(", ")))};
    if (!received.record)
        return lines.front();
    const auto &record = *received.record;
    lines.append(
        CheckRecordDialog::tr("%Ln item(s), %1 entries of a log of %2.", nullptr,
                              int(record.newest.size()))
            .arg(locale.toString(record.entries), locale.toString(record.checkpoint.size)));
    for (const auto &time : record.times) {
        const QString line =
            CheckRecordDialog::tr("Its first %1 entries existed at %2, as certified by %3.")
                .arg(locale.toString(time.size), base::toRfc3339(time.stated.timeMs),
                     time.stated.authority);
        lines.append(isJudged ? line
                              : CheckRecordDialog::tr("%1 Not judged: the settings name no "
                                                      "certificate of a time-stamping authority.")
                                    .arg(line));
    }
    lines.append(CheckRecordDialog::tr("Fingerprint of the first key: %1").arg(record.fingerprint));
    return lines.join(u'\n');
}

} // namespace

CheckRecordDialog::CheckRecordDialog(Desk &desk)
    : QDialog(desk.front())
    , m_workplace(desk.workplace())
    , m_folder(
          new PathLine(PathLine::For::Folder, "checked_folder", tr("Folder or zip file"), {}, this))
    , m_fingerprint(named(new QLineEdit(this), "checked_fingerprint", tr("Fingerprint")))
    , m_against(new PathLine(PathLine::For::Reading, "checked_against", tr("Kept checkpoint"),
                             tr("Checkpoint (*.txt)"), this))
    , m_withRegistry(named(new QCheckBox(tr("Compare with the &registry that is open"), this),
                           "checked_with_registry", tr("Compare with the registry that is open")))
    , m_check(named(new QPushButton(tr("C&heck"), this), "check_now", tr("Check")))
    , m_progress(new JobProgress("check_progress", tr("Progress of the check"), this))
    , m_complaint(new Complaint(this))
    , m_result(new AuditResult(this))
{
    setObjectName(QStringLiteral("check_record_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Check a custody record"));
    setMinimumSize(smallestSize);
    resize(likedSize);
    m_fingerprint->setPlaceholderText(tr("Of the first key, as printed on a form"));
    m_withRegistry->setEnabled(m_workplace.officer().has_value());
    m_result->withoutReport();
    m_result->hide();
    auto *form = new QFormLayout;
    addRow(*form, tr("&Folder or zip file"), m_folder);
    addRow(*form, tr("F&ingerprint"), m_fingerprint);
    addRow(*form, tr("&Kept checkpoint"), m_against);
    form->addRow(QString(), m_withRegistry);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    box->button(QDialogButtonBox::Close)->setText(tr("&Close"));
    box->button(QDialogButtonBox::Close)->setAutoDefault(false);
    box->addButton(m_check, QDialogButtonBox::ActionRole);
    m_check->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(hintLabel(
        tr("A custody record from outside, or any other bag (BagIt): every file, signature and "
           "proof in it is checked. The fingerprint shows where it comes from. A checkpoint kept "
           "elsewhere, or a time stamp, anchors it; without an anchor, one officer’s password is "
           "enough to make such a record."),
        this));
    layout->addLayout(form);
    layout->addWidget(m_progress);
    layout->addWidget(m_complaint);
    layout->addWidget(m_result, 1);
    layout->addStretch();
    layout->addWidget(box);
    connect(m_check, &QPushButton::clicked, this, &CheckRecordDialog::start);
    connect(box, &QDialogButtonBox::rejected, this, &CheckRecordDialog::reject);
    connect(&m_workplace, &Workplace::locked, this, &CheckRecordDialog::vanish);
    connect(&m_workplace, &Workplace::closed, this, &CheckRecordDialog::vanish);
}

Result<exchange::RecordChoice> CheckRecordDialog::choice() const
{
    exchange::RecordChoice choice;
    choice.fingerprint = m_fingerprint->text().remove(u' ').toLower();
    if (!m_against->path().isEmpty()) {
        TRY(choice.against, exchange::readCheckpointFile(m_against->path()));
    }
    if (QFileInfo(m_folder->path()).isFile() || exchange::looksLikeRecord(m_folder->path())) {
        TRY(choice.authority, trustedCertificates()); // where none are set, none anchors it
    }
    return choice;
}

void CheckRecordDialog::check(const QString &path)
{
    m_folder->setPath(path);
    start();
}

void CheckRecordDialog::start()
{
    m_complaint->clear();
    m_result->hide();
    const QString folder = m_folder->path();
    markWrong(m_folder->line(), !QFileInfo::exists(folder));
    if (!QFileInfo::exists(folder)) {
        m_folder->setFocus();
        return m_complaint->complain(
            tr("Choose the folder of the record, the one with bagit.txt in it, or its zip "
               "file."));
    }
    const auto chosen = choice();
    if (!chosen)
        return m_complaint->complain(chosen.error());
    m_isJudged = !chosen->authority.isEmpty();
    m_job = begin(folder, *chosen);
    m_check->setEnabled(false);
    m_progress->follow(m_job);
}

Job *CheckRecordDialog::begin(const QString &folder, const exchange::RecordChoice &choice)
{
    const auto done = [this](const Result<exchange::ReceivedBag> &received) { finish(received); };
    if (m_withRegistry->isChecked())
        return m_workplace.read(
            windowTitle(),
            [folder, choice](registry::Registry &registry, base::Progress &progress) {
                return exchange::checkReceived(folder, choice, &registry, progress);
            },
            this, done);
    return m_workplace.jobs().run(
        JobRunner::Lane::Read, windowTitle(),
        [folder, choice](base::Progress &progress) {
            return exchange::checkReceived(folder, choice, nullptr, progress);
        },
        this, done);
}

void CheckRecordDialog::finish(const Result<exchange::ReceivedBag> &received)
{
    m_job.clear();
    m_progress->end();
    m_check->setEnabled(true);
    if (!received)
        return m_complaint->complain(received.error());
    m_result->show(received->isGood(), verdictOf(*received), factsOf(*received, m_isJudged),
                   actions::groupedByCause({}, received->faults, {}));
    const auto verdict = received->verdict();
    if (received->record && verdict.intact != domain::Verdict::Intact::Broken)
        m_result->showAnchor(!verdict.anchors.empty(), domain::anchorText(verdict.anchors));
    m_result->setVisible(true);
}

// The result of a comparison must not be visible on a locked screen.
void CheckRecordDialog::vanish()
{
    if (m_job)
        m_job->abandon();
    QDialog::reject();
}

void CheckRecordDialog::reject()
{
    if (m_job)
        m_job->cancel();
    else
        QDialog::reject();
}

} // namespace desktop
