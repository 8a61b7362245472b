#include "custody/released_dialog.h"

#include "dialogs/sheet_dialog.h"
#include "print/forms/lot_sheet.h"
#include "shell/custody_commands.h"

#include <QHBoxLayout>

namespace desktop {

namespace {

constexpr int smallestWidth = 620;

} // namespace

void showLotSheet(Workplace &workplace, const QString &lot, QWidget *parent, Complaint *complaint)
{
    complaint->clear();
    workplace.write(
        ReleasedDialog::tr("Making the hand-over form"),
        [lot](actions::Session &session, base::Progress &) {
            return print::lotSheet(session, lot);
        },
        parent,
        [&workplace, lot, parent, complaint](const Result<print::SheetMaker> &sheets) {
            if (!sheets)
                return complaint->complain(sheets.error());
            const QString name = ReleasedDialog::tr("hand-over %1.pdf").arg(lot);
            (new SheetDialog(workplace, *sheets, print::SheetLanguage::Both, name, parent))
                ->begin();
        });
}

ReleasedDialog::ReleasedDialog(Workplace &workplace, const ReleasedLot &lot, QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_lot(lot)
    , m_complaint(new Complaint(this))
{
    setObjectName(QStringLiteral("released_dialog"));
    setWindowTitle(tr("Released"));
    setMinimumWidth(smallestWidth);
    auto *print = named(new QPushButton(tr("&Print the form…"), this), "show_form",
                        tr("Print the hand-over form"));
    auto *sign = named(new QPushButton(tr("The receiver &signs now…"), this), "sign_now",
                       tr("The receiver signs now"));
    auto *close = named(new QPushButton(tr("&Close"), this), "close_released", tr("Close"));
    auto *row = new QHBoxLayout;
    row->addWidget(print);
    row->addWidget(sign);
    row->addStretch(1);
    row->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addWidget(headingLabel(wordingOf(domain::CustodyVerb::Release, lot.items).done, this));
    layout->addWidget(plainLabel(
        tr("The lot is in transit until %1 accepts or refuses it; until then you answer for it.")
            .arg(lot.receiver),
        this));
    layout->addWidget(m_complaint);
    layout->addLayout(row);
    sign->setDefault(true);
    sign->setFocus();
    connect(print, &QPushButton::clicked, this, &ReleasedDialog::showForm);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(sign, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT signatureAsked(m_lot.lot);
    });
}

void ReleasedDialog::showForm()
{
    showLotSheet(workplace(), m_lot.lot, this, m_complaint);
}

} // namespace desktop
