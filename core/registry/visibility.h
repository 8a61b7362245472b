#pragma once

// Visibility: the SQL that hides items of restricted cases from officers who are not named in them,
// and that leaves withdrawn items out of counts.

#include <QByteArray>

namespace registry {

// True for a row of `item` that the officer with the id $1 may see: it serves no restricted case,
// or one of its cases names them, or they answer for it or are to receive it, or they are an
// administrator. For few items at a time.
inline constexpr auto visibleTo1 = R"((
    NOT EXISTS (SELECT 1 FROM item_case JOIN case_file ON case_file.id = item_case.case_file
                WHERE item_case.item = item.id AND case_file.restricted = 1)
    OR EXISTS (SELECT 1 FROM item_case JOIN case_officer USING (case_file)
               WHERE item_case.item = item.id AND case_officer.officer = $1)
    OR item.holder_officer IS $1 OR item.receiver_officer IS $1
    OR EXISTS (SELECT 1 FROM officer WHERE id = $1 AND roles LIKE '%administrator%')))";

// The numbers of the items that are hidden from $1, some more than once. CROSS JOIN keeps SQLite to
// this order, from the few restricted cases on: otherwise it reads the cases of all items.
inline constexpr auto hiddenFrom1 = R"(
    SELECT hidden.number FROM case_file
    CROSS JOIN item_case ON item_case.case_file = case_file.id
    CROSS JOIN item AS hidden ON hidden.id = item_case.item
    WHERE case_file.restricted = 1
    AND hidden.holder_officer IS NOT $1 AND hidden.receiver_officer IS NOT $1
    AND NOT EXISTS (SELECT 1 FROM officer WHERE id = $1 AND roles LIKE '%administrator%')
    AND NOT EXISTS (SELECT 1 FROM item_case AS other JOIN case_officer USING (case_file)
                    WHERE other.item = hidden.id AND case_officer.officer = $1))";

// True for a row of `item` that $1 may see, for lists and counts of all items: what is hidden is
// looked up once, and an index that holds the items' numbers is enough.
inline const QByteArray notHiddenFrom1 = QByteArray("number NOT IN (") + hiddenFrom1 + ')';

// True for a row of `case_file` that $1 may see: it is not restricted, or names them, or they are
// an administrator.
inline constexpr auto caseVisibleTo1 = R"((
    case_file.restricted = 0
    OR EXISTS (SELECT 1 FROM case_officer
               WHERE case_officer.case_file = case_file.id AND officer = $1)
    OR EXISTS (SELECT 1 FROM officer WHERE id = $1 AND roles LIKE '%administrator%')))";

// True for a row of `item` that counts, because it was not withdrawn. The few withdrawn ones have
// an index.
inline constexpr auto notWithdrawn = R"(number NOT IN (
    SELECT gone.number FROM item AS gone WHERE gone.outcome = 'withdrawn'))";

} // namespace registry
