#include "custody/hand_over_dialog.h"

#include "custody/step_wording.h"
#include "custody/take_step.h"

#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr auto verb = domain::CustodyVerb::Release;
const QSize firstSize(920, 620);

} // namespace

HandOverDialog::HandOverDialog(Workplace &workplace, const QStringList &exhibitNumbers,
                               QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_chosenBefore(exhibitNumbers)
    , m_lot(new ItemLot(workplace, verb, this))
    , m_form(new StepForm(workplace, verb, this))
    , m_complaint(new Complaint(this))
    , m_buttons(buttons(wordingOf(verb, 0).verb, this))
{
    const auto wording = wordingOf(verb, 0);
    setObjectName(QStringLiteral("hand_over_dialog"));
    setWindowTitle(wording.title);
    resize(firstSize);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(hintLabel(wording.hint, this));
    layout->addWidget(m_lot, 1);
    layout->addWidget(m_form);
    layout->addWidget(m_complaint);
    layout->addWidget(m_buttons);
    connect(m_lot, &ItemLot::changed, this, &HandOverDialog::judge);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &HandOverDialog::release);
    judge();
    m_lot->add(exhibitNumbers);
    m_lot->setFocus();
}

bool HandOverDialog::holdsDraft() const
{
    return m_form->isTouched() || m_lot->model().numbers() != m_chosenBefore;
}

void HandOverDialog::judge()
{
    const int ready = int(m_lot->model().ready().size());
    auto *accept = m_buttons->findChild<QPushButton *>(QStringLiteral("accept"));
    accept->setText(wordingOf(verb, ready).verb);
    accept->setEnabled(ready > 0);
    m_form->needPaper(m_lot->model().needsPaper());
}

void HandOverDialog::release()
{
    m_complaint->clear();
    if (const QString missing = m_form->markMissing(); !missing.isEmpty())
        return m_complaint->complain(missing);
    const StepOrder order{
        {verb, m_lot->model().ready(), m_form->told(), {}}, m_form->receiver(), m_form->paper()};
    m_buttons->setEnabled(false);
    workplace().write(
        windowTitle(),
        [order](actions::Session &session, base::Progress &progress) {
            return takeStep(session, order, progress);
        },
        this,
        [this, receiver = order.to->name](const Result<std::vector<registry::ItemRecord>> &items) {
            m_buttons->setEnabled(true);
            if (!items)
                return m_complaint->complain(items.error());
            accept();
            Q_EMIT released({items->front().custody.lot, receiver, int(items->size())});
        });
}

} // namespace desktop
