#include "stocktake/move_here_dialog.h"

#include "actions/take_custody_step.h"

#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr auto verb = domain::CustodyVerb::Move;
const QSize firstSize(820, 460);

} // namespace

MoveHereDialog::MoveHereDialog(Workplace &workplace, const QString &place,
                               const QStringList &exhibitNumbers, QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_place(place)
    , m_model(false)
    , m_table(new PlainTable(&m_model, LotModel::Obstacle, "move_here_items", tr("Items"), this))
    , m_blocked(hintLabel({}, this))
    , m_reason(named(new QLineEdit(this), "move_here_reason", tr("Reason")))
    , m_complaint(new Complaint(this))
    , m_buttons(buttons(tr("&Move here"), this))
{
    setObjectName(QStringLiteral("move_here_dialog"));
    setWindowTitle(tr("Move here"));
    resize(firstSize);
    m_table->setWidths({160, 150, 140, 100});
    auto *form = new QFormLayout;
    addRow(*form, tr("&Reason"), m_reason);
    m_reason->setText(tr("Found here at a stock-take"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(
        plainLabel(tr("From now on these items are on record at %1.").arg(place), this));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_blocked);
    layout->addLayout(form);
    layout->addWidget(m_complaint);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &MoveHereDialog::move);
    judge();
    workplace.read(
        tr("Looking at the items"),
        [exhibitNumbers, actor = workplace.viewer()](registry::Registry &registry,
                                                     base::Progress &) {
            return registry::stepCandidates(registry, verb, exhibitNumbers, actor);
        },
        this,
        [this](const Result<std::vector<registry::StepCandidate>> &candidates) {
            if (!candidates)
                return m_complaint->complain(candidates.error());
            m_model.append(*candidates);
            judge();
        });
    m_reason->setFocus();
    m_reason->selectAll();
}

// An item held by a person without a key needs their signed paper: it is moved by its own dialog.
void MoveHereDialog::judge()
{
    const int ready = int(m_model.ready().size());
    auto *accept = m_buttons->findChild<QPushButton *>(QStringLiteral("accept"));
    accept->setText(tr("&Move %n item(s) here", nullptr, ready));
    accept->setEnabled(ready > 0);
    m_blocked->setText(tr("%n item(s) cannot be moved by you and stay as they are on record.",
                          nullptr, m_model.blocked()));
    m_blocked->setVisible(m_model.blocked() > 0);
}

void MoveHereDialog::move()
{
    m_complaint->clear();
    domain::CustodyStep stated;
    stated.place = m_place;
    stated.reason = m_reason->text().trimmed();
    markWrong(m_reason, stated.reason.isEmpty());
    if (stated.reason.isEmpty())
        return m_complaint->complain(tr("Give the reason."));
    m_buttons->setEnabled(false);
    workplace().write(
        windowTitle(),
        [request = actions::CustodyRequest{verb, m_model.ready(), stated, {}}](
            actions::Session &session, base::Progress &) {
            return actions::takeCustodyStep(session, request);
        },
        this,
        [this](const Result<std::vector<registry::ItemRecord>> &items) {
            m_buttons->setEnabled(true);
            if (!items)
                return m_complaint->complain(items.error());
            Q_EMIT moved(tr("%n item(s) moved here.", nullptr, int(items->size())));
            accept();
        });
}

} // namespace desktop
