// Manual: every test, command and version that the documents and the package name exists.

#include "house/source_tree.h"

#include <QMimeDatabase>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace house;

namespace {

QDir top()
{
    return QDir(SEALBOOK_SOURCE_DIR);
}

QString document(const char *path)
{
    return textOf(top().filePath(QLatin1String(path)));
}

QStringList allMatches(const QString &text, const QRegularExpression &pattern)
{
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

// Test program → its text, and "cli_x" for each transcript and script of tests/cli.
QMap<QString, QString> testPrograms()
{
    QMap<QString, QString> programs;
    const auto tree = readSourceTree(SEALBOOK_SOURCE_DIR, {"tests"});
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        const QString name = file.key().section(u'/', -1).section(u'.', 0, 0);
        if (name.startsWith(u"test_"))
            programs.insert(name, file.value());
    }
    const QStringList cases = QDir(top().filePath("tests/cli")).entryList({"*.txt", "*.sh"});
    for (const QString &name : cases)
        programs.insert("cli_" + name.section(u'.', 0, 0), QString());
    return programs;
}

// Each test in backquotes, "test_x", "test_x::function" or "cli_x", that does not exist.
QStringList missingTests(const QString &text, const QMap<QString, QString> &programs)
{
    static const QRegularExpression named("`((?:test|cli)_[a-z0-9_]+(?:::\\w+)?)`");
    QStringList missing;
    for (const QString &name : allMatches(text, named)) {
        const QString program = name.section("::", 0, 0), function = name.section("::", 1);
        const bool isThere = programs.contains(program)
            && (function.isEmpty() || programs[program].contains("void " + function + "()"));
        if (!isThere)
            missing.append(name);
    }
    return missing;
}

// The rows of promises whose second column names no test.
QStringList unshownPromises(const QString &text)
{
    static const QRegularExpression row("^\\| (.*) \\| (.*) \\|$",
                                        QRegularExpression::MultilineOption);
    QStringList unshown;
    auto rows = row.globalMatch(text.section("## What is promised", 1).section("\n## ", 0, 0));
    while (rows.hasNext()) {
        const auto match = rows.next();
        const bool isHead = match.captured(1) == u"promise" || match.captured(1).startsWith(u"--");
        if (!isHead && !match.captured(2).contains(u'`'))
            unshown.append(match.captured(1));
    }
    return unshown;
}

QString version()
{
    static const QRegularExpression line("^project\\(sealbook VERSION ([0-9.]+)",
                                         QRegularExpression::MultilineOption);
    return line.match(document("CMakeLists.txt")).captured(1);
}

} // namespace

class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Before anybody asks for a type: the database of types is read once.
    void initTestCase()
    {
        const QString packages = m_data.filePath("mime/packages");
        QVERIFY(QDir().mkpath(packages));
        QVERIFY(QFile::copy(top().filePath("packaging/desktop/sealbook-types.xml"),
                            packages + "/sealbook.xml"));
        QVERIFY(QFile::copy("/usr/share/mime/packages/freedesktop.org.xml",
                            packages + "/freedesktop.org.xml"));
        qputenv("XDG_DATA_HOME", m_data.filePath("none").toUtf8());
        qputenv("XDG_DATA_DIRS", m_data.path().toUtf8());
    }

    void everyPromiseNamesATestThatIsThere()
    {
        const auto text = document("packaging/doc/security.md");
        const auto programs = testPrograms();
        QVERIFY(programs.size() > 100 && programs.contains("cli_crash"));
        QVERIFY(text.count("`test_") > 40);

        QCOMPARE(missingTests(text, programs).join(u'\n'), QString());
        QCOMPARE(unshownPromises(text).join(u'\n'), QString());
    }

    void aTestThatIsNotThereIsNamed()
    {
        const QMap<QString, QString> programs{{"test_a", "void itHolds()\n"}, {"cli_b", {}}};
        const QString text("`test_a` `test_a::itHolds` `cli_b` `test_a::itFails` `cli_c`");

        QCOMPARE(missingTests(text, programs), (QStringList{"test_a::itFails", "cli_c"}));
        QCOMPARE(
            unshownPromises("## What is promised\n| promise | shown by |\n| --- | --- |\n"
                            "| this | `test_a` |\n| that | words |\n\n## What is not\n| x | y |\n"),
            QStringList{"that"});
    }

    void theVersionIsInOnePlace()
    {
        QVERIFY(!version().isEmpty());
        static const QRegularExpression heading("^## ([0-9.]+) \\([0-9-]+\\)$",
                                                QRegularExpression::MultilineOption);
        static const QRegularExpression release("<release version=\"([0-9.]+)\"");
        const auto changes = allMatches(document("packaging/CHANGELOG.md"), heading);
        const auto released = allMatches(
            document("packaging/desktop/org.sealbook.sealbook.metainfo.xml.in"), release);

        QCOMPARE(changes.value(0), version());
        QCOMPARE(released, changes);
        const auto tree = readSourceTree(SEALBOOK_SOURCE_DIR);
        for (auto file = tree.begin(); file != tree.end(); ++file) {
            if (file.value().contains("SEALBOOK_VERSION"))
                QCOMPARE(file.key(), QString("core/base/version.cpp"));
        }
    }

    void theDesktopEntryAndTheTypesAgree()
    {
        static const QRegularExpression type("<mime-type type=\"([^\"]+)\"");
        static const QRegularExpression media("<mediatype>([^<]+)<");
        static const QRegularExpression entry("^MimeType=(.*);$",
                                              QRegularExpression::MultilineOption);
        const auto types = allMatches(document("packaging/desktop/sealbook-types.xml"), type);
        const auto metainfo = document("packaging/desktop/org.sealbook.sealbook.metainfo.xml.in");

        QCOMPARE(types.size(), 3);
        QCOMPARE(allMatches(metainfo, media), types);
        QCOMPARE(allMatches(document("packaging/desktop/sealbook.desktop"), entry).value(0),
                 types.join(u';'));
        for (const char *file : {"packaging/desktop/sealbook-types.xml",
                                 "packaging/desktop/org.sealbook.sealbook.metainfo.xml.in"}) {
            QXmlStreamReader xml(document(file));
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        }
    }

    // As the file manager does it, by name and content.
    void theFilesAreRecognised_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("type");
        QByteArray database("SQLite format 3");
        database.resize(100, '\0');
        QByteArray registry = database;
        registry.replace(68, 4, "Seal");

        QTest::newRow("a registry")
            << "registry.db" << registry << "application/x-sealbook-registry";
        QTest::newRow("another database") << "registry.db" << database << "application/vnd.sqlite3";
        QTest::newRow("a record") << "case 7.sealbook.zip" << QByteArray("PK\3\4")
                                  << "application/x-sealbook-record";
        QTest::newRow("another zip file")
            << "case 7.zip" << QByteArray("PK\3\4") << "application/zip";
        QTest::newRow("a bag") << "bagit.txt" << QByteArray("BagIt-Version: 1.0\n")
                               << "text/x-bagit";
    }

    void theFilesAreRecognised()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, type);
        QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();

        const auto found = QMimeDatabase().mimeTypeForFile(file.fileName()).name();

        QCOMPARE(found, type);
    }

    // Both languages have the same chapters, in the same order.
    void theGuidesAgree_data()
    {
        QTest::addColumn<QString>("guide");
        QTest::newRow("officers") << QString("app/resources/guide/guide.%1.md");
        QTest::newRow("administrators") << QString("packaging/doc/administrator.%1.md");
    }

    void theGuidesAgree()
    {
        QFETCH(QString, guide);
        static const QRegularExpression id("^## .*\\{([a-z_]+)\\}$",
                                           QRegularExpression::MultilineOption);
        const auto english = allMatches(textOf(top().filePath(guide.arg("en"))), id);
        const auto chinese = allMatches(textOf(top().filePath(guide.arg("zh"))), id);

        QVERIFY(english.size() > 8);
        QCOMPARE(chinese, english);
    }

    // Every command of the command line that a guide names is one of the program's.
    void theGuidesNameCommandsThatAreThere()
    {
        static const QRegularExpression command(
            "sealbook-cli (?:-R \\S+ |--as \"[^\"]*\" )*([a-z][a-z-]*)");
        static const QRegularExpression added(
            "(?:group\\(|line\\.add\\(\\s*nullptr,\\s*)\"([a-z-]+)\"");
        QStringList known;
        for (const QString &text : readSourceTree(SEALBOOK_SOURCE_DIR, {"app/cli"}))
            known += allMatches(text, added);
        QVERIFY(known.contains("verify") && known.contains("officer"));

        for (const char *guide :
             {"packaging/doc/administrator.en.md", "packaging/doc/administrator.zh.md"}) {
            const auto named = allMatches(document(guide), command);
            QVERIFY(named.size() > 10);
            for (const QString &name : named)
                QVERIFY2(known.contains(name), qPrintable(name));
        }
    }

private:
    QTemporaryDir m_data;
};

QTEST_GUILESS_MAIN(TestManual)
#include "test_manual.moc"
