// The worked examples of schema/ledger_format.md are what the program makes and takes.

#include "crypto/digest.h"
#include "domain/entry_kind.h"
#include "ledger/checkpoint.h"
#include "ledger/cosignature.h"
#include "ledger/disclosure.h"
#include "ledger/entry.h"
#include "ledger/entry_schema.h"
#include "ledger/merkle_tree.h"

#include <QFile>
#include <QTest>

namespace {

crypto::PrivateKey keyOf(char seedByte)
{
    return crypto::PrivateKey::fromSeed(crypto::SecretBytes(QByteArray(32, seedByte)));
}

} // namespace

class TestLedgerFormat : public QObject
{
    Q_OBJECT

    QByteArray m_document;

    // The content of the fenced block with this name.
    QByteArray block(const QByteArray &name) const
    {
        const QByteArray start = "```" + name + '\n';
        const auto from = m_document.indexOf(start) + start.size();
        return m_document.mid(from, m_document.indexOf("\n```", from) - from);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SEALBOOK_SOURCE_DIR "/schema/ledger_format.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_document = file.readAll();
    }

    void entriesSignaturesAndLeaves_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::newRow("first") << QByteArray("0");
        QTest::newRow("second") << QByteArray("1");
    }

    void entriesSignaturesAndLeaves()
    {
        QFETCH(QByteArray, number);
        const auto officer = keyOf('\1');
        const QByteArray bytes = block("entry" + number);
        const QByteArray signature = QByteArray::fromHex(block("signature" + number));
        const auto entry = ledger::readEntry(bytes, signature);
        QVERIFY2(entry, entry ? "" : qPrintable(entry.error().message));
        QCOMPARE(entry->actor, officer.publicKey().id());
        QCOMPARE(officer.sign(bytes), signature);
        QCOMPARE(entry->leafHex().toLatin1(), block("leaf" + number));
        QVERIFY(ledger::checkAgainstSchema(*entry, domain::firstRules));
        QCOMPARE(ledger::signEntry(*entry, officer)->bytes, bytes);
    }

    void theSecondFollowsTheFirst()
    {
        QCOMPARE(ledger::readEntry(block("entry1"), {})->prev.toLatin1(), block("leaf0"));
    }

    void theDisclosureHasTheSealedDigest()
    {
        const auto disclosure = ledger::readDisclosure(block("disclosure"));
        QVERIFY(disclosure);
        QCOMPARE(disclosure->digest().toLatin1(), block("digest"));
        QCOMPARE(ledger::readEntry(block("entry1"), {})->sealed.value(disclosure->field).toString(),
                 disclosure->digest());
    }

    void theCheckpointStatesBothEntries()
    {
        const QByteArray note = block("checkpoint") + '\n';
        const auto checkpoint = ledger::verifyCheckpoint(note, keyOf('\2').publicKey());
        QVERIFY2(checkpoint, checkpoint ? "" : qPrintable(checkpoint.error().message));
        QCOMPARE(checkpoint->size, 2);
        QCOMPARE(checkpoint->root,
                 ledger::nodeHash(QByteArray::fromHex(block("leaf0")),
                                  QByteArray::fromHex(block("leaf1"))));
        QCOMPARE(ledger::signCheckpoint(*checkpoint, keyOf('\2')), note);
        QVERIFY(!ledger::verifyCheckpoint(note, keyOf('\1').publicKey()));
    }

    void theCosignatureIsTheOfficers()
    {
        const QByteArray line = block("cosignature") + '\n';
        const auto checkpoint = *ledger::readCheckpoint(block("checkpoint") + '\n');
        const auto officer = keyOf('\1');
        constexpr qint64 stated = 1'772'331'600'000;
        QCOMPARE(ledger::cosign(checkpoint, officer, stated), line);
        QCOMPARE(*ledger::cosigner(line), officer.publicKey().id());
        QCOMPARE(*ledger::verifyCosignature(line, checkpoint, officer.publicKey()), stated);
    }

    void anotherCosignatureIsRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        const QByteArray right = block("cosignature") + '\n';
        const auto base64At = right.lastIndexOf(' ') + 1;
        const auto changed = [&](qsizetype byte) {
            QByteArray payload = QByteArray::fromBase64(right.mid(base64At).trimmed());
            payload[byte] = char(payload[byte] ^ 1);
            return right.left(base64At) + payload.toBase64() + '\n';
        };
        QTest::newRow("another key hash") << changed(0);
        QTest::newRow("another time") << changed(11);
        QTest::newRow("another signature") << changed(12);
        QTest::newRow("no line feed") << right.chopped(1);
        QTest::newRow("something after it") << right + right;
        QTest::newRow("white space in the base64") << right.chopped(1) + " \n";
        QTest::newRow("a note's own signature line")
            << block("checkpoint").mid(block("checkpoint").lastIndexOf('\n') + 1) + '\n';
        QTest::newRow("nothing") << QByteArray();
    }

    void anotherCosignatureIsRefused()
    {
        QFETCH(QByteArray, line);
        const auto checkpoint = *ledger::readCheckpoint(block("checkpoint") + '\n');
        QVERIFY(!ledger::verifyCosignature(line, checkpoint, keyOf('\1').publicKey()));
    }

    void theTableOfSignersIsTheProgramsOwn()
    {
        QMap<QString, QStringList> documented;
        const QString table = QString::fromUtf8(m_document)
                                  .section(QStringLiteral("| kinds | roles |"), 1)
                                  .section(QStringLiteral("\n\n"), 0, 0);
        for (const QString &row : table.split(u'\n', Qt::SkipEmptyParts).mid(1)) {
            const QStringList cells = row.split(u'|');
            for (const QString &kind : cells.at(1).trimmed().split(QStringLiteral(", ")))
                documented.insert(QString(kind).remove(u'`'),
                                  cells.at(2).trimmed().split(QStringLiteral(", ")));
        }
        QCOMPARE(std::size_t(documented.size()), domain::entryKinds().size());
        for (const auto &kind : domain::entryKinds())
            QCOMPARE(documented.value(QString::fromLatin1(kind.name)), domain::names(kind.signers));
    }
};

QTEST_GUILESS_MAIN(TestLedgerFormat)
#include "test_ledger_format.moc"
