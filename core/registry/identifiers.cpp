#include "registry/identifiers.h"

#include "domain/field.h"

namespace registry {

QStringList identifierNames()
{
    QStringList names;
    for (const auto kind : domain::allItemKinds()) {
        for (const auto &rule : domain::fieldRules(kind)) {
            if (rule.isIdentifier && !names.contains(rule.name))
                names.append(rule.name);
        }
    }
    return names;
}

} // namespace registry
