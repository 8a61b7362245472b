// Only its user can read the files that Sealbook makes, whatever the umask; a registry that others
// can read is reported.

#include "base/safe_file.h"
#include "exchange/graph/case_graph.h"
#include "exchange/table/write_table.h"
#include "registry/registry_places.h"
#include "support/export_scene.h"

#include <QDirIterator>
#include <QProcess>
#include <QTest>

#include <sys/stat.h>

using namespace tests;

namespace {

class Umask
{
public:
    explicit Umask(mode_t mask)
        : m_before(::umask(mask))
    {
    }
    ~Umask() { ::umask(m_before); }
    Q_DISABLE_COPY_MOVE(Umask)

private:
    mode_t m_before;
};

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        qFatal("%s is not there", qUtf8Printable(path));
    return status.st_mode & 07777u;
}

// Everything at and below the path that others may do anything with.
QStringList openAt(const QString &path)
{
    QStringList open;
    const auto look = [&](const QString &one) {
        if ((modeOf(one) & 0077u) != 0)
            open.append(QStringLiteral("%1 %2").arg(modeOf(one), 0, 8).arg(one));
    };
    look(path);
    QDirIterator all(path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext())
        look(all.next());
    return open;
}

// All that this registry can write, into one folder.
void writeEverything(TempRegistry &registry, const QString &out)
{
    auto &session = registry.first();
    const auto number = registry.addPhone();
    const auto photo = registry.attach(number, QStringLiteral("seal.jpg"));
    value(session.checkpoint());
    base::Progress progress;
    value(base::makeFolderDurably(out));
    for (const char *name : {"record", "record.zip"})
        value(exchange::exportRecord(session,
                                     {{number},
                                      std::nullopt,
                                      out + u'/' + QLatin1String(name),
                                      {},
                                      QStringLiteral("Court"),
                                      QStringLiteral("trial")},
                                     progress));
    exchange::GraphRequest graph;
    graph.exhibitNumbers = {number};
    graph.path = out + QStringLiteral("/graph.json");
    graph.recipient = QStringLiteral("Court");
    graph.reason = QStringLiteral("trial");
    value(exchange::exportGraph(session, graph, progress));
    for (const auto &format : exchange::tableFormats())
        value(exchange::writeTable(
            session.registry(),
            {{1},
             session.officer().id,
             {registry::ItemColumn::Number},
             &format,
             QStringLiteral("%1/table.%2").arg(out, QLatin1String(format.name))},
            progress));
    value(session.registry().store().copyTo(photo.sha256, out + QStringLiteral("/copy.jpg"),
                                            progress));
}

} // namespace

class TestPrivateFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMadeIsItsUsersAlone_data()
    {
        QTest::addColumn<int>("mask");
        for (const int mask : {0000, 0002, 0022, 0077})
            QTest::addRow("umask %03o", mask) << mask;
    }

    void whatIsMadeIsItsUsersAlone()
    {
        QFETCH(int, mask);
        const Umask changed{mode_t(mask)};
        TempRegistry registry;
        const QString out = registry.path(QStringLiteral("out"));

        writeEverything(registry, out);

        QVERIFY(QFile::exists(registry.folder() + QStringLiteral("/registry.db-wal")));
        QCOMPARE(openAt(registry.folder()), QStringList());
        QCOMPARE(openAt(out), QStringList());
        QVERIFY(filesOf(out).size() > 20);
        QVERIFY(!registry::isOpenToOthers(registry.folder()));
    }

    void anEmptyFolderThatWasThereIsClosed()
    {
        const Umask changed{0022};
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("there already"));
        QVERIFY(QDir().mkdir(path));
        value(actions::openRegistry(path, {QStringLiteral("SITE3"), firstOfficer, {}, password},
                                    TempRegistry().environment()));
        QCOMPARE(openAt(path), QStringList());
    }

    void aRegistryThatOthersCanReadIsNamed_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("closed") << "." << 0700 << false;
        QTest::newRow("its folder alone") << "." << 0755 << false; // nothing in it can be opened
        QTest::newRow("the database") << "registry.db" << 0644 << true;
        QTest::newRow("the database, to the group") << "registry.db" << 0640 << true;
        QTest::newRow("the attachments") << "attachments" << 0755 << true;
        QTest::newRow("the checkpoints") << "checkpoints" << 0711 << true;
    }

    void aRegistryThatOthersCanReadIsNamed()
    {
        QFETCH(QString, part);
        QFETCH(int, mode);
        QFETCH(bool, isOpen);
        TempRegistry registry;
        const auto encoded = QFile::encodeName(registry.folder() + u'/' + part);
        ::chmod(encoded.constData(), mode_t(mode));
        if (part != QLatin1String("."))
            ::chmod(QFile::encodeName(registry.folder()).constData(), 0755);
        QCOMPARE(registry::isOpenToOthers(registry.folder()), isOpen);
    }

    void theCommandThatIsNamedClosesIt()
    {
        const QTemporaryDir around;
        const QString folder = around.filePath(QStringLiteral("-it's \"raid\" $HOME; 1"));
        value(actions::openRegistry(folder, {QStringLiteral("SITE3"), firstOfficer, {}, password},
                                    TempRegistry().environment()));
        QCOMPARE(QProcess::execute(QStringLiteral("chmod"),
                                   {QStringLiteral("-R"), QStringLiteral("go+rX"), folder}),
                 0);
        QVERIFY(registry::isOpenToOthers(folder));
        const QString warning = registry::openToOthersWarning(folder);

        QCOMPARE(QProcess::execute(QStringLiteral("/bin/sh"),
                                   {QStringLiteral("-c"),
                                    warning.mid(warning.indexOf(QStringLiteral("chmod ")))}),
                 0);

        QVERIFY(!registry::isOpenToOthers(folder));
        QCOMPARE(openAt(folder), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestPrivateFiles)
#include "test_private_files.moc"
