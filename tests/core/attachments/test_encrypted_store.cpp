// The store of an encrypted registry: its contents are age files, which the stock program opens,
// and nothing of them is in clear in its folder.

#include "attachments/store.h"
#include "base/random.h"
#include "crypto/digest.h"
#include "support/value.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using crypto::AgeIdentity;
using tests::value;

namespace {

constexpr qsizetype chunk = 64 * 1024; // of an age file

void write(const QString &path, const QByteArray &content)
{
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString sha256Of(const QByteArray &content)
{
    return QString::fromLatin1(crypto::sha256({content}).toHex());
}

attachments::ContentKey newKey(quint64 seed = 1)
{
    return std::make_shared<AgeIdentity>(AgeIdentity::generate(base::seededRandom(seed)));
}

// Bytes that are easily found again.
QByteArray content(qsizetype size)
{
    return QByteArray("photograph ").repeated(size / 11 + 1).left(size);
}

QStringList codesOf(const attachments::CheckReport &report)
{
    QStringList codes;
    for (const auto &fault : report.faults)
        codes.append(fault.code);
    return codes;
}

} // namespace

class TestEncryptedStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("store")));
        m_key = newKey();
        m_store = std::make_unique<attachments::Store>(path("store"), m_key);
    }

    void aContentIsReadAsItWasTakenIn_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {qsizetype(0), qsizetype(1), chunk - 1, chunk, chunk + 1,
                                     2 * chunk, 2 * chunk + 1, 40 * chunk + 77})
            QTest::addRow("%lld bytes", qlonglong(size)) << size;
    }

    void aContentIsReadAsItWasTakenIn()
    {
        QFETCH(qsizetype, size);
        const QByteArray plain = content(size);
        const auto stored = add(plain);
        QCOMPARE(stored.size, qint64(size));
        QCOMPARE(stored.sha256.hex(), sha256Of(plain));
        const QString name = stored.sha256.hex();
        QCOMPARE(value(m_store->read(name, size)), plain);
        if (size > 0) // one byte more than may be read
            QCOMPARE(m_store->read(name, size - 1).error().code, ErrorCode::Invalid);
        base::Progress progress;
        value(m_store->copyTo(name, path("copy"), progress));
        QCOMPARE(contentOf(path("copy")), plain);
        const auto report = value(m_store->check({{name, size}}, progress));
        QCOMPARE(codesOf(report), QStringList());
        QCOMPARE(report.sizes.value(name), qint64(size));
    }

    void nothingIsInClearInItsFolder()
    {
        const auto stored = add(content(3 * chunk));
        QVERIFY(add(content(3 * chunk)).wasThere);
        const QFileInfo file(m_store->pathOf(stored.sha256.hex()));
        QVERIFY(contentOf(file.filePath()).startsWith("age-encryption.org/v1\n-> X25519 "));
        QCOMPARE(file.permissions() & (QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        QCOMPARE(filesWith("photograph"), QStringList());
        // Also while it is taken in, and after a failure.
        base::Progress progress;
        const crypto::Digest wrong{crypto::DigestAlgorithm::Sha256, QByteArray(32, 'x')};
        write(path("photo.jpg"), content(chunk));
        QStringList meanwhile;
        const auto read = [&](const attachments::Take &take, base::Progress &) -> Result<void> {
            const QByteArray plain = content(2 * chunk);
            const auto taken = take(plain.constData(), std::size_t(plain.size()));
            meanwhile = filesWith("photograph");
            return taken;
        };
        QVERIFY(!m_store->add({{path("photo.jpg"), wrong, {}, read}}, {}, progress));
        QCOMPARE(meanwhile, QStringList());
        QCOMPARE(filesWith("photograph"), QStringList());
    }

    void theStockProgramOpensIt()
    {
        if (QStandardPaths::findExecutable("age").isEmpty())
            QSKIP("age (Debian: age) is not installed; aContentIsReadAsItWasTakenIn and "
                  "aChangedFileIsFound still test the files, and test_age the format");
        write(path("identity"), m_key->toString().toLatin1() + '\n');
        for (const qsizetype size : {qsizetype(0), chunk, 5 * chunk + 3}) {
            const auto stored = add(content(size));
            QProcess age;
            age.start("age", {"-d", "-i", path("identity"), m_store->pathOf(stored.sha256.hex())});
            QVERIFY(age.waitForFinished(-1));
            QCOMPARE(age.readAllStandardError(), QByteArray());
            QCOMPARE(age.readAllStandardOutput(), content(size));
        }
    }

    void aChangedFileIsFound_data()
    {
        QTest::addColumn<qsizetype>("at"); // the byte that is changed; from the end where negative
        QTest::addColumn<qsizetype>("length"); // change: of the file
        QTest::addRow("its first line") << qsizetype(3) << qsizetype(0);
        QTest::addRow("its recipient") << qsizetype(40) << qsizetype(0);
        QTest::addRow("its header's MAC") << qsizetype(160) << qsizetype(0);
        QTest::addRow("its nonce") << qsizetype(205) << qsizetype(0);
        QTest::addRow("a chunk") << chunk << qsizetype(0);
        QTest::addRow("the last tag") << qsizetype(-1) << qsizetype(0);
        QTest::addRow("cut by a byte") << qsizetype(-2) << qsizetype(-1);
        QTest::addRow("cut at a chunk") << qsizetype(-chunk) << qsizetype(-chunk - 16);
        QTest::addRow("a byte more") << qsizetype(-2) << qsizetype(1);
        QTest::addRow("empty") << qsizetype(0) << qsizetype(-10 * chunk);
    }

    void aChangedFileIsFound()
    {
        QFETCH(qsizetype, at);
        QFETCH(qsizetype, length);
        const auto stored = add(content(3 * chunk));
        const QString name = stored.sha256.hex(), place = m_store->pathOf(name);
        QByteArray file = contentOf(place);
        if (length == 0)
            file[at < 0 ? file.size() + at : at] ^= 1;
        else
            file.resize(std::max<qsizetype>(0, file.size() + length));
        write(place, file);
        base::Progress progress;
        const auto report = value(m_store->check({{name, stored.size}}, progress));
        QCOMPARE(codesOf(report), QStringList{"attachment_damaged"});
        QCOMPARE(report.faults.front().expected, name);
        QVERIFY(!report.sizes.contains(name));
        QCOMPARE(m_store->read(name, 1 << 20).error().code, ErrorCode::Corrupt);
        QVERIFY(!m_store->copyTo(name, path("copy"), progress));
        QVERIFY(!QFile::exists(path("copy")));
        write(path("photo.jpg"), content(3 * chunk));
        const auto again = m_store->add({{path("photo.jpg"), {}}}, {}, progress);
        QCOMPARE(again.error().code, ErrorCode::Corrupt);
        QCOMPARE(contentOf(place), file); // left for examination
    }

    void anotherKeyOpensNothing()
    {
        const auto stored = add(content(chunk));
        const attachments::Store other(path("store"), newKey(2));
        QCOMPARE(other.read(stored.sha256.hex(), 1 << 20).error().code, ErrorCode::Corrupt);
        base::Progress progress;
        const auto report = value(other.check({{stored.sha256.hex(), chunk}}, progress));
        QCOMPARE(codesOf(report), QStringList{"attachment_damaged"});
        QVERIFY2(report.faults.front().what.contains("another key"),
                 qUtf8Printable(report.faults.front().what));
    }

    // Also such a file that was encrypted to the store's own key by somebody else.
    void anAttachedAgeFileStaysOne()
    {
        crypto::AgeWriter forOthers({newKey(3)->recipient()}, base::seededRandom(4));
        const QByteArray foreign = forOthers.add("secret") + forOthers.finish();
        const auto first = add(content(chunk));
        const QByteArray own = contentOf(m_store->pathOf(first.sha256.hex()));
        for (const QByteArray &file : {foreign, own}) {
            const auto stored = add(file);
            QCOMPARE(stored.sha256.hex(), sha256Of(file));
            QCOMPARE(value(m_store->read(stored.sha256.hex(), 1 << 20)), file);
        }
    }

    void aContentInClearIsReadAndNamed()
    {
        const auto inClear = addInClear({content(chunk)}).front();
        const auto encrypted = add("another");
        QCOMPARE(value(m_store->read(inClear.sha256, chunk)), content(chunk));
        base::Progress progress;
        const auto report = value(m_store->check({inClear, {encrypted.sha256.hex(), 7}}, progress));
        QCOMPARE(codesOf(report), QStringList{"attachment_in_clear"});
        QCOMPARE(report.faults.front().severity, domain::Fault::Severity::Warning);
        QCOMPARE(report.faults.front().expected, inClear.sha256);
    }

    // A second recipient could read the attachment without any officer's password.
    void anAgeFileForOthersTooIsNamedAndEncryptedAgain()
    {
        const auto other = newKey(3);
        const auto stored = add("photograph");
        const QString sha256 = stored.sha256.hex();
        crypto::AgeWriter both({m_key->recipient(), other->recipient()}, base::seededRandom(4));
        QByteArray file = both.add("photograph");
        file += both.finish();
        write(m_store->pathOf(sha256), file);
        const std::vector<attachments::Owned> owned{{sha256, 10}};
        base::Progress progress;
        QCOMPARE(codesOf(value(m_store->check(owned, progress))),
                 QStringList{"attachment_in_clear"});

        QCOMPARE(value(m_store->encryptContents(progress)).files, qint64(1));

        QCOMPARE(codesOf(value(m_store->check(owned, progress))), QStringList());
        crypto::AgeReader reader({&*other});
        QVERIFY(!reader.add(contentOf(m_store->pathOf(sha256))));
    }

    void contentsInClearAreEncryptedOnce()
    {
        crypto::AgeWriter forOthers({newKey(3)->recipient()}, base::seededRandom(4));
        QByteArrayList plain{content(3 * chunk), QByteArray(), "age-encryption.org/v1\n",
                             forOthers.add("secret") + forOthers.finish()};
        for (int i = 0; i < 150; ++i) // more than one batch
            plain.append("photograph " + QByteArray::number(i));
        const auto owned = addInClear(plain);
        base::Progress progress;
        const auto done = value(m_store->encryptContents(progress));
        QCOMPARE(done.files, qint64(plain.size()));
        QCOMPARE(done.left, QStringList());
        QCOMPARE(codesOf(value(m_store->check(owned, progress))), QStringList());
        for (const QByteArray &one : plain)
            QCOMPARE(value(m_store->read(sha256Of(one), 1 << 20)), one);
        QCOMPARE(filesWith("photograph"), QStringList());
        QCOMPARE(value(m_store->encryptContents(progress)).files, qint64(0));
    }

    void whatIsDamagedOrForeignIsNotEncrypted()
    {
        const QString damaged = addInClear({"whole", "before"}).back().sha256;
        write(m_store->pathOf(damaged), "after");
        write(path("store/planted"), "planted");
        base::Progress progress;
        const auto done = value(m_store->encryptContents(progress));
        QCOMPARE(done.files, qint64(1));
        QCOMPARE(done.left, QStringList{damaged});
        QCOMPARE(contentOf(m_store->pathOf(damaged)), QByteArray("after"));
        QCOMPARE(contentOf(path("store/planted")), QByteArray("planted"));
    }

    // After some batches: a damaged file in a later one is no reason to stop, a cancellation is.
    void encryptingGoesOnWhereItWasStopped()
    {
        QByteArrayList plain;
        for (int i = 0; i < 200; ++i)
            plain.append("photograph " + QByteArray::number(i));
        const auto owned = addInClear(plain);
        const auto inClear = [&] {
            base::Progress progress;
            const auto codes = codesOf(value(m_store->check(owned, progress)));
            return codes.count(QStringLiteral("attachment_in_clear")) == codes.size()
                ? codes.size()
                : qsizetype(-1);
        };
        QCOMPARE(inClear(), qsizetype(200));
        base::Progress progress;
        std::thread stopping([&] {
            while (progress.snapshot().done < 800) // bytes, of 2,690
                std::this_thread::yield();
            progress.cancel();
        });
        const auto stopped = m_store->encryptContents(progress);
        stopping.join();
        const auto left = inClear();
        QVERIFY2(left >= 0 && (stopped || left > 0), qPrintable(QString::number(left)));
        base::Progress again;
        QCOMPARE(value(m_store->encryptContents(again)).files, qint64(left));
        QCOMPARE(inClear(), qsizetype(0));
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::vector<attachments::Stored> addTo(attachments::Store &store, const QByteArrayList &plain)
    {
        std::vector<attachments::Source> sources;
        for (const QByteArray &one : plain) {
            const QString source = m_folder->filePath(QString::number(sources.size()));
            write(source, one);
            sources.push_back({source, std::nullopt});
        }
        base::Progress progress;
        auto intake = value(store.add(sources, {}, progress));
        intake.keep();
        return intake.stored();
    }

    attachments::Stored add(const QByteArray &plain) { return addTo(*m_store, {plain}).front(); }

    // As a registry has them before it is encrypted.
    std::vector<attachments::Owned> addInClear(const QByteArrayList &plain)
    {
        attachments::Store store(path("store"), nullptr);
        std::vector<attachments::Owned> owned;
        for (const auto &one : addTo(store, plain))
            owned.push_back({one.sha256.hex(), one.size});
        return owned;
    }

    QStringList filesWith(const QByteArray &text) const
    {
        QStringList found;
        QDirIterator files(path("store"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (contentOf(files.next()).contains(text))
                found.append(files.fileName());
        }
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    attachments::ContentKey m_key;
    std::unique_ptr<attachments::Store> m_store;
};

QTEST_GUILESS_MAIN(TestEncryptedStore)
#include "test_encrypted_store.moc"
