#pragma once

// TagText: parses the lines of a tag file of a bag (RFC 8493 §2.3).

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace exchange {

// The lines without what ends them: LF, CR, or CRLF, also mixed; the last may lack it. `encoding`
// is that of the bag's declaration. Fails with Unsupported on an encoding that is not known here,
// with Invalid where the bytes are not in it, or begin with a byte order mark though it is UTF-8.
Result<QStringList> tagLines(const QByteArray &content, const QString &encoding);

} // namespace exchange
