#include "amend/review_dialog.h"

#include "actions/amend_item.h"
#include "base/moment_text.h"
#include "domain/time_rule.h"

#include <QDateEdit>
#include <QDateTime>

namespace desktop {

namespace {
constexpr int usualMonths = 6;
const int offeredMonths[] = {1, 3, 6, 12};
} // namespace

ReviewDialog::ReviewDialog(Workplace &workplace, const QStringList &exhibitNumbers, QWidget *parent)
    : AmendDialog(workplace,
                  {"review_dialog", tr("Set review date"), tr("&Set"),
                   tr("On that day the items appear among what needs attention.")},
                  exhibitNumbers, parent)
    , m_date(named(new QDateEdit(this), "review_date", tr("Review on")))
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(workplace.environment().now()).date();
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(base::dayFormat());
    m_date->setMinimumDate(QDateTime::fromMSecsSinceEpoch(domain::earliestMs, Qt::UTC).date());
    m_date->setDate(today.addMonths(usualMonths));
    addRow(form(), tr("Review &on"), m_date);
    form().addRow(QString(), makeShortcuts(today));
    addReason({tr("end of the time allowed for storage"), tr("before the trial"),
               tr("appeal is possible until then")});
    connect(m_date, &QDateEdit::userDateChanged, this, &ReviewDialog::touch);
}

QWidget *ReviewDialog::makeShortcuts(const QDate &today)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    for (const int months : offeredMonths) {
        const QString text = tr("in %n month(s)", nullptr, months);
        auto *button = named(new QPushButton(text, row), "", text);
        button->setObjectName(QStringLiteral("in_%1_months").arg(months));
        button->setAutoDefault(false);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, today, months] { m_date->setDate(today.addMonths(months)); });
    }
    layout->addStretch();
    return row;
}

QDate ReviewDialog::date() const
{
    return m_date->date();
}

QString ReviewDialog::obstacle(const Subject &subject) const
{
    return subject.item.custody.state == domain::CustodyState::Out ? tr("it is out of custody.")
                                                                   : QString();
}

Result<AmendDialog::Work> ReviewDialog::work()
{
    TRY(const auto why, reason());
    return Work([on = date().toString(Qt::ISODate), why](actions::Session &session,
                                                         const QStringList &items) {
        return actions::setReviews(session, items, on, why);
    });
}

} // namespace desktop
