#include "actions/print_labels.h"

#include "actions/body.h"
#include "actions/find_item.h"
#include "base/clean_text.h"
#include "base/text.h"
#include "domain/text_rule.h"
#include "registry/label_table.h"

#include <QMap>

namespace actions {

namespace {

// Exhibit numbers by id.
using Numbers = QMap<QString, QString>;

Result<Numbers> itemsOf(Writer &writer, const QStringList &exhibitNumbers)
{
    Numbers numbers;
    for (const QString &number : exhibitNumbers) {
        TRY(const auto item, visibleItem(writer, number));
        numbers.insert(item.id, item.exhibitNumber);
    }
    if (numbers.isEmpty())
        return failure(ErrorCode::Invalid,
                       Text::tr("Labels are printed for at least one exhibit number."));
    return numbers;
}

Result<void> addReason(Body &body, const QString &reason, const QStringList &secondLabels)
{
    if (base::isBlank(reason) && !secondLabels.isEmpty())
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 already has a label; give the reason for another "
                                "one.")
                           .arg(secondLabels.front()));
    if (reason.isEmpty())
        return {};
    TRY(const auto why, domain::checkedLongText(Text::tr("The reason"), reason, 2000));
    body.text("reason", why);
    return {};
}

} // namespace

Result<QStringList> recordLabels(Session &session, const LabelPrinting &printing)
{
    return session.write([&](Writer &writer) -> Result<QStringList> {
        TRY(const auto numbers, itemsOf(writer, printing.exhibitNumbers));
        TRY(const auto stock,
            domain::checkedText(Text::tr("The label stock"), printing.stock, 200));
        if (printing.copies < 1)
            return failure(ErrorCode::Invalid,
                           Text::tr("At least one copy of each label is printed."));
        TRY(const auto labelled, registry::labelledAlready(writer.connection(), numbers.keys()));
        QStringList secondLabels;
        for (const QString &item : labelled)
            secondLabels.append(numbers.value(item));
        Body body;
        body.texts("items", numbers.keys())
            .text("stock", stock)
            .value("copies", printing.copies)
            .texts("reprinted", labelled);
        TRY(addReason(body, printing.reason, secondLabels));
        TRY(writer.append({QStringLiteral("label.printed"), writer.newId(), body, {}}));
        return secondLabels;
    });
}

} // namespace actions
