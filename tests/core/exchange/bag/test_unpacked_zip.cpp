// UnpackedZip: a foreign zip file is unpacked into a separate folder, or refused; nothing of it is
// ever written elsewhere, and nothing is left behind.

#include "exchange/bag/unpacked_zip.h"

#include "support/value.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using exchange::UnpackedZip;

namespace {

// What each row's lines of Python have at hand.
const QByteArray preamble = "import sys, zipfile as z\n"
                            "t = z.ZipFile(sys.argv[1], 'w', z.ZIP_DEFLATED)\n"
                            "def link(name, to):\n"
                            "    i = z.ZipInfo(name); i.create_system = 3\n"
                            "    i.external_attr = 0o120777 << 16; t.writestr(i, to)\n"
                            "def sound():\n"
                            "    t.writestr('bag/bagit.txt', 'x'); t.writestr('bag/data/a', 'y')\n"
                            "def listed(i, name): t.filelist[i].filename = name\n"
                            "def got(): return open(sys.argv[1], 'rb').read()\n"
                            "def put(b): open(sys.argv[1], 'wb').write(b)\n"
                            "class Pipe:\n"
                            "    got = b''\n"
                            "    def write(self, b): self.got += bytes(b); return len(b)\n"
                            "    def flush(self): pass\n"
                            "import warnings; warnings.simplefilter('ignore')\n";

} // namespace

class TestUnpackedZip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("tmp")));
        qputenv("TMPDIR", m_folder->filePath(QStringLiteral("tmp")).toUtf8());
    }

    void aSoundOneIsUnpackedAndGoesWithItsScope_data()
    {
        QTest::addColumn<QByteArray>("python");
        QTest::newRow("one folder") << QByteArray("sound()");
        QTest::newRow("with entries for folders")
            << QByteArray("t.writestr('bag/', ''); t.writestr('bag/data/', ''); sound()");
        QTest::newRow("no folder")
            << QByteArray("t.writestr('bagit.txt', 'x'); t.writestr('data/a', 'y')");
        QTest::newRow("sizes after the content")
            << QByteArray("t.close(); p = Pipe(); t = z.ZipFile(p, 'w', z.ZIP_DEFLATED)\n"
                          "sound(); t.close(); put(p.got)");
        QTest::newRow("wide sizes")
            << QByteArray("with t.open('bag/data/a', 'w', force_zip64=True) as f: f.write(b'y')\n"
                          "t.writestr('bag/bagit.txt', 'x')");
        QTest::newRow("a comment") << QByteArray("sound(); t.comment = b'handed over'");
        QTest::newRow("Chinese names") << QByteArray("t.writestr('记录/bagit.txt', 'x'); "
                                                     "t.writestr('记录/data/a', 'y')");
    }

    void aSoundOneIsUnpackedAndGoesWithItsScope()
    {
        QFETCH(QByteArray, python);
        base::Progress progress;
        QString bag;
        {
            const auto zip = tests::value(UnpackedZip::unpack(made(python), progress));
            bag = zip.bag();
            QVERIFY(QFileInfo::exists(bag + QStringLiteral("/bagit.txt")));
            QCOMPARE(QFileInfo(bag + QStringLiteral("/data/a")).size(), 1);
            const auto rights = QFileInfo(bag + QStringLiteral("/data/a")).permissions();
            QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)));
        }
        QVERIFY(!QFileInfo::exists(bag));
        QVERIFY(isNothingLeft());
    }

    void whatIsNotSoundIsRefusedAndNothingStays_data()
    {
        QTest::addColumn<QByteArray>("python");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *what, const char *python, const char *named) {
            QTest::newRow(what) << QByteArray(python) << QString::fromUtf8(named);
        };
        row("up", "sound(); t.writestr('../out', 'x')", "../out");
        row("up within", "sound(); t.writestr('bag/../../out', 'x')", "bag/../../out");
        row("from the root", "sound(); t.writestr('/tmp/out', 'x')", "out");
        row("a dot", "sound(); t.writestr('bag/./a', 'x')", "bag/./a");
        row("an empty part", "sound(); t.writestr('bag//a', 'x')", "bag//a");
        row("deep", "t.writestr('d/' * 200 + 'a', 'x')", "d/d/d");
        row("a link", "sound(); link('bag/link', '/etc')", "bag/link");
        row("a file through a link", "link('bag', '/tmp'); t.writestr('bag/out', 'x')", "bag");
        row("a name twice", "sound(); sound()", "twice");
        row("a file that is a folder too", "t.writestr('a', 'x'); t.writestr('a/b', 'x')", "twice");
        row("a folder that is a file too", "t.writestr('a/b', 'x'); t.writestr('a', 'x')", "twice");
        row("a bomb", "t.writestr('bomb', b'0' * 1_100_000_000)", "larger");
        row("names swapped in the directory",
            "sound(); listed(0, 'bag/data/a'); listed(1, 'bag/bagit.txt')", "bag");
        row("a name of its own in the directory", "sound(); listed(1, 'bag/data/b')", "bag/data/b");
        row("a second name in an extra field",
            "i = z.ZipInfo('bag/data/a'); u = b'bag/data/b'\n"
            "import struct, zlib\n"
            "i.extra = struct.pack('<HHBI', 0x7075, 5 + len(u), 1, zlib.crc32(b'bag/data/a')) + u\n"
            "t.writestr(i, 'x')",
            "bag/data/a");
        row("another checksum in the directory", "sound(); t.filelist[1].CRC ^= 1", "bag/data/a");
        row("another size in the directory", "sound(); t.filelist[1].file_size += 1", "bag/data/a");
        row("another method in the directory", "sound(); t.filelist[1].compress_type = 0",
            "bag/data/a");
        row("a file that the directory leaves out", "sound(); del t.filelist[0]", "first entry");
        row("a file in between that it leaves out",
            "sound(); t.writestr('c', 'x'); "
            "del t.filelist[1]",
            "bag/bagit.txt");
        row("a file at the end that it leaves out", "sound(); del t.filelist[1]", "bag/bagit.txt");
        row("bytes between the entries",
            "t.writestr('a', 'x'); t.fp.write(b'mine'); t.start_dir += 4; t.writestr('b', 'x')",
            "a is described differently");
        row("bytes before the directory",
            "sound(); t.fp.seek(t.start_dir); t.fp.write(b'mine'); t.start_dir += 4", "bag/data/a");
        row("bytes in front", "sound(); t.close(); put(b'mine' + got())", "cut off");
        row("bytes after the end", "sound(); t.close(); put(got() + b'mine')", "cut off");
        row("one zip file after another", "sound(); t.close(); put(got() + got())", "cut off");
        row("an end in the comment of another",
            "sound(); t.close(); put(got()[:-2] + b'\\x16\\0' "
            "+ got()[-22:])",
            "cut off");
        row("another directory for those that read 64 bits",
            "sound(); t.filelist[1].comment = b'PK\\6\\7' + bytes(16)", "cut off");
        row("nothing", "pass", "no zip file");
        row("no zip", "t.close(); open(sys.argv[1], 'w').write('hello ' * 100)", "no zip file");
        row("empty", "t.close(); open(sys.argv[1], 'w')", "no zip file");
    }

    void whatIsNotSoundIsRefusedAndNothingStays()
    {
        QFETCH(QByteArray, python);
        QFETCH(QString, named);
        base::Progress progress;

        const auto zip = UnpackedZip::unpack(made(python), progress);

        QVERIFY(!zip);
        QVERIFY2(zip.error().message.contains(named), qPrintable(zip.error().message));
        QVERIFY(isNothingLeft());
    }

    void oneThatIsCutOffIsRefusedWhereverItIsCut()
    {
        const QString path = made("sound(); t.writestr('bag/big', bytes(range(256)) * 200)");
        const qint64 size = QFileInfo(path).size();
        for (const qint64 left : {size / 8, size / 4, size / 2, size - 30, size - 1}) {
            QFile file(path);
            QVERIFY(file.resize(left));
            base::Progress progress;

            QVERIFY(!UnpackedZip::unpack(path, progress));
            QVERIFY(isNothingLeft());
            (void)made("sound(); t.writestr('bag/big', bytes(range(256)) * 200)");
        }
    }

    void itStopsWhenAsked()
    {
        base::Progress progress;
        progress.cancel();

        QCOMPARE(UnpackedZip::unpack(made("sound()"), progress).error().code, ErrorCode::Cancelled);
        QVERIFY(isNothingLeft());
    }

private:
    QString made(const QByteArray &python) const
    {
        const QString path = m_folder->filePath(QStringLiteral("made.zip"));
        const QString script = m_folder->filePath(QStringLiteral("make.py"));
        QFile file(script);
        const QByteArray lines = preamble + python + "\nt.close()\n";
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
            || file.write(lines) != lines.size() || !file.flush()
            || QProcess::execute(QStringLiteral("python3"), {script, path}) != 0)
            qFatal("no zip could be made");
        return path;
    }

    bool isNothingLeft() const
    {
        return QDir(m_folder->filePath(QStringLiteral("tmp")))
                   .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
            && !QFileInfo::exists(m_folder->filePath(QStringLiteral("out")))
            && !QFileInfo::exists(QStringLiteral("/tmp/out"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestUnpackedZip)
#include "test_unpacked_zip.moc"
