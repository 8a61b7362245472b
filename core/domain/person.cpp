#include "domain/person.h"

#include <array>
#include <utility>

namespace domain {

namespace {
constexpr std::array<std::pair<PersonCategory, const char *>, 5> categoryNames{{
    {PersonCategory::Suspect, "suspect"},
    {PersonCategory::Holder, "holder"},
    {PersonCategory::Witness, "witness"},
    {PersonCategory::Victim, "victim"},
    {PersonCategory::Outsider, "outsider"},
}};
}

QString name(PersonCategory category)
{
    return QString::fromLatin1(categoryNames.at(std::size_t(category)).second);
}

std::optional<PersonCategory> personCategory(const QString &name)
{
    for (const auto &[category, categoryName] : categoryNames) {
        if (name == QLatin1String(categoryName))
            return category;
    }
    return std::nullopt;
}

} // namespace domain
