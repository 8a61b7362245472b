// Files are read with a limit and written completely or not at all.

#include "base/safe_file.h"
#include "support/plain_user.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

} // namespace

class TestSafeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFileIsReadUpToTheLimit()
    {
        write(path("a"), "12345");
        QCOMPARE(*base::readFile(path("a"), 5), QByteArray("12345"));
        QCOMPARE(base::readFile(path("a"), 4).error().code, ErrorCode::Invalid);
        QCOMPARE(base::readFile(path("none"), 4).error().code, ErrorCode::NotFound);
    }

    void whatIsNoRegularFileIsNotRead()
    {
        QVERIFY(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600) == 0);
        QCOMPARE(base::readFile(path("pipe"), 10).error().code,
                 ErrorCode::Invalid); // and no reading waits for a writer
        QCOMPARE(base::readFile(m_folder->path(), 10).error().code, ErrorCode::Invalid);
        QCOMPARE(base::readFile(QStringLiteral("/dev/zero"), 10).error().code, ErrorCode::Invalid);
    }

    void whatTheDiskDoesNotGiveIsNoContent()
    {
        // the first page of a program's memory is never mapped: reading it fails like a bad sector
        QCOMPARE(base::readFile(QStringLiteral("/proc/self/mem"), 10).error().code, ErrorCode::Io);
    }

    void aFileIsWrittenAndReplaced()
    {
        QVERIFY(base::writeFileDurably(path("a"), "first"));
        QVERIFY(base::writeFileDurably(path("a"), "second"));
        QCOMPARE(contentOf(path("a")), QByteArray("second"));
        QCOMPARE(names(), QStringList("a"));
    }

    void whatIsWrittenIsItsOwnersAloneWhateverTheUmask()
    {
        for (const mode_t mask : {0000, 0022, 0027, 0077}) {
            const mode_t before = ::umask(mask);
            QVERIFY(base::writeFileDurably(path("a"), "x"));
            QVERIFY(base::makeFolderDurably(path("folder/inner")));
            ::umask(before);
            QCOMPARE(modeOf("a"), 0600u);
            QCOMPARE(modeOf("folder"), 0700u);
            QCOMPARE(modeOf("folder/inner"), 0700u);
            QVERIFY(QDir(path("folder")).removeRecursively());
            ::chmod(QFile::encodeName(path("a")).constData(), 0644);
        }
    }

    void aFailedWriteLeavesWhatWasThere()
    {
        write(path("a"), "old");
        const auto refused =
            base::writeFileDurably(path("a"), [](const QString &part) -> Result<void> {
                write(part, "half");
                return failure(ErrorCode::Cancelled, QStringLiteral("stopped"));
            });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Cancelled);
        QCOMPARE(contentOf(path("a")), QByteArray("old"));
        QCOMPARE(names(), QStringList("a"));
    }

    void whatTheWriterFillsArrivesWhole()
    {
        QVERIFY(base::writeFileDurably(path("a"), [](const QString &part) -> Result<void> {
            write(part, "whole");
            return {};
        }));
        QCOMPARE(contentOf(path("a")), QByteArray("whole"));
    }

    void aTreeIsRemovedAndNoLinkIsFollowed_data()
    {
        QTest::addColumn<QString>("removed");
        QTest::newRow("a link to a folder") << "link";
        QTest::newRow("a folder with links") << "tree";
        QTest::newRow("a file") << "file";
        QTest::newRow("nothing") << "missing";
        QTest::newRow("nothing in a folder that is missing") << "missing/missing";
    }

    void aTreeIsRemovedAndNoLinkIsFollowed()
    {
        QFETCH(QString, removed);
        QVERIFY(QDir().mkpath(path("elsewhere/deep")) && QDir().mkpath(path("tree/deep/deeper")));
        for (const char *file : {"elsewhere/deep/kept", "elsewhere/kept", "tree/deep/x", "file"})
            write(path(file), "x");
        QVERIFY(QFile::link(path("elsewhere"), path("link")));
        QVERIFY(QFile::link(path("elsewhere"), path("tree/link")));
        QVERIFY(QFile::link(path("elsewhere/kept"), path("tree/deep/link")));

        QVERIFY(base::removeTree(path(qPrintable(removed))));

        const QFileInfo there(path(qPrintable(removed)));
        QVERIFY(!there.exists() && !there.isSymLink());
        QCOMPARE(contentOf(path("elsewhere/deep/kept")), "x");
        QCOMPARE(contentOf(path("elsewhere/kept")), "x");
    }

    void aFolderIsEmptiedAndNoLinkIsFollowed()
    {
        QVERIFY(QDir().mkpath(path("elsewhere")) && QDir().mkpath(path("folder")));
        write(path("elsewhere/kept"), "x");
        QVERIFY(QFile::link(path("elsewhere"), path("folder/link")));

        QVERIFY(base::emptyFolder(path("folder")));

        const auto everything = QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot;
        QVERIFY(QDir(path("folder")).isEmpty(everything));
        QCOMPARE(contentOf(path("elsewhere/kept")), "x");
    }

    void aMissingFolderIsReported()
    {
        QCOMPARE(base::writeFileDurably(path("no/a"), "x").error().code, ErrorCode::NotFound);
        QCOMPARE(base::syncFolder(path("no")).error().code, ErrorCode::NotFound);
        QCOMPARE(base::syncFileSystem(path("no")).error().code, ErrorCode::NotFound);
    }

    void aFolderWhereNobodyMayWriteIsReported()
    {
        const tests::PlainUser user(m_folder->path());
        QVERIFY(QDir().mkdir(path("shut")));
        QVERIFY(base::writeFileDurably(path("shut/a"), "x"));
        ::chmod(QFile::encodeName(path("shut")).constData(), 0555);
        QCOMPARE(base::writeFileDurably(path("shut/a"), "y").error().code, ErrorCode::Io);
        QCOMPARE(contentOf(path("shut/a")), QByteArray("x"));
        ::chmod(QFile::encodeName(path("shut")).constData(), 0755);
    }

    void foldersAreMadeWithThoseAboveThem()
    {
        QVERIFY(base::makeFolderDurably(path("a/b/c")));
        QVERIFY(QFileInfo(path("a/b/c")).isDir());
        QVERIFY(base::makeFolderDurably(path("a/b/c")));
        write(path("file"), "x");
        QCOMPARE(base::makeFolderDurably(path("file")).error().code, ErrorCode::Conflict);
        QCOMPARE(base::makeFolderDurably(path("file/b")).error().code, ErrorCode::Conflict);
    }

private:
    unsigned modeOf(const char *name) const
    {
        struct stat status = {};
        return ::stat(QFile::encodeName(path(name)).constData(), &status) == 0
            ? status.st_mode & 0777u
            : 0;
    }
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSafeFile)
#include "test_safe_file.moc"
