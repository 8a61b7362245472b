#include "registry/fold_step.h"

namespace registry {

Result<void> foldOrigin(const FoldStep &step)
{
    const QString &id = step.entry.subject;
    if (step.entry.kind == QLatin1String("operation.opened"))
        return step.run("INSERT INTO operation (id, name, country) VALUES ($1, $2, $3)", id,
                        step.text("name"), step.text("country"));
    if (step.entry.kind == QLatin1String("site.added"))
        return step.run("INSERT INTO site (id, operation, name, address) VALUES ($1, $2, $3, $4)",
                        id, step.text("operation"), step.text("name"), step.text("address"));
    if (step.entry.kind == QLatin1String("group.identified"))
        return step.run(
            "INSERT INTO suspect_group (id, name, operation, site) VALUES ($1, $2, $3, $4)", id,
            step.text("name"), step.text("operation"), step.text("site"));
    return step.run("INSERT INTO person (id, category, name, identity_number, phone_number, "
                    "organisation, suspect_group, remarks) "
                    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                    id, step.text("category"), step.secret("name"), step.secret("identity_number"),
                    step.secret("phone_number"), step.text("organisation"), step.text("group"),
                    step.text("remarks"));
}

} // namespace registry
