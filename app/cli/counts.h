#pragma once

// Counts: counted nouns in words, singular or plural: "1 item", "2 items".

#include <QString>

namespace cli {

QString items(qint64 count);
QString entries(qint64 count);
QString attachments(qint64 count);
QString checkpoints(qint64 count);
QString disclosures(qint64 count);
QString cases(qint64 count);
QString victims(qint64 count);
QString payments(qint64 count);
QString payloadFiles(qint64 count);
QString files(qint64 count);
QString faults(qint64 count);
QString labels(qint64 count);
QString sheets(qint64 count);
QString bytes(qint64 count);

} // namespace cli
