#pragma once

// FormWords: words for persons, items and places on forms.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

// "Chen Hao", or a note that the name is withheld; then the organisation, then the identifying
// number; each on its own line.
QString nameOf(const Named &named);
QString whoIs(const Named &named);
QString whoIs(const std::optional<Named> &named);

// "Phone Huawei P60".
QString itemName(const FormItem &item);

// "1", or what was recorded: "12 sheets".
QString quantityOf(const FormItem &item);

// Its distinguishing features and how it was found: all fields except those already in its name,
// the quantity and the remarks. Secrets are masked; those that nobody may read are left out.
std::vector<Fact> featuresOf(const FormItem &item);

// Every recorded field, in the order of the form on the screen, except the remarks, which have
// their own column.
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
