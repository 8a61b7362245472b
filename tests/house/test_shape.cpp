// Shape: headers that say what they are for; files, functions and lines that stay short; and
// folders that are all named.

#include "house/source_tree.h"

#include <QTest>

#include <algorithm>

using namespace house;

namespace {

constexpr qsizetype mostLines = 500;
constexpr qsizetype mostColumns = 100;
constexpr qsizetype mostLinesOfAFunction = 60;

// Each header without `#pragma once`, or that does not open with a sentence on its purpose.
QStringList sparseHeaders(const SourceTree &tree)
{
    static const QRegularExpression opening(R"(\A\s*#pragma once\s+//[ \t]*\w)");
    QStringList faults;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (file.key().endsWith(u".h") && !opening.match(file.value()).hasMatch())
            faults.append(file.key() + " does not open with #pragma once and a comment");
    }
    return faults;
}

QStringList longFiles(const SourceTree &tree)
{
    QStringList faults;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        const auto lines = file.value().count(u'\n');
        if (lines > mostLines)
            faults.append(QString("%1 has %2 lines").arg(file.key()).arg(lines));
    }
    return faults;
}

// Each line that clang-format has not seen, or that only a person can break.
QStringList wideLines(const SourceTree &tree)
{
    QStringList faults;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        const auto lines = file.value().split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines[i].size() > mostColumns)
                faults.append(QString("%1:%2 has %3 columns")
                                  .arg(file.key())
                                  .arg(i + 1)
                                  .arg(lines[i].size()));
        }
    }
    return faults;
}

// Each function whose body is longer than a screen, except tables; a block that opens and closes at
// the same depth below a line with a parenthesis counts as one.
QStringList longFunctions(const SourceTree &tree)
{
    static const QRegularExpression body(
        "^(?<head>.*\\).*)\\n(?<depth> *)\\{\\n(?<lines>(?:.*\\n)*?)\\k<depth>\\}$",
        QRegularExpression::MultilineOption);
    const QStringList tables{"Custody()", "custodyVerbRules()", "custodyCommands()"};
    QStringList faults;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        auto bodies = body.globalMatch(file.value());
        while (bodies.hasNext()) {
            const auto match = bodies.next();
            const auto lines = match.captured("lines").count(u'\n');
            const QString head = match.captured("head").trimmed();
            const bool isTable =
                std::any_of(tables.begin(), tables.end(),
                            [&](const QString &table) { return head.endsWith(table); });
            if (lines > mostLinesOfAFunction && !isTable)
                faults.append(
                    QString("%1: %2 has %3 lines").arg(file.key(), head, QString::number(lines)));
        }
    }
    return faults;
}

// Each file that is not named snake_case after its one class or verb.
QStringList vagueNames(const SourceTree &tree)
{
    static const QRegularExpression good("^[a-z][a-z0-9_]*\\.(h|cpp)$");
    static const QRegularExpression vague(
        "(^|_)(managers?|helpers?|utils?|handlers?|impl|data|infos?)\\.(h|cpp)$");
    QStringList faults;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        const QString name = file.key().section(u'/', -1);
        if (!good.match(name).hasMatch() || vague.match(name).hasMatch())
            faults.append(file.key() + " does not say what it is");
    }
    return faults;
}

// The names, hidden ones aside, that are not agreed on; `ignored` is the text of .gitignore.
QStringList strangers(const QStringList &names, const QStringList &agreed, const QString &ignored)
{
    const auto ignoredNames = ignored.split(QRegularExpression("[/\\s]+"), Qt::SkipEmptyParts);
    QStringList faults;
    for (const QString &name : names) {
        if (!name.startsWith(u'.') && !agreed.contains(name) && !ignoredNames.contains(name))
            faults.append(name);
    }
    return faults;
}

// The folders that no row "| `folder/` | purpose |" of the README explains in one line.
QStringList unexplained(const QStringList &folders, const QString &readme)
{
    QStringList faults;
    for (const QString &folder : folders) {
        const QRegularExpression row(
            QString(R"(^\| *`%1/` *\|.*\w.*\|)").arg(QRegularExpression::escape(folder)),
            QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
        if (!row.match(readme).hasMatch())
            faults.append(folder);
    }
    return faults;
}

// Whether the folder has no file at any depth: no clone has such a folder.
bool isBare(const QString &path)
{
    return !QDirIterator(path, QDir::Files, QDirIterator::Subdirectories).hasNext();
}

QDir top()
{
    return QDir(SEALBOOK_SOURCE_DIR);
}

} // namespace

class TestShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tree = readSourceTree(SEALBOOK_SOURCE_DIR, {"core", "app", "tests"});
        QVERIFY(m_tree.contains("core/base/result.h"));
        QVERIFY(m_tree.contains("tests/house/source_tree.h"));
    }

    void everyHeaderSaysWhatItIsFor() { QCOMPARE(sparseHeaders(m_tree).join(u'\n'), QString()); }
    void noFileIsLong() { QCOMPARE(longFiles(m_tree).join(u'\n'), QString()); }
    void noFunctionIsLong()
    {
        const auto shipped = readSourceTree(SEALBOOK_SOURCE_DIR);
        QCOMPARE(longFunctions(shipped).join(u'\n'), QString());
    }
    void noLineIsWide() { QCOMPARE(wideLines(m_tree).join(u'\n'), QString()); }
    void everyFileIsNamedAfterWhatItHolds() { QCOMPARE(vagueNames(m_tree).join(u'\n'), QString()); }

    void theTopLevelHoldsOnlyWhatWasAgreed()
    {
        const QStringList agreed{
            "CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "schema", "core", "app",
            "tests",          "packaging"};
        const auto names = top().entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        const QString ignored = textOf(top().filePath(".gitignore"));
        QCOMPARE(strangers(names, agreed, ignored).join(u'\n'), QString());
    }

    void everyFolderIsExplainedInItsReadme_data()
    {
        QTest::addColumn<QString>("folder");
        for (const char *folder : {".", "core", "app", "schema", "tests"})
            QTest::newRow(folder) << QString(folder);
    }

    void everyFolderIsExplainedInItsReadme()
    {
        QFETCH(QString, folder);
        const QDir place(top().filePath(folder));
        auto folders = place.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        folders.removeIf([&place](const QString &name) { return isBare(place.filePath(name)); });
        const QString readme = textOf(place.filePath("README.md"));
        QCOMPARE(unexplained(folders, readme).join(u'\n'), QString());
    }

    void aHeaderWithoutPurposeIsRefused()
    {
        const SourceTree tree{
            {"core/base/good.h", "#pragma once\n\n// Good: it says why.\n"},
            {"core/base/unguarded.h", "// Unguarded: may come twice.\n"},
            {"core/base/silent.h", "#pragma once\n\n#include <QString>\n"},
            {"core/base/empty.h", "#pragma once\n\n//\n\nint f();\n"},
            {"core/base/source.cpp", "int f() { return 0; }\n"},
        };

        const auto faults = sparseHeaders(tree);

        QCOMPARE(faults.size(), 3);
        QVERIFY(faults.filter("good").isEmpty() && faults.filter("source").isEmpty());
    }

    void aLongFileIsRefused()
    {
        const SourceTree tree{
            {"core/base/at_the_limit.cpp", QString(mostLines, u'\n')},
            {"core/base/too_long.cpp", QString(mostLines + 1, u'\n')},
        };

        QCOMPARE(longFiles(tree), QStringList{"core/base/too_long.cpp has 501 lines"});
    }

    void aWideLineIsRefused()
    {
        const QString fits(mostColumns, u'x');
        const SourceTree tree{{"core/base/wide.cpp", fits + u'\n' + fits + "x\n"}};

        QCOMPARE(wideLines(tree), QStringList{"core/base/wide.cpp:2 has 101 columns"});
    }

    void aLongFunctionIsRefused()
    {
        const QString line("    g();\n");
        const SourceTree tree{
            {"core/base/fits.cpp", "void f()\n{\n" + line.repeated(60) + "}\n"},
            {"core/base/long.cpp", "void f()\n{\n" + line.repeated(61) + "}\n"},
            {"core/base/method.h",
             "class A\n{\n    void f() const\n    {\n" + line.repeated(61) + "    }\n};\n"},
        };

        QCOMPARE(longFunctions(tree),
                 (QStringList{"core/base/long.cpp: void f() has 61 lines",
                              "core/base/method.h: void f() const has 61 lines"}));
    }

    void aVagueNameIsRefused()
    {
        const SourceTree tree{
            {"core/base/database.cpp", ""},   {"core/base/utils.cpp", ""},
            {"core/base/item_manager.h", ""}, {"core/base/CamelCase.h", ""},
            {"core/base/information.h", ""},  {"app/cli/commands/string_helper.cpp", ""},
        };

        QCOMPARE(vagueNames(tree).size(), 4);
    }

    void aStrangerAtTheTopIsRefused()
    {
        const QStringList names{"core", "notes.txt", ".editorconfig", "out"};

        QCOMPARE(strangers(names, {"core"}, "/.build/\n/out/\n"), QStringList{"notes.txt"});
    }

    void aFolderWithoutPurposeIsRefused()
    {
        const QString readme = "| folder | purpose |\n| `base/` | what all need |\n"
                               "| `empty/` | |\n`prose/` is only mentioned\n";

        QCOMPARE(unexplained({"base", "empty", "prose", "absent"}, readme),
                 (QStringList{"empty", "prose", "absent"}));
    }

private:
    SourceTree m_tree;
};

QTEST_GUILESS_MAIN(TestShape)
#include "test_shape.moc"
