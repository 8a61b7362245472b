// Files are stored completely, once and as announced, or not at all; the store's contents are never
// trusted.

#include "attachments/store.h"
#include "crypto/digest.h"
#include "support/value.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using crypto::DigestAlgorithm;
using tests::value;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

QString sha256Of(const QByteArray &content)
{
    return QString::fromLatin1(crypto::sha256({content}).toHex());
}

// Appends to a file until it goes.
class Writing
{
public:
    explicit Writing(const QString &path)
        : m_thread([this, path] {
            const int fd =
                ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_CLOEXEC);
            while (!m_stop && ::write(fd, "x", 1) == 1)
                m_hasBegun = true;
            ::close(fd);
        })
    {
        while (!m_hasBegun)
            std::this_thread::yield();
    }
    ~Writing()
    {
        m_stop = true;
        m_thread.join();
    }
    Writing(const Writing &) = delete;
    Writing &operator=(const Writing &) = delete;

private:
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_hasBegun = false;
    std::thread m_thread;
};

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("store")));
        m_store = std::make_unique<attachments::Store>(path("store"), nullptr);
        write(path("photo.jpg"), "photograph");
    }

    void aFileLiesUnderItsDigestAndCannotBeWritten()
    {
        const auto stored = add("photo.jpg");
        QCOMPARE(stored.sha256.hex(), sha256Of("photograph"));
        QCOMPARE(stored.size, qint64(10));
        QCOMPARE(stored.name, QStringLiteral("photo.jpg"));
        QVERIFY(!stored.wasThere);
        const QFileInfo file(m_store->pathOf(stored.sha256.hex()));
        QVERIFY(file.exists());
        QCOMPARE(
            int(file.permissions() & (QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther)),
            0);
        QCOMPARE(value(m_store->read(stored.sha256.hex(), 100)), QByteArray("photograph"));
        QCOMPARE(filesInStore(), 1);
    }

    void everyDigestAskedForIsGiven()
    {
        base::Progress progress;
        const auto intake = value(m_store->add(
            {{path("photo.jpg"), std::nullopt}},
            {DigestAlgorithm::Sm3, DigestAlgorithm::Sha256, DigestAlgorithm::Md5}, progress));
        const auto &digests = intake.stored().front().digests;
        QCOMPARE(digests.size(), std::size_t(2));
        QCOMPARE(digests[0].algorithm, DigestAlgorithm::Sm3);
        QCOMPARE(digests[1].algorithm, DigestAlgorithm::Md5);
        crypto::Hasher hasher({DigestAlgorithm::Sm3, DigestAlgorithm::Md5});
        hasher.add("photograph", 10);
        QCOMPARE(digests, hasher.finish());
    }

    void whatIsThereAlreadyIsStoredOnce()
    {
        add("photo.jpg");
        write(path("copy.jpg"), "photograph");
        QVERIFY(add("copy.jpg").wasThere);
        QCOMPARE(filesInStore(), 1);
    }

    void whatIsNotKeptIsTakenOutAgain()
    {
        base::Progress progress;
        {
            const auto intake =
                value(m_store->add({{path("photo.jpg"), std::nullopt}}, {}, progress));
            QVERIFY(QFile::exists(m_store->pathOf(sha256Of("photograph"))));
        }
        QCOMPARE(filesInStore(), 0);
        add("photo.jpg");
        {
            const auto again =
                value(m_store->add({{path("photo.jpg"), std::nullopt}}, {}, progress));
        }
        QCOMPARE(filesInStore(), 1); // an entry owns it
    }

    void anAnnouncedDigestMustMatch()
    {
        base::Progress progress;
        auto announced =
            value(crypto::Digest::parse(QStringLiteral("sha256:") + sha256Of("photograph")));
        QVERIFY(m_store->add({{path("photo.jpg"), announced}}, {}, progress));
        announced.bytes[0] = char(announced.bytes[0] ^ 1);
        const auto refused = m_store->add({{path("photo.jpg"), announced}}, {}, progress);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(refused.error().message.contains(announced.hex())
                && refused.error().message.contains(sha256Of("photograph")));
        QCOMPARE(filesInStore(), 0);
    }

    void onlyRegularFilesAreTaken_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("symbolic link") << QStringLiteral("link") << int(ErrorCode::Invalid);
        QTest::newRow("dangling link") << QStringLiteral("dangling") << int(ErrorCode::Invalid);
        QTest::newRow("named pipe") << QStringLiteral("pipe") << int(ErrorCode::Invalid);
        QTest::newRow("socket") << QStringLiteral("socket") << int(ErrorCode::Invalid);
        QTest::newRow("folder") << QStringLiteral("store") << int(ErrorCode::Invalid);
        QTest::newRow("device") << QStringLiteral("/dev/null") << int(ErrorCode::Invalid);
        QTest::newRow("nothing") << QStringLiteral("none") << int(ErrorCode::NotFound);
    }

    void onlyRegularFilesAreTaken()
    {
        QFETCH(QString, what);
        QFETCH(int, code);
        QVERIFY(QFile::link(path("photo.jpg"), path("link"))
                && QFile::link(path("none"), path("dangling")));
        QVERIFY(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600) == 0);
        const int listening = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(path("socket")).constData(),
                 sizeof(address.sun_path));
        QVERIFY(::bind(listening, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0);

        base::Progress progress;
        const QString source = what.startsWith(u'/') ? what : m_folder->filePath(what);
        const auto refused =
            m_store->add({{path("photo.jpg"), std::nullopt}, {source, std::nullopt}}, {}, progress);
        ::close(listening);
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().code), code);
        QCOMPARE(filesInStore(), 0); // the photograph neither
    }

    void aFileThatChangesWhileItIsReadIsRefused()
    {
        write(path("growing"),
              QByteArray(64'000'000, 'a')); // read for longer than a thread waits its turn
        base::Progress progress;
        std::optional<Result<attachments::Intake>> refused;
        {
            const Writing writing(path("growing"));
            refused.emplace(m_store->add({{path("growing"), std::nullopt}}, {}, progress));
        }
        QVERIFY(!*refused);
        QCOMPARE(refused->error().code, ErrorCode::Conflict);
        QCOMPARE(filesInStore(), 0);
    }

    void whatWasStoppedLeavesNothing()
    {
        base::Progress progress;
        progress.cancel();
        const auto stopped = m_store->add({{path("photo.jpg"), std::nullopt}}, {}, progress);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(filesInStore(), 0);
    }

    void aChangedFileIsNotGivenOut()
    {
        const QString sha256 = add("photo.jpg").sha256.hex();
        write(m_store->pathOf(sha256), "photogrash");
        base::Progress progress;
        QCOMPARE(m_store->read(sha256, 100).error().code, ErrorCode::Corrupt);
        QCOMPARE(m_store->copyTo(sha256, path("out"), progress).error().code, ErrorCode::Corrupt);
        QVERIFY(!QFile::exists(path("out")));
        const auto refused = m_store->add({{path("photo.jpg"), std::nullopt}}, {}, progress);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        QFile damaged(m_store->pathOf(sha256));
        QVERIFY(damaged.open(QIODevice::ReadOnly));
        QCOMPARE(damaged.readAll(), QByteArray("photogrash")); // it is kept for examination
    }

    void aCopyNeverReplacesWhatIsThere()
    {
        const QString sha256 = add("photo.jpg").sha256.hex();
        write(path("mine"), "mine");
        base::Progress progress;
        QVERIFY(!m_store->copyTo(sha256, path("mine"), progress));
        QVERIFY(m_store->copyTo(sha256, path("out"), progress));
        QFile mine(path("mine")), out(path("out"));
        QVERIFY(mine.open(QIODevice::ReadOnly) && out.open(QIODevice::ReadOnly));
        QCOMPARE(mine.readAll(), QByteArray("mine"));
        QCOMPARE(out.readAll(), QByteArray("photograph"));
    }

    void theCheckNamesWhatIsDamagedMissingAndForeign()
    {
        write(path("a"), "aaaa");
        write(path("b"), "bbbb");
        const auto whole = add("photo.jpg"), damaged = add("a"), missing = add("b");
        const std::vector<attachments::Owned> owned{
            {whole.sha256.hex(), 10}, {damaged.sha256.hex(), 4}, {missing.sha256.hex(), 4}};
        base::Progress progress;
        QVERIFY(value(m_store->check(owned, progress)).faults.empty());

        write(m_store->pathOf(damaged.sha256.hex()), "aaab");
        QVERIFY(QFile::remove(m_store->pathOf(missing.sha256.hex())));
        write(path("store/planted"), "planted");
        const auto report = value(m_store->check(owned, progress));
        QMap<QString, QString> byCode;
        for (const auto &fault : report.faults)
            byCode.insert(fault.code, fault.expected);
        QCOMPARE(byCode,
                 (QMap<QString, QString>{{"attachment_damaged", damaged.sha256.hex()},
                                         {"attachment_missing", missing.sha256.hex()},
                                         {"attachment_foreign", QString()}}));
        QCOMPARE(report.filesChecked, qint64(3));

        const auto chosen = value(m_store->checkOwned({owned.front()}, progress));
        QVERIFY(chosen.faults.empty());
        QCOMPARE(chosen.filesChecked, qint64(1));
    }

    void aPipeInTheStoreKeepsNobodyWaiting()
    {
        const auto stored = add("photo.jpg");
        const QString place = m_store->pathOf(stored.sha256.hex());
        QVERIFY(QFile::remove(place));
        QVERIFY(::mkfifo(QFile::encodeName(place).constData(), 0600) == 0);
        base::Progress progress;
        const auto report = value(m_store->check({{stored.sha256.hex(), 10}}, progress));
        QCOMPARE(report.faults.size(), std::size_t(1));
        QCOMPARE(report.faults.front().code, QStringLiteral("attachment_damaged"));
        QVERIFY(!m_store->copyTo(stored.sha256.hex(), path("out"), progress));
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    attachments::Stored add(const char *name)
    {
        base::Progress progress;
        auto intake = value(m_store->add({{path(name), std::nullopt}}, {}, progress));
        intake.keep();
        return intake.stored().front();
    }

    int filesInStore() const
    {
        int count = 0;
        QDirIterator files(path("store"), QDir::Files | QDir::Hidden | QDir::System,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            count += QFileInfo(files.next()).fileName() == QLatin1String("lock") ? 0 : 1;
        return count;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<attachments::Store> m_store;
};

QTEST_GUILESS_MAIN(TestStore)
#include "test_store.moc"
