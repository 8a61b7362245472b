#pragma once

// StocktakeSteps: what an officer does in a stock-take: phones on shelves, a place, scans.

#include "actions/take_custody_step.h"
#include "desktop/desk_fixture.h"

#include <QLineEdit>
#include <QPdfDocument>
#include <QPushButton>

namespace tests {

const auto shelf = QStringLiteral("Shelf B4");

// The exhibit number of a new phone that was moved there.
inline QString phoneAt(DeskFixture &fixture, const QString &place)
{
    const auto phone = fixture.registry().addPhone();
    domain::CustodyStep told;
    told.place = place;
    value(actions::takeCustodyStep(fixture.registry().first(),
                                   {domain::CustodyVerb::Move, {phone}, told, {}}));
    return phone;
}

inline void press(DeskFixture &fixture, const char *button)
{
    QTest::mouseClick(fixture.find<QPushButton>(button), Qt::LeftButton);
    fixture.settle();
}

inline void begin(DeskFixture &fixture, const QString &place)
{
    fixture.give("stocktake");
    auto *line = fixture.find<QLineEdit>("stock_place");
    line->clear();
    typeAndEnter(line, place);
    fixture.settle();
}

inline void scan(DeskFixture &fixture, const QString &code)
{
    typeAndEnter(fixture.find<QLineEdit>("stock_scan"), code);
}

inline QString textOf(QPdfDocument &pages)
{
    QString text;
    for (int page = 0; page < pages.pageCount(); ++page)
        text += pages.getAllText(page).text();
    return text;
}

} // namespace tests
