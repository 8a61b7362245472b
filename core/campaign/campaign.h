#pragma once

// Campaign: a made-up campaign against telephone fraud as a registry, to learn and test with.

#include "base/progress.h"
#include "base/result.h"

#include <QString>

#include <vector>

namespace exchange {

struct CampaignRequest {
    QString folder;   // must not exist, or be empty
    int items = 1200; // about
    quint64 seed = 1; // everything follows from it, the keys too: they are no secret
    qint64 extractionBytes = 200'000'000; // size of the largest attachment
};

struct CampaignReport {
    int operations = 0;
    int sites = 0;
    int groups = 0;
    int suspects = 0;
    int cases = 0;
    int items = 0;
    int attachments = 0;
    qint64 entries = 0;
    qint64 attachmentBytes = 0;
    qint64 lossMinorUnits = 0; // of all victims, in fen
    struct Login {
        QString name;
        QString role;
        QString password;
    };
    std::vector<Login> logins;
    QString exampleCase; // number of a case that is good to export
};

// Made through the actions of officers alone, on a clock that walks through the campaign. The same
// request gives the same entries. Fails as openRegistry does, and with Cancelled; then no folder
// stays.
Result<CampaignReport> makeCampaign(const CampaignRequest &request, base::Progress &progress);

} // namespace exchange
