// Where an export goes: what is in a zip file of any name, and what is left of an export that
// failed, was stopped or was killed.

#include "support/export_scene.h"
#include "support/patience.h"

#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

using namespace tests;

class TestBagTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverItsNameAZipFileUnpacksIntoOneFolder()
    {
        const std::pair<QString, QString> names[] = {
            {QStringLiteral(".zip"), "record/"},         {QStringLiteral("...zip"), "record/"},
            {QStringLiteral("../..zip"), "record/"},     {QStringLiteral(".x.zip"), "x/"},
            {QStringLiteral("a\\..\\b.zip"), "a_.._b/"}, {QStringLiteral("con.zip"), "_con/"}};
        for (const auto &[name, folder] : names) {
            ExportScene scene;
            QDir().mkpath(scene.registry.path(QStringLiteral("out")));
            scene.folder = scene.registry.path(QStringLiteral("out/")) + name;
            value(scene.run());
            QProcess process;
            process.start(QStringLiteral("unzip"), {QStringLiteral("-Z1"), scene.folder});
            QVERIFY(process.waitForFinished(patienceMs));
            const auto paths = process.readAllStandardOutput().trimmed().split('\n');
            QVERIFY(paths.size() > 10);
            for (const QByteArray &path : paths)
                QVERIFY2(path.startsWith(folder.toUtf8()), path.constData());
        }
    }

    void anExportThatFailsSaysThatItsEntryRemains()
    {
        for (const QString &name : {QStringLiteral("record"), QStringLiteral("record.zip")}) {
            ExportScene scene;
            auto request = requestOf(scene, name);
            request.more = [](const exchange::ExportContents &) -> Result<exchange::PayloadJob> {
                return []() -> Result<std::vector<exchange::PayloadFile>> {
                    return failure(ErrorCode::Io, QStringLiteral("No ink."));
                };
            };
            const auto &session = scene.registry.first();
            const auto sizeOfLog = [&] {
                return value(scene.registry.registry().ledger().size(session.station().id));
            };
            const qint64 before = sizeOfLog();
            base::Progress progress;
            const auto failed = exchange::exportRecord(scene.registry.first(), request, progress);
            QVERIFY(!failed);
            QCOMPARE(failed.error().code, ErrorCode::Io);
            QVERIFY(failed.error().message.startsWith(QStringLiteral("No ink. The entry")));
            QCOMPARE(sizeOfLog(), before + 1);
            QCOMPARE(QDir(scene.registry.path({})).entryList({name + u'*'}), QStringList());
        }
    }

    void anExportThatIsStoppedLateIsNotThere()
    {
        ExportScene scene;
        auto request = requestOf(scene, QStringLiteral("record"));
        base::Progress progress;
        request.more = [&](const exchange::ExportContents &) -> Result<exchange::PayloadJob> {
            return [&progress]() -> Result<std::vector<exchange::PayloadFile>> {
                progress.cancel();
                return std::vector<exchange::PayloadFile>{};
            };
        };
        const auto stopped = exchange::exportRecord(scene.registry.first(), request, progress);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY(!QFileInfo::exists(request.target));
    }

    // A large file that was read back when it was written is not read again for the own check,
    // unless something was changed meanwhile, whatever its times say.
    void aFileThatIsChangedBeforeTheOwnCheckIsFound_data()
    {
        QTest::addColumn<bool>("isAnother");
        QTest::newRow("a byte of it") << false;
        QTest::newRow("another file in its place") << true;
    }

    void aFileThatIsChangedBeforeTheOwnCheckIsFound()
    {
        QFETCH(bool, isAnother);
        ExportScene scene;
        const QByteArray content(300'000, 'i');
        scene.registry.attach(scene.phone, QStringLiteral("image.bin"), content);
        auto request = requestOf(scene, QStringLiteral("record"));
        const auto change = [&]() -> Result<std::vector<exchange::PayloadFile>> {
            const QDir siblings(scene.registry.path({}));
            const QString part = siblings.entryList({QStringLiteral("record.part-*")}).value(0);
            const QString path =
                siblings.filePath(part + QStringLiteral("/data/attachments/image.bin"));
            changeLastByte(path, content, isAnother);
            return std::vector<exchange::PayloadFile>{};
        };
        request.more = [&](const exchange::ExportContents &) -> Result<exchange::PayloadJob> {
            return change;
        };
        base::Progress progress;
        const auto refused = exchange::exportRecord(scene.registry.first(), request, progress);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        QVERIFY2(refused.error().message.contains(QStringLiteral("image.bin does not match")),
                 qPrintable(refused.error().message));
        QVERIFY(!QFileInfo::exists(request.target));
    }

    void whatAKilledExportLeftIsRemovedByTheNext()
    {
        for (const QString &name : {QStringLiteral("record"), QStringLiteral("record.zip")}) {
            ExportScene scene;
            auto request = requestOf(scene, name);
            const QString left = request.target + QStringLiteral(".part-0123abcd");
            const QString underWay = request.target + QStringLiteral(".part-abcd0123");
            const QString another = request.target + QStringLiteral(".part-of-another");
            QDir().mkpath(left + QStringLiteral("/data"));
            writeFile(left + QStringLiteral("/data/name.txt"), "Wang");
            writeFile(underWay, "Wang");
            writeFile(another, "Wang");
            QFile file(underWay);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(::flock(file.handle(), LOCK_EX), 0);
            exported(scene, request);
            QVERIFY(!QFileInfo::exists(left));
            QVERIFY(QFileInfo::exists(underWay));
            QVERIFY(QFileInfo::exists(another));
            file.close();
            request.target += QStringLiteral(".zip");
            exported(scene, request);
            QVERIFY(QFileInfo::exists(underWay)); // it is another target's
        }
    }

private:
    // The size and the time of the last change stay as they were.
    static void changeLastByte(const QString &path, const QByteArray &content, bool isAnother)
    {
        struct stat before = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &before), 0);
        if (isAnother)
            QVERIFY(QFile::remove(path));
        writeFile(path, content.chopped(1) + 'j');
        const struct timespec times[] = {before.st_atim, before.st_mtim};
        QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0), 0);
    }

    static exchange::ExportRequest requestOf(ExportScene &scene, const QString &name)
    {
        exchange::ExportRequest request;
        request.exhibitNumbers = {scene.phone};
        request.target = scene.registry.path(name);
        return request;
    }

    static void exported(ExportScene &scene, const exchange::ExportRequest &request)
    {
        base::Progress progress;
        value(exchange::exportRecord(scene.registry.first(), request, progress));
    }
};

QTEST_GUILESS_MAIN(TestBagTarget)
#include "test_bag_target.moc"
