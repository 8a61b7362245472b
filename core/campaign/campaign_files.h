#pragma once

// CampaignFiles: generates files of many types for the made-up campaign; the same number gives the
// same bytes.

#include "base/result.h"

#include <QByteArray>

namespace exchange {

// A PNG photograph of sorts: a label of two colours with bars that spell `number`.
QByteArray pngOf(quint32 number, int width, int height);

// A PDF of one page with these lines of ASCII.
QByteArray pdfOf(const QStringList &lines);

// A scan of a signed form: a PDF that names its number.
QByteArray formOf(const QString &title, int number);

// A harmless piece of a made-up fraud script, in Chinese (in GB18030 where asked for) or English.
QByteArray scriptOf(int number, bool chinese, bool gb18030);

// A chat export as CSV or JSON, and an address book as vCard.
QByteArray chatCsv(int number);
QByteArray chatJson(int number);
QByteArray vcards(int number);

// Writes `bytes` bytes that do not compress, quickly. Fails with Io.
Result<void> writeExtraction(const QString &path, qint64 bytes, quint64 seed);

} // namespace exchange
