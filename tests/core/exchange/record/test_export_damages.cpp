// Every way to damage an export that tests/data/export_damages.txt lists is caught by each of the
// ways to check one, and an undamaged one passes them all.

#include "actions/amend_item.h"
#include "actions/erase_disclosure.h"
#include "actions/stamp_checkpoint.h"
#include "support/export_damage.h"
#include "support/export_verdicts.h"
#include "support/patience.h"
#include "support/time_authority.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace tests;

namespace {

const auto damagesFile = QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/data/export_damages.txt");

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
        auto stated = forged.value(QLatin1String("body")).toObject();
        stated.insert(QStringLiteral("condition"), QStringLiteral("forged"));
        forged.insert(QStringLiteral("body"), stated);
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
        correction.reason = QStringLiteral("stated by the holder");
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
        // So that the checkpoint which the export's entry names is another than a stamped one, and
        // times/joins.txt has joins of its own.
        registry.addPhone();
        value(registry.first().checkpoint());
        const auto report = value(exchange::exportRecord(registry.first(), request, progress));
        m_sound = report.target;
        m_fingerprint = report.fingerprint;
        m_other = std::make_unique<ExportScene>(QStringLiteral("seal.jpg"), 2);
        value(m_other->run());
    }

    void theUndamagedExportPassesAll()
    {
        const auto disagreed = disagreement(verdictsOn(m_sound, m_fingerprint), true);
        QVERIFY2(disagreed.isEmpty(), qPrintable(disagreed));
        QVERIFY(!contentOf(m_sound + QStringLiteral("/data/proofs/since.txt")).isEmpty());
        QVERIFY(!contentOf(m_sound + QStringLiteral("/data/times/joins.txt")).isEmpty());
    }

    // What an honest authority said passes as well where one was put into another's place. Ed25519
    // and RSA-PSS sign certificates; under a stamp itself `openssl ts` knows neither.
    void anyHonestAuthorityPassesAll_data()
    {
        const auto ec = QStringLiteral("ec -pkeyopt ec_paramgen_curve:");
        const auto rsa = QStringLiteral("rsa:2048");
        const auto pss = QStringLiteral("rsa-pss -pkeyopt rsa_keygen_bits:2048");
        const auto sha256 = QStringLiteral("sha256"), sha384 = QStringLiteral("sha384"),
                   sha512 = QStringLiteral("sha512");
        const auto only = QStringLiteral(" -pkeyopt rsa_pss_keygen_md:sha256 -pkeyopt "
                                         "rsa_pss_keygen_mgf1_md:sha256 -pkeyopt "
                                         "rsa_pss_keygen_saltlen:32");
        judgeAll({
            {"RSA", honest({rsa, sha256, false, 3, {}})},
            {"RSA by way of another", honest({QStringLiteral("rsa:3072"), sha512, true, 3, {}})},
            {"P-384 by way of another",
             honest({ec + QStringLiteral("P-384"), sha384, true, 3, {}})},
            {"P-521", honest({ec + QStringLiteral("P-521"), sha512, false, 3, {}})},
            {"issuer: Ed25519", honest({rsa, sha256, false, 0, QStringLiteral("ed25519")})},
            {"issuer: RSA-PSS", honest({rsa, sha256, false, 0, pss})},
            {"issuer: RSA-PSS of another digest", honest({rsa, sha384, false, 0, pss})},
            {"issuer: RSA-PSS with a key for that alone",
             honest({rsa, sha256, false, 0, pss + only})},
        });
    }

    void anyHonestAuthorityPassesAll()
    {
        const auto disagreed = disagreement(m_verdicts.value(QTest::currentDataTag()), true);
        QVERIFY2(disagreed.isEmpty(), qPrintable(disagreed));
    }

    // Only verify.html does not know these algorithms; its verdict is IN PART, not a failure.
    void whatThePageDoesNotKnowIsInPart_data()
    {
        const auto rsa = QStringLiteral("rsa:2048"), sha256 = QStringLiteral("sha256");
        const auto ec = QStringLiteral("ec -pkeyopt ec_paramgen_curve:");
        judgeAll({
            {"P-224", honest({ec + QStringLiteral("secp224r1"), sha256, false, 0, {}})},
            {"issuer: Ed448", honest({rsa, sha256, false, 0, QStringLiteral("ed448")})},
        });
    }

    void whatThePageDoesNotKnowIsInPart()
    {
        const auto &verdicts = m_verdicts.value(QTest::currentDataTag());
        for (const auto &verdict : verdicts) {
            const bool isPage = verdict.by == u"verify.html";
            QVERIFY2(verdict.verified != isPage, qPrintable(verdict.said));
            QVERIFY2(!isPage || verdict.said.contains(u"IN PART: "), qPrintable(verdict.said));
        }
    }

    void aBrowserWithoutEd25519VerifiesByHand()
    {
        const auto run = [&](const QString &folder) {
            QProcess page;
            page.start(QStringLiteral("node"),
                       {QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/support/run_page.mjs"),
                        m_sound + QStringLiteral("/verify.html"), folder, m_fingerprint,
                        QStringLiteral("--by-hand")});
            if (!page.waitForFinished(patienceMs))
                qFatal("node does not end");
            return page.readAll();
        };
        const auto sound = run(m_sound);
        QVERIFY2(sound.trimmed().split('\n').last().startsWith("VERIFIED. "), sound.constData());
        const QString copy = m_scene.registry.path(QStringLiteral("by_hand"));
        copyFolder(m_sound, copy);
        overwriteByte(copy + QStringLiteral("/data/entries/000002.sig"), 40);
        resign(copy,
               [this](const QByteArray &list) { return m_scene.registry.first().sign(list); });
        const auto forged = run(copy);
        // The unsigned registration counts for nothing, so the entries after it name no registered
        // item.
        QVERIFY2(forged.startsWith("FAILED") && forged.contains("not registered before"),
                 forged.constData());
    }

    // A fingerprint that was left blank by mistake must not count as a comparison.
    void aBlankFingerprintIsNotPassedOver()
    {
        const auto judge = [&](const QString &program, const QStringList &arguments) {
            QProcess process;
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(program, arguments);
            if (!process.waitForFinished(patienceMs))
                qFatal("a verifier does not end");
            return std::pair(process.exitCode(), process.readAll());
        };
        for (const auto &blank : {QStringLiteral(" "), QStringLiteral("\u00a0\t")}) {
            const auto page =
                judge(QStringLiteral("node"),
                      {QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/support/run_page.mjs"),
                       m_sound + QStringLiteral("/verify.html"), m_sound, blank});
            QVERIFY2(page.first != 0 && page.second.contains("no fingerprint"), page.second);
            const auto python = judge(QStringLiteral("python3"),
                                      {m_sound + QStringLiteral("/verify.py"), m_sound, blank});
            QVERIFY2(python.first != 0 && python.second.contains("fingerprint"), python.second);
        }
    }

    void thereAreManyWays() { QVERIFY(readDamages(damagesFile).size() > 80); }

    // SEALBOOK_DAMAGES, a regular expression of names, has only those judged; SEALBOOK_PART=1/3
    // the first, fourth, seventh… of them.
    void eachDamageIsCaughtByAll_data()
    {
        const QRegularExpression wanted(qEnvironmentVariable("SEALBOOK_DAMAGES"));
        std::vector<Trial> trials;
        const QStringList part = qEnvironmentVariable("SEALBOOK_PART", "1/1").split(u'/');
        int number = 0;
        for (const auto &damage : readDamages(damagesFile)) {
            if (wanted.match(damage.name).hasMatch()
                && number++ % part.last().toInt() == part.first().toInt() - 1)
                trials.push_back({damage.name.toUtf8(), [this, damage](ExportScene &scene) {
                                      Damager damager(scene);
                                      teach(damager);
                                      damager.run(damage);
                                  }});
        }
        judgeAll(trials);
    }

    void eachDamageIsCaughtByAll()
    {
        const auto verdicts = m_verdicts.value(QTest::currentDataTag());
        const auto disagreed = disagreement(verdicts, false);
        QVERIFY2(disagreed.isEmpty(), qPrintable(disagreed));
        for (const auto &verdict : verdicts) {
            if (qEnvironmentVariableIsSet("SEALBOOK_SHOW"))
                qInfo().noquote() << verdict.by
                                  << verdict.said.trimmed().section(u'\n', -1).left(150);
            QVERIFY2(!verdict.said.contains(QStringLiteral("SyntaxError"))
                         && !verdict.said.contains(QStringLiteral("Traceback")),
                     qPrintable(verdict.said));
        }
    }

private:
    // What is done to a copy of the sound export, and its name.
    struct Trial {
        QByteArray name;
        std::function<void(ExportScene &)> change;
    };

    // Makes a row of each, and has all judged at once.
    void judgeAll(const std::vector<Trial> &trials)
    {
        QTest::addColumn<int>("number");
        std::vector<GivenRecord> records;
        for (const auto &trial : trials) {
            QTest::newRow(trial.name.constData()) << int(records.size());
            const QString folder =
                m_scene.registry.path(QStringLiteral("trial-%1").arg(++m_trials));
            QDir().mkpath(folder);
            m_scene.folder = folder + QStringLiteral("/record");
            copyFolder(m_sound, m_scene.folder);
            trial.change(m_scene);
            records.push_back({m_scene.folder, m_fingerprint});
        }
        const auto verdicts = verdictsOnAll(records);
        for (std::size_t i = 0; i < trials.size(); ++i)
            m_verdicts.insert(trials[i].name, verdicts[i]);
    }

    std::function<void(ExportScene &)> honest(const TimeAuthorityKind &kind) const
    {
        return [this, kind](ExportScene &scene) {
            const TimeAuthority authority(365, kind);
            answered(authority.pem(),
                     [&](const QByteArray &note) { return authority.replyTo(note); })(scene);
            scene.signAgain();
        };
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
            const auto steps = lines(scene.read(QStringLiteral("steps.txt")));
            takeOut(scene, steps.at(steps.size() - 2).split(' '));
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

    QMap<QByteArray, Verdicts> m_verdicts; // by the name of a trial
    int m_trials = 0;
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
