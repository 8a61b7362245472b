// How soon the desktop is there, and how soon it answers a key and a turn of the wheel, on a large
// registry.
//     bench_desktop [ITEMS] [FOLDER]   default 1000000; keeps the registry in FOLDER when one is
//                                      given, and measures the one that is there already
//     bench_desktop --short            a small run, which the ordinary tests include
//
// Starts are measured from before the program is run until the first rows are painted, by the same
// clock for the desktop and for a bare QMainWindow with a QTableView. The time for opening the
// officer's key at sign-in (scrypt is slow by design) is measured separately and subtracted.

#include "actions/open_registry.h"
#include "application.h"
#include "attach/attach_queue.h"
#include "items/item_model.h"
#include "look/settings.h"
#include "registry/officer_table.h"
#include "shell/desk.h"
#include "support/bulk_items.h"
#include "support/temp_registry.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace tests;

namespace {

// Of one clock for all processes.
double nowMs()
{
    return std::chrono::duration<double, std::milli>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

double part(std::vector<double> all, double share)
{
    std::sort(all.begin(), all.end());
    return all.empty() ? 0
                       : all.at(std::min(all.size() - 1, std::size_t(double(all.size()) * share)));
}

void print(const char *what, const std::vector<double> &times)
{
    std::printf("%-42s median %7.2f ms   p99 %7.2f ms   worst %7.2f ms   (%zu)\n", what,
                part(times, 0.5), part(times, 0.99), part(times, 1), times.size());
    std::fflush(stdout);
}

// Runs the events until one of the widgets was painted, and that is done.
class Painted : public QObject
{
public:
    explicit Painted(const QList<QWidget *> &widgets)
    {
        for (QWidget *widget : widgets)
            widget->installEventFilter(this);
    }

    void expect() { m_isPainted = false; }

    void wait()
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_isPainted && timer.elapsed() < 5000)
            QCoreApplication::processEvents();
        if (!m_isPainted)
            qFatal("nothing was painted");
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        m_isPainted = m_isPainted || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_isPainted = false;
};

// As many rows of as many columns as the desktop shows, at no cost.
class BareModel : public QAbstractTableModel
{
public:
    explicit BareModel(int rows)
        : m_rows(rows)
    {
    }
    int rowCount(const QModelIndex &) const override { return m_rows; }
    int columnCount(const QModelIndex &) const override { return 9; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("SITE1-2026-%1").arg(index.row()))
                                       : QVariant();
    }

private:
    int m_rows;
};

void bareWindow(int items)
{
    QMainWindow window;
    BareModel model(items);
    auto *table = new QTableView(&window);
    table->setModel(&model);
    window.setCentralWidget(table);
    window.resize(1280, 720);
    Painted painted({table->viewport()});
    window.show();
    painted.wait();
    std::printf("%.3f 0\n", nowMs());
}

// The desktop with somebody signed in and the first rows painted.
class Desktop
{
public:
    explicit Desktop(const QString &folder)
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        m_application.show();
        m_application.openRegistry(folder);
        const double before = nowMs();
        m_application.workplace().signIn(firstOfficer, password, &window(),
                                         [&](const Result<void> &result) {
                                             m_signInMs = nowMs() - before;
                                             value(result);
                                         });
        Painted painted({view().viewport()});
        while (m_signInMs == 0 || view().model()->rowCount() == 0)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        painted.expect();
        painted.wait();
        m_thereMs = nowMs();
    }

    desktop::MainWindow &window() { return m_application.window(); }
    desktop::Workplace &workplace() { return m_application.workplace(); }
    QTableView &view() { return *window().findChild<QTableView *>(QStringLiteral("items")); }
    QWidget *widget(const char *name) { return window().findChild<QWidget *>(QLatin1String(name)); }
    double signInMs() const { return m_signInMs; }
    double thereMs() const { return m_thereMs; }

private:
    QTemporaryDir m_settings;
    desktop::Application m_application{desktop::machine()};
    double m_signInMs = 0;
    double m_thereMs = 0;
};

// A start of this program in another process.
struct Start {
    double totalMs = 0;
    double signInMs = 0;
};

Start start(const QStringList &arguments)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double before = nowMs();
    program.start(QCoreApplication::applicationFilePath(), arguments);
    if (!program.waitForFinished(120'000) || program.exitCode() != 0)
        qFatal("%s did not start", qPrintable(arguments.join(u' ')));
    const auto answer = program.readAllStandardOutput().split(' ');
    return {answer.at(0).toDouble() - before, answer.at(1).trimmed().toDouble()};
}

void measureStarts(const QString &folder, qint64 items, int runs)
{
    std::vector<double> bare, full, signIn;
    for (int run = 0; run < runs; ++run) {
        bare.push_back(start({QStringLiteral("--bare"), QString::number(items)}).totalMs);
        const auto desktop = start({QStringLiteral("--desktop"), folder});
        full.push_back(desktop.totalMs - desktop.signInMs);
        signIn.push_back(desktop.signInMs);
    }
    print("start of a bare window", bare);
    print("start of the desktop, without sign-in", full);
    print("sign-in", signIn);
    std::printf("%-42s %.2f\n", "ratio of the medians", part(full, 0.5) / part(bare, 0.5));
}

// What officers look for: numbers, ends of numbers, names, makes, places, seals.
QStringList textsToType(db::Connection &connection, const QString &viewer, qint64 items, int count)
{
    QStringList texts;
    for (int i = 0; i < count; ++i) {
        const qint64 number = 1 + i * (items - 1) / count;
        const auto rows = value(registry::itemRows(connection, {number}, viewer));
        if (rows.empty())
            continue;
        const auto &row = rows.front();
        const QStringList kinds{row.exhibitNumber,
                                row.identifier.right(4),
                                row.suspect,
                                row.title,
                                row.place,
                                row.seal,
                                row.identifier,
                                row.cases,
                                row.suspect.left(1) + u' ' + row.title.section(u' ', 0, 0),
                                row.site + u' ' + row.group};
        texts.append(kinds.at(i % kinds.size()).toLower());
    }
    texts.removeAll(QString());
    return texts;
}

void typeCharacter(QLineEdit &box, QChar character)
{
    if (character.unicode() < 0x80)
        return QTest::keyClick(&box, character.toLatin1());
    QInputMethodEvent composed;
    composed.setCommitString(character);
    QCoreApplication::sendEvent(&box, &composed);
}

void measureTyping(Desktop &desktop, const QStringList &texts)
{
    auto &box = *desktop.window().findChild<QLineEdit *>(QStringLiteral("search"));
    auto &matches = *desktop.window().findChild<QTableView *>(QStringLiteral("matches"));
    box.setFocus();
    std::vector<double> times;
    Painted painted({matches.viewport(), desktop.widget("match_hint")});
    for (const QString &text : texts) {
        for (const QChar character : text) {
            painted.expect();
            const double before = nowMs();
            typeCharacter(box, character);
            painted.wait();
            times.push_back(nowMs() - before);
        }
        QTest::keyClick(&box, Qt::Key_Escape);
        QCoreApplication::processEvents();
    }
    print("a key in the search box", times);
}

// Until no row on the screen waits for its text.
void measureScrolling(Desktop &desktop, const char *what, int steps,
                      const std::function<int(int step, int most)> &place)
{
    auto &view = desktop.view();
    auto &bar = *view.verticalScrollBar();
    std::vector<double> times;
    Painted painted({view.viewport()});
    for (int step = 0; step < steps; ++step) {
        const int to = place(step, bar.maximum());
        if (to == bar.value())
            continue;
        painted.expect();
        const double before = nowMs();
        bar.setValue(to);
        painted.wait();
        const auto first = view.indexAt({5, 5}),
                   last = view.indexAt({5, view.viewport()->height() - 5});
        while (first.data().toString() == u"…" || last.data().toString() == u"…") {
            painted.expect();
            painted.wait();
        }
        times.push_back(nowMs() - before);
    }
    print(what, times);
}

void measureWindow(const QString &folder, qint64 items, int texts, int steps)
{
    Desktop desktop(folder);
    desktop.workplace().jobs().wait();
    const auto typed = textsToType(desktop.workplace().reading().connection(),
                                   desktop.workplace().viewer(), items, texts);
    measureTyping(desktop, typed);
    measureScrolling(desktop, "three rows further (the wheel)", steps,
                     [](int step, int most) { return std::min(most, 3 * step); });
    measureScrolling(desktop, "a page further", steps,
                     [](int step, int most) { return std::min(most, 15 * step); });
    measureScrolling(
        desktop, "anywhere (the scroll bar is dragged)", steps,
        [](int step, int most) { return int(qint64(step) * 7919 * 7919 % (most + 1)); });
}

// How long the windows cannot answer while a list is opened and filled, at most.
void measureList(const QString &folder)
{
    Desktop desktop(folder);
    desktop.workplace().jobs().wait();
    auto select = desktop.workplace().reading().connection().prepare("SELECT count(*) FROM person");
    const auto persons =
        value(select.first([](const db::Row &row) { return row.integer(0); })).value_or(0);
    std::vector<double> times;
    const auto timed = [&](const auto &work) {
        const double before = nowMs();
        work();
        times.push_back(nowMs() - before);
    };
    timed([&] { desktop.window().desk().commands().action("origins")->trigger(); });
    const auto *table = desktop.window().findChild<QTableView *>(QStringLiteral("persons_table"));
    while (table->model()->rowCount() < persons)
        timed([] { QCoreApplication::processEvents(); });
    std::printf("%lld persons\n", static_cast<long long>(persons));
    print("a turn of the event loop while they are listed", times);
}

// The last of many batches is marked as quickly as the first.
void measureQueue(int files)
{
    std::vector<attachments::FoundFile> found;
    for (int i = 0; i < files; ++i) {
        const QString name = QStringLiteral("IMG_%1.jpg").arg(i, 6, 10, QChar(u'0'));
        found.push_back({QStringLiteral("/camera/") + name, name, 1 << 20});
    }
    desktop::AttachQueue queue;
    queue.add(found);
    std::vector<double> times;
    while (queue.count(desktop::AttachQueue::Progress::Waiting) > 0) {
        const double before = nowMs();
        const auto ids = queue.nextBatch();
        queue.setProgress(ids, desktop::AttachQueue::Progress::Running);
        queue.setProgress(ids, desktop::AttachQueue::Progress::Done);
        times.push_back(nowMs() - before);
    }
    std::printf("%d files to attach\n", files);
    print("a batch of them marked as attached", times);
}

void makeRegistry(const QString &folder, qint64 items)
{
    const base::Environment environment{base::systemClock(), base::seededRandom(1)};
    const auto registry = value(actions::openRegistry(
        folder, {QStringLiteral("BENCH"), firstOfficer, {}, password}, environment));
    value(fillTables(registry.connection(), items));
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Sealbook"));
    QApplication::setOrganizationName(QStringLiteral("sealbook"));
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == QStringLiteral("--bare")) {
        bareWindow(arguments.value(1).toInt());
        return 0;
    }
    if (arguments.value(0) == QStringLiteral("--desktop")) {
        Desktop desktop(arguments.value(1));
        std::printf("%.3f %.3f\n", desktop.thereMs(), desktop.signInMs());
        std::fflush(stdout);
        _exit(0); // closing is no part of the start
    }
    const bool isShort = arguments.value(0) == QStringLiteral("--short");
    const qint64 items = isShort ? 2000
        : arguments.isEmpty()    ? 1'000'000
                                 : arguments.front().toLongLong();
    QTemporaryDir temporary;
    const QString folder =
        arguments.size() > 1 ? arguments.at(1) : temporary.filePath(QStringLiteral("registry"));
    if (!QFileInfo::exists(folder))
        makeRegistry(folder, items);
    std::printf("%lld items\n", items);
    measureStarts(folder, items, isShort ? 1 : 15);
    measureWindow(folder, items, isShort ? 5 : 200, isShort ? 5 : 500);
    measureList(folder);
    measureQueue(isShort ? 500 : 200'000);
    return 0;
}
