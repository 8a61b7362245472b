// Nothing in a custody record reaches a reader's screen as an invisible character or a terminal
// escape: neither a file's name nor a value, in any verifier. A file of such a name is refused by
// all four.

#include "base/clean_text.h"
#include "support/export_scene.h"

#include <QTest>

#include <algorithm>
#include <cstdio>
#include <fstream>

using namespace tests;

namespace {

struct Hostile {
    const char *name;
    QByteArray text;
};

const std::vector<Hostile> hostileTexts{{"escape", "\x1b[31m"},
                                        {"backspace", "\b\b"},
                                        {"line feed", "\n"},
                                        {"carriage return", "\r"},
                                        {"delete", "\x7f"},
                                        {"C1, as UTF-8",
                                         "\xc2\x9b"
                                         "31m"},
                                        {"C1, a bare byte", "\x9b"},
                                        {"right to left", "\xe2\x80\xae"},
                                        {"isolate", "\xe2\x81\xa6"},
                                        {"line separator", "\xe2\x80\xa8"},
                                        {"byte order mark", "\xef\xbb\xbf"},
                                        {"soft hyphen", "\xc2\xad"},
                                        {"zero width space", "\xe2\x80\x8b"},
                                        {"Mongolian vowel separator", "\xe1\xa0\x8e"},
                                        {"Arabic letter mark", "\xd8\x9c"},
                                        {"interlinear", "\xef\xbf\xb9"}};

// All of them but the line feed, one after the other.
QByteArray allInOne()
{
    QByteArray all;
    for (const auto &hostile : hostileTexts)
        all += hostile.text == "\n" ? QByteArray() : "x" + hostile.text;
    return all;
}

void put(const QString &folder, const QByteArray &path, const QByteArray &content)
{
    const QByteArray full = QFile::encodeName(folder) + '/' + path;
    std::filesystem::create_directories(std::filesystem::path(full.toStdString()).parent_path());
    std::FILE *file = std::fopen(full.constData(), "wb");
    if (!file)
        qFatal("%s cannot be written", full.constData());
    std::fwrite(content.constData(), 1, std::size_t(content.size()), file);
    std::fclose(file);
}

void change(const QString &path, const QByteArray &from, const QByteArray &to)
{
    QByteArray content = contentOf(path);
    if (!content.contains(from))
        qFatal("%s does not hold what is to be changed", qPrintable(path));
    writeFile(path, content.replace(content.indexOf(from), from.size(), to));
}

bool isClean(const QString &said)
{
    return std::none_of(said.begin(), said.end(), [](QChar c) {
        return c == QChar::ReplacementCharacter || (c != u'\n' && base::isForbidden(c.unicode()));
    });
}

} // namespace

class TestHostileText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fingerprint = value(m_scene.run()).fingerprint; }

    void aHostileNameIsRefusedAndNotPrinted_data()
    {
        std::vector<Trial> trials;
        for (const auto &hostile : hostileTexts)
            addNames(trials, hostile);
        judgeAll(trials);
    }

    void aHostileNameIsRefusedAndNotPrinted()
    {
        const auto verdicts = m_verdicts.value(QTest::currentDataTag());
        const auto disagreed = disagreement(verdicts, false);
        QVERIFY2(disagreed.isEmpty(), qPrintable(disagreed));
        mustBeClean(verdicts);
    }

    void aHostileValueIsNotPrinted_data()
    {
        std::vector<Trial> trials;
        for (const QString &name :
             {QStringLiteral("bag-info.txt"), QStringLiteral("manifest-sha256.txt"),
              QStringLiteral("data/keys.txt"), QStringLiteral("data/steps.txt"),
              QStringLiteral("data/checkpoint.txt"), QStringLiteral("data/proofs/leaves.txt"),
              QStringLiteral("data/proofs/tree.txt"), QStringLiteral("data/entries/000001.json"),
              QStringLiteral("data/entries/000000.json")}) {
            trials.push_back({name.toUtf8() + ", at its head", [name](ExportScene &scene) {
                                  const QString path = scene.folder + u'/' + name;
                                  writeFile(path, allInOne() + contentOf(path));
                              }});
            trials.push_back({name.toUtf8() + ", a line at its end", [name](ExportScene &scene) {
                                  const QString path = scene.folder + u'/' + name;
                                  writeFile(path, contentOf(path) + allInOne() + '\n');
                              }});
        }
        trials.push_back(
            {"a path in a list", [](ExportScene &scene) {
                 const auto path = scene.folder + QStringLiteral("/manifest-sha256.txt");
                 writeFile(path,
                           contentOf(path) + QByteArray(64, '0') + "  data/" + allInOne() + '\n');
             }});
        trials.push_back({"a name in the list of keys", [](ExportScene &scene) {
                              change(scene.path(QStringLiteral("keys.txt")), "Chen", allInOne());
                          }});
        trials.push_back({"the kind of an entry", [](ExportScene &scene) {
                              change(scene.path(QStringLiteral("entries/000003.json")),
                                     "\"kind\":\"", "\"kind\":\"" + allInOne());
                          }});
        trials.push_back({"the time of an entry", [](ExportScene &scene) {
                              change(scene.path(QStringLiteral("entries/000003.json")),
                                     "\"time\":\"", "\"time\":\"" + allInOne());
                          }});
        judgeAll(trials);
    }

    void aHostileValueIsNotPrinted()
    {
        const auto verdicts = m_verdicts.value(QTest::currentDataTag());
        const auto disagreed = disagreement(verdicts, verdicts.front().verified);
        QVERIFY2(disagreed.isEmpty(), qPrintable(disagreed));
        mustBeClean(verdicts);
    }

private:
    // What is done to a copy of the sound export before its lists are signed again, and its name.
    struct Trial {
        QByteArray name;
        std::function<void(ExportScene &)> change;
    };

    static void addNames(std::vector<Trial> &trials, const Hostile &hostile)
    {
        for (const char *place : {"", "data/", "data/attachments/", "data/entries/", "data/proofs/",
                                  "data/times/", "data/disclosures/", "data/keys/"}) {
            const QByteArray path = place + ("a" + hostile.text) + "b.txt";
            trials.push_back({QByteArray(hostile.name) + " in " + (*place ? place : "the bag"),
                              [path](ExportScene &scene) { put(scene.folder, path, "x"); }});
        }
        const QByteArray inside = "data/more" + hostile.text + "/a.txt";
        trials.push_back({QByteArray(hostile.name) + " in a folder's name",
                          [inside](ExportScene &scene) { put(scene.folder, inside, "x"); }});
    }

    void judgeAll(const std::vector<Trial> &trials)
    {
        QTest::addColumn<int>("number");
        std::vector<GivenRecord> records;
        const QString sound = m_scene.registry.path(QStringLiteral("record"));
        for (const auto &trial : trials) {
            QTest::newRow(trial.name.constData()) << int(records.size());
            m_scene.folder = m_scene.registry.path(QStringLiteral("trial-%1").arg(++m_trials));
            copyFolder(sound, m_scene.folder);
            trial.change(m_scene);
            countPayload(m_scene.folder);
            signAgain();
            records.push_back({m_scene.folder, m_fingerprint});
        }
        const auto verdicts = verdictsOnAll(records);
        for (std::size_t i = 0; i < trials.size(); ++i)
            m_verdicts.insert(trials[i].name, verdicts[i]);
    }

    // What the exporting officer can do, also for files whose names Qt cannot read: each unlisted
    // file gets a line.
    void signAgain()
    {
        namespace fs = std::filesystem;
        const fs::path top(m_scene.folder.toStdString());
        QMap<QByteArray, QByteArray> lists;
        for (const auto &file : fs::recursive_directory_iterator(top)) {
            if (!file.is_regular_file())
                continue;
            const auto path = QByteArray::fromStdString(file.path().lexically_relative(top));
            const bool isPayload = path.startsWith("data/");
            if (path.startsWith("tagmanifest-") || (!isPayload && path.startsWith("manifest-")))
                continue;
            addLines(lists, isPayload ? "manifest" : "tagmanifest", path, file.path());
        }
        // A list that the trial itself has spoilt stays as it is.
        for (auto list = lists.begin(); list != lists.end(); ++list) {
            const QString name = m_scene.folder + u'/' + QString::fromLatin1(list.key());
            if (list.key().startsWith("tagmanifest-")
                || contentOf(name)
                    == contentOf(m_scene.registry.path(QStringLiteral("record/"))
                                 + QString::fromLatin1(list.key())))
                writeFile(name, list.value());
        }
        for (const char *algorithm : {"sha256", "sha512"}) {
            const auto name = QStringLiteral("%1/tagmanifest-%2.txt")
                                  .arg(m_scene.folder, QLatin1String(algorithm));
            QMap<QByteArray, QByteArray> more;
            for (const char *other : {"sha256", "sha512"}) {
                const QByteArray path = QByteArray("manifest-") + other + ".txt";
                addLines(more, "tagmanifest", path, top / path.toStdString());
            }
            writeFile(name,
                      contentOf(name)
                          + more.value(QByteArray("tagmanifest-") + algorithm + ".txt"));
            writeFile(name + QStringLiteral(".sig"),
                      m_scene.registry.first().sign(contentOf(name)));
        }
    }

    static void addLines(QMap<QByteArray, QByteArray> &lists, const QByteArray &kind,
                         const QByteArray &path, const std::filesystem::path &file)
    {
        std::ifstream stream(file, std::ios::binary);
        const std::string content((std::istreambuf_iterator<char>(stream)), {});
        crypto::Hasher hasher({crypto::DigestAlgorithm::Sha256, crypto::DigestAlgorithm::Sha512});
        hasher.add(content.data(), content.size());
        const auto digests = hasher.finish();
        lists[kind + "-sha256.txt"] += digests[0].bytes.toHex() + "  " + path + '\n';
        lists[kind + "-sha512.txt"] += digests[1].bytes.toHex() + "  " + path + '\n';
    }

    // Except for Sealbook's faults, which are values here: its faces write them as text that is
    // seen (tests/cli/hostile_names.txt). The page gets U+FFFD from its browser for each byte of a
    // name that is not UTF-8; from the others U+FFFD means that they printed such a byte.
    static void mustBeClean(const Verdicts &verdicts)
    {
        for (const auto &verdict : verdicts) {
            QString said = verdict.said;
            if (verdict.by == QLatin1String("verify.html"))
                said.remove(QChar::ReplacementCharacter);
            QVERIFY2(verdict.by == QLatin1String("Sealbook") || isClean(said),
                     qPrintable(verdict.by + QStringLiteral(" prints ")
                                + QString::fromLatin1(verdict.said.toUtf8().toPercentEncoding())));
        }
    }

    ExportScene m_scene;
    QString m_fingerprint;
    QMap<QByteArray, Verdicts> m_verdicts; // by the name of a trial
    int m_trials = 0;
};

QTEST_GUILESS_MAIN(TestHostileText)
#include "test_hostile_text.moc"
