// CheckpointCode: a checkpoint kept elsewhere is recognised in any form in which it comes back.

#include "exchange/checkpoint_code.h"

#include "ledger/checkpoint.h"
#include "support/value.h"

#include <QProcess>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace {

using Change = std::function<QByteArray(const QByteArray &note)>;

const crypto::PrivateKey &station()
{
    static const auto key = crypto::PrivateKey::fromSeed(crypto::SecretBytes(QByteArray(32, 's')));
    return key;
}

QByteArray note()
{
    return ledger::signCheckpoint(
        {QStringLiteral("019a0000-0000-7000-8000-000000000001"), 10057, QByteArray(32, '\x5a')},
        station());
}

QByteArray encoded(QStringConverter::Encoding encoding, const QByteArray &bytes, bool mark = true)
{
    QStringEncoder encoder(
        encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(QString::fromUtf8(bytes));
}

QByteArray withLineEnds(QByteArray bytes, const char *lineEnd)
{
    return bytes.replace("\n", lineEnd);
}

struct Form {
    const char *name;
    Change change;
};

// What editors, mail programs and systems make of a note.
const std::vector<Form> forms{
    {"as it is", [](const QByteArray &n) { return n; }},
    {"CR LF", [](const QByteArray &n) { return withLineEnds(n, "\r\n"); }},
    {"CR", [](const QByteArray &n) { return withLineEnds(n, "\r"); }},
    {"CR CR LF", [](const QByteArray &n) { return withLineEnds(n, "\r\r\n"); }},
    {"mixed line ends",
     [](const QByteArray &n) { return n.left(60) + withLineEnds(n.mid(60), "\r\n"); }},
    {"UTF-8 with its mark", [](const QByteArray &n) { return "\xEF\xBB\xBF" + n; }},
    {"UTF-8 with its mark, CR LF",
     [](const QByteArray &n) { return "\xEF\xBB\xBF" + withLineEnds(n, "\r\n"); }},
    {"UTF-16 LE", [](const QByteArray &n) { return encoded(QStringConverter::Utf16LE, n); }},
    {"UTF-16 BE", [](const QByteArray &n) { return encoded(QStringConverter::Utf16BE, n); }},
    {"UTF-16 LE, CR LF",
     [](const QByteArray &n) {
         return encoded(QStringConverter::Utf16LE, withLineEnds(n, "\r\n"));
     }},
    {"UTF-16 LE, its mark lost",
     [](const QByteArray &n) { return encoded(QStringConverter::Utf16LE, n, false); }},
    {"UTF-16 BE, its mark lost",
     [](const QByteArray &n) { return encoded(QStringConverter::Utf16BE, n, false); }},
    {"UTF-32", [](const QByteArray &n) { return encoded(QStringConverter::Utf32LE, n); }},
    {"Windows-1252", [](QByteArray n) { return n.replace("\xE2\x80\x94", "\x97"); }},
    {"GB18030", [](QByteArray n) { return n.replace("\xE2\x80\x94", "\xA1\xAA"); }},
    {"a hyphen for the dash", [](QByteArray n) { return n.replace("\xE2\x80\x94", "-"); }},
    {"the last line end lost", [](const QByteArray &n) { return n.chopped(1); }},
    {"blank lines around", [](const QByteArray &n) { return "\n\r\n" + n + "\n \n\n"; }},
    {"the blank line lost", [](QByteArray n) { return n.replace("\n\n", "\n"); }},
    {"double spaced", [](const QByteArray &n) { return withLineEnds(n, "\n\n"); }},
    {"indented", [](const QByteArray &n) { return "    " + withLineEnds(n, "\n    "); }},
    {"blanks at line ends", [](const QByteArray &n) { return withLineEnds(n, " \t\n"); }},
    {"the long line broken at a blank", [](QByteArray n) { return n.replace("01 ", "01\n"); }},
    {"the long line broken anywhere",
     [](const QByteArray &n) { return n.chopped(40) + "\n" + n.right(40); }},
    {"a mail's greeting below", [](const QByteArray &n) { return n + "\nRegards\nChen Hao\n"; }},
    {"what a QR code says",
     [](const QByteArray &n) { return exchange::checkpointCode(QString::fromUtf8(n)).toLatin1(); }},
    {"what a QR code says, broken, with a scanner's mark",
     [](const QByteArray &n) {
         return "]Q1" + exchange::checkpointCode(QString::fromUtf8(n)).toLatin1().insert(70, "\r\n")
             + '\r';
     }},
};

} // namespace

class TestCheckpointCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeptCheckpointIsKnownInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("content");
        for (const auto &form : forms)
            QTest::newRow(form.name) << form.change(note());
    }

    void aKeptCheckpointIsKnownInEveryForm()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("kept.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();

        const auto read = tests::value(exchange::readCheckpointFile(file.fileName()));

        QCOMPARE(read, note());
        QVERIFY(ledger::verifyCheckpoint(read, station().publicKey()));
    }

    // verify.py reads a kept checkpoint as this program does.
    void theScriptReadsItAsWell_data()
    {
        QTest::addColumn<QByteArray>("content");
        for (const auto &form : forms)
            QTest::newRow(form.name) << form.change(note());
        QTest::newRow("several signatures") << note() + "\xE2\x80\x94 sealbook/"
                + QByteArray(64, 'a') + ' ' + QByteArray(76, 'x').toBase64() + '\n';
    }

    void theScriptReadsItAsWell()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("kept.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        QProcess script;
        script.start(QStringLiteral("python3"),
                     {QStringLiteral("-B"), QStringLiteral("-c"),
                      QStringLiteral("import sys; sys.path.insert(0, sys.argv[1])\n"
                                     "import verify, pathlib\n"
                                     "kept = pathlib.Path(sys.argv[2]).read_bytes()\n"
                                     "sys.stdout.buffer.write(verify.read_kept(kept).encode())"),
                      QStringLiteral(SEALBOOK_SOURCE_DIR "/schema/verifier"), file.fileName()});
        QVERIFY(script.waitForFinished());

        QCOMPARE(script.readAllStandardOutput(),
                 tests::value(exchange::readCheckpointFile(file.fileName())));
    }

    // The forms that can be pasted: a clipboard holds characters, not bytes in an encoding.
    void whatIsPastedIsKnownAsWell_data()
    {
        QTest::addColumn<QString>("text");
        int pasted = 0;
        for (const auto &form : forms) {
            const auto content = form.change(note());
            const QString text = QString::fromUtf8(content);
            if (text.toUtf8() != content || text.contains(QChar(0)))
                continue;
            QTest::newRow(form.name) << text;
            ++pasted;
        }
        QVERIFY(pasted >= 15);
    }

    void whatIsPastedIsKnownAsWell()
    {
        QFETCH(QString, text);

        QCOMPARE(tests::value(exchange::readCheckpointCode(text)), note());
    }

    void severalSignaturesStay()
    {
        const QByteArray two = note() + "\xE2\x80\x94 sealbook/" + QByteArray(64, 'a') + ' '
            + QByteArray(76, 'x').toBase64() + '\n';

        QCOMPARE(tests::value(exchange::readCheckpointCode(
                     QString::fromUtf8(QByteArray(two).replace("\n", "\r\n")))),
                 two);
    }

    void anythingElseIsRefused()
    {
        for (const QByteArray &text :
             {QByteArray(), QByteArray("hello"), note().mid(20), note().left(60),
              QByteArray("sealbook-checkpoint:"), QByteArray("sealbook-checkpoint:%%%"),
              QByteArray(note()).replace("10057", "-1"), QByteArray(note()).replace("10057", "1e4"),
              "> " + QByteArray(note()).replace("\n", "\n> ")})
            QVERIFY2(!exchange::readCheckpointCode(QString::fromUtf8(text)), text.constData());
    }
};

QTEST_GUILESS_MAIN(TestCheckpointCode)
#include "test_checkpoint_code.moc"
