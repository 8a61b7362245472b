#pragma once

// Skeleton: whether two names look the same to a reader (Unicode Technical Standard 39, Unicode
// Security Mechanisms, §4 Confusable Detection).

#include <QString>

namespace domain {

// `text` reduced to what a reader sees: compatibility forms (full width, ligatures) as plain ones,
// invisible characters left out, look-alike letters of other scripts as their Latin prototypes,
// white space and dashes of any width as one. Case is kept, and 0 reads as O, 1 and I as l, m as
// rn.
QString skeleton(const QString &text);

// Whether a reader takes one name for the other: their skeletons are the same, or differ in case
// alone.
bool looksLike(const QString &left, const QString &right);

// Whether two names of people look the same, however their parts are set apart.
bool isSameName(const QString &left, const QString &right);

// Whether the two differ in nothing but what is not seen, the width of letters and of white space,
// and the kind of dash: the same name, written with another keyboard.
bool readsTheSame(const QString &left, const QString &right);

} // namespace domain
