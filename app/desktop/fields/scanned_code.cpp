#include "scanned_code.h"

#include "base/text.h"
#include "domain/exhibit_number.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ScannedCode)
};

// What these codes look like is plain; the strictest form first.
const char *const withForm[] = {"imei", "iccid", "eid", "imeisv", "meid", "mac", "number"};
const char *const withoutForm[] = {"serial", "token", "freeze_reference", "digest"};
const auto serial = QStringLiteral("serial");

std::optional<domain::CheckedValue> checked(domain::ItemKind kind, const QString &field,
                                            const QString &text)
{
    const auto *rule = domain::fieldRule(kind, field);
    if (!rule || !rule->check)
        return std::nullopt;
    const auto value = rule->check(Text::tr(rule->label), text);
    return value && value->isOfForm ? std::optional(*value) : std::nullopt;
}

// A code without a doubt comes before one whose check digit is wrong.
FieldOfCode byForm(domain::ItemKind kind, const QString &text)
{
    FieldOfCode doubted;
    for (const char *name : withForm) {
        const QString field = QString::fromLatin1(name);
        const auto value = checked(kind, field, text);
        if (value && value->doubt.isEmpty())
            return {field, value->value, {}};
        if (value && doubted.field.isEmpty())
            doubted = {field, value->value, {}};
    }
    return doubted;
}

FieldOfCode byPlace(domain::ItemKind kind, const QString &text, const QString &focused,
                    const domain::Fields &filled)
{
    for (const char *name : withoutForm) {
        const QString field = QString::fromLatin1(name);
        if (field == focused && checked(kind, field, text))
            return {field, text, {}};
    }
    const bool isByNumber = domain::fieldRule(kind, QStringLiteral("imei"))
        || domain::fieldRule(kind, QStringLiteral("iccid"))
        || domain::fieldRule(kind, QStringLiteral("number"));
    if (!isByNumber && !filled.contains(serial) && checked(kind, serial, text))
        return {serial, text, {}};
    return {};
}

// The second field of its form when the first holds something else.
FieldOfCode unlessFilled(domain::ItemKind kind, FieldOfCode fit, const domain::Fields &filled)
{
    const QString second = fit.field + u'2';
    const QString held = filled.value(fit.field).trimmed();
    if (held.isEmpty() || held == fit.value || filled.value(second) == fit.value)
        return fit;
    if (domain::fieldRule(kind, second) && filled.value(second).trimmed().isEmpty())
        return {second, fit.value, {}};
    const auto *rule = domain::fieldRule(kind, fit.field);
    return {{},
            {},
            Tr::tr("%1 is filled in already. Empty it first if “%2” is the right one.")
                .arg(Text::tr(rule->label), fit.value)};
}

} // namespace

QString withoutCaption(const QString &scanned)
{
    static const QRegularExpression caption(QStringLiteral("^IMEI\\s*[12]?\\s*[:：]\\s*"),
                                            QRegularExpression::CaseInsensitiveOption);
    return QString(scanned).remove(caption);
}

FieldOfCode fieldOfCode(domain::ItemKind kind, const QString &scanned, const QString &focused,
                        const domain::Fields &filled)
{
    const QString text = withoutCaption(domain::withoutSymbology(scanned));
    if (domain::parseExhibitNumber(text.toUpper()))
        return {{},
                {},
                Tr::tr("%1 is the number of an item that is registered already. If this "
                       "one is inside it, scan it into “Inside of”.")
                    .arg(text.toUpper())};
    auto fit = byForm(kind, text);
    if (fit.field.isEmpty())
        fit = byPlace(kind, text, focused, filled);
    if (fit.field.isEmpty())
        return {{},
                {},
                Tr::tr("“%1” fits no field by its form. If it is a serial number, go to "
                       "that field and scan it again.")
                    .arg(text)};
    return unlessFilled(kind, fit, filled);
}

} // namespace desktop
