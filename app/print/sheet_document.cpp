#include "print/sheet_document.h"

#include "print/face.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTextCursor>
#include <QTextTable>

namespace print {

namespace {

constexpr double millimetresInInch = 25.4;
constexpr double bodyPoints = 9;
constexpr double titlePoints = 16;
constexpr double headingPoints = 11;
constexpr double signatureMillimetres = 14;
constexpr double lineMillimetres = 0.3; // Qt draws nothing that is thinner than a dot of the screen
const QColor lineColour(0x9a, 0xa3, 0xad);
const QColor quietColour(0x50, 0x58, 0x62);

class Setter
{
public:
    explicit Setter(QTextDocument &document)
        : m_cursor(&document)
    {
    }

    void paragraph(const QString &text, const QFont &font, double spaceAfter, const QColor &colour = Qt::black)
    {
        QTextBlockFormat block;
        block.setBottomMargin(millimetres(spaceAfter));
        QTextCharFormat format;
        format.setFont(font);
        format.setForeground(colour);
        if (m_started)
            m_cursor.insertBlock(block, format);
        else
            m_cursor.setBlockFormat(block);
        m_started = true;
        m_cursor.insertText(text, format);
    }

    void facts(const std::vector<Fact> &facts)
    {
        if (facts.empty())
            return;
        QTextTableFormat format = tableFormat({3, 7});
        format.setBorder(0);
        auto *table = m_cursor.insertTable(int(facts.size()), 2, format);
        for (int row = 0; row < table->rows(); ++row) {
            fill(*table, row, 0, facts[std::size_t(row)].label, face(bodyPoints), quietColour);
            fill(*table, row, 1, facts[std::size_t(row)].value, face(bodyPoints));
        }
        m_cursor.movePosition(QTextCursor::End);
    }

    void table(const SheetTable &content)
    {
        if (!content.heading.isEmpty())
            paragraph(content.heading, face(headingPoints, QFont::DemiBold), 1.5);
        const int columns = int(content.columns.size());
        QTextTableFormat format = tableFormat(content.widths.isEmpty() ? QList<int>(columns, 1) : content.widths);
        format.setHeaderRowCount(1);
        auto *table = m_cursor.insertTable(1 + int(content.rows.size()), columns, format);
        for (int column = 0; column < columns; ++column)
            fill(*table, 0, column, content.columns[column], face(bodyPoints, QFont::DemiBold));
        for (int row = 0; row < int(content.rows.size()); ++row) {
            for (int column = 0; column < columns; ++column)
                fill(*table, row + 1, column, content.rows[std::size_t(row)].value(column), face(bodyPoints));
        }
        m_cursor.movePosition(QTextCursor::End);
        paragraph(content.closing, face(bodyPoints), 3);
    }

    void signatures(const std::vector<SignatureBox> &boxes)
    {
        if (boxes.empty())
            return;
        constexpr int across = 2;
        const int rows = (int(boxes.size()) + across - 1) / across;
        auto *table = m_cursor.insertTable(rows, across, tableFormat({1, 1}));
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            const int row = int(i) / across;
            const int column = int(i) % across;
            fill(*table, row, column, boxes[i].who, face(bodyPoints), quietColour);
            auto cursor = table->cellAt(row, column).lastCursorPosition();
            QTextBlockFormat room;
            room.setTopMargin(millimetres(signatureMillimetres));
            QTextCharFormat format;
            format.setFont(face(bodyPoints));
            cursor.insertBlock(room, format);
            cursor.insertText(boxes[i].name, format);
        }
        m_cursor.movePosition(QTextCursor::End);
    }

private:
    // A document's lengths are in dots of the screen; its layout scales them to its device.
    static double millimetres(double length)
    {
        constexpr double usual = 96;
        const auto *screen = QGuiApplication::primaryScreen();
        return length / millimetresInInch * (screen ? screen->logicalDotsPerInchY() : usual);
    }

    QTextTableFormat tableFormat(const QList<int> &widths) const
    {
        QTextTableFormat format;
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorder(millimetres(lineMillimetres));
        format.setBorderBrush(lineColour);
        format.setBorderCollapse(true);
        format.setCellPadding(millimetres(1.1));
        format.setBottomMargin(millimetres(1));
        int sum = 0;
        for (const int width : widths)
            sum += width;
        QList<QTextLength> lengths;
        for (const int width : widths)
            lengths.append(QTextLength(QTextLength::PercentageLength, 100.0 * width / sum));
        format.setColumnWidthConstraints(lengths);
        return format;
    }

    static void fill(QTextTable &table, int row, int column, const QString &text, const QFont &font, const QColor &colour = Qt::black)
    {
        QTextCharFormat format;
        format.setFont(font);
        format.setForeground(colour);
        auto cursor = table.cellAt(row, column).firstCursorPosition();
        cursor.setBlockFormat({}); // else it has the margins of the paragraph before the table
        cursor.insertText(text, format);
    }

    QTextCursor m_cursor;
    bool m_started = false;
};

} // namespace

std::unique_ptr<QTextDocument> sheetDocument(const Sheet &sheet)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDefaultFont(face(bodyPoints));
    document->setDocumentMargin(0);
    Setter setter(*document);
    setter.paragraph(sheet.title, face(titlePoints, QFont::Bold), 1.5);
    if (!sheet.subtitle.isEmpty())
        setter.paragraph(sheet.subtitle, face(bodyPoints), 3, quietColour);
    setter.facts(sheet.facts);
    for (const auto &table : sheet.tables)
        setter.table(table);
    for (const QString &remark : sheet.remarks)
        setter.paragraph(remark, face(bodyPoints), 1.5);
    setter.signatures(sheet.signatures);
    return document;
}

} // namespace print
