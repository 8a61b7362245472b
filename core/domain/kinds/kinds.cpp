#include "domain/kinds/kinds.h"

#include "domain/kinds/kind_fields.h"

namespace domain {

const kinds::KindRule &kindRule(ItemKind kind)
{
    static const std::vector<kinds::KindRule> rules = [] {
        std::vector<kinds::KindRule> made;
        const auto common = kinds::common();
        for (const auto make : kinds::all) {
            made.push_back(make());
            auto &fields = made.back().fields;
            fields.insert(fields.end(), common.begin(), common.end());
        }
        return made;
    }();
    return rules.at(std::size_t(kind));
}

} // namespace domain
