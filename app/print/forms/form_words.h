#pragma once

// FormWords: words for persons, items and places on forms.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

// "Chen Hao", or that the name is withheld; then the organisation, then the number by which he is
// known; each on a line of its own.
QString nameOf(const Named &named);
QString whoIs(const Named &named);
QString whoIs(const std::optional<Named> &named);

// "Phone Huawei P60".
QString itemName(const FormItem &item);

// "1", or what was recorded: "12 sheets".
QString quantityOf(const FormItem &item);

// What it can be told by and how it was found: all its fields but those that its name, the quantity
// and the remarks say. Secrets are masked; those that nobody may read at all are left out.
std::vector<Fact> featuresOf(const FormItem &item);

// Every field that is recorded, in the order of the form on the screen, but the remarks, which
// stand in a column of their own.
std::vector<Fact> fieldsOf(const FormItem &item);

// Whether one of them is shown in part only.
bool showsMasked(const FormItem &item);

QString fieldOf(const FormItem &item, const QString &name); // empty when it is not recorded

// The officer's remarks, its seal, and what it is inside of.
SheetCell remarksOf(const FormItem &item);

// The numbers and the titles of the cases that the items serve.
QString caseNumbers(const std::vector<FormItem> &items);
QString caseTitles(const std::vector<FormItem> &items);

// The names of the victims of these cases; of many the first ones, and how many more: "(+12)".
QString victimsOf(const std::vector<FormItem> &items, const FormFacts &facts);

// "SITE3-2026-00001", or of several "SITE3-2026-00001 … SITE3-2026-00042 (17)".
QString numberSpan(const std::vector<FormItem> &items);

// A sheet with this title, who printed it and when, the checkpoint and the fingerprint.
Sheet formSheet(const QString &title, const FormFacts &facts);

} // namespace print
