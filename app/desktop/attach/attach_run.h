#pragma once

// AttachRun: works through a queue in small batches, one job each, so that other changes can run in
// between.

#include "actions/attach_files.h"
#include "attach/attach_queue.h"
#include "crypto/digest.h"
#include "work/workplace.h"

namespace desktop {

class AttachRun : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    AttachRun(Workplace &workplace, AttachQueue &queue);

    struct How {
        QString exhibitNumber;
        std::vector<crypto::DigestAlgorithm> digests; // recorded in addition to SHA-256
        std::optional<QString> sourceDevice;
        QWidget *shownBy; // the widget that shows its progress
    };

    // Begins with what waits. Every expected digest can be read.
    void start(const How &how);
    void stop();
    bool isRunning() const { return m_isRunning; }

    // Over the whole queue.
    base::Progress::Snapshot snapshot() const;

Q_SIGNALS:
    // The queue is empty, or it was stopped. `error` is the reason, if it is not the fault of a
    // file.
    void finished(const std::optional<Error> &error);

private:
    void next();
    void take(const QList<int> &ids, const Result<actions::AttachedSome> &some);
    void finish(const std::optional<Error> &error);

    Workplace &m_workplace;
    AttachQueue &m_queue;
    How m_how;
    QPointer<Job> m_job;
    bool m_isRunning = false;
    bool m_isStopped = false;
    qint64 m_bytesBefore = 0; // of rows that were done or refused when it started
    QElapsedTimer m_since;
};

} // namespace desktop
