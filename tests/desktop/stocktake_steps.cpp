#include "desktop/stocktake_steps.h"

#include "actions/take_custody_step.h"

namespace tests {

QString phoneAt(DeskFixture &fixture, const QString &place)
{
    const auto phone = fixture.registry().addPhone();
    domain::CustodyStep stated;
    stated.place = place;
    value(actions::takeCustodyStep(fixture.registry().first(),
                                   {domain::CustodyVerb::Move, {phone}, stated, {}}));
    return phone;
}

void begin(DeskFixture &fixture, const QString &place)
{
    fixture.give("stocktake");
    auto *line = fixture.find<QLineEdit>("stock_place");
    line->clear();
    typeAndEnter(line, place);
    fixture.settle();
}

void scan(DeskFixture &fixture, const QString &code)
{
    typeAndEnter(fixture.find<QLineEdit>("stock_scan"), code);
}

QString textOf(QPdfDocument &pages)
{
    QString text;
    for (int page = 0; page < pages.pageCount(); ++page)
        text += pages.getAllText(page).text();
    return text;
}

} // namespace tests
