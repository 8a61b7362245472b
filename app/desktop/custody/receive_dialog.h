#pragma once

// ReceiveDialog: shows the lots in transit and takes the receiver's answer to one of them: items
// that are present are accepted, the others refused with a reason.

#include "controls/plain_table.h"
#include "controls/scan_line.h"
#include "custody/answer_model.h"
#include "custody/lots_model.h"
#include "custody/receiver_signature.h"
#include "dialogs/draft_dialog.h"
#include "registry/item_table.h"

#include <QCheckBox>

namespace desktop {

class ReceiveDialog : public DraftDialog
{
    Q_OBJECT

public:
    // `lot`, when given, is chosen from the beginning, and the dialog ends with its answer.
    ReceiveDialog(Workplace &workplace, const QString &lot, QWidget *parent);

Q_SIGNALS:
    // One sentence on what was recorded.
    void answered(const QString &sentence);
    // The same, for its receipt.
    void receiptOffered(const actions::LotAnswer &answer);

protected:
    bool holdsDraft() const override;

private:
    void layOut();
    QWidget *lotsRow();
    QWidget *answersRow();
    void readLots();
    void showLots();
    void chooseLot(const QString &lot);
    void showLot(const registry::LotInTransit &lot);
    void takeScan(const QString &scanned);
    void scan(const QString &text);
    void judge();
    QString missing();
    void answer();
    void take(const Result<std::vector<registry::ItemRecord>> &items);

    bool m_isForOneLot;
    QString m_lot;        // the chosen one; empty: none
    QString m_meantPlace; // a new one, about which was asked
    std::vector<registry::LotInTransit> m_allLots;
    LotsModel m_lots;
    AnswerModel m_answers;
    QCheckBox *m_onlyMine;
    PlainTable *m_lotTable;
    QPushButton *m_form;
    ScanLine *m_scan;
    PlainTable *m_answerTable;
    QLabel *m_hidden; // what the officer may not see of the lot
    QPushButton *m_all;
    QLineEdit *m_place;
    QLineEdit *m_restReason;
    ReceiverSignature *m_signature;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
};

} // namespace desktop
