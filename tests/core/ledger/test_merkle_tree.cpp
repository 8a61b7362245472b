// RFC 6962: the stored tree, the growing tree and the definition give the same roots and proofs.

#include "crypto/digest.h"
#include "ledger/entry.h"
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

    // The leaves and roots that the tests of Certificate Transparency use
    // (https://github.com/google/certificate-transparency, merkletree/merkle_tree_test.cc).
    void knownRootsAreMet_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QByteArray>("root");
        const char *roots[] = {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                               "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                               "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                               "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                               "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                               "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                               "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                               "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
        for (int size = 1; size <= int(std::size(roots)); ++size)
            QTest::addRow("%d leaves", size) << size << QByteArray(roots[size - 1]);
    }

    void knownRootsAreMet()
    {
        QFETCH(const int, size);
        QFETCH(const QByteArray, root);
        const QByteArray leaves[] = {"",
                                     "00",
                                     "10",
                                     "2021",
                                     "3031",
                                     "40414243",
                                     "5051525354555657",
                                     "606162636465666768696a6b6c6d6e6f"};

        ledger::TreeHasher tree;
        for (int i = 0; i < size; ++i)
            tree.add(ledger::leafHash(QByteArray::fromHex(leaves[i]), {}));

        QCOMPARE(tree.root().toHex(), root);
    }

    void everySharedVectorIsMet()
    {
        const QString folder = QStringLiteral(SEALBOOK_SHARED_DIR "/vectors/merkle_inclusion");
        if (!QFile::exists(folder))
            QSKIP("../shared/vectors/merkle_inclusion (test vectors of RFC 6962) is missing; "
                  "knownRootsAreMet and everyRootAndProofIsThatOfTheDefinition still test the "
                  "standard's own examples");
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
