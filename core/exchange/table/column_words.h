#pragma once

// ColumnWords: the English and Chinese words for columns and kinds in foreign tables.

#include "domain/item_kind.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace exchange {

// A word as it is compared: in Unicode form NFKC (full-width letters are plain ones), without
// characters that cannot be seen, with single blanks, in lower case.
QString plainWord(const QString &text);

// Made once for a table: it holds some hundred words, in the language that is shown now.
class ColumnWords
{
public:
    ColumnWords();

    // As columnNamed of csv_columns.h.
    QString columnOf(const QString &head) const;

    // Whether a list of items that was written out (write_table.h) has such a head.
    bool isListHead(const QString &head) const;
    bool isExhibitNumber(const QString &head) const;

private:
    QHash<QString, QString> m_columns; // by plain word
    QSet<QString> m_listHeads;         // plain words
};

} // namespace exchange
