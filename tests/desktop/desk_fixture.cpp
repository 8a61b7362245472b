#include "desktop/desk_fixture.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSettings>

#include <algorithm>

namespace tests {

namespace {

// Before anything reads the settings.
base::Environment withSettingsIn(const QString &folder, const base::Environment &environment)
{
    QCoreApplication::setApplicationName(QStringLiteral("Sealbook"));
    QCoreApplication::setOrganizationName(QStringLiteral("sealbook"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
    return environment;
}

} // namespace

DeskFixture::DeskFixture()
    : m_application(withSettingsIn(m_settings.path(), m_registry.environment()))
{
    m_application.show();
    window().openRegistry(m_registry.folder());
    signIn();
}

void DeskFixture::signIn(const QString &officer)
{
    workplace().signIn(officer, password, &window(), [](const Result<void> &result) {
        if (!result)
            qFatal("%s", qUtf8Printable(result.error().message));
    });
    settle();
}

void DeskFixture::goOnIn(desktop::Application &after)
{
    after.show();
    after.openRegistry(m_registry.folder());
    after.workplace().signIn(firstOfficer, password, &after,
                             [](const Result<void> &result) { QVERIFY(result); });
    after.workplace().jobs().wait();
    QCoreApplication::processEvents();
}

void DeskFixture::settle()
{
    do {
        workplace().jobs().wait();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    } while (!workplace().jobs().jobs().isEmpty());
}

void DeskFixture::give(const char *command)
{
    auto *action = desk().commands().action(command);
    if (!action->isEnabled())
        qFatal("%s cannot be given: %s", command, qUtf8Printable(action->toolTip()));
    action->trigger();
    settle();
}

void DeskFixture::press(const char *button)
{
    find<QAbstractButton>(button)->click();
    settle();
}

QString DeskFixture::text(const char *label)
{
    return find<QLabel>(label)->text();
}

bool DeskFixture::isOpen(const char *dialog) const
{
    const auto tops = QApplication::topLevelWidgets();
    return std::any_of(tops.begin(), tops.end(), [&](const QWidget *top) {
        return top->objectName() == QLatin1String(dialog) && top->isVisible();
    });
}

std::vector<registry::ItemRecord> DeskFixture::items()
{
    return value(registry::ItemTable(m_registry.connection()).list({}));
}

void DeskFixture::meanNewPlace()
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->objectName() == QLatin1String("new_place_question") && top->isVisible())
            top->findChild<QAbstractButton *>(QStringLiteral("new_place"))->click();
    }
    settle();
}

void typeAndEnter(QWidget *control, const QString &text)
{
    control->setFocus();
    QTest::keyClicks(control, text);
    QTest::keyClick(control, Qt::Key_Return);
}

} // namespace tests
