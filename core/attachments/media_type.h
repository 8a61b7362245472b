#pragma once

// MediaType: the IANA media type of a file, by its name and its first bytes.

#include <QByteArray>
#include <QString>

namespace attachments {

// How many first bytes are examined.
inline constexpr qsizetype mediaTypeHead = qsizetype(16) * 1024;

// As QMimeDatabase answers. Most files of an extraction have a name and content that no type of the
// machine's database fits; for them the answer comes a hundred times faster, on all cores.
QString mediaTypeOf(const QString &name, const QByteArray &head);

// Whether it is certain that no type fits, and that the content is no text: the answer is then
// application/octet-stream.
bool isCertainlyOfNoType(const QString &name, const QByteArray &head);

} // namespace attachments
