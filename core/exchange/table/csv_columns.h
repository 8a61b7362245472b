#pragma once

// CsvColumns: recognises the column heads and the kinds of item of an intake table, in English and
// Chinese.

#include "domain/item_kind.h"
#include "exchange/table/csv_cells.h"

#include <optional>

namespace exchange {

// The name of the column that `head` means, such as "imei", "kind" or "place": Chinese heads of
// seizure lists and the names of fields on the screen ("Serial number") are known, in any case and
// width, also with invisible characters in them; everything else is returned in lower case without
// invisible characters.
QString columnNamed(const QString &head);

// Names that a column can have for an item of any kind, fields in the order of their forms.
QStringList columnNames();

// How many of these heads are names of columns.
qsizetype knownColumns(const QStringList &heads);

// What a head row says.
struct HeadRow {
    QStringList columns; // by columnNamed; empty where the head is, or where the column is ignored
    QStringList ignored; // heads as they are written
    qsizetype exhibitNumbers = -1; // the column of a list's exhibit numbers, from 0; -1: none
};

// Reads a head row in linear time. Ignored are the columns of a list of items that was written out
// (write_table.h), but its kind: they say nothing of a new item ("Exhibit number", "State"). A
// table is such a list when its columns are, or when there is an exhibit number; there, columns
// that somebody added are taken.
HeadRow readHead(const QStringList &heads);

// The same for a table whose first row is its heading row. If no heading means the kind, finds a
// column whose cells in the first rows are all kinds, whatever its heading (类型, 名称).
HeadRow readHead(const Cells &table);

// What a screen calls a column, translated; the name itself when it is not one of Sealbook's.
QString columnLabel(const QString &name);

// A kind by its name ("bank_card"), its label ("Bank card") or its Chinese one (银行卡); nothing if
// there is no such kind.
std::optional<domain::ItemKind> kindNamed(const QString &text);

} // namespace exchange
