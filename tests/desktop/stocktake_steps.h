#pragma once

// StocktakeSteps: what an officer does in a stock-take: phones on shelves, a place, scans.

#include "desktop/desk_fixture.h"

#include <QLineEdit>
#include <QPdfDocument>
#include <QPushButton>

namespace tests {

const auto shelf = QStringLiteral("Shelf B4");

// The exhibit number of a new phone that was moved there.
QString phoneAt(DeskFixture &fixture, const QString &place);

void begin(DeskFixture &fixture, const QString &place);

void scan(DeskFixture &fixture, const QString &code);

QString textOf(QPdfDocument &pages);

} // namespace tests
