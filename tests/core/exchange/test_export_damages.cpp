// Every way to damage an export that tests/data/export_damages.txt lists is caught by each of the
// ways to check one, and an undamaged one passes them all.

#include "actions/amend_item.h"
#include "actions/erase_disclosure.h"
#include "actions/stamp_checkpoint.h"
#include "support/export_damage.h"
#include "support/export_verdicts.h"
#include "support/time_authority.h"

#include <QTest>

using namespace tests;

namespace {

const auto damagesFile = QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/data/export_damages.txt");

void copyFolder(const QString &from, const QString &to)
{
    if (QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), from, to}) != 0)
        qFatal("%s cannot be copied", qPrintable(from));
}

QByteArrayList wordsOfLastStep(const ExportScene &scene)
{
    return lines(scene.read(QStringLiteral("steps.txt"))).last().split(' ');
}

// Takes a step's entry out of the export, and gives its leaf in its place: what is left is a tree
// in which all is right.
void takeOut(ExportScene &scene, const QByteArrayList &step)
{
    const QString entry =
        scene.path(QStringLiteral("entries/%1").arg(QString::fromLatin1(step.at(2))));
    const QByteArray leaf = scene.leafOf(QString::fromLatin1(step.at(2)));
    if (!QFile::remove(entry + QStringLiteral(".json"))
        || !QFile::remove(entry + QStringLiteral(".sig")))
        qFatal("there is no %s", qPrintable(entry));
    scene.put(QStringLiteral("proofs/%1.bin").arg(QString::fromLatin1(step.at(3))), leaf);
    scene.put(QStringLiteral("proofs/leaves.txt"),
              scene.read(QStringLiteral("proofs/leaves.txt"))
                  .replace(step.at(3) + ' ' + step.at(2) + '\n', ""));
    scene.put(QStringLiteral("steps.txt"),
              scene.read(QStringLiteral("steps.txt")).replace(step.join(' ') + '\n', ""));
    for (const QString &file : filesOf(scene.path(QStringLiteral("disclosures")))) {
        if (QFileInfo(file).fileName().startsWith(QString::fromLatin1(step.at(2))))
            QFile::remove(file);
    }
}

void forgeLastStep(ExportScene &scene)
{
    const auto last = wordsOfLastStep(scene);
    const QString entry = QStringLiteral("entries/%1.json").arg(QString::fromLatin1(last.at(2)));
    const QByteArray trueLeaf = scene.leafOf(QString::fromLatin1(last.at(2)));
    const QByteArray key = scene.forge(entry, entry, [](QJsonObject &forged) {
        auto told = forged.value(QLatin1String("body")).toObject();
        told.insert(QStringLiteral("condition"), QStringLiteral("forged"));
        forged.insert(QStringLiteral("body"), told);
    });
    scene.put(QStringLiteral("proofs/%1.bin").arg(QString::fromLatin1(last.at(3))), trueLeaf);
    scene.enrolForger(key);
}

void addStrangersKey(ExportScene &scene)
{
    const auto key =
        crypto::PrivateKey::fromSeed(crypto::SecretBytes(QByteArray(32, 'e'))).publicKey();
    scene.put(QStringLiteral("keys/%1.pem").arg(key.id()), key.pem());
    const QByteArray first = scene.registry.first().officer().keyId.toLatin1();
    scene.put(QStringLiteral("keys.txt"),
              scene.read(QStringLiteral("keys.txt")) + key.id().toLatin1() + " officer 000001 "
                  + first + " Eve\n");
}

// Of the registry with the same keys in which something else happened.
QByteArray forkedCheckpoint(qint64 size)
{
    TempRegistry fork;
    while (value(fork.registry().ledger().size(fork.first().station().id)) < size)
        fork.addPhone();
    return value(fork.first().checkpoint()).note;
}

} // namespace

class TestExportDamages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto &registry = m_scene.registry;
        base::Progress progress;
        registry.attach(registry.addPhone(), QStringLiteral("another.jpg"),
                        "of an item that is not exported");
        m_early = value(actions::askForTimeStamp(registry.first())).checkpoint.note;
        stamp(m_authority);
        stamp(m_otherAuthority);
        actions::Correction correction;
        correction.fields.insert(QStringLiteral("passcode"), QStringLiteral("2580"));
        correction.reason = QStringLiteral("told by the holder");
        value(actions::correctItem(registry.first(), m_scene.phone, correction));
        const auto corrected =
            value(registry.registry().ledger().entriesOf(registry.item(m_scene.phone).id)).back();
        m_passcode = value(registry.registry().ledger().disclosures(corrected))
                         .value(QStringLiteral("passcode"))
                         .text;
        m_passcodeName = QStringLiteral("disclosures/%1-passcode.txt")
                             .arg(corrected.seq, 6, 10, QLatin1Char('0'));
        value(actions::eraseDisclosures(registry.first(), m_scene.phone,
                                        {QStringLiteral("passcode")}, QStringLiteral("not needed"),
                                        QStringLiteral("Order 9"), progress));
        exchange::ExportRequest request{{m_scene.phone},
                                        std::nullopt,
                                        m_scene.registry.path(QStringLiteral("sound")),
                                        {},
                                        QStringLiteral("Court"),
                                        QStringLiteral("trial")};
        request.since = m_early;
        stamp(m_authority);
        const auto report = value(exchange::exportRecord(registry.first(), request, progress));
        m_sound = report.target;
        m_fingerprint = report.fingerprint;
        m_other = std::make_unique<ExportScene>(QStringLiteral("seal.jpg"), 2);
        value(m_other->run());
    }

    void theUndamagedExportPassesAll()
    {
        for (const auto &verdict : verdictsOn(m_sound, m_fingerprint))
            QVERIFY2(verdict.verified,
                     qPrintable(verdict.by + QStringLiteral(": ") + verdict.said));
        QVERIFY(!contentOf(m_sound + QStringLiteral("/data/proofs/since.txt")).isEmpty());
        QVERIFY(!contentOf(m_sound + QStringLiteral("/data/times/joins.txt")).isEmpty());
    }

    // What an honest authority said passes as well where one was put into another's place.
    void anyHonestAuthorityPassesAll_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("digest");
        QTest::addColumn<bool>("hasIntermediate");
        const auto ec = QStringLiteral("ec -pkeyopt ec_paramgen_curve:");
        QTest::newRow("RSA") << QStringLiteral("rsa:2048") << QStringLiteral("sha256") << false;
        QTest::newRow("RSA by way of another")
            << QStringLiteral("rsa:3072") << QStringLiteral("sha512") << true;
        QTest::newRow("P-384 by way of another")
            << ec + QStringLiteral("P-384") << QStringLiteral("sha384") << true;
        QTest::newRow("P-521") << ec + QStringLiteral("P-521") << QStringLiteral("sha512") << false;
    }

    // Ed25519 and RSA-PSS sign certificates; under a stamp itself `openssl ts` knows neither.
    void anyHonestIssuerPassesAll_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("digest");
        const auto pss = QStringLiteral("rsa-pss -pkeyopt rsa_keygen_bits:2048");
        QTest::newRow("Ed25519") << QStringLiteral("ed25519") << QStringLiteral("sha256");
        QTest::newRow("RSA-PSS") << pss << QStringLiteral("sha256");
        QTest::newRow("RSA-PSS of another digest") << pss << QStringLiteral("sha384");
        QTest::newRow("RSA-PSS with a key for that alone") << pss
                + QStringLiteral(" -pkeyopt rsa_pss_keygen_md:sha256 -pkeyopt "
                                 "rsa_pss_keygen_mgf1_md:sha256 -pkeyopt rsa_pss_keygen_saltlen:32")
                                                           << QStringLiteral("sha256");
    }

    void anyHonestIssuerPassesAll()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, digest);
        passesAll(TimeAuthority(365, {QStringLiteral("rsa:2048"), digest, false, 0, issuer}));
    }

    void anyHonestAuthorityPassesAll()
    {
        QFETCH(QString, key);
        QFETCH(QString, digest);
        QFETCH(bool, hasIntermediate);
        passesAll(TimeAuthority(365, {key, digest, hasIntermediate, 3, {}}));
    }

    void aBrowserWithoutEd25519VerifiesByHand()
    {
        const auto run = [&](const QString &folder) {
            return verdictOf({}, QStringLiteral("node"),
                             {QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/support/run_page.mjs"),
                              m_sound + QStringLiteral("/verify.html"), folder, m_fingerprint,
                              QStringLiteral("--by-hand")});
        };
        const auto sound = run(m_sound);
        QVERIFY2(sound.verified, qPrintable(sound.said));
        const QString copy = m_scene.registry.path(QStringLiteral("by_hand"));
        copyFolder(m_sound, copy);
        overwriteByte(copy + QStringLiteral("/data/entries/000002.sig"), 40);
        resign(copy,
               [this](const QByteArray &list) { return m_scene.registry.first().sign(list); });
        const auto forged = run(copy);
        QVERIFY2(!forged.verified && forged.said.contains(QStringLiteral("signature")),
                 qPrintable(forged.said));
    }

    void thereAreManyWays() { QVERIFY(readDamages(damagesFile).size() > 80); }

    void eachDamageIsCaughtByAll_data()
    {
        QTest::addColumn<QStringList>("steps");
        for (const auto &damage : readDamages(damagesFile))
            QTest::newRow(qPrintable(damage.name)) << damage.steps;
    }

    void eachDamageIsCaughtByAll()
    {
        QFETCH(QStringList, steps);
        QDir(m_scene.folder).removeRecursively();
        copyFolder(m_sound, m_scene.folder);
        Damager damager(m_scene);
        teach(damager);
        damager.run({QString(), steps});
        for (const auto &verdict : verdictsOn(m_scene.folder, m_fingerprint)) {
            if (qEnvironmentVariableIsSet("SEALBOOK_SHOW"))
                qInfo().noquote() << verdict.by
                                  << verdict.said.trimmed().section(u'\n', -1).left(150);
            QVERIFY2(!verdict.verified,
                     qPrintable(verdict.by + QStringLiteral(" lets it pass: ") + verdict.said));
            QVERIFY2(!verdict.said.contains(QStringLiteral("SyntaxError"))
                         && !verdict.said.contains(QStringLiteral("Traceback")),
                     qPrintable(verdict.said));
        }
    }

private:
    void passesAll(const TimeAuthority &authority)
    {
        QDir(m_scene.folder).removeRecursively();
        copyFolder(m_sound, m_scene.folder);
        answered(authority.pem(),
                 [&](const QByteArray &note) { return authority.replyTo(note); })(m_scene);
        m_scene.signAgain();
        for (const auto &verdict : verdictsOn(m_scene.folder, m_fingerprint))
            QVERIFY2(verdict.verified,
                     qPrintable(verdict.by + QStringLiteral(": ") + verdict.said));
    }

    void stamp(const TimeAuthority &authority)
    {
        auto &session = m_scene.registry.first();
        const auto asked = value(actions::askForTimeStamp(session));
        value(actions::keepTimeStamp(session, authority.reply(asked.query), authority.pem()));
        m_newestStamped = asked.checkpoint.checkpoint.size;
    }

    // Puts another reply in the place of the one to the newest stamped checkpoint.
    using Answer = std::function<QByteArray(const QByteArray &note)>;
    Damager::Special answered(const QByteArray &pem, const Answer &answer) const
    {
        return [this, pem, answer](ExportScene &scene) {
            const auto name = QStringLiteral("times/%1").arg(m_newestStamped);
            scene.put(name + QStringLiteral("-1.pem"), pem);
            scene.put(name + QStringLiteral("-1.tsr"),
                      answer(scene.read(name + QStringLiteral(".txt"))));
        };
    }

    void teachTimes(Damager &damager)
    {
        damager.teach(QStringLiteral("stamp-of-another-note"),
                      answered(m_authority.pem(), [this](const QByteArray &note) {
                          return m_authority.replyTo(note + "x");
                      }));
        damager.teach(QStringLiteral("stamp-refused"),
                      answered(m_authority.pem(), [this](const QByteArray &note) {
                          return m_authority.replyTo(note, QStringLiteral("md5"));
                      }));
        damager.teach(QStringLiteral("stamp-of-sha1"),
                      answered(m_authority.pem(), [this](const QByteArray &note) {
                          return m_authority.replyTo(note, QStringLiteral("sha1"));
                      }));
        damager.teach(QStringLiteral("stamp-of-expired-authority"),
                      answered(m_expired.pem(),
                               [this](const QByteArray &note) { return m_expired.replyTo(note); }));
        // In the name of its signer's issuer, which no signature covers.
        damager.teach(QStringLiteral("stamp-not-of-der"), [this](ExportScene &scene) {
            const auto path = QStringLiteral("times/%1-1.tsr").arg(m_newestStamped);
            QByteArray reply = scene.read(path);
            const auto name = reply.lastIndexOf("\x06\x03\x55\x04\x03"); // common name
            reply[name - 4] = char(reply.at(name - 4) ^ 0x20);           // a set in one piece
            scene.put(path, reply);
        });
        damager.teach(QStringLiteral("stamp-of-forked-log"), [this](ExportScene &scene) {
            const auto name = QStringLiteral("times/%1").arg(m_newestStamped);
            const auto note = forkedCheckpoint(m_newestStamped);
            scene.put(name + QStringLiteral(".txt"), note);
            scene.put(name + QStringLiteral("-1.tsr"), m_authority.replyTo(note));
        });
    }

    void teach(Damager &damager)
    {
        teachTimes(damager);
        damager.teach(QStringLiteral("drop-last-step"),
                      [](ExportScene &scene) { takeOut(scene, wordsOfLastStep(scene)); });
        damager.teach(QStringLiteral("drop-middle-step"), [](ExportScene &scene) {
            takeOut(scene, lines(scene.read(QStringLiteral("steps.txt"))).at(1).split(' '));
        });
        damager.teach(QStringLiteral("forge-entry"), forgeLastStep);
        damager.teach(QStringLiteral("stranger-key"), addStrangersKey);
        damager.teach(QStringLiteral("reveal-erased"),
                      [this](ExportScene &scene) { scene.put(m_passcodeName, m_passcode); });
        damager.teach(QStringLiteral("foreign-disclosure"), [this](ExportScene &scene) {
            scene.put(QStringLiteral("disclosures/000099-passcode.txt"), m_passcode);
        });
        damager.teach(QStringLiteral("older-checkpoint"), [this](ExportScene &scene) {
            scene.put(QStringLiteral("checkpoint.txt"), m_early);
        });
        damager.teach(QStringLiteral("other-log-checkpoint"), [this](ExportScene &scene) {
            scene.put(QStringLiteral("checkpoint.txt"),
                      m_other->read(QStringLiteral("checkpoint.txt")));
        });
        damager.teach(QStringLiteral("other-log-since"), [this](ExportScene &scene) {
            scene.put(QStringLiteral("since.txt"), m_other->read(QStringLiteral("checkpoint.txt")));
        });
        damager.teach(QStringLiteral("forked-since"), [this](ExportScene &scene) {
            const auto size = value(ledger::readCheckpoint(m_early)).size;
            const auto note = forkedCheckpoint(size);
            if (note == m_early || value(ledger::readCheckpoint(note)).size != size)
                qFatal("this is no fork");
            scene.put(QStringLiteral("since.txt"), note);
        });
        damager.teach(QStringLiteral("other-registry"), [this](ExportScene &scene) {
            QDir(scene.folder).removeRecursively();
            copyFolder(m_other->folder, scene.folder);
        });
    }

    const TimeAuthority m_authority, m_otherAuthority, m_expired{-1};
    ExportScene m_scene;
    std::unique_ptr<ExportScene> m_other;
    QString m_sound;
    QString m_fingerprint;
    QByteArray m_early;
    qint64 m_newestStamped = 0; // size of that checkpoint
    QByteArray m_passcode;
    QString m_passcodeName;
};

QTEST_GUILESS_MAIN(TestExportDamages)
#include "test_export_damages.moc"
