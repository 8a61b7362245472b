#include "registry/fold/fold_step.h"

namespace registry {

Result<void> foldOperation(const FoldStep &step)
{
    return step.run("INSERT INTO operation (id, name, country) VALUES ($1, $2, $3)",
                    step.entry.subject, step.text("name"), step.text("country"));
}

Result<void> foldSite(const FoldStep &step)
{
    return step.run("INSERT INTO site (id, operation, name, address) VALUES ($1, $2, $3, $4)",
                    step.entry.subject, step.text("operation"), step.text("name"),
                    step.text("address"));
}

Result<void> foldGroup(const FoldStep &step)
{
    return step.run("INSERT INTO suspect_group (id, name, operation, site) VALUES ($1, $2, $3, $4)",
                    step.entry.subject, step.text("name"), step.text("operation"),
                    step.text("site"));
}

Result<void> foldPerson(const FoldStep &step)
{
    return step.run("INSERT INTO person (id, category, name, identity_number, phone_number, "
                    "organisation, suspect_group, remarks) "
                    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                    step.entry.subject, step.text("category"), step.secret("name"),
                    step.secret("identity_number"), step.secret("phone_number"),
                    step.text("organisation"), step.text("group"), step.text("remarks"));
}

} // namespace registry
