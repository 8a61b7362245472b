// A registry from outside cannot redirect writes to other files: whichever part of it is a link,
// and whatever action is taken, nothing outside is changed, made or removed.

#include "actions/rebuild_tables.h"
#include "support/temp_registry.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include <sys/stat.h>
#include <unistd.h>

using namespace tests;

namespace {

const QString uuid = QStringLiteral("7d0c3f1a-0000-4000-8000-00000000000");

// A registry with an attachment, made once.
struct Template {
    Template()
        : number(registry.addPhone())
        , sha256(registry.attach(number, QStringLiteral("seal.jpg")).sha256)
    {
        value(registry.first().checkpoint());
        registry.reopen();
    }

    TempRegistry registry;
    QString number, sha256;
};

// A copy of it, and a folder elsewhere that is full of files that look as if they were the
// program's.
struct Scene {
    explicit Scene(Template &made)
        : environment(made.registry.environment())
        , number(made.number)
        , sha256(made.sha256)
    {
        if (QProcess::execute(QStringLiteral("cp"),
                              {QStringLiteral("-a"), made.registry.folder(), folder()})
            != 0)
            qFatal("the registry cannot be copied");
        QDir().mkpath(outside());
        const QDir victim(outside());
        for (const QString &name :
             {QStringLiteral("thesis.odt"), QStringLiteral(".hidden.conf"), QStringLiteral("noext"),
              QStringLiteral("lock"), QStringLiteral("registry.db"), QStringLiteral("README.txt"),
              uuid + QStringLiteral("1.alive"), uuid + QStringLiteral("1.") + uuid + u'2',
              uuid + u'3', sha256, QStringLiteral("%1-000000001.txt").arg(uuid + u'4')})
            writeFile(victim.filePath(name), "kept " + name.toUtf8());
        writeFile(victim.filePath(uuid + QStringLiteral("5.pending")), sha256.toLatin1() + '\n');
        victim.mkpath(sha256.mid(2, 2));
        writeFile(victim.filePath(sha256.mid(2, 2) + u'/' + sha256), "kept");
        before = listed();
    }

    QString folder() const { return path(QStringLiteral("registry")); }
    QString outside() const { return path(QStringLiteral("outside")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    // Each file of the folder with all that a change would show.
    QStringList listed() const
    {
        QStringList lines;
        QDirIterator files(outside(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            struct stat status = {};
            ::lstat(QFile::encodeName(path).constData(), &status);
            QFile file(path);
            const bool isRead = S_ISREG(status.st_mode) && file.open(QIODevice::ReadOnly);
            lines.append(QStringLiteral("%1 %2 %3 %4")
                             .arg(path)
                             .arg(status.st_mode, 0, 8)
                             .arg(status.st_ino)
                             .arg(isRead ? QString::fromUtf8(file.readAll()) : QString()));
        }
        lines.sort();
        return lines;
    }

    // Puts a link to the folder, or to a file in it, in the place of a part of the registry.
    void plant(const QString &part, const QString &target)
    {
        const QString path = folder() + u'/' + part;
        if (QFileInfo(path).isDir())
            QVERIFY(QDir(path).removeRecursively());
        else
            QFile::remove(path);
        QVERIFY(QFile::link(target, path));
    }

    base::Environment environment;
    QString number, sha256;
    QStringList before;

private:
    QTemporaryDir m_folder;
};

Result<actions::Session> signedIn(registry::Registry &registry, Scene &scene, const QString &typed)
{
    return actions::Session::signIn(registry, firstOfficer, typed, scene.environment);
}

using Doing = std::function<void(Scene &)>;

// What is done; whether it succeeds is not asked here.
const QList<QPair<const char *, Doing>> &doings()
{
    static const auto opened = [](Scene &scene, db::OpenMode mode) {
        return registry::Registry::open(scene.folder(), mode);
    };
    static const QList<QPair<const char *, Doing>> doings{
        {"a wrong password",
         [](Scene &scene) {
             if (auto registry = opened(scene, db::OpenMode::ReadWrite))
                 (void)signedIn(*registry, scene, QStringLiteral("guessed it"));
         }},
        {"the right password",
         [](Scene &scene) {
             if (auto registry = opened(scene, db::OpenMode::ReadWrite))
                 (void)signedIn(*registry, scene, password);
         }},
        {"attach and checkpoint",
         [](Scene &scene) {
             auto registry = opened(scene, db::OpenMode::ReadWrite);
             if (!registry)
                 return;
             auto session = signedIn(*registry, scene, password);
             if (!session)
                 return;
             const QString path = scene.path(QStringLiteral("another.jpg"));
             writeFile(path, "another photograph");
             base::Progress progress;
             actions::AttachOptions options;
             options.category = QStringLiteral("photo");
             (void)actions::attachFiles(*session, scene.number, {{path, std::nullopt}}, options,
                                        progress);
             (void)session->checkpoint();
         }},
        {"verify",
         [](Scene &scene) {
             base::Progress progress;
             if (auto registry = opened(scene, db::OpenMode::ReadOnly))
                 (void)registry::verify(*registry, {}, progress);
         }},
        {"list and read",
         [](Scene &scene) {
             if (auto registry = opened(scene, db::OpenMode::ReadOnly)) {
                 (void)registry::ItemTable(registry->connection()).byExhibitNumber(scene.number);
                 (void)registry->store().read(scene.sha256, 1000);
                 base::Progress progress;
                 (void)registry->store().copyTo(scene.sha256, scene.path(QStringLiteral("copy")),
                                                progress);
             }
         }},
        {"rebuild",
         [](Scene &scene) {
             base::Progress progress;
             if (auto registry = registry::Registry::openToRebuild(scene.folder()))
                 (void)actions::rebuildTables(*registry, progress);
         }},
    };
    return doings;
}

} // namespace

class TestPlantedLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_made = std::make_unique<Template>(); }

    void nothingOutsideIsTouched_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("doing");
        const QList<QPair<const char *, const char *>> plants{{"attachments", ""},
                                                              {"attachments/tmp", ""},
                                                              {"attachments/XX", ""},
                                                              {"attachments/XX/YY", ""},
                                                              {"checkpoints", ""},
                                                              {"attachments/tmp/lock", "noext"},
                                                              {"attachments/tmp", "../checkpoints"},
                                                              {"registry.db", "registry.db"},
                                                              {"registry.db-wal", "thesis.odt"},
                                                              {"registry.db-shm", "thesis.odt"},
                                                              {"registry.db-journal", "thesis.odt"},
                                                              {"registry.db-wal", "new"},
                                                              {"registry.db-shm", "new"},
                                                              {"README.txt", "README.txt"}};
        for (const auto &[part, target] : plants) {
            for (int i = 0; i < doings().size(); ++i)
                QTest::addRow("%s -> %s, %s", part, target, doings().at(i).first)
                    << QString::fromLatin1(part) << QString::fromLatin1(target) << i;
        }
    }

    void nothingOutsideIsTouched()
    {
        QFETCH(QString, part);
        QFETCH(QString, target);
        QFETCH(int, doing);
        Scene scene(*m_made);
        part.replace(QStringLiteral("XX"), scene.sha256.left(2));
        part.replace(QStringLiteral("YY"), scene.sha256.mid(2, 2));
        scene.plant(part, target.startsWith(u'.') ? target : scene.outside() + u'/' + target);
        const QDir notes(scene.folder() + QStringLiteral("/checkpoints"));
        const auto kept = notes.entryList(QDir::Files);

        doings().at(doing).second(scene);

        QCOMPARE(scene.listed(), scene.before);
        for (const QString &note : kept)
            QVERIFY2(notes.exists(note), qUtf8Printable(note));
    }

    // An officer who attaches learns why nothing is done.
    void aLinkInThePlaceOfAFolderIsNamed_data()
    {
        QTest::addColumn<QString>("part");
        for (const char *part : {"attachments", "attachments/tmp", "checkpoints"})
            QTest::newRow(part) << QString::fromLatin1(part);
    }

    void aLinkInThePlaceOfAFolderIsNamed()
    {
        QFETCH(QString, part);
        Scene scene(*m_made);
        scene.plant(part, scene.outside());

        const auto opened = registry::Registry::open(scene.folder(), db::OpenMode::ReadWrite);

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
        QVERIFY2(opened.error().message.contains(part), qUtf8Printable(opened.error().message));
    }

    void aPipeInThePlaceOfTheDatabaseIsNotWaitedFor()
    {
        for (const char *name : {"registry.db", "registry.db-wal", "registry.db-shm"}) {
            Scene scene(*m_made);
            const QString path = scene.folder() + u'/' + QLatin1String(name);
            QFile::remove(path);
            QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
            for (const auto mode : {db::OpenMode::ReadOnly, db::OpenMode::ReadWrite}) {
                const auto opened = registry::Registry::open(scene.folder(), mode);
                QVERIFY(!opened);
                QCOMPARE(opened.error().code, ErrorCode::Corrupt);
            }
        }
    }

    // Only what the program itself names, of regular files.
    void theSweepTakesOnlyTheProgramsOwnFiles()
    {
        Scene scene(*m_made);
        const QDir tmp(scene.folder() + QStringLiteral("/attachments/tmp"));
        QVERIFY(tmp.mkpath(QStringLiteral(".")));
        const QStringList foreign{QStringLiteral("photo.jpg"),
                                  QStringLiteral(".hidden.conf"),
                                  QStringLiteral("notes.2026.txt"),
                                  uuid + QStringLiteral("1.jpg"),
                                  QStringLiteral("x") + uuid + QStringLiteral("1.alive"),
                                  uuid.toUpper() + QStringLiteral("1.alive"),
                                  uuid + QStringLiteral("1.alive~"),
                                  uuid + QStringLiteral("1.pending.bak")};
        const QStringList own{uuid + QStringLiteral("1.alive"),
                              uuid + QStringLiteral("1.") + uuid + u'2',
                              uuid + QStringLiteral("3.pending"),
                              uuid + QStringLiteral("3.pending.part-3w5e11264sg0g")};
        for (const QString &name : foreign + own)
            writeFile(tmp.filePath(name), "x");
        QVERIFY(QFile::link(scene.outside() + QStringLiteral("/thesis.odt"),
                            tmp.filePath(uuid + QStringLiteral("6.") + uuid + u'7')));

        auto registry = value(registry::Registry::open(scene.folder(), db::OpenMode::ReadWrite));
        value(signedIn(registry, scene, password));

        const auto left = tmp.entryList(QDir::Files | QDir::Hidden | QDir::System);
        for (const QString &name : foreign)
            QVERIFY2(left.contains(name), qUtf8Printable(name));
        for (const QString &name : own)
            QVERIFY2(!left.contains(name), qUtf8Printable(name));
        QVERIFY(left.contains(uuid + QStringLiteral("6.") + uuid + u'7'));
        QCOMPARE(scene.listed(), scene.before);
    }

private:
    std::unique_ptr<Template> m_made;
};

QTEST_GUILESS_MAIN(TestPlantedLinks)
#include "test_planted_links.moc"
