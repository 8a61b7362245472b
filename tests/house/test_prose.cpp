// Prose: comments, documents and messages in plain English, without the words of a translation.

#include "house/source_tree.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace house;

namespace {

struct Word {
    const char *pattern;
    const char *instead;
};

// The list grows when a review finds another one; every pattern is matched without regard to case.
const Word words[] = {
    {"told|tells?|telling", "state, show, record or report"},
    {"stands?(?!-)|stood", "is, are, be"},
    {"whoever|whomever", "the person who, anyone who"},
    {"besides?", "next to, in addition to, except"},
    {"none\\s+of\\s+ours", "external, foreign"},
    {"(?<!there )(is|are|was|were)\\s+none", "is not one, does not exist"},
    {"(of|for|to|by|with|from|than)\\s+who", "name the person: the officer who"},
    {"said\\s+of|says?\\s+of", "state about"},
    {"says?\\s+that", "states, records or shows that"},
    {"anew", "again; rebuild"},
    {"noughts?", "zeros"},
    {"as\\s+it\\s+lies", "unchanged"},
    {"he|him|his|himself", "they: an officer is not always a man"},
    {"mend(s|ed|ing)?", "correct, repair"},
    {"as\\s+good\\s+as", "counts as, is treated as"},
    {"lies?\\s+in\\s+nothing", "is in no container"},
    {"whatever\\s+became\\s+of", "even if; whatever damage"},
    {"in\\s+nobody['’]s\\s+way", "hinders nothing, is ignored"},
    {"makes?\\s+it\\s+so", "name the result"},
    {"made\\s+so", "made with, made as"},
    {"counts?\\s+for\\s+nothing\\s+(yet|until)", "is not yet in force, is ignored"},
    {"cannot\\s+rot", "is run by the ordinary tests"},
};

// Words that no name in the code has.
const QStringList wordsOfNoName{"anew",    "beside", "mended", "mending", "nought",
                                "noughts", "stands", "stood",  "told",    "whoever"};

// Sentences that the verifiers of an export print in the same words (schema/verifier/).
const QStringList agreedWithTheVerifiers{
    "Not anchored: whoever has one officer's password could have made it."};

// Each word of the list in a text that begins in `line` of `name`.
QStringList faultsOf(const QString &name, qsizetype line, const QString &text)
{
    QStringList faults;
    for (const auto &word : words) {
        const QRegularExpression pattern(QString("(?<![\\w'’])(%1)(?!\\w)").arg(word.pattern),
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::UseUnicodePropertiesOption);
        auto matches = pattern.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const auto at = line + text.left(match.capturedStart()).count(u'\n');
            faults.append(QString("%1:%2: “%3”; write: %4")
                              .arg(name, QString::number(at), match.captured().simplified(),
                                   QString(word.instead)));
        }
    }
    return faults;
}

// The text of a source with everything but its comments left out, line by line. A `//` behind an
// odd number of quotation marks is within a literal.
QString commentsOf(const QString &source)
{
    QStringList lines;
    for (const QString &line : source.split(u'\n')) {
        qsizetype at = line.indexOf("//");
        while (at >= 0 && line.left(at).count(u'"') % 2 != 0)
            at = line.indexOf("//", at + 2);
        lines.append(at < 0 ? QString() : line.mid(at + 2));
    }
    return lines.join(u'\n');
}

// The text of a document without code and addresses, with its line ends.
QString proseOf(const QString &document)
{
    static const QRegularExpression code("```.*?```|`[^`\\n]*`|^(    ).*?$|\\]\\([^)]*\\)",
                                         QRegularExpression::MultilineOption
                                             | QRegularExpression::DotMatchesEverythingOption);
    QString prose;
    qsizetype end = 0;
    auto matches = code.globalMatch(document);
    while (matches.hasNext()) {
        const auto match = matches.next();
        prose += document.mid(end, match.capturedStart() - end) + u'x'
            + QString(match.captured().count(u'\n'), u'\n');
        end = match.capturedEnd();
    }
    return prose + document.mid(end);
}

// The English texts of a file of translations (.ts).
QStringList sourcesOf(const QString &ts)
{
    QStringList sources;
    QXmlStreamReader xml(ts);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"source")
            sources.append(xml.readElementText());
    }
    return xml.hasError() ? QStringList() : sources;
}

// The texts between quotation marks, adjacent ones joined as a compiler does.
QStringList literalsOf(const QString &source)
{
    static const QRegularExpression joint("\"\\s*\"");
    static const QRegularExpression literal("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    QStringList texts;
    auto matches = literal.globalMatch(QString(source).remove(joint));
    while (matches.hasNext())
        texts.append(matches.next().captured(1));
    return texts;
}

// The words of a name, by its capitals and underscores: "isANewRow" has "is", "a", "new" and "row".
QStringList wordsOf(const QString &name)
{
    static const QRegularExpression seam("_|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    return name.split(seam);
}

// The names in a source, without comments and literals, that have a word of `wordsOfNoName`.
QStringList faultsInNames(const QString &file, const QString &source)
{
    static const QRegularExpression text("\"(?:[^\"\\\\\n]|\\\\.)*\"|//[^\n]*");
    static const QRegularExpression name("[A-Za-z_][A-Za-z0-9_]*");
    QSet<QString> faults;
    auto names = name.globalMatch(QString(source).remove(text));
    while (names.hasNext()) {
        const QString found = names.next().captured();
        for (const QString &word : wordsOf(found)) {
            if (wordsOfNoName.contains(word.toLower()) && found != "ToolButtonTextBesideIcon")
                faults.insert(QString("%1: the name “%2”").arg(file, found));
        }
    }
    return faults.values();
}

QStringList faultsInComments(const SourceTree &tree)
{
    QStringList faults;
    for (auto file = tree.begin(); file != tree.end(); ++file)
        faults += faultsOf(file.key(), 1, commentsOf(file.value()));
    return faults;
}

QStringList faultsInMessages(const QStringList &messages)
{
    QStringList faults;
    for (const QString &message : messages) {
        if (!agreedWithTheVerifiers.contains(message))
            faults += faultsOf(message.left(40), 1, message);
    }
    return faults;
}

// Every document of the checkout, by its path.
SourceTree documents()
{
    const QDir top(SEALBOOK_SOURCE_DIR);
    SourceTree tree{{"README.md", textOf(top.filePath("README.md"))}};
    for (const char *part : {"core", "app", "schema", "tests", "packaging"}) {
        QDirIterator files(top.filePath(part), {"*.md"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            tree.insert(top.relativeFilePath(path), textOf(path));
        }
    }
    return tree;
}

} // namespace

class TestProse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commentsArePlainEnglish()
    {
        const auto tree = readSourceTree(SEALBOOK_SOURCE_DIR, {"core", "app", "tests"});
        QVERIFY(tree.contains("core/base/result.h"));

        const auto found = faultsInComments(tree);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void namesArePlainEnglish()
    {
        const auto tree = readSourceTree(SEALBOOK_SOURCE_DIR, {"core", "app", "tests"});
        QVERIFY(tree.contains("core/base/result.h"));

        QStringList found;
        for (auto file = tree.begin(); file != tree.end(); ++file)
            found += faultsInNames(file.key(), file.value());
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void aNameIsReadWordByWord_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("faults");
        QTest::newRow("a word") << "int told = 1;" << 1;
        QTest::newRow("in camel case") << "void isToldNow();" << 1;
        QTest::newRow("after an underscore") << "QString m_toldNow, time_stamp_told;" << 2;
        QTest::newRow("a part of a word") << "bool understands, sheetOld;" << 0;
        QTest::newRow("two words") << "bool isOfANewRegistry();" << 0;
        QTest::newRow("in a comment and a text") << "say(\"told\"); // told" << 0;
    }

    void aNameIsReadWordByWord()
    {
        QFETCH(QString, source);
        QFETCH(int, faults);
        QCOMPARE(faultsInNames("a.cpp", source).size(), faults);
    }

    void documentsArePlainEnglish()
    {
        const auto tree = documents();
        QVERIFY(tree.contains("app/resources/guide/guide.en.md"));
        QVERIFY(!tree.value("README.md").isEmpty());

        QStringList faults;
        for (auto file = tree.begin(); file != tree.end(); ++file)
            faults += faultsOf(file.key(), 1, proseOf(file.value()));

        const auto found = faults;
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void messagesArePlainEnglish()
    {
        const auto messages = sourcesOf(
            textOf(QDir(SEALBOOK_SOURCE_DIR).filePath("app/translations/sealbook_zh_CN.ts")));
        QVERIFY(messages.size() > 1000);

        const auto found = faultsInMessages(messages);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    // The command line speaks English alone, so its texts are in no file of translations.
    void theCommandLineSpeaksPlainEnglish()
    {
        const auto tree = readSourceTree(SEALBOOK_SOURCE_DIR, {"app/cli"});
        QVERIFY(tree.contains("app/cli/command.cpp"));

        QStringList faults;
        for (auto file = tree.begin(); file != tree.end(); ++file) {
            for (const QString &text : literalsOf(file.value()))
                faults += faultsOf(file.key(), 1, text);
        }

        const auto found = faults;
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void aWordOfTheListIsFoundInAComment_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");

        QTest::newRow("told") << "What is told to a person."
                              << "told";
        QTest::newRow("capital") << "Whoever signs it."
                                 << "Whoever";
        QTest::newRow("across lines") << "Meant for\nwho has no key."
                                      << "for who";
        QTest::newRow("is none") << "Fails where the checkpoint is none."
                                 << "is none";
        QTest::newRow("his") << "The officer types his password."
                             << "his";
        QTest::newRow("mended") << "The row is mended."
                                << "mended";
    }

    void aWordOfTheListIsFoundInAComment()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        const QString comment = "// " + QString(text).replace(u'\n', "\n// ");

        const auto faults = faultsInComments({{"core/base/a.h", "\n" + comment + "\nint f();\n"}});

        QCOMPARE(faults.size(), 1);
        QVERIFY2(faults.front().startsWith("core/base/a.h:2: “" + word + "”"),
                 qPrintable(faults.front()));
    }

    void plainWordsAreLeftAlone()
    {
        const SourceTree tree{
            {"a.h", "// Understands a stand-in; there is none.\n// The history of its method.\n"},
            {"b.cpp", "int told = 1; // counts\n"},
            {"c.cpp", QString("say(%1// told%1);\n").arg(QChar(u'"'))},
        };

        const auto found = faultsInComments(tree);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void codeInADocumentIsNotProse()
    {
        const QString document("A line.\n```\nit is told\n```\n`told` and [here](told.md)\n\n"
                               "    told by a command\n\nThis is told.\n");

        const auto faults = faultsOf("a.md", 1, proseOf(document));

        QCOMPARE(faults.size(), 1);
        QVERIFY2(faults.front().startsWith("a.md:9: "), qPrintable(faults.front()));
    }

    void aTextOfSeveralLiteralsIsOneText()
    {
        const QString source("say(\"for \"\n    \"who has none\");\n");

        const auto texts = literalsOf(source);

        QCOMPARE(texts.value(0), QString("for who has none"));
        QCOMPARE(faultsOf("a.cpp", 1, texts.front()).size(), 1);
    }

    void aWordOfTheListIsFoundInAMessage()
    {
        const QStringList messages{"The officer mends it.", "The officer corrects it.",
                                   agreedWithTheVerifiers.front()};

        QCOMPARE(faultsInMessages(messages).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestProse)
#include "test_prose.moc"
