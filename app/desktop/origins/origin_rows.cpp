#include "origins/origin_rows.h"

#include "domain/labels.h"
#include "domain/money.h"
#include "origins/origins_dialog.h"

#include <QHash>
#include <QMap>

namespace desktop {

namespace {

// id -> name, for what a row names by its id.
template <typename Value>
QMap<QString, QString> namesOf(const std::vector<Value> &values)
{
    QMap<QString, QString> names;
    for (const auto &value : values)
        names.insert(value.id, value.name);
    return names;
}

constexpr domain::PersonCategory categories[] = {
    domain::PersonCategory::Suspect,  domain::PersonCategory::Holder,
    domain::PersonCategory::Witness,  domain::PersonCategory::Victim,
    domain::PersonCategory::Outsider,
};

} // namespace

QString nameOf(const domain::Person &person)
{
    return person.name.value_or(OriginsDialog::tr("(erased)"));
}

Rows operationRows(registry::Registry &registry)
{
    TRY(const auto operations, registry::OriginTable(registry).operations());
    std::vector<TextRow> rows;
    for (const auto &operation : operations)
        rows.push_back({operation.id, {operation.name, operation.country.value_or(QString())}});
    return rows;
}

Rows siteRows(registry::Registry &registry)
{
    const registry::OriginTable table(registry);
    TRY(const auto operations, table.operations());
    TRY(const auto sites, table.sites());
    const auto names = namesOf(operations);
    std::vector<TextRow> rows;
    for (const auto &site : sites)
        rows.push_back(
            {site.id, {site.name, names.value(site.operation), site.address.value_or(QString())}});
    return rows;
}

Rows groupRows(registry::Registry &registry)
{
    const registry::OriginTable table(registry);
    TRY(const auto operations, table.operations());
    TRY(const auto sites, table.sites());
    TRY(const auto groups, table.groups());
    const auto operationNames = namesOf(operations);
    const auto siteNames = namesOf(sites);
    std::vector<TextRow> rows;
    for (const auto &group : groups)
        rows.push_back({group.id,
                        {group.name, operationNames.value(group.operation),
                         siteNames.value(group.site.value_or(QString()))}});
    return rows;
}

Rows personRows(registry::Registry &registry)
{
    const registry::OriginTable table(registry);
    TRY(const auto groups, table.groups());
    const auto groupNames = namesOf(groups);
    std::vector<TextRow> rows;
    for (const auto category : categories) {
        TRY(const auto persons, table.persons(category));
        for (const auto &person : persons)
            rows.push_back(
                {person.id,
                 {nameOf(person), domain::label(category), person.organisation.value_or(QString()),
                  groupNames.value(person.group.value_or(QString())),
                  person.remarks.value_or(QString())},
                 !person.name});
    }
    return rows;
}

Rows caseRows(registry::Registry &registry, const QString &viewer)
{
    TRY(const auto cases, registry::OriginTable(registry).casesKnownTo(viewer));
    std::vector<TextRow> rows;
    for (const auto &one : cases)
        rows.push_back({one.id,
                        {one.number, one.title, one.province.value_or(QString()),
                         one.restricted ? OriginsDialog::tr("Named officers only")
                                        : OriginsDialog::tr("Everybody")}});
    return rows;
}

Rows victimRows(registry::Registry &registry, const QString &caseFile)
{
    const registry::OriginTable table(registry);
    TRY(const auto victims, table.victimsOf(caseFile));
    TRY(const auto payments, table.paymentsOf(caseFile));
    struct Loss {
        QMap<QString, qint64> byCurrency;
        int payments = 0;
    };
    QHash<QString, Loss> losses;
    for (const auto &payment : payments) {
        auto &loss = losses[payment.victim];
        loss.byCurrency[payment.currency] += payment.amount;
        ++loss.payments;
    }
    std::vector<TextRow> rows;
    for (const auto &victim : victims) {
        const auto loss = losses.value(victim.id);
        QStringList sums;
        for (auto sum = loss.byCurrency.begin(); sum != loss.byCurrency.end(); ++sum)
            sums.append(domain::moneyText({sum.value(), sum.key()}));
        rows.push_back(
            {victim.id,
             {nameOf(victim), QString::number(loss.payments), sums.join(QStringLiteral(", "))},
             !victim.name});
    }
    return rows;
}

std::vector<Choice> choicesOf(const Rows &rows)
{
    std::vector<Choice> choices;
    if (!rows)
        return choices;
    for (const auto &row : *rows)
        choices.push_back({row.id, row.cells.value(0)});
    return choices;
}

} // namespace desktop
