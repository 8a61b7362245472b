// Floors: every #include of core/ and app/ stays in its folder or goes down, never up or sideways.

#include "house/source_tree.h"

#include <QLibraryInfo>
#include <QTest>

#include <optional>

using namespace house;

namespace {

const QMap<QString, int> floors{
    {"core/base", 0},     {"core/domain", 1},      {"core/crypto", 1},   {"core/db", 2},
    {"core/ledger", 3},   {"core/attachments", 3}, {"core/registry", 4}, {"core/actions", 5},
    {"core/exchange", 6}, {"core/campaign", 6},    {"app/preview", 7},   {"app/print", 8},
    {"app/network", 8},   {"app/cli", 9},          {"app/desktop", 9},
};

// Floors of the rooms inside the large folders; "" is a folder's own top, "*" each room that is not
// listed: in the desktop a feature.
const QMap<QString, QMap<QString, int>> rooms{
    {"core/registry", {{"", 0}, {"fold", 1}, {"stated", 2}, {"verify", 3}, {"backup", 4}}},
    {"core/exchange",
     {{"", 0},
      {"bag", 1},
      {"table", 1},
      {"record", 1},
      {"record/check", 2},
      {"record/write", 3},
      {"graph", 4}}},
    {"app/print",
     {{"sheet", 0}, {"pdf", 0}, {"layout", 1}, {"forms", 2}, {"reports", 2}, {"labels", 2}}},
    {"app/desktop",
     {{"look", 0},
      {"work", 0},
      {"intent", 1},
      {"controls", 2},
      {"dialogs", 3},
      {"fields", 3},
      {"shell", 4},
      {"origins", 5}, // whose forms open from boxes of other features
      {"*", 6},
      {"", 7}}},
};

// "record/check" for "core/exchange/record/check/record_tree.h".
QString roomOf(const QString &path)
{
    return path.section(u'/', 2, -2);
}

// The room's floor; nothing where the folder knows no such room.
std::optional<int> floorOfRoom(const QString &folder, const QString &room)
{
    const auto &known = rooms[folder];
    if (known.contains(room))
        return known[room];
    return known.contains("*") ? std::optional(known["*"]) : std::nullopt;
}

// Whether one file of a folder may include another of the same folder.
bool mayIncludeRoom(const QString &folder, const QString &room, const QString &other)
{
    if (room == other || !rooms.contains(folder))
        return true;
    const auto from = floorOfRoom(folder, room), to = floorOfRoom(folder, other);
    return from && to && *to < *from;
}

bool mayInclude(const QString &folder, const QString &other)
{
    if (folder == other)
        return true;
    const bool isSqlInAFace = folder.startsWith(u"app/") && other == u"core/db";
    return floors.contains(folder) && floors.contains(other) && floors[other] < floors[folder]
        && !isSqlInAFace;
}

// Each include of our own files that leaves its floor the wrong way, or that hides where it goes.
QStringList brokenFloors(const SourceTree &tree)
{
    QStringList faults;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        const QString folder = folderOf(file.key()), room = roomOf(file.key());
        if (!floors.contains(folder) || (rooms.contains(folder) && !floorOfRoom(folder, room)))
            faults.append(file.key() + " is in a folder that has no floor");
        const auto names = includesOf(file.value());
        for (const QString &name : names) {
            const QString target = resolved(tree, file.key(), name);
            if (name.contains(u"../"))
                faults.append(file.key() + " includes by a relative path: " + name);
            else if (!target.isEmpty()
                     && (!mayInclude(folder, folderOf(target))
                         || (folder == folderOf(target)
                             && !mayIncludeRoom(folder, room, roomOf(target)))))
                faults.append(file.key() + " may not include " + target);
        }
    }
    return faults;
}

// The folder that a path below an include path of the targets begins in, and that include path:
// {"items", "app/desktop"}; empty for a file directly in an include path.
std::pair<QString, QString> namedFolderOf(const QString &path)
{
    const bool isOfAFace = path.startsWith(u"app/desktop/") || path.startsWith(u"app/cli/");
    const QString root = isOfAFace ? folderOf(path) : path.section(u'/', 0, 0);
    const QString below = path.mid(root.size() + 1);
    return {below.contains(u'/') ? below.section(u'/', 0, 0) : QString(), root};
}

// Each folder of a face that is called like one of core's: which of them an include means would be
// for the order of the include paths to say.
QStringList foldersOfOneName(const SourceTree &tree)
{
    QMap<QString, QSet<QString>> rootsOf;
    for (const QString &path : tree.keys()) {
        if (const auto [folder, root] = namedFolderOf(path); !folder.isEmpty())
            rootsOf[folder].insert(root);
    }
    QStringList faults;
    for (auto folder = rootsOf.begin(); folder != rootsOf.end(); ++folder) {
        if (folder->size() > 1 && folder->contains("core"))
            faults.append(folder.key());
    }
    return faults;
}

// A header of an engine, and the only folder that may include it.
struct Engine {
    QRegularExpression header;
    QString folder;
};

const QList<Engine> engines{
    {QRegularExpression("^(openssl/|sodium)"), "core/crypto"},
    {QRegularExpression("^(sqlite3|libpq)"), "core/db"},
    {QRegularExpression("^xlsxwriter"), "core/exchange"},
};

// Each include of an engine outside the one folder that wraps it.
QStringList strayEngines(const SourceTree &tree)
{
    QStringList faults;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        const auto names = includesOf(file.value());
        for (const QString &name : names) {
            for (const Engine &engine : engines) {
                if (engine.header.match(name).hasMatch() && folderOf(file.key()) != engine.folder)
                    faults.append(file.key() + " includes " + name + ", as only " + engine.folder
                                  + " may");
            }
        }
    }
    return faults;
}

// Each line of a face that reaches the database. Faces use a registry::Reader; of core/db they name
// only the mode in which a registry is opened.
QStringList databaseInFaces(const SourceTree &tree)
{
    static const QRegularExpression reach("\\bconnection\\s*\\(\\s*\\)|\\bdb::(?!OpenMode\\b)\\w+");
    QStringList faults;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (!file.key().startsWith(u"app/"))
            continue;
        auto matches = reach.globalMatch(file.value());
        while (matches.hasNext())
            faults.append(file.key() + " names " + matches.next().captured());
    }
    return faults;
}

// "QtWidgets" for "QLabel", "qlabel.h", "QtWidgets/QLabel" and "QtWidgets"; empty where `name` is
// not a header of a Qt module other than Core.
QString qtModuleOf(const QString &name)
{
    static const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    if (QFile::exists(headers + "/QtCore/" + name))
        return {};
    const auto modules = QDir(headers).entryList({"Qt*"}, QDir::Dirs);
    for (const QString &module : modules) {
        const bool named = name == module || name.startsWith(module + u'/');
        if (module != u"QtCore" && (named || QFile::exists(headers + u'/' + module + u'/' + name)))
            return module;
    }
    return {};
}

bool mayUseQt(const QString &folder, const QString &module)
{
    if (folder.startsWith(u"core/"))
        return false;
    return module != u"QtWidgets" || folder == u"app/desktop";
}

// Each Qt header from a module that its folder has to do without: core has Qt Core alone, and
// nothing below the desktop knows Widgets.
QStringList strayQtModules(const SourceTree &tree)
{
    QStringList faults;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        const auto names = includesOf(file.value());
        for (const QString &name : names) {
            const QString module = qtModuleOf(name);
            if (!module.isEmpty() && !mayUseQt(folderOf(file.key()), module))
                faults.append(file.key() + " includes " + name + " of " + module);
        }
    }
    return faults;
}

// Walks the includes below `path`; `open` is the way to it, `done` what needs no second look.
std::optional<QString> cycleBelow(const SourceTree &tree, const QString &path, QStringList &open,
                                  QStringList &done)
{
    if (open.contains(path))
        return (open.mid(open.indexOf(path)) << path).join(" → ");
    if (done.contains(path))
        return std::nullopt;
    open.append(path);
    const auto names = includesOf(tree[path]);
    for (const QString &name : names) {
        const QString target = resolved(tree, path, name);
        if (target.isEmpty())
            continue;
        if (auto cycle = cycleBelow(tree, target, open, done))
            return cycle;
    }
    open.removeLast();
    done.append(path);
    return std::nullopt;
}

// The first chain of includes that comes back to where it began.
std::optional<QString> includeCycle(const SourceTree &tree)
{
    QStringList done;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        QStringList open;
        if (auto cycle = cycleBelow(tree, file.key(), open, done))
            return cycle;
    }
    return std::nullopt;
}

} // namespace

class TestFloors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tree = readSourceTree(SEALBOOK_SOURCE_DIR);
        QVERIFY(m_tree.contains("core/base/result.h"));
    }

    void everyIncludeStaysOrGoesDown() { QCOMPARE(brokenFloors(m_tree).join(u'\n'), QString()); }
    void everyIncludeNamesOneFolder() { QCOMPARE(foldersOfOneName(m_tree), QStringList()); }
    void everyEngineHasItsOneFolder() { QCOMPARE(strayEngines(m_tree).join(u'\n'), QString()); }
    void noFaceHoldsTheDatabase() { QCOMPARE(databaseInFaces(m_tree).join(u'\n'), QString()); }
    void coreNeedsQtCoreAlone() { QCOMPARE(strayQtModules(m_tree).join(u'\n'), QString()); }
    void noIncludesGoInCircles() { QCOMPARE(includeCycle(m_tree).value_or(QString()), QString()); }

    void anIncludeOnTheWrongFloorIsRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("target");
        const auto row = [](const char *title, const char *from, const char *name,
                            const char *target) {
            QTest::newRow(title) << QString(from) << QString(name) << QString(target);
        };
        row("up", "core/base/a.cpp", "ledger/b.h", "core/ledger/b.h");
        row("sideways on 1", "core/crypto/a.cpp", "db/b.h", "core/db/b.h");
        row("sideways on 2", "core/ledger/a.h", "attachments/b.h", "core/attachments/b.h");
        row("core to a face", "core/actions/a.cpp", "cli/b.h", "app/cli/b.h");
        row("face to face", "app/cli/a.cpp", "desktop/b.h", "app/desktop/b.h");
        row("face to face, back", "app/desktop/items/a.cpp", "cli/b.h", "app/cli/b.h");
        row("forms to a face", "app/print/a.cpp", "cli/b.h", "app/cli/b.h");
        row("SQL in a face", "app/cli/commands/a.cpp", "db/b.h", "core/db/b.h");
        row("by a relative path", "core/ledger/a.cpp", "../base/b.h", "core/base/b.h");
        row("a room to one above", "core/exchange/bag/a.cpp", "exchange/record/check/b.h",
            "core/exchange/record/check/b.h");
        row("a feature to another", "app/desktop/export/a.cpp", "audit/b.h",
            "app/desktop/audit/b.h");
        row("in a room without a floor", "app/print/utils/a.cpp", "print/sheet/b.h",
            "app/print/sheet/b.h");
        row("in a folder without a floor", "core/utils/a.cpp", "base/b.h", "core/base/b.h");
    }

    void anIncludeOnTheWrongFloorIsRefused()
    {
        QFETCH(QString, from);
        QFETCH(QString, name);
        QFETCH(QString, target);

        const SourceTree tree{{from, "#include \"" + name + "\"\n"}, {target, "#pragma once\n"}};

        QVERIFY(!brokenFloors(tree).isEmpty());
        QVERIFY2(brokenFloors(tree).front().contains(from), qPrintable(brokenFloors(tree).front()));
    }

    void anIncludeOnItsOwnFloorOrLowerIsAllowed()
    {
        const SourceTree tree{
            {"core/base/result.h", ""},
            {"core/ledger/entry.h", "#include \"base/result.h\"\n"},
            {"core/ledger/entry.cpp", "#include \"ledger/entry.h\"\n#include <QString>\n"},
            {"core/attachments/store.h", ""},
            {"app/cli/commands/list.h", "#include \"attachments/store.h\"\n"},
            {"app/cli/main.cpp", "#include \"commands/list.h\"\n#include \"ledger/entry.h\"\n"},
        };

        QCOMPARE(brokenFloors(tree), QStringList());
        QCOMPARE(foldersOfOneName(tree), QStringList());
    }

    void aFolderThatIsCalledLikeOneOfCoreIsRefused()
    {
        const SourceTree tree{
            {"core/attachments/store.h", ""},      {"core/base/result.h", ""},
            {"app/cli/attachments/list.h", ""},    {"app/cli/commands/base.h", ""},
            {"app/desktop/commands/button.h", ""}, // the faces do not include each other
        };

        QCOMPARE(foldersOfOneName(tree), QStringList{"attachments"});
    }

    void aFaceThatReachesTheDatabaseIsRefused()
    {
        const SourceTree tree{
            {"core/actions/a.cpp", "ask(registry.connection());\n"},
            {"app/cli/b.cpp", "ask(registry.connection ( ));\nask(registry);\n"},
            {"app/print/c.h", "void ask(db::Connection &connection);\n"},
            {"app/desktop/d.cpp", "open(db::OpenMode::ReadOnly, Qt::QueuedConnection);\n"},
        };

        const auto faults = databaseInFaces(tree);

        QCOMPARE(faults.size(), 2);
        QVERIFY(faults[0].contains("app/cli/b.cpp"));
        QVERIFY(faults[1].contains("app/print/c.h"));
    }

    void anEngineOutsideItsFolderIsRefused()
    {
        const SourceTree tree{
            {"core/crypto/a.cpp", "#include <openssl/evp.h>\n#include <sodium.h>\n"},
            {"core/db/b.h", "#include <sqlite3.h>\n"},
            {"core/ledger/c.cpp", "#  include <openssl/evp.h>\n"},
            {"core/registry/d.cpp", "#include \"sqlite3.h\"\n"},
            {"app/cli/e.cpp", "#include <sodium.h>\n"},
        };

        const auto faults = strayEngines(tree);

        QCOMPARE(faults.size(), 3);
        QVERIFY(!faults.filter("core/ledger/c.cpp").isEmpty());
        QVERIFY(!faults.filter("core/registry/d.cpp").isEmpty());
        QVERIFY(!faults.filter("app/cli/e.cpp").isEmpty());
    }

    void aQtModuleBelowItsFloorIsRefused()
    {
        const SourceTree tree{
            {"core/domain/a.h", "#include <QString>\n#include <QtCore/QList>\n"},
            {"core/domain/b.h", "#include <QImage>\n"},
            {"core/domain/c.h", "#include <qcolor.h>\n"},
            {"core/domain/d.h", "#include <QtWidgets/QLabel>\n"},
            {"app/print/e.h", "#include <QLabel>\n"},
            {"app/print/f.h", "#include <QImage>\n"},
            {"app/cli/g.h", "#include <QtWidgets>\n"},
            {"app/desktop/h.h", "#include <QMainWindow>\n"},
        };

        const auto faults = strayQtModules(tree);

        QCOMPARE(faults.size(), 5);
        for (const char *path : {"domain/b.h", "domain/c.h", "domain/d.h", "print/e.h", "cli/g.h"})
            QVERIFY2(!faults.filter(path).isEmpty(), path);
    }

    void aCircleOfIncludesIsRefused()
    {
        const SourceTree tree{
            {"core/ledger/a.h", "#include \"ledger/b.h\"\n"},
            {"core/ledger/b.h", "#include \"ledger/c.h\"\n"},
            {"core/ledger/c.h", "#include \"ledger/b.h\"\n"},
        };

        QCOMPARE(includeCycle(tree),
                 QString("core/ledger/b.h → core/ledger/c.h → core/ledger/b.h"));
    }

private:
    SourceTree m_tree;
};

QTEST_GUILESS_MAIN(TestFloors)
#include "test_floors.moc"
