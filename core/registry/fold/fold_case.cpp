#include "base/text.h"
#include "registry/fold/fold_step.h"

#include <QJsonArray>

namespace registry {

namespace {

Result<void> setOfficers(const FoldStep &step)
{
    TRY(step.run("DELETE FROM case_officer WHERE case_file = $1", step.entry.subject));
    for (const auto &officer : step.entry.body.value(QLatin1String("officers")).toArray())
        TRY(step.run("INSERT OR IGNORE INTO case_officer (case_file, officer) VALUES ($1, $2)",
                     step.entry.subject, officer.toString()));
    return {};
}

bool isRestricted(const FoldStep &step)
{
    return step.entry.body.value(QLatin1String("restricted")).toBool();
}

} // namespace

Result<void> foldCaseOpened(const FoldStep &step)
{
    TRY(step.run("INSERT INTO case_file (id, number, title, province, restricted) VALUES ($1, $2, "
                 "$3, $4, $5)",
                 step.entry.subject, step.text("number"), step.text("title"), step.text("province"),
                 isRestricted(step)));
    return setOfficers(step);
}

Result<void> foldCaseAccess(const FoldStep &step)
{
    TRY(step.run("UPDATE case_file SET restricted = $2 WHERE id = $1", step.entry.subject,
                 isRestricted(step)));
    return setOfficers(step);
}

Result<void> foldPayment(const FoldStep &step)
{
    auto victim =
        step.connection.prepare("SELECT 1 FROM case_victim WHERE case_file = $1 AND person = $2");
    TRY(const auto known,
        victim.bind(step.entry.subject, step.text("victim")).first([](const db::Row &) {
            return true;
        }));
    if (!known)
        return failure(ErrorCode::Invalid,
                       Text::tr("The payment names a person who is not a victim of this case."));
    if (const auto card = step.text("card_item"))
        TRY(step.mention(*card));
    return step.run("INSERT INTO case_payment (entry, case_file, victim, amount, currency, "
                    "paid_at, card_item, card_number) "
                    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                    step.entry.leafHex(), step.entry.subject, step.text("victim"),
                    step.entry.body.value(QLatin1String("amount")).toInteger(),
                    step.text("currency"), step.time("paid_at"), step.text("card_item"),
                    step.secret("card_number"));
}

Result<void> foldVictim(const FoldStep &step)
{
    return step.run("INSERT OR IGNORE INTO case_victim (case_file, person) VALUES ($1, $2)",
                    step.entry.subject, step.text("victim"));
}

} // namespace registry
