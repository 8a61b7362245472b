#pragma once

// VerifyText: the files in each export for checking it without Sealbook: VERIFY.txt, which gives
// the commands step by step, and two programs that do the same (schema/verifier/).

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace exchange {

struct VerifyFacts {
    QString rootKey;      // key id of the registry's first officer
    QString exporterKey;  // key id of the officer who signed the tag manifests
    QString stationKey;   // key id of the station
    QString log;          // id of the station's log
    QString openingEntry; // name in entries/ of registry.opened, without its ending
    QString exportEntry;  // likewise, of this export's record.exported
    int items = 0;
    int entries = 0;
    qint64 logSize = 0;
};

// The lines that begin with four spaces, run one after the other by a POSIX shell from inside the
// export, are the check: it ends with status 0 and a verdict that begins with IN PART, or with
// another status. `name`: which of verifyTexts. Fails as verifierFile does.
Result<QByteArray> verifyText(const VerifyFacts &facts,
                              const QString &name = QStringLiteral("VERIFY.txt"));

// The text of this version, then those of earlier ones.
QStringList verifyTexts();

// A file of schema/verifier/ as it goes into an export: the programs state the SHA-256 of the
// schemas that they judge by (exchange/record_schemas.h). Fails with NotFound where the program was
// built without it.
Result<QByteArray> verifierFile(const QString &name);

} // namespace exchange
