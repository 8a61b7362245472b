#pragma once

// IntakeNight: opens the batch intake at a site where a warrant was served, and types like a
// scanner.

#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "controls/check_list.h"
#include "desktop/desk_fixture.h"
#include "domain/luhn.h"
#include "intake/intake_list.h"
#include "registry/search.h"
#include "support/patience.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace tests {

inline QString withCheckDigit(const QString &body)
{
    return body + domain::luhnDigit(body);
}

// IMEIs of one type.
inline QString imei(int n)
{
    return withCheckDigit(QStringLiteral("86012345%1").arg(n, 6, 10, QLatin1Char('0')));
}

inline QString withWrongDigit(const QString &number)
{
    return number.chopped(1) + QString::number((number.back().digitValue() + 1) % 10);
}

// An opened batch intake at a site where a warrant was served.
struct IntakeNight {
    DeskFixture fixture;
    domain::Site site;
    domain::CaseFile caseFile;

    IntakeNight()
    {
        auto &session = fixture.registry().first();
        const auto operation =
            value(actions::openOperation(session, {{}, QStringLiteral("Northwind"), std::nullopt}));
        site = value(
            actions::addSite(session, {{}, operation.id, QStringLiteral("Villa 7"), std::nullopt}));
        domain::CaseFile opened;
        opened.number = QStringLiteral("ZJ-2026-1");
        opened.title = QStringLiteral("Brushing");
        caseFile = value(actions::openCase(session, opened));
        fixture.give("batch_intake");
        QVERIFY2(
            QTest::qWaitForWindowActive(fixture.find<QWidget>("batch_window"), tests::patienceMs),
            "the window is not active");
    }

    void setCommon()
    {
        type("site", site.name);
        type("seized_place", QStringLiteral("table 3"));
        type("no_witness_reason", QStringLiteral("all had fled"));
        fixture.find<desktop::CheckList>("cases")->setChecked({caseFile.number});
        type("field_make", QStringLiteral("Huawei"));
        type("field_model", QStringLiteral("P60"));
        line()->setFocus();
    }

    void type(const char *name, const QString &text)
    {
        auto *control = fixture.find<QWidget>(name);
        control->setFocus();
        QTest::keyClicks(control, text);
        QTest::keyClick(control, Qt::Key_Tab);
    }

    QLineEdit *line() { return fixture.find<QLineEdit>("scan_line"); }

    // Types like a scanner: characters and Enter, to the widget with the focus.
    void scan(const QString &text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    desktop::IntakeList &list()
    {
        return *qobject_cast<desktop::IntakeList *>(
            fixture.find<QTableView>("intake_list")->model());
    }
    QString told() { return fixture.find<QLabel>("outcome_sentence")->text(); }
    QString number() { return fixture.find<QLabel>("outcome_number")->text(); }

    std::vector<registry::ItemRecord> items()
    {
        return value(registry::ItemTable(fixture.registry().connection()).list({}));
    }
    registry::ItemRecord item(const QString &exhibitNumber)
    {
        return fixture.registry().item(exhibitNumber);
    }
    QString fieldOf(const QString &exhibitNumber, const char *field)
    {
        return item(exhibitNumber).fields.value(QLatin1String(field)).value.value_or(QString());
    }
};

} // namespace tests
