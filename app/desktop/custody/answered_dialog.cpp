#include "custody/answered_dialog.h"

#include "dialogs/sheet_dialog.h"
#include "print/forms/lot_receipt.h"

#include <QDate>
#include <QHBoxLayout>

namespace desktop {

namespace {

constexpr int smallestWidth = 520;

} // namespace

AnsweredDialog::AnsweredDialog(Workplace &workplace, const actions::LotAnswer &answer,
                               QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_answer(answer)
    , m_complaint(new Complaint(this))
{
    setObjectName(QStringLiteral("answered_dialog"));
    setWindowTitle(tr("Answered"));
    setMinimumWidth(smallestWidth);
    auto *print = named(new QPushButton(tr("&Print the receipt…"), this), "show_receipt",
                        tr("Print the receipt"));
    auto *close = named(new QPushButton(tr("&Close"), this), "close_answered", tr("Close"));
    auto *row = new QHBoxLayout;
    row->addWidget(print);
    row->addStretch(1);
    row->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    const int accepted = int(answer.accepted.size());
    const int refused = int(answer.refused.size());
    layout->addWidget(
        headingLabel(tr("Accepted: %1. Refused: %2.")
                         .arg(QLocale().toString(accepted), QLocale().toString(refused)),
                     this));
    layout->addWidget(plainLabel(tr("The receipt states what was accepted, what was refused and "
                                    "why; the releasing officer keeps it."),
                                 this));
    layout->addWidget(m_complaint);
    layout->addLayout(row);
    print->setDefault(true);
    print->setFocus();
    connect(print, &QPushButton::clicked, this, &AnsweredDialog::showReceipt);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void AnsweredDialog::showReceipt()
{
    m_complaint->clear();
    workplace().write(
        tr("Making the receipt"),
        [answer = m_answer](actions::Session &session, base::Progress &) {
            return print::lotReceipt(session, answer);
        },
        this,
        [this](const Result<print::SheetMaker> &sheets) {
            if (!sheets)
                return m_complaint->complain(sheets.error());
            const QString name =
                tr("receipt %1.pdf").arg(QDate::currentDate().toString(Qt::ISODate));
            (new SheetDialog(workplace(), *sheets, print::SheetLanguage::Both, name, this))
                ->begin();
        });
}

} // namespace desktop
