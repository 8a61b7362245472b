// JobBar: the status bar shows the oldest job that no other widget shows.

#include "dialogs/job_bar.h"
#include "support/patience.h"

#include <QSemaphore>
#include <QTest>

using namespace desktop;

class TestJobBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobIsShownInOnePlace()
    {
        QWidget window;
        JobRunner jobs;
        auto *bar = new JobBar(jobs, &window);
        auto *own = new QProgressBar(&window);
        window.show();
        QSemaphore mayEnd;
        auto *job = jobs.run(
            JobRunner::Lane::Read, QStringLiteral("Counting"),
            [&](base::Progress &) -> Result<void> {
                mayEnd.acquire();
                return {};
            },
            &window, [](const Result<void> &) {});
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), tests::patienceMs);

        job->setShownBy(own);
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), tests::patienceMs);
        own->hide();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), tests::patienceMs);

        mayEnd.release();
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), tests::patienceMs);
    }
};

QTEST_MAIN(TestJobBar)
#include "test_job_bar.moc"
