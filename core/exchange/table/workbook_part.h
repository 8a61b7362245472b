#pragma once

// WorkbookPart: one XML part of an Excel workbook, read piece by piece from its zip file.

#include "base/result.h"

#include <QXmlStreamReader>

#include <memory>

namespace exchange {

// Limits the total number of bytes that all reads of one workbook unpack: a zip file of a few
// kilobytes can expand to any size.
class WorkbookLimit
{
public:
    explicit WorkbookLimit(qint64 fileSize);

    // Counts these bytes. Fails with Invalid beyond the limit.
    Result<void> take(qint64 bytes);

private:
    qint64 m_left;
};

class WorkbookPart
{
public:
    // Opens the part with this name ("xl/workbook.xml"), in upper or lower case; null if there is
    // no such part. Fails with Invalid if the file is not a zip file or is damaged, and with Io.
    // `limit` must outlive the part.
    static Result<std::unique_ptr<WorkbookPart>> open(const QString &path, const QString &name,
                                                      WorkbookLimit &limit);

    // Goes to the next token; false at the end. Fails with Invalid at malformed XML, at a document
    // type declaration, and beyond the limit.
    Result<bool> next();

    const QXmlStreamReader &xml() const { return m_xml; }

    bool starts(const char *element) const
    {
        return m_xml.isStartElement() && m_xml.name() == QLatin1String(element);
    }
    bool ends(const char *element) const
    {
        return m_xml.isEndElement() && m_xml.name() == QLatin1String(element);
    }

    // The value of an attribute, in any namespace.
    QString attribute(const char *name) const;

    ~WorkbookPart();

private:
    WorkbookPart(QString path, WorkbookLimit &limit);

    Result<bool> find(const QString &name);
    tl::unexpected<Error> damaged() const;

    QString m_path;
    WorkbookLimit &m_limit;
    struct Source;
    std::unique_ptr<Source> m_source;
    QXmlStreamReader m_xml;
};

} // namespace exchange
