// BackupPlaces: what is found in the place of a backup's copy, and in the folder that a restoration
// is to fill.

#include "support/backup_scene.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>

using Scene = tests::BackupScene;
using tests::storedBelow;

namespace {

registry::VerificationReport verified(const QString &folder)
{
    base::Progress progress;
    return tests::value(registry::verify(folder, registry::VerificationChoice(), progress));
}

} // namespace

class TestBackupPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTookThePlaceOfACopyIsReplaced_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"link", "pipe", "folder"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void whatTookThePlaceOfACopyIsReplaced()
    {
        QFETCH(const QString, kind);
        Scene scene;
        QVERIFY(scene.backUp().isComplete);
        const QString copy = storedBelow(scene.target, scene.photo);
        QVERIFY(QFile::remove(copy));
        const QByteArray path = QFile::encodeName(copy);
        QVERIFY(kind == u"link"       ? QFile::link(QStringLiteral("/etc/hostname"), copy)
                    : kind == u"pipe" ? ::mkfifo(path.constData(), 0600) == 0
                                      : QDir().mkdir(copy));
        base::Progress progress;

        const auto report = registry::backUp(scene.registry.folder(), scene.target,
                                             scene.registry.environment().now, progress);

        if (kind == u"folder") {
            QCOMPARE(report.error().code, ErrorCode::Conflict);
            QVERIFY(report.error().message.contains(QStringLiteral("Move the folder away")));
            return;
        }
        QVERIFY(tests::value(report).isComplete);
        QCOMPARE(report->renewed.size(), 1);
        QVERIFY(QFileInfo(copy).isFile() && !QFileInfo(copy).isSymLink());
        QVERIFY(QFileInfo::exists(QStringLiteral("/etc/hostname")));
    }

    void anInterruptedRestorationIsDoneAgain()
    {
        Scene scene;
        scene.backUp();
        const QString folder = scene.registry.path(QStringLiteral("restored"));
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/restoring.part/attachments")));
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/checkpoints")));

        QVERIFY(tests::value(scene.restore(folder)).isComplete);

        QVERIFY(verified(folder).sound());
        QVERIFY(!QFileInfo::exists(folder + QStringLiteral("/restoring.part")));
    }

    void anInterruptedRestorationWithOtherFilesStays()
    {
        Scene scene;
        scene.backUp();
        const QString folder = scene.registry.path(QStringLiteral("restored"));
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/restoring.part")));
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/holiday")));
        QCOMPARE(scene.restore(folder).error().code, ErrorCode::Conflict);
        QVERIFY(QFileInfo::exists(folder + QStringLiteral("/holiday")));
    }
};

QTEST_GUILESS_MAIN(TestBackupPlaces)
#include "test_backup_places.moc"
