#pragma once

// RegisterScene: the register dialog, opened for a registry with an operation, a site and a group.

#include "actions/record_origin.h"
#include "controls/choice_box.h"
#include "desktop/desk_fixture.h"
#include "desktop/hands.h"
#include "domain/luhn.h"
#include "support/patience.h"

#include <QLabel>

namespace tests {

inline const auto imeiBody = QStringLiteral("86012345000007");

inline QString rightImei()
{
    return imeiBody + domain::luhnDigit(imeiBody);
}

inline QString wrongImei()
{
    return imeiBody + QString::number((domain::luhnDigit(imeiBody).digitValue() + 1) % 10);
}

struct RegisterScene {
    DeskFixture fixture;
    domain::Operation operation;
    domain::Site site;
    domain::Group group;

    RegisterScene()
    {
        auto &session = fixture.registry().first();
        operation =
            value(actions::openOperation(session, {{}, QStringLiteral("Northwind"), std::nullopt}));
        value(actions::openOperation(session, {{}, QStringLiteral("Southwind"), std::nullopt}));
        site = value(
            actions::addSite(session, {{}, operation.id, QStringLiteral("Villa 7"), std::nullopt}));
        group = value(actions::identifyGroup(
            session, {{}, QStringLiteral("Red group"), operation.id, site.id}));
        open();
    }

    void open()
    {
        fixture.give("register_item");
        if (!QTest::qWaitForWindowActive(dialog(), patienceMs))
            qFatal("the dialog is not active");
    }

    QWidget *dialog() { return fixture.find<QWidget>("register_dialog"); }

    template <typename Control>
    Control *control(const char *name)
    {
        auto *found = dialog()->findChild<Control *>(QLatin1String(name));
        if (!found)
            qFatal("no control is called %s", name);
        return found;
    }

    void type(const char *name, const QString &text)
    {
        control<QWidget>(name)->setFocus();
        QTest::keyClicks(control<QWidget>(name), text);
    }

    // Sends the key to an open popup of matches first, as the window system does.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *popup = QApplication::activePopupWidget();
        QTest::keyClick(popup ? popup : QApplication::focusWidget(), key, modifiers);
        fixture.settle();
    }

    registry::ItemRecord last()
    {
        const auto all = fixture.items();
        if (all.empty())
            qFatal("nothing was registered: %s | %s | %s",
                   qPrintable(control<QLabel>("complaint")->text()),
                   qPrintable(control<desktop::ChoiceBox>("site")->currentText()),
                   qPrintable(QApplication::focusWidget()->objectName()));
        return fixture.registry().item(all.back().exhibitNumber);
    }
};

} // namespace tests
