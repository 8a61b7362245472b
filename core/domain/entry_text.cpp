#include "domain/entry_text.h"

#include "base/clean_text.h"
#include "base/text.h"
#include "domain/text_rule.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <limits>

namespace domain {

namespace {

struct Label {
    const char *member;
    const char *label;
};

constexpr std::array labels{
    Label{"address", QT_TRANSLATE_NOOP("Core", "The address")},
    Label{"authority", QT_TRANSLATE_NOOP("Core", "The authority")},
    Label{"condition", QT_TRANSLATE_NOOP("Core", "The condition")},
    Label{"country", QT_TRANSLATE_NOOP("Core", "The country")},
    Label{"no_witness_reason", QT_TRANSLATE_NOOP("Core", "The reason for no witness")},
    Label{"organisation", QT_TRANSLATE_NOOP("Core", "The organisation")},
    Label{"place", QT_TRANSLATE_NOOP("Core", "The place")},
    Label{"province", QT_TRANSLATE_NOOP("Core", "The province")},
    Label{"purpose", QT_TRANSLATE_NOOP("Core", "The purpose")},
    Label{"reason", QT_TRANSLATE_NOOP("Core", "The reason")},
    Label{"remarks", QT_TRANSLATE_NOOP("Core", "The remarks")},
    Label{"seal_number", QT_TRANSLATE_NOOP("Core", "The seal number")},
    Label{"source_device", QT_TRANSLATE_NOOP("Core", "The source device")},
};

QString labelOf(const QString &member)
{
    const auto known = std::find_if(labels.begin(), labels.end(), [&](const Label &one) {
        return member == QLatin1String(one.member);
    });
    return known == labels.end() ? Text::tr("“%1”").arg(member) : Text::tr(known->label);
}

// Of white space and what is not seen, and no more: nothing was written.
bool isBlank(const QJsonValue &value)
{
    const QString text = value.toString();
    return !text.isEmpty() && base::isBlank(text);
}

Result<QJsonValue> checkedMember(const QString &member, const QJsonValue &value)
{
    if (value.isObject()) {
        TRY(const auto members, checkedMembers(value.toObject()));
        return QJsonValue(members);
    }
    if (value.isArray()) {
        QJsonArray checked;
        const auto array = value.toArray();
        for (const auto &element : array) {
            if (isBlank(element))
                continue;
            TRY(const auto one, checkedMember(member, element));
            checked.append(one);
        }
        return QJsonValue(checked);
    }
    if (!value.isString() || value.toString().isEmpty())
        return value;
    TRY(const auto text,
        checkedText(labelOf(member), value.toString(), std::numeric_limits<int>::max(),
                    base::isLongTextMember(member) ? Lines::Several : Lines::One));
    return QJsonValue(text);
}

} // namespace

Result<QJsonObject> checkedMembers(const QJsonObject &members)
{
    QJsonObject checked;
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (isBlank(member.value()))
            continue;
        TRY(const auto value, checkedMember(member.key(), member.value()));
        checked.insert(member.key(), value);
    }
    return checked;
}

} // namespace domain
