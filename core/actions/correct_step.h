#pragma once

// Corrects the newest custody step of items, or records that it did not take place
// (custody.corrected).

#include "domain/officer.h"
#include "registry/item_table.h"

#include <QMap>

namespace actions {

class Session;

struct CorrectStepRequest {
    QStringList exhibitNumbers;
    bool isMistake = false; // the step did not take place; the values are ignored
    // The values that change, by what they are, as typed. An empty purpose or condition is taken
    // out; so is the time of the step, which the officer states in occurredAtMs.
    QMap<domain::StepValue, QString> values = {};
    std::optional<qint64> occurredAtMs = {}; // UTC
    QString reason = {};
    bool isMeant = false; // as in CustodyRequest; late: more than a day before the step's entry
};

// An item and its newest step, which may be corrected.
struct CorrectableStep {
    registry::ItemRecord item;
    domain::NewestStep step;
};

// Fails as domain::mayBeCorrected does, and with NotFound: why the officer cannot correct it now.
Result<CorrectableStep> correctableStep(const registry::Reader &reader,
                                        const domain::Officer &officer,
                                        const QString &exhibitNumber);

// Appends one entry for each item, or none at all. Fails as correctableStep and
// domain::afterCorrection do, and with Conflict where the corrected seal is not fresh
// (actions/step_checks.h).
Result<std::vector<registry::ItemRecord>> correctSteps(Session &session,
                                                       const CorrectStepRequest &request);

// Whether correctSteps would record them, without doing it.
Result<void> checkCorrection(const Session &session, const CorrectStepRequest &request);

} // namespace actions
