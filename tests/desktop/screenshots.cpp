// Screenshots: every main screen and dialog of the real program as a picture, for inspection.
//     screenshots REGISTRY OFFICER PASSWORD OUT en|zh light|dark [NAME…]
// The registry is opened read-only. With names, only these pictures are made.

#include "application.h"
#include "look/settings.h"
#include "registry/item_list.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QTabWidget>
#include <QTextStream>
#include <QTimer>

#include <functional>

namespace {

constexpr int shortWaitMs = 400;

struct Screen {
    QString name;
    std::function<void()> show;
};

class Photographer
{
public:
    Photographer(desktop::Application &application, QString out, QStringList wanted)
        : m_application(application)
        , m_out(std::move(out))
        , m_wanted(std::move(wanted))
    {
    }

    void take(const QString &name, const std::function<void()> &show)
    {
        if (!m_wanted.isEmpty() && !m_wanted.contains(name))
            return;
        show();
        wait();
        window().screen()->grabWindow(0).save(QDir(m_out).filePath(name + QStringLiteral(".png")));
        putAway();
    }

    // A command and the window it opens; a command that is not available is reported, so that it is
    // not overlooked.
    void takeCommand(const char *id)
    {
        auto *action = window().desk().commands().action(id);
        if (!action->isEnabled()) {
            QTextStream(stderr) << id << ": " << action->toolTip() << '\n';
            return;
        }
        take(QString::fromLatin1(id), [action] { action->trigger(); });
    }

    void wait()
    {
        QEventLoop loop;
        QTimer::singleShot(shortWaitMs, &loop, &QEventLoop::quit);
        loop.exec();
        m_application.workplace().jobs().wait();
        QTimer::singleShot(shortWaitMs, &loop, &QEventLoop::quit);
        loop.exec();
    }

    desktop::MainWindow &window() { return m_application.window(); }

private:
    // Closes every window but the main one.
    void putAway()
    {
        for (int i = 0; i < 5; ++i) {
            for (QWidget *top : QApplication::topLevelWidgets()) {
                if (top != &window() && top->isVisible())
                    top->close();
            }
            wait();
            if (!QApplication::activeModalWidget())
                return;
        }
    }

    desktop::Application &m_application;
    QString m_out;
    QStringList m_wanted;
};

desktop::Settings settingsOf(const QString &language, const QString &theme)
{
    desktop::Settings settings;
    settings.language =
        language == QLatin1String("zh") ? desktop::Language::Chinese : desktop::Language::English;
    settings.theme = theme == QLatin1String("dark") ? desktop::Theme::Dark : desktop::Theme::Light;
    settings.lockAfterMinutes = 0;
    settings.soundOnScan = false;
    return settings;
}

// The exhibit number of the item that has most attachments: it shows most.
QString richestItem(desktop::Workplace &workplace)
{
    registry::ItemFilter filter;
    filter.viewer = workplace.viewer();
    const registry::Reader reader(workplace.reading());
    const auto numbers =
        registry::listNumbers(reader, filter, {registry::ItemColumn::Attachments, true});
    if (!numbers || numbers->empty())
        return {};
    const auto rows = registry::itemRows(reader, {numbers->front()}, filter.viewer);
    return rows && !rows->empty() ? rows->front().exhibitNumber : QString();
}

const char *const dialogs[] = {
    "register_item", "batch_intake",
    "paste_items",   "import_items",
    "attach_files",  "correct_item",
    "assign_case",   "put_in",
    "set_review",    "print_labels",
    "seal",          "move",
    "hand_over",     "receive",
    "destroy",       "audit",
    "stocktake",     "save_checkpoint",
    "time_stamps",   "export_record",
    "export_table",  "export_graph",
    "check_record",  "palette",
    "shortcuts",     "guide",
    "about",         "settings",
    "officers",      "origins",
    "withdraw_item", "change_password",
    "correct_step",  "encrypt_registry",
    "rehearse",
};

const char *const forms[] = {
    "form_seizure_list",   "form_data_list", "form_sealing_record",
    "form_custody_record", "form_inventory", "form_disposal_record",
};

// As it opens below its name.
void takeMenus(Photographer &photographer)
{
    auto *bar = photographer.window().menuBar();
    for (auto *action : bar->actions()) {
        auto *menu = action->menu();
        if (!menu)
            continue;
        photographer.take(QStringLiteral("menu_%1").arg(bar->actions().indexOf(action) + 1), [&] {
            menu->popup(bar->mapToGlobal(bar->actionGeometry(action).bottomLeft()));
        });
    }
}

void takeAll(desktop::Application &application, Photographer &photographer, const QString &officer,
             const QString &password)
{
    auto &desk = application.window().desk();
    auto &workplace = application.workplace();
    photographer.take(QStringLiteral("sign_in"), [] {});
    workplace.signIn(officer, password, &application, [](const Result<void> &result) {
        if (!result)
            qFatal("%s", qUtf8Printable(result.error().message));
    });
    photographer.wait();
    const QString item = richestItem(workplace);
    photographer.take(QStringLiteral("items"), [&] { desk.showItem(item); });
    auto *tabs = application.window().findChild<QTabWidget *>(QStringLiteral("panel_tabs"));
    for (int i = 0; tabs && i < tabs->count(); ++i)
        photographer.take(QStringLiteral("item_%1").arg(i + 1), [&] { tabs->setCurrentIndex(i); });
    photographer.take(QStringLiteral("item_where"), [&] {
        application.window().findChild<QPushButton *>(QStringLiteral("where_between"))->click();
    });
    photographer.take(QStringLiteral("overview"),
                      [&] { desk.commands().action("show_overview")->trigger(); });
    desk.commands().action("show_items")->trigger();
    desk.showItem(item);
    photographer.wait();
    takeMenus(photographer);
    const auto takeEach = [&](const auto &ids) {
        for (const char *id : ids) {
            photographer.takeCommand(id);
            desk.commands().action("show_items")->trigger();
        }
    };
    takeEach(dialogs);
    takeEach(forms);
    photographer.take(QStringLiteral("audit_result"), [&] {
        desk.commands().action("audit")->trigger();
        application.window().findChild<QPushButton *>(QStringLiteral("verify"))->click();
        photographer.wait();
    });
    workplace.lock();
    photographer.take(QStringLiteral("locked"), [] {});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication program(argc, argv);
    // Nobody's own settings are read or changed.
    QApplication::setApplicationName(QStringLiteral("Sealbook screenshots"));
    QApplication::setOrganizationName(QStringLiteral("sealbook"));
    const QStringList words = QApplication::arguments();
    if (words.size() < 7) {
        QTextStream(stderr)
            << "screenshots REGISTRY OFFICER PASSWORD OUT en|zh light|dark [NAME…]\n";
        return 2;
    }
    QDir().mkpath(words[4]);
    desktop::writeSettings(settingsOf(words[5], words[6]));
    desktop::Application application(desktop::machine());
    application.show();
    const QSize screen = application.window().screen()->size();
    application.window().setGeometry(QRect(QPoint(0, 0), screen.boundedTo(QSize(1280, 720))));
    Photographer photographer(application, words[4], words.mid(7));
    photographer.take(QStringLiteral("start"), [] {});
    application.openRegistry(words[1]);
    photographer.wait();
    if (!application.workplace().isOpen()) {
        photographer.take(QStringLiteral("not_opened"), [] {});
        QTextStream(stderr) << words[1] << " was not opened; the picture not_opened says why.\n";
        return 1;
    }
    takeAll(application, photographer, words[2], words[3]);
    application.window().close();
    return 0;
}
