// Sweep: what a killed intake has left goes at once, what a living one is writing stays.

#include "attachments/life_mark.h"
#include "attachments/store.h"
#include "support/value.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using attachments::LifeMark;
using tests::value;

namespace {

void write(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("part") != 4)
        qFatal("cannot write %s", qUtf8Printable(path));
}

Result<bool> nobodys(const QString &)
{
    return false;
}

} // namespace

class TestSweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("tmp")));
        m_store = std::make_unique<attachments::Store>(m_folder->path(), nullptr);
    }

    void whatAKilledProgramWasWritingGoesAtOnce()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            const auto mark = value(LifeMark::set(tmp()));
            write(mark.newPath());
            write(mark.newPath());
            ::_exit(0); // without a word, as when it is killed
        }
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        QCOMPARE(files().size(), 3);

        QVERIFY(m_store->sweep(nobodys));

        QCOMPARE(files(), QStringList{QStringLiteral("lock")});
    }

    void whatALivingProgramIsWritingStays()
    {
        {
            const auto mark = value(LifeMark::set(tmp()));
            const QString part = mark.newPath();
            write(part);

            QVERIFY(m_store->sweep(nobodys));

            QVERIFY(QFile::exists(part));
            QCOMPARE(files().size(), 3);
            QVERIFY(QFile::remove(part));
        }
        QCOMPARE(files(), QStringList{QStringLiteral("lock")});
    }

    void ofAnOlderVersionWhatIsADayOldGoes()
    {
        const QString young = tmp() + QStringLiteral("/7d0c3f1a-0000-4000-8000-000000000001");
        const QString old = tmp() + QStringLiteral("/7d0c3f1a-0000-4000-8000-000000000002");
        write(young);
        write(old);
        QFile file(old);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-2),
                                 QFileDevice::FileModificationTime));
        file.close();

        QVERIFY(m_store->sweep(nobodys));

        QVERIFY(QFile::exists(young));
        QVERIFY(!QFile::exists(old));
    }

    void aStoreThatNothingWasTakenIntoStaysAsItIs()
    {
        QVERIFY(QDir(tmp()).removeRecursively());

        QVERIFY(m_store->sweep(nobodys));

        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

private:
    QString tmp() const { return m_folder->filePath(QStringLiteral("tmp")); }
    QStringList files() const { return QDir(tmp()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<attachments::Store> m_store;
};

QTEST_GUILESS_MAIN(TestSweep)
#include "test_sweep.moc"
