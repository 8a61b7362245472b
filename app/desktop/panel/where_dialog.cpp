#include "panel/where_dialog.h"

#include "base/moment_text.h"
#include "controls/form.h"
#include "dialogs/sheet_dialog.h"
#include "domain/labels.h"
#include "print/reports/where_sheet.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr QSize firstSize(880, 430);

} // namespace

WhereDialog::WhereDialog(Desk &desk, const QString &exhibitNumber, qint64 seizedAtMs)
    : QDialog(desk.front())
    , m_desk(desk)
    , m_number(exhibitNumber)
    , m_from(named(new QDateEdit(this), "where_from", tr("First day")))
    , m_until(named(new QDateEdit(this), "where_until", tr("Last day")))
    , m_rows({tr("From"), tr("Until"), tr("State"), tr("Who had it"), tr("Place"), tr("Seal")},
             this)
    , m_table(new PlainTable(&m_rows, 4, "where_stays", tr("Where it was"), this))
    , m_complaint(new Complaint(this))
{
    setObjectName(QStringLiteral("where_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Where %1 was").arg(exhibitNumber));
    resize(firstSize);
    const auto seized = QDateTime::fromMSecsSinceEpoch(seizedAtMs).date();
    for (auto *day : {m_from, m_until}) {
        day->setCalendarPopup(true);
        day->setDisplayFormat(base::dayFormat());
    }
    m_from->setDate(seized);
    m_until->setDate(QDate::currentDate());
    m_table->setWidths({135, 135, 80, 160, 150, 100});
    m_table->setEmptyText(tr("The item was not in custody in this time: it was seized later."));
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_print = named(box->addButton(tr("&Print or save…"), QDialogButtonBox::ActionRole),
                    "where_print", tr("Print or save as PDF"));
    auto *days = new QFormLayout;
    addRow(*days, tr("&First day"), m_from);
    addRow(*days, tr("&Last day"), m_until);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(days);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_complaint);
    layout->addWidget(box);
    for (auto *day : {m_from, m_until})
        connect(day, &QDateEdit::userDateChanged, this, &WhereDialog::answer);
    connect(m_print, &QPushButton::clicked, this, &WhereDialog::print);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (auto signal : {&Workplace::locked, &Workplace::closed})
        connect(&desk.workplace(), signal, this, &QDialog::reject);
    answer();
}

qint64 WhereDialog::fromMs() const
{
    return m_from->date().startOfDay().toMSecsSinceEpoch();
}

qint64 WhereDialog::untilMs() const
{
    return m_until->date().addDays(1).startOfDay().toMSecsSinceEpoch();
}

void WhereDialog::answer()
{
    m_complaint->clear();
    auto &workplace = m_desk.workplace();
    const auto report = print::whereReport(workplace.reading(), m_number, fromMs(), untilMs(),
                                           workplace.environment().now(), workplace.viewer());
    m_print->setEnabled(report.has_value());
    if (!report) {
        m_rows.setRows({});
        return m_complaint->complain(report.error());
    }
    std::vector<TextRow> rows;
    for (const auto &stay : report->stays) {
        const QString holder = stay.receiver.isEmpty()
            ? stay.holder
            : tr("%1, on its way to %2").arg(stay.holder, stay.receiver);
        rows.push_back(
            {{},
             {base::momentText(stay.fromMs), base::momentText(stay.untilMs.value_or(untilMs())),
              domain::label(stay.state), holder, domain::placeLabel(stay.place),
              stay.seal.isEmpty() ? tr("not sealed") : stay.seal},
             false});
    }
    m_rows.setRows(std::move(rows));
}

void WhereDialog::print()
{
    m_desk.workplace().write(
        windowTitle(),
        [number = m_number, from = fromMs(), until = untilMs()](actions::Session &session,
                                                                base::Progress &) {
            return print::whereForm(session, number, from, until);
        },
        this,
        [this](const Result<print::SheetMaker> &sheets) {
            if (!sheets)
                return m_complaint->complain(sheets.error());
            (new SheetDialog(m_desk.workplace(), *sheets, tr("where %1 was.pdf").arg(m_number),
                             this))
                ->begin();
        });
}

} // namespace desktop
