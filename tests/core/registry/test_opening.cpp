// Opening a registry for writing clears away what a killed program has left.

#include "attachments/life_mark.h"
#include "support/temp_registry.h"

#include <QDir>
#include <QFile>
#include <QTest>

class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAKilledAttachHasLeftGoes()
    {
        tests::TempRegistry registry;
        const QDir tmp(registry.folder() + QStringLiteral("/attachments/tmp"));
        QVERIFY(tmp.mkpath(QStringLiteral(".")));
        const QString stem = tmp.filePath(QStringLiteral("7d0c3f1a-0000-4000-8000-000000000001"));
        for (const char *ending : {".alive", ".7d0c3f1a-0000-4000-8000-000000000002"}) {
            QFile left(stem + QLatin1String(ending));
            QVERIFY(left.open(QIODevice::WriteOnly));
        }

        registry.reopen();

        QCOMPARE(tmp.entryList(QDir::Files), QStringList{QStringLiteral("lock")});
    }

    void whatAnotherProgramIsAttachingStays()
    {
        tests::TempRegistry registry;
        const QDir tmp(registry.folder() + QStringLiteral("/attachments/tmp"));
        QVERIFY(tmp.mkpath(QStringLiteral(".")));
        const auto mark = tests::value(attachments::LifeMark::set(tmp.path()));
        const QString part = mark.newPath();
        QFile file(part);
        QVERIFY(file.open(QIODevice::WriteOnly));

        registry.reopen();

        QVERIFY(QFile::exists(part));
    }
};

QTEST_GUILESS_MAIN(TestOpening)
#include "test_opening.moc"
