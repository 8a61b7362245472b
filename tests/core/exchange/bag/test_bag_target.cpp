// Where an export goes: what is in a zip file of any name, and what is left of an export that
// failed, was stopped or was killed.

#include "support/export_scene.h"
#include "support/patience.h"

#include <QProcess>
#include <QTest>

#include <sys/file.h>

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

    void anExportThatFailsSaysThatItsEntryStands()
    {
        for (const QString &name : {QStringLiteral("record"), QStringLiteral("record.zip")}) {
            ExportScene scene;
            auto request = requestOf(scene, name);
            request.more =
                [](const exchange::ExportContents &) -> Result<std::vector<exchange::PayloadFile>> {
                return failure(ErrorCode::Io, QStringLiteral("No ink."));
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
        request.more =
            [&](const exchange::ExportContents &) -> Result<std::vector<exchange::PayloadFile>> {
            progress.cancel();
            return std::vector<exchange::PayloadFile>{};
        };
        const auto stopped = exchange::exportRecord(scene.registry.first(), request, progress);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
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
