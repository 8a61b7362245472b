// Disk faults: whichever single write, sync, rename or removal of the main job goes wrong, nothing
// that was acknowledged is lost, the registry opens, and its verification is clean.
//     SEALBOOK_FAULTS=2000 test_disk_faults     so many places for each kind of fault, spread
//                                               evenly; every one where there are fewer

#include "actions/attach_files.h"
#include "actions/open_registry.h"
#include "actions/register_item.h"
#include "actions/take_custody_step.h"
#include "core/registry/disk_faults.h"
#include "registry/backup/backup.h"
#include "support/temp_registry.h"

#include <QDir>
#include <QTest>

using tests::DiskFault;

namespace {

constexpr qint64 startMs = 1772330400000; // 2026-03-01T02:00:00Z
constexpr int placesOfAShortRun = 12;     // for each kind of fault
constexpr int photosEach = 13; // so many that their names reach the disk while entries are signed

// What the job has reported as done.
struct Acknowledged {
    bool registry = false;
    QStringList items;
    QStringList sealed;
    QStringList files; // SHA-256
    bool backup = false;
};

class Job
{
public:
    explicit Job(const QString &folder)
        : m_folder(folder)
        , m_now(startMs)
        , m_environment{[this] { return m_now += 1000; }, base::seededRandom(7), 1}
    {
    }

    // Goes on after a step that fails, as an officer would.
    Acknowledged run()
    {
        const actions::NewRegistry what{QStringLiteral("SITE3"),
                                        tests::firstOfficer,
                                        {},
                                        tests::password,
                                        tests::areEncrypted()};
        auto registry = actions::openRegistry(m_folder + "/registry", what, m_environment);
        if (!registry)
            return m_done;
        m_done.registry = true;
        auto session = actions::Session::signIn(*registry, QStringLiteral("Chen Hao"),
                                                tests::password, m_environment);
        if (session) {
            workAs(*session);
            workAs(*session);
            (void)session->checkpoint();
        }
        base::Progress progress;
        const auto backup = registry::backUp(m_folder + "/registry", m_folder + "/backup",
                                             m_environment.now, progress);
        m_done.backup = backup && backup->isComplete;
        return m_done;
    }

private:
    void workAs(actions::Session &session)
    {
        base::Progress progress;
        actions::NewItem box;
        box.kind = domain::ItemKind::Other;
        box.fields = {{QStringLiteral("description"), QStringLiteral("box")}};
        const auto registered = actions::registerItem(session, box);
        if (!registered)
            return;
        const QString number = registered->item.exhibitNumber;
        m_done.items.append(number);
        actions::AttachOptions options;
        options.category = QStringLiteral("photo");
        std::vector<attachments::Source> photos;
        for (int i = 0; i < photosEach; ++i) {
            const QString photo =
                m_folder + QStringLiteral("-photo%1-%2").arg(m_done.items.size()).arg(i);
            tests::writeFile(photo,
                             "photograph " + QByteArray::number(i) + " of " + number.toUtf8());
            photos.push_back({photo, std::nullopt});
        }
        const auto attached = actions::attachFiles(session, number, photos, options, progress);
        for (const auto &one : attached.value_or(std::vector<actions::Attached>()))
            m_done.files.append(one.sha256);
        domain::CustodyStep seal;
        seal.sealNumber = QStringLiteral("S-%1").arg(m_done.items.size());
        if (actions::takeCustodyStep(session, {domain::CustodyVerb::Seal, {number}, seal}))
            m_done.sealed.append(number);
    }

    QString m_folder;
    qint64 m_now;
    base::Environment m_environment;
    Acknowledged m_done;
};

// What is missing or wrong after the job; empty: nothing.
QString wrongAfter(const QString &folder, const Acknowledged &done)
{
    const QString registry = folder + "/registry";
    if (!done.registry && !QFile::exists(registry + "/registry.db"))
        return {};
    const base::Environment environment{[] { return startMs; }, base::seededRandom(8), 1};
    tests::unlockCopy(registry, environment);
    base::Progress progress;
    const auto report = registry::verify(registry, registry::VerificationChoice(), progress);
    if (!done.registry) // half of a new registry: the verification says what it is
        return {};
    if (!report)
        return report.error().message;
    for (const auto &fault : report->faults) {
        if (fault.severity == domain::Fault::Severity::Broken)
            return fault.code + ": " + fault.what;
    }
    const auto opened = registry::Registry::open(registry, db::OpenMode::ReadOnly);
    if (!opened)
        return opened.error().message;
    const registry::ItemTable items(opened->connection());
    for (const QString &number : done.items) {
        const auto item = items.byExhibitNumber(number);
        if (!item)
            return number + " was acknowledged and is gone";
        if (done.sealed.contains(number) && !item->custody.sealNumber)
            return number + " was sealed and is not";
    }
    for (const QString &sha256 : done.files) {
        if (!opened->store().read(sha256, 1'000'000))
            return sha256 + " was attached and is gone";
    }
    if (done.backup) {
        tests::unlockCopy(folder + "/backup", environment);
        const auto copy =
            registry::verify(folder + "/backup", registry::VerificationChoice(), progress);
        if (!copy || !copy->sound())
            return QStringLiteral("the backup was reported as whole and is not");
    }
    return {};
}

} // namespace

class TestDiskFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString folder = m_folder.filePath(QStringLiteral("counted"));
        QDir().mkpath(folder);
        tests::armDiskFault(folder, DiskFault::None, 0);
        const auto done = Job(folder).run();
        m_places = tests::disarmDiskFault();

        QVERIFY2(m_places > 100, qPrintable(QString::number(m_places)));
        QVERIFY(done.registry && done.backup);
        QCOMPARE(done.items.size(), 2);
        QCOMPARE(done.sealed.size(), 2);
        QCOMPARE(done.files.size(), 2 * photosEach);
        QCOMPARE(wrongAfter(folder, done), QString());
    }

    void nothingAcknowledgedIsLost_data()
    {
        QTest::addColumn<DiskFault>("fault");
        QTest::newRow("an error") << DiskFault::Fail;
        QTest::newRow("a full disk") << DiskFault::Full;
        QTest::newRow("half a write") << DiskFault::Torn;
        QTest::newRow("a killed process") << DiskFault::Gone;
        QTest::newRow("a power cut") << DiskFault::Lost;
    }

    void nothingAcknowledgedIsLost()
    {
        QFETCH(DiskFault, fault);
        const int asked = qEnvironmentVariableIntValue("SEALBOOK_FAULTS");
        const int step = std::max(1, m_places / (asked > 0 ? asked : placesOfAShortRun));
        QStringList wrong;
        int runs = 0;
        for (int place = 1 + int(fault) % step; place <= m_places; place += step, ++runs) {
            const QString folder = m_folder.filePath(QString::number(int(fault) * 10'000 + place));
            QDir().mkpath(folder);
            tests::armDiskFault(folder, fault, place);
            const auto done = Job(folder).run();
            tests::disarmDiskFault();
            if (const QString found = wrongAfter(folder, done); !found.isEmpty())
                wrong.append(QStringLiteral("%1: %2").arg(place).arg(found));
            QDir(folder).removeRecursively();
        }

        qInfo("%d of %d places", runs, m_places);
        QCOMPARE(wrong.join(u'\n'), QString());
    }

private:
    QTemporaryDir m_folder;
    int m_places = 0;
};

QTEST_GUILESS_MAIN(TestDiskFaults)
#include "test_disk_faults.moc"
