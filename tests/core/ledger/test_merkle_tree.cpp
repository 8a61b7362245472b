// RFC 6962: the stored tree, the growing tree and the definition give the same roots and proofs.

#include "crypto/digest.h"
#include "ledger/merkle_tree.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

namespace {

QByteArray leaf(qint64 number)
{
    return crypto::sha256({QByteArray::number(number)});
}

// MTH of RFC 6962 §2.1, to the letter.
QByteArray definition(qint64 start, qint64 size)
{
    if (size == 0)
        return crypto::sha256({});
    if (size == 1)
        return leaf(start);
    qint64 left = 1;
    while (left * 2 < size)
        left *= 2;
    return ledger::nodeHash(definition(start, left), definition(start + left, size - left));
}

// A store of nodes as the database keeps them.
struct Store {
    std::map<std::pair<int, qint64>, QByteArray> nodes;
    ledger::NodeReader reader = [this](int level, qint64 place) -> Result<QByteArray> {
        const auto found = nodes.find({level, place});
        if (found == nodes.end())
            return failure(ErrorCode::NotFound, QStringLiteral("no such node"));
        return found->second;
    };

    void add(qint64 number)
    {
        nodes[{0, number}] = leaf(number);
        const auto completed = ledger::completedNodes(number, leaf(number), reader);
        for (const auto &node : *completed)
            nodes[{node.level, node.place}] = node.hash;
    }
};

} // namespace

class TestMerkleTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRootAndProofIsThatOfTheDefinition()
    {
        Store store;
        ledger::TreeHasher growing;
        for (qint64 size = 0; size <= 70; ++size) {
            const auto root = definition(0, size);
            QCOMPARE(*ledger::rootHash(size, store.reader), root);
            QCOMPARE(growing.root(), root);
            for (qint64 index = 0; index < size; ++index) {
                const auto proof = *ledger::inclusionProof(index, size, store.reader);
                QVERIFY(ledger::verifiesInclusion(index, size, leaf(index), proof, root));
                QVERIFY(!ledger::verifiesInclusion(index, size, leaf(index + 1), proof, root));
                QVERIFY(!ledger::verifiesInclusion(index, size + 1, leaf(index), proof,
                                                   definition(0, size + 1)));
            }
            store.add(size);
            growing.add(leaf(size));
        }
        QVERIFY(!ledger::inclusionProof(5, 5, store.reader));
    }

    void everySharedVectorIsMet()
    {
        const QString folder = QStringLiteral(SEALBOOK_SHARED_DIR "/vectors/merkle_inclusion");
        if (!QFile::exists(folder)) {
            qInfo("the shared vectors are not beside this clone; only the definition is tested");
            return;
        }
        int met = 0;
        QDirIterator files(folder, {QStringLiteral("*.json")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto vector = QJsonDocument::fromJson(file.readAll()).object();
            const auto bytes = [](const QJsonValue &value) {
                return QByteArray::fromBase64(value.toString().toLatin1());
            };
            std::vector<QByteArray> proof;
            for (const auto &hash : vector.value(QLatin1String("proof")).toArray())
                proof.push_back(bytes(hash));
            const bool verifies =
                ledger::verifiesInclusion(vector.value(QLatin1String("leafIdx")).toInteger(-1),
                                          vector.value(QLatin1String("treeSize")).toInteger(),
                                          bytes(vector.value(QLatin1String("leafHash"))), proof,
                                          bytes(vector.value(QLatin1String("root"))));
            QVERIFY2(verifies != vector.value(QLatin1String("wantErr")).toBool(),
                     qPrintable(file.fileName()));
            ++met;
        }
        QVERIFY(met > 80);
    }
};

QTEST_GUILESS_MAIN(TestMerkleTree)
#include "test_merkle_tree.moc"
