#pragma once

// IntakeNight: opens the batch intake at a site where a warrant was served, and types like a
// scanner.

#include "actions/open_case.h"
#include "controls/check_list.h"
#include "desktop/desk_fixture.h"
#include "intake/intake_list.h"
#include "registry/search.h"
#include "support/patience.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace tests {

QString withCheckDigit(const QString &body);

// IMEIs of one type.
QString imei(int n);

QString withWrongDigit(const QString &number);

// An opened batch intake at a site where a warrant was served.
struct IntakeNight {
    DeskFixture fixture;
    domain::Site site;
    domain::CaseFile caseFile;

    IntakeNight();

    void setCommon();

    void type(const char *name, const QString &text);

    QLineEdit *line() { return fixture.find<QLineEdit>("scan_line"); }

    // Types like a scanner: characters and Enter, to the widget with the focus.
    void scan(const QString &text);

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    desktop::IntakeList &list();
    QString stated() { return fixture.find<QLabel>("outcome_sentence")->text(); }
    QString number() { return fixture.find<QLabel>("outcome_number")->text(); }

    registry::ItemRecord item(const QString &exhibitNumber);
    QString fieldOf(const QString &exhibitNumber, const char *field);
};

} // namespace tests
