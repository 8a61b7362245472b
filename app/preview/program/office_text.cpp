#include "preview/program/office_text.h"

#include "preview/wire.h"

#include <QXmlStreamReader>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace preview {

namespace {

constexpr int mostEntries = 10'000;
constexpr qint64 mostUnpacked = 256LL
    << 20; // bytes of all parts: a few kilobytes can expand to any

struct FreeArchive {
    void operator()(archive *zip) const { archive_read_free(zip); }
};

// Whether a part of the zip file holds text that a reader of the document sees.
bool hasText(const QByteArray &part)
{
    const bool isXml = part.endsWith(".xml");
    return part == "content.xml" // OpenDocument
        || (isXml && part.startsWith("word/") && part.count('/') == 1 && part != "word/styles.xml"
            && part != "word/settings.xml" && part != "word/fontTable.xml")
        || part == "xl/sharedStrings.xml" || (isXml && part.startsWith("xl/worksheets/sheet"))
        || (isXml && part.startsWith("xl/comments"))
        || (isXml && part.startsWith("ppt/slides/slide"))
        || (isXml && part.startsWith("ppt/notesSlides/"));
}

// Reads the text of one part, token by token, from its pieces.
class PartText
{
public:
    PartText(const QByteArray &part, QString &text)
        : m_isSheet(part.startsWith("xl/worksheets/"))
        , m_isOpenDocument(part == "content.xml")
        , m_text(text)
    {
    }

    // False where nothing more is to be read.
    bool take(const char *bytes, std::size_t count)
    {
        m_xml.addData(QByteArray(bytes, qsizetype(count)));
        while (m_text.size() < mostTextBytes) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::Invalid:
                return m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
            case QXmlStreamReader::DTD: // allows entity bombs; no such document has one
            case QXmlStreamReader::EndDocument:
                return false;
            case QXmlStreamReader::StartElement:
                start();
                break;
            case QXmlStreamReader::Characters:
                if (m_isOpenDocument || m_isInText)
                    m_text += m_xml.text();
                break;
            case QXmlStreamReader::EndElement:
                end();
                break;
            default:
                break;
            }
        }
        return false;
    }

private:
    // A cell of the type s holds the number of a shared text and no number of its own.
    void start()
    {
        const auto name = m_xml.name();
        if (name == u"c")
            m_isShared = m_xml.attributes().value(QLatin1String("t")) == u"s";
        m_isInText = name == u"t" || (m_isSheet && name == u"v" && !m_isShared);
        if (name == u"tab" || name == u"br" || name == u"line-break" || name == u"s")
            m_text += u' ';
    }

    void end()
    {
        const auto name = m_xml.name();
        m_isInText = false;
        const bool isLine = name == u"p" || name == u"h" || name == u"si" || name == u"row";
        const bool isCell = name == u"c" || name == u"tc" || name == u"table-cell";
        if (isLine || isCell)
            m_text += isLine ? u'\n' : u' ';
    }

    QXmlStreamReader m_xml;
    const bool m_isSheet;
    const bool m_isOpenDocument;
    bool m_isShared = false;
    bool m_isInText = false;
    QString &m_text;
};

// False where the limit is reached.
bool readPart(archive *zip, const QByteArray &name, qint64 &unpacked, QString &text)
{
    PartText part(name, text);
    const void *bytes = nullptr;
    std::size_t count = 0;
    la_int64_t offset = 0;
    while (archive_read_data_block(zip, &bytes, &count, &offset) == ARCHIVE_OK) {
        unpacked += qint64(count);
        if (unpacked > mostUnpacked)
            return false;
        if (!part.take(static_cast<const char *>(bytes), count))
            break;
    }
    text += u'\n';
    return text.size() < mostTextBytes;
}

} // namespace

std::optional<QString> officeText(const QByteArray &bytes)
{
    const std::unique_ptr<archive, FreeArchive> zip(archive_read_new());
    archive_read_support_format_zip_seekable(zip.get());
    if (archive_read_open_memory(zip.get(), bytes.constData(), std::size_t(bytes.size()))
        != ARCHIVE_OK)
        return std::nullopt;
    QString text;
    bool isDocument = false;
    qint64 unpacked = 0;
    archive_entry *entry = nullptr;
    for (int entries = 0; entries < mostEntries; ++entries) {
        const int code = archive_read_next_header(zip.get(), &entry);
        if (code != ARCHIVE_OK && code != ARCHIVE_WARN) // a name that is no ASCII is a warning
            break;
        const QByteArray name(archive_entry_pathname(entry));
        if (!hasText(name) || archive_entry_is_encrypted(entry))
            continue;
        isDocument = true;
        if (!readPart(zip.get(), name, unpacked, text))
            break;
    }
    return isDocument ? std::optional(text) : std::nullopt;
}

} // namespace preview
