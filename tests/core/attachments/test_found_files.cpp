// FoundFiles: every file of a folder is found, whatever its name, and everything else is listed.

#include "attachments/found_files.h"

#include "base/file_name.h"
#include "support/plain_user.h"
#include "support/value.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace attachments;

namespace {

struct Tree {
    QTemporaryDir folder;

    QByteArray at(const QByteArray &path) const
    {
        return folder.path().toUtf8() + (path.isEmpty() ? QByteArray() : '/' + path);
    }
    void makeFolder(const QByteArray &path) const { ::mkdir(at(path).constData(), 0755); }
    void write(const QByteArray &path) const
    {
        const int fd = ::open(at(path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
        QVERIFY(fd >= 0 && ::write(fd, "x", 1) == 1);
        ::close(fd);
    }
    FoundFiles find(const QByteArrayList &given, const QByteArray &own = {}) const
    {
        QStringList paths;
        for (const QByteArray &path : given)
            paths.append(base::pathOf(at(path)));
        base::Progress progress;
        return tests::value(
            findFiles(paths, own.isEmpty() ? QString() : base::pathOf(at(own)), progress));
    }
};

QStringList namesOf(const FoundFiles &found)
{
    QStringList names;
    for (const auto &file : found.files)
        names.append(file.name);
    return names;
}

} // namespace

class TestFoundFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesKeepWhereTheFilesLay_data()
    {
        QTest::addColumn<QByteArrayList>("made"); // folders end with a slash
        QTest::addColumn<QByteArrayList>("given");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *what, const QByteArrayList &made,
                            const QByteArrayList &given, const QStringList &names) {
            QTest::newRow(what) << made << given << names;
        };
        row("a file", {"a.txt"}, {"a.txt"}, {"a.txt"});
        row("two folders", {"d/", "d/s1/", "d/s2/", "d/s1/README", "d/s2/README"}, {"d"},
            {"d/s1/README", "d/s2/README"});
        row("a slash at the end", {"d/", "d/a"}, {"d/"}, {"d/a"});
        row("files before folders", {"d/", "d/a/", "d/a/x", "d/b"}, {"d"}, {"d/b", "d/a/x"});
        row("hidden ones", {"d/", "d/.a", "d/.b/", "d/.b/c"}, {"d"}, {"d/.a", "d/.b/c"});
        row("one name twice", {"s1/", "s2/", "s1/README", "s2/README"}, {"s1/README", "s2/README"},
            {"s1/README", "s2/README"});
        row("one name of two folders", {"x/", "y/", "x/out/", "y/out/", "x/out/a", "y/out/a"},
            {"x/out", "y/out"}, {"x/out/a", "y/out/a"});
        row("one name, and another", {"s1/", "s2/", "s1/a", "s2/a", "b"}, {"s1/a", "s2/a", "b"},
            {"s1/a", "s2/a", "b"});
        row("given twice", {"d/", "d/a"}, {"d/a", "./d/../d/a"}, {"a"});
        row("not UTF-8", {"d/", "d/\xB8\xB4/", "d/\xB8\xB4/\xA4.txt"}, {"d"},
            {"d/\\xB8\\xB4/\\xA4.txt"});
        row("not UTF-8 itself", {"gbk_\xB8\xB4.txt"}, {"gbk_\xB8\xB4.txt"}, {"gbk_\\xB8\\xB4.txt"});
        row("a line end", {"d/", "d/a\nb"}, {"d"}, {"d/a\\u{000a}b"});
    }

    void namesKeepWhereTheFilesLay()
    {
        QFETCH(QByteArrayList, made);
        QFETCH(QByteArrayList, given);
        QFETCH(QStringList, names);
        const Tree tree;
        for (const QByteArray &path : made) {
            if (path.endsWith('/'))
                tree.makeFolder(path);
            else
                tree.write(path);
        }

        const auto found = tree.find(given);

        QCOMPARE(namesOf(found), names);
        QVERIFY(found.passedOver.empty());
        for (const auto &file : found.files)
            QCOMPARE(::access(base::bytesOf(file.path).constData(), R_OK), 0);
    }

    void whatIsNoFileIsNamed_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char *kind : {"link to a file", "link to a folder", "dangling link", "pipe",
                                 "socket", "unreadable file", "unreadable folder"})
            QTest::newRow(kind) << QByteArray(kind);
    }

    void whatIsNoFileIsNamed()
    {
        QFETCH(QByteArray, kind);
        const Tree tree;
        tree.makeFolder("d");
        tree.write("d/a.txt");
        tree.makeFolder("d/sub");
        const QByteArray odd = tree.at("d/sub/odd\xB8");
        if (kind == "link to a file")
            QCOMPARE(::symlink("../a.txt", odd.constData()), 0);
        else if (kind == "link to a folder")
            QCOMPARE(::symlink("/", odd.constData()), 0);
        else if (kind == "dangling link")
            QCOMPARE(::symlink("nothing", odd.constData()), 0);
        else if (kind == "pipe")
            QCOMPARE(::mkfifo(odd.constData(), 0600), 0);
        else if (kind == "unreadable folder")
            QCOMPARE(::mkdir(odd.constData(), 0), 0);
        else if (kind == "unreadable file")
            QCOMPARE(::close(::open(odd.constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0)), 0);
        else
            QCOMPARE(::mknod(odd.constData(), S_IFSOCK | 0600, 0), 0);

        const tests::PlainUser user(tree.folder.path());
        const auto found = tree.find({"d"});

        QCOMPARE(namesOf(found), QStringList{"d/a.txt"});
        QCOMPARE(found.passedOver.size(), 1U);
        QCOMPARE(found.passedOver.front().name, QStringLiteral("d/sub/odd\\xB8"));
        QVERIFY(found.passedOver.front().why.contains(QStringLiteral("d/sub/odd\\xB8")));
        QVERIFY(!found.passedOver.front().isGiven);
    }

    void whatIsGivenItselfAndIsNoFileIsMarked()
    {
        const Tree tree;
        QCOMPARE(::mkfifo(tree.at("pipe").constData(), 0600), 0);
        QCOMPARE(::symlink("pipe", tree.at("link").constData()), 0);

        const auto found = tree.find({"pipe", "link", "nothing"});

        QVERIFY(found.files.empty());
        QCOMPARE(found.passedOver.size(), 3U);
        for (const auto &one : found.passedOver)
            QVERIFY(one.isGiven);
    }

    // Skips the registry's folder if it is named itself or is below a named folder; a copy of it is
    // evidence like any other.
    void theRegistryItselfIsPassedOver_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("passedOver");
        QTest::newRow("itself") << QByteArray("d/own") << QStringList() << "own";
        QTest::newRow("below") << QByteArray("d") << QStringList{"d/a.txt", "d/copy/registry.db"}
                               << "d/own";
    }

    void theRegistryItselfIsPassedOver()
    {
        QFETCH(QByteArray, given);
        QFETCH(QStringList, names);
        QFETCH(QString, passedOver);
        const Tree tree;
        for (const char *folder : {"d", "d/own", "d/copy"})
            tree.makeFolder(folder);
        for (const char *file : {"d/a.txt", "d/own/registry.db", "d/copy/registry.db"})
            tree.write(file);

        const auto found = tree.find({given}, "d/own");

        QCOMPARE(namesOf(found), names);
        QCOMPARE(found.passedOver.size(), 1U);
        QCOMPARE(found.passedOver.front().name, passedOver);
    }

    void anEmptyFolderIsNamed()
    {
        const Tree tree;
        tree.makeFolder("d");
        tree.makeFolder("d/e");

        QCOMPARE(tree.find({"d"}).emptyFolders, QStringList{"d/e"});
    }

    void aFolderMayLieDeep()
    {
        const Tree tree;
        QByteArray path = "d";
        tree.makeFolder(path);
        for (int i = 0; i < 1500; ++i) {
            path += "/d";
            tree.makeFolder(path);
        }
        tree.write(path + "/a");

        const auto found = tree.find({"d"});

        QCOMPARE(found.files.size(), 1U);
        QVERIFY(found.files.front().name.endsWith(QStringLiteral("d/d/a")));
    }
};

QTEST_GUILESS_MAIN(TestFoundFiles)
#include "test_found_files.moc"
