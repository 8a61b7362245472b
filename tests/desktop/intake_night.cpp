#include "desktop/intake_night.h"

#include "actions/record_origin.h"
#include "domain/luhn.h"

namespace tests {

QString withCheckDigit(const QString &body)
{
    return body + domain::luhnDigit(body);
}

QString imei(int n)
{
    return withCheckDigit(QStringLiteral("86012345%1").arg(n, 6, 10, QLatin1Char('0')));
}

QString withWrongDigit(const QString &number)
{
    return number.chopped(1) + QString::number((number.back().digitValue() + 1) % 10);
}

IntakeNight::IntakeNight()
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
    QVERIFY2(QTest::qWaitForWindowActive(fixture.find<QWidget>("batch_window"), tests::patienceMs),
             "the window is not active");
}

void IntakeNight::setCommon()
{
    type("site", site.name);
    type("seized_place", QStringLiteral("table 3"));
    type("no_witness_reason", QStringLiteral("all had fled"));
    fixture.find<desktop::CheckList>("cases")->setChecked({caseFile.number});
    type("field_make", QStringLiteral("Huawei"));
    type("field_model", QStringLiteral("P60"));
    line()->setFocus();
}

void IntakeNight::type(const char *name, const QString &text)
{
    auto *control = fixture.find<QWidget>(name);
    control->setFocus();
    QTest::keyClicks(control, text);
    QTest::keyClick(control, Qt::Key_Tab);
}

void IntakeNight::scan(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

void IntakeNight::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

desktop::IntakeList &IntakeNight::list()
{
    return *qobject_cast<desktop::IntakeList *>(fixture.find<QTableView>("intake_list")->model());
}

registry::ItemRecord IntakeNight::item(const QString &exhibitNumber)
{
    return fixture.registry().item(exhibitNumber);
}

QString IntakeNight::fieldOf(const QString &exhibitNumber, const char *field)
{
    return item(exhibitNumber).fields.value(QLatin1String(field)).value.value_or(QString());
}

} // namespace tests
