#include "exchange/table/xlsx_reader.h"

#include "base/text.h"
#include "exchange/table/workbook_part.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <cmath>

namespace exchange {

namespace {

constexpr qint64 mostText = 100'000'000; // characters of all texts that cells share
constexpr double exactNumbers = 1e15;    // Excel keeps fifteen digits

tl::unexpected<Error> invalid(const QString &why)
{
    return failure(ErrorCode::Invalid, why);
}

// Decodes escapes such as "_x000D_", which encode characters that XML cannot hold.
QString withoutEscapes(QString text)
{
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    qsizetype from = 0;
    while (from < text.size()) {
        const auto match = escape.match(text, from);
        if (!match.hasMatch())
            break;
        text.replace(match.capturedStart(), match.capturedLength(),
                     QChar(char16_t(match.captured(1).toUShort(nullptr, 16))));
        from = match.capturedStart() + 1;
    }
    return text;
}

struct Format {
    bool isDate = false;
    int digits = 0; // at least this many, with leading zeros
};

// ECMA-376 part 1, 18.8.30: built-in formats have no code in the file.
Format formatOf(int id, const QString &code)
{
    static const QRegularExpression literal(QStringLiteral("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_."));
    static const QRegularExpression zeros(QStringLiteral("^0+$"));
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)
        || (id >= 50 && id <= 58))
        return {true, 0};
    QString plain = code;
    plain.remove(literal);
    if (zeros.match(plain).hasMatch())
        return {false, int(plain.size())};
    const bool isDate = plain.contains(QRegularExpression(QStringLiteral("[yYdDhHsS年月日]")))
        && !plain.contains(QStringLiteral("General"), Qt::CaseInsensitive);
    return {isDate, 0};
}

// ECMA-376 part 1, 18.18.68: a sheet without a state is visible.
bool isHidden(QStringView state)
{
    return state == u"hidden" || state == u"veryHidden";
}

bool isTrue(QStringView value)
{
    return value == u"1" || value == u"true";
}

// A column's letters, from 0: A, … Z, AA, …
QString columnName(qsizetype column)
{
    QString name;
    for (qsizetype left = column + 1; left > 0; left = (left - 1) / 26)
        name.prepend(QChar(u'A' + char16_t((left - 1) % 26)));
    return name;
}

class Workbook
{
public:
    explicit Workbook(QString path)
        : m_path(std::move(path))
        , m_limit(QFileInfo(m_path).size())
    {
    }

    Result<CsvFile> read()
    {
        TRY(readRelations());
        TRY(readSheets());
        TRY(readStyles());
        TRY(readTexts());
        TRY(readRows());
        return CsvFile{std::move(m_rows), warning()};
    }

private:
    struct Sheet {
        QString name;
        QString part;
    };

    // Calls take(part) for each token. A missing part is an error only if `isNeeded`; otherwise it
    // has no tokens.
    template <typename Take>
    Result<void> forEach(const QString &name, bool isNeeded, Take take)
    {
        TRY(const auto part, WorkbookPart::open(m_path, name, m_limit));
        if (!part && isNeeded)
            return invalid(Text::tr("it is no Excel workbook: its part %1 is missing").arg(name));
        while (part) {
            TRY(const bool isMore, part->next());
            if (!isMore)
                break;
            TRY(take(*part));
        }
        return {};
    }

    Result<void> readRelations()
    {
        return forEach(QStringLiteral("xl/_rels/workbook.xml.rels"), true,
                       [this](const WorkbookPart &part) -> Result<void> {
                           if (!part.starts("Relationship"))
                               return {};
                           const QString target = part.attribute("Target");
                           const QString full = target.startsWith(u'/')
                               ? target.mid(1)
                               : QStringLiteral("xl/") + target;
                           const QString type = part.attribute("Type");
                           m_parts.insert(part.attribute("Id"), full);
                           if (type.endsWith(u"/sharedStrings"))
                               m_textsPart = full;
                           else if (type.endsWith(u"/styles"))
                               m_stylesPart = full;
                           return {};
                       });
    }

    Result<void> readSheets()
    {
        TRY(forEach(QStringLiteral("xl/workbook.xml"), true,
                    [this](const WorkbookPart &part) -> Result<void> {
                        if (part.starts("workbookPr"))
                            m_is1904 = isTrue(part.attribute("date1904"));
                        if (part.starts("sheet") && !isHidden(part.attribute("state")))
                            m_sheets.push_back(
                                {part.attribute("name"), m_parts.value(part.attribute("id"))});
                        return {};
                    }));
        if (m_sheets.empty() || m_sheets.front().part.isEmpty())
            return invalid(Text::tr("it has no sheet that is shown"));
        return {};
    }

    Result<void> readStyles()
    {
        QHash<int, QString> codes;
        bool isOfCells = false;
        if (m_stylesPart.isEmpty())
            return {};
        return forEach(m_stylesPart, false, [&](const WorkbookPart &part) -> Result<void> {
            if (part.starts("numFmt"))
                codes.insert(part.attribute("numFmtId").toInt(), part.attribute("formatCode"));
            if (part.starts("cellXfs") || part.ends("cellXfs"))
                isOfCells = part.starts("cellXfs");
            if (isOfCells && part.starts("xf")) {
                const int id = part.attribute("numFmtId").toInt();
                m_formats.push_back(formatOf(id, codes.value(id)));
            }
            return {};
        });
    }

    // Joins the pieces of rich text, and leaves out phonetic guides.
    Result<void> readTexts()
    {
        qint64 characters = 0;
        if (m_textsPart.isEmpty())
            return {};
        QString text;
        return forEach(m_textsPart, false, [&](const WorkbookPart &part) -> Result<void> {
            takeText(part, text);
            if (part.starts("si"))
                text.clear();
            if (part.ends("si"))
                m_texts.append(withoutEscapes(text));
            if (part.ends("si") && (characters += text.size() + 1) > mostText)
                return invalid(Text::tr("its texts have more than %1 characters").arg(mostText));
            return {};
        });
    }

    void takeText(const WorkbookPart &part, QString &text)
    {
        if (part.starts("rPh") || part.ends("rPh"))
            m_isPronunciation = part.starts("rPh");
        if (part.starts("t") || part.ends("t"))
            m_isText = part.starts("t");
        if (m_isText && !m_isPronunciation && part.xml().isCharacters())
            text += part.xml().text();
    }

    Result<void> readRows()
    {
        QString text;
        bool isValue = false;
        return forEach(m_sheets.front().part, true, [&](const WorkbookPart &part) -> Result<void> {
            if (part.starts("col") && isTrue(part.attribute("hidden")))
                m_hidden.append(columnsOf(part));
            if (part.starts("row"))
                return beginRow(part);
            if (part.starts("c"))
                text.clear();
            if (part.starts("c"))
                return beginCell(part);
            if (part.starts("v") || part.ends("v"))
                isValue = part.starts("v");
            takeText(part, text);
            if (isValue && part.xml().isCharacters())
                text += part.xml().text();
            return part.ends("c") ? endCell(text) : Result<void>();
        });
    }

    // A row or cell without a number follows the previous one.
    Result<void> beginRow(const WorkbookPart &part)
    {
        bool isNumber = false;
        const qint64 stated = part.attribute("r").toLongLong(&isNumber);
        const qint64 row = isNumber ? stated : qint64(m_rows.size()) + 1;
        if (row <= qint64(m_rows.size()) || row > qint64(mostRows))
            return invalid(Text::tr("row %1 comes after row %2; at most %3 rows are read")
                               .arg(row)
                               .arg(m_rows.size())
                               .arg(mostRows));
        m_rows.resize(std::size_t(row));
        m_column = -1;
        if (isTrue(part.attribute("hidden")))
            m_hidden.append(Text::tr("row %1").arg(row));
        return {};
    }

    // Columns that are hidden together: "column C", "columns C to E".
    static QString columnsOf(const WorkbookPart &part)
    {
        const auto first = part.attribute("min").toLongLong() - 1;
        const auto last = part.attribute("max").toLongLong() - 1;
        return first == last
            ? Text::tr("column %1").arg(columnName(first))
            : Text::tr("columns %1 to %2").arg(columnName(first), columnName(last));
    }

    Result<void> beginCell(const WorkbookPart &part)
    {
        qsizetype column = 0;
        for (const QChar c : part.attribute("r")) {
            if (c >= u'A' && c <= u'Z' && column < mostColumns * 26)
                column = column * 26 + (c.unicode() - u'A') + 1;
        }
        if (column > 0 && column - 1 <= m_column)
            return invalid(Text::tr("row %1 has two cells in column %2, or its cells are not in "
                                    "order")
                               .arg(m_rows.size())
                               .arg(columnName(column - 1)));
        m_column = column > 0 ? column - 1 : m_column + 1;
        m_type = part.attribute("t");
        m_style = part.attribute("s").toInt();
        return {};
    }

    Result<void> endCell(const QString &text)
    {
        if (m_rows.empty())
            return invalid(Text::tr("a cell is outside the rows"));
        TRY(const QString value, valueOf(text));
        if (value.trimmed().isEmpty())
            return {};
        if (m_column >= mostColumns)
            return invalid(
                Text::tr("row %1 has more than %2 cells").arg(m_rows.size()).arg(mostColumns));
        auto &row = m_rows.back();
        m_cells += std::max<qint64>(0, m_column + 1 - row.size());
        if (m_cells > mostCells)
            return invalid(Text::tr("it has more than %1 cells").arg(mostCells));
        while (row.size() <= m_column)
            row.append(QString());
        row[m_column] = value;
        return {};
    }

    Result<QString> valueOf(const QString &text) const
    {
        if (m_type == u"s") {
            bool isNumber = false;
            const auto place = text.toLongLong(&isNumber);
            if (!isNumber || place < 0 || place >= m_texts.size())
                return invalid(
                    Text::tr("row %1 names a text that is not there").arg(m_rows.size()));
            return m_texts.at(place);
        }
        if (m_type == u"b")
            return text == u"1" ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        if (m_type.isEmpty() || m_type == u"n")
            return numberText(text);
        return withoutEscapes(text);
    }

    QString numberText(const QString &text) const
    {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (!isNumber)
            return text;
        const auto format =
            std::size_t(m_style) < m_formats.size() ? m_formats[std::size_t(m_style)] : Format();
        if (format.isDate && number >= 0 && number < 2'958'466) // until 9999-12-31
            return dateText(number);
        if (std::abs(number) >= exactNumbers)
            return QString::number(number, 'E', 14)
                .remove(QRegularExpression(
                    QStringLiteral("\\.?0+(?=E)"))); // as Excel stores it: further digits are lost
        if (number == std::floor(number))
            return QString::number(qint64(number)).rightJustified(format.digits, u'0');
        return QString::number(number, 'g', 15);
    }

    // Days since 1899-12-30, where 1900 counts as a leap year, or since 1904-01-01.
    QString dateText(double days) const
    {
        const QDate first = m_is1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
        const bool isBeforeMarch1900 = !m_is1904 && days < 60;
        const auto seconds = qint64(std::llround(days * 86'400));
        const QDateTime moment =
            QDateTime(first.addDays(isBeforeMarch1900 ? 1 : 0), QTime(0, 0), Qt::UTC)
                .addSecs(seconds);
        return moment.toString(moment.time() == QTime(0, 0)
                                   ? QStringLiteral("yyyy-MM-dd")
                                   : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    }

    // The beginning of a list, so that the warning can be read.
    static QString beginningOf(const QStringList &list)
    {
        constexpr qsizetype most = 10;
        const QString shown = list.mid(0, most).join(QStringLiteral(", "));
        return list.size() > most ? shown + QStringLiteral(", …") : shown;
    }

    QString warning() const
    {
        QStringList unread, warnings;
        for (std::size_t i = 1; i < m_sheets.size(); ++i)
            unread.append(m_sheets[i].name.left(100));
        if (!unread.isEmpty())
            warnings.append(Text::tr("Only the sheet “%1” is read, not: %2.")
                                .arg(m_sheets.front().name.left(100), beginningOf(unread)));
        if (!m_hidden.isEmpty())
            warnings.append(
                Text::tr("What the workbook hides is read too: %1.").arg(beginningOf(m_hidden)));
        return warnings.join(u' ');
    }

    QString m_path;
    WorkbookLimit m_limit;
    QHash<QString, QString> m_parts; // by their relation's id
    QString m_textsPart, m_stylesPart;
    std::vector<Sheet> m_sheets; // visible ones
    bool m_is1904 = false;
    std::vector<Format> m_formats; // by the number that cells name
    QStringList m_texts;
    bool m_isText = false, m_isPronunciation = false;

    Cells m_rows;
    QStringList m_hidden; // rows and columns that the workbook hides
    qint64 m_cells = 0;
    qsizetype m_column = -1; // of the cell being read, as its type and style
    QString m_type;
    int m_style = 0;
};

} // namespace

Result<CsvFile> readXlsx(const QString &path)
{
    auto read = Workbook(path).read();
    if (!read && read.error().code == ErrorCode::Invalid)
        return failure(ErrorCode::Invalid, Text::tr("%1: %2.").arg(path, read.error().message),
                       read.error().detail);
    if (read && read->cells.empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 is empty; its first row names the columns.").arg(path));
    return read;
}

} // namespace exchange
