#pragma once

// AttachOptionsForm: options that apply to every file in the queue.

#include "exchange/digest_list.h"
#include "work/job_runner.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace desktop {

class PathLine;

class AttachOptionsForm : public QWidget
{
    Q_OBJECT

public:
    AttachOptionsForm(JobRunner &jobs, QWidget *parent);

    std::optional<QString> sourceDevice() const;

    // The algorithms recorded in addition to SHA-256.
    std::vector<crypto::DigestAlgorithm> digests() const;

Q_SIGNALS:
    void categoryChosen(const QString &category);
    void stageChosen(const QString &stage);
    // A report of digests was named, and read.
    void reportRead(const exchange::DigestList &list);
    void reportRefused(const Error &error);

private:
    QWidget *makeForAll();
    QWidget *makeDigests();
    void readReport();

    JobRunner &m_jobs;
    QComboBox *m_category;
    QComboBox *m_stage;
    QLineEdit *m_device;
    PathLine *m_report;
    QList<QCheckBox *> m_digests;
};

} // namespace desktop
