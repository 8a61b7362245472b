#include "intake/scan.h"

#include "base/text.h"
#include "domain/exhibit_number.h"
#include "domain/kinds/kinds.h"
#include "fields/scanned_code.h"

#include <QRegularExpression>

namespace desktop {

namespace {

using domain::ItemKind;

constexpr int imeisvDigits = 16;
const auto imeisv = QStringLiteral("imeisv");

bool isImeisv(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[\\s\\-./]"));
    static const QRegularExpression digits(QStringLiteral("^[0-9]+$"));
    const QString compact = QString(text).remove(separators);
    return compact.size() == imeisvDigits && digits.match(compact).hasMatch();
}

Scan judged(ItemKind kind, const QString &field, const QString &text)
{
    const auto *rule = domain::fieldRule(kind, field);
    const auto checked = rule->check(Text::tr(rule->label), text);
    if (!checked)
        return {Scan::What::Unreadable, {}, text, checked.error().message};
    if (!checked->isOfForm)
        return {Scan::What::Unreadable, {}, text, checked->doubt};
    if (!checked->doubt.isEmpty())
        return {Scan::What::WrongDigit, field, checked->value, domain::insistable(checked->doubt)};
    return {Scan::What::Identifier, field, checked->value, checked->warning};
}

} // namespace

QString scannedField(ItemKind kind)
{
    return domain::kindRule(kind).scanned;
}

QStringList followingFields(ItemKind kind)
{
    return domain::kindRule(kind).following;
}

Scan readScan(ItemKind kind, const QString &text)
{
    const QString scanned = domain::withoutSymbology(text);
    if (scanned.isEmpty())
        return {};
    if (domain::parseExhibitNumber(scanned.toUpper()))
        return {Scan::What::ExhibitNumber, {}, scanned.toUpper(), {}};
    if (kind != ItemKind::Phone)
        return judged(kind, scannedField(kind), scanned);
    const QString number = withoutCaption(scanned);
    return judged(kind, isImeisv(number) ? imeisv : scannedField(kind), number);
}

} // namespace desktop
