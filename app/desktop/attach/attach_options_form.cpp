#include "attach/attach_options_form.h"

#include "attach/attach_queue.h"
#include "attach/word_delegate.h"
#include "base/safe_file.h"
#include "controls/form.h"
#include "controls/path_line.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>

namespace desktop {

namespace {

constexpr qint64 largestReport = 64'000'000;

const std::pair<const char *, crypto::DigestAlgorithm> furtherDigests[] = {
    {"SHA-512", crypto::DigestAlgorithm::Sha512},
    {"SM3", crypto::DigestAlgorithm::Sm3},
    {"SHA-1", crypto::DigestAlgorithm::Sha1},
    {"MD5", crypto::DigestAlgorithm::Md5}};

// A box over the words, with `first` above them for "as it is".
QComboBox *wordBox(const char *objectName, const QString &name, const QString &first,
                   const QStringList &words, QWidget *parent)
{
    auto *box = named(new QComboBox(parent), objectName, name);
    box->addItem(first, QVariant());
    for (const QString &word : words)
        box->addItem(shownWord(word), word);
    return box;
}

Result<exchange::DigestList> reportAt(const QString &path)
{
    TRY(const auto bytes, base::readFile(path, largestReport));
    return exchange::readDigestList(bytes, QFileInfo(path).fileName());
}

} // namespace

AttachOptionsForm::AttachOptionsForm(JobRunner &jobs, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_category(wordBox("all_categories", tr("Category of all files"), tr("as listed"),
                         AttachQueue::categories(), this))
    , m_stage(wordBox("all_stages", tr("Stage of all photographs"), tr("as listed"),
                      AttachQueue::stages(), this))
    , m_device(named(new QLineEdit(this), "source_device", tr("Source device")))
    , m_report(new PathLine(PathLine::For::Reading, "digest_report", tr("Report with digests"),
                            tr("Reports of digests (*.md5 *.sha1 *.sha256 *.sha512 *.sm3 *.csv "
                               "*.txt);;All files (*)"),
                            this))
{
    m_device->setPlaceholderText(tr("the camera or tool that the files came from"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(makeForAll());
    addRow(*form, tr("Source &device"), m_device);
    form->addRow(tr("Digests from a &report"), m_report);
    form->addRow(tr("Record in addition to SHA-256"), makeDigests());
    connect(m_category, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            Q_EMIT categoryChosen(m_category->currentData().toString());
    });
    connect(m_stage, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            Q_EMIT stageChosen(m_stage->currentData().toString());
    });
    connect(m_report, &PathLine::pathChanged, this, &AttachOptionsForm::readReport);
}

QWidget *AttachOptionsForm::makeForAll()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    const auto add = [&](const QString &label, QComboBox *box) {
        auto *words = new QLabel(label, row);
        words->setBuddy(box);
        layout->addWidget(words);
        layout->addWidget(box);
    };
    add(tr("&Category of all"), m_category);
    add(tr("Sta&ge of all photographs"), m_stage);
    layout->addStretch();
    return row;
}

QWidget *AttachOptionsForm::makeDigests()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    for (const auto &[label, algorithm] : furtherDigests) {
        auto *check = new QCheckBox(QString::fromLatin1(label), row);
        check->setObjectName(QStringLiteral("keep_") + crypto::name(algorithm));
        check->setAccessibleName(tr("Also keep the %1").arg(QLatin1String(label)));
        layout->addWidget(check);
        m_digests.append(check);
    }
    layout->addStretch();
    return row;
}

std::optional<QString> AttachOptionsForm::sourceDevice() const
{
    const QString device = m_device->text().trimmed();
    return device.isEmpty() ? std::nullopt : std::optional(device);
}

std::vector<crypto::DigestAlgorithm> AttachOptionsForm::digests() const
{
    std::vector<crypto::DigestAlgorithm> chosen;
    for (qsizetype i = 0; i < m_digests.size(); ++i) {
        if (m_digests[i]->isChecked())
            chosen.push_back(furtherDigests[i].second);
    }
    return chosen;
}

void AttachOptionsForm::readReport()
{
    const QString path = m_report->path();
    if (!QFileInfo(path).isFile())
        return; // it is being typed
    m_jobs.run(
        JobRunner::Lane::Read, tr("Reading digests"),
        [path](base::Progress &) { return reportAt(path); }, this,
        [this](const Result<exchange::DigestList> &list) {
            if (list)
                Q_EMIT reportRead(*list);
            else
                Q_EMIT reportRefused(list.error());
        });
}

} // namespace desktop
