#pragma once

// RegisterDialog: registers one exhibit with all its fields. The input is kept, however the dialog
// is closed, until it is registered or discarded on purpose.

#include "actions/register_item.h"
#include "shell/desk.h"

#include <QCheckBox>
#include <QDialog>
#include <QPushButton>

namespace desktop {

class Complaint;
class ContainerLine;
class FieldsForm;
class KindBox;
class ScanResultBar;
class ProvenanceForm;

class RegisterDialog : public QDialog
{
    Q_OBJECT

public:
    // The state that is kept when the window is rebuilt in another language.
    struct Draft {
        actions::NewItem item;
        QString insideOf; // as typed
        bool keep = true;
        bool isTyped = false;
    };

    // Goes on with `draft`, where there is one.
    explicit RegisterDialog(Desk &desk, const Draft *draft = nullptr);

    Draft draft() const;

    // Shows it with what the registry now offers and what was typed before.
    void begin();

    // What would be lost if this were thrown away, in one sentence; empty when nothing would.
    QString loss() const;

private:
    enum class Then { Next, Close };

    QWidget *buildWhat();
    QWidget *buildWhence();
    QWidget *buildFoot();
    void connectAll();
    void goOn(const Draft &draft);

    void suggestValues();
    void leaveOutAskedTwice();
    void goToScanned();
    void takeScan(const QString &scanned);
    actions::NewItem typed() const;
    bool isFit();
    void registerTyped(Then then);
    void registerNow(Then then);
    void answered(const Result<actions::Registered> &result, Then then);
    void clearForNext();
    void askToDiscard();
    void discard();
    void goOn(const char *command);

    Desk &m_desk;
    KindBox *m_kind;
    FieldsForm *m_fields;
    ContainerLine *m_container;
    ProvenanceForm *m_provenance;
    ScanResultBar *m_outcome;
    Complaint *m_complaint;
    QCheckBox *m_keep;
    QWidget *m_goOn; // what can be done with the item just registered
    QPushButton *m_discard;
    QPushButton *m_next;
    QPushButton *m_register;
    QString m_lastNumber;
    domain::Fields m_kept;  // what was kept for the next item
    bool m_isTyped = false; // something would be lost
};

} // namespace desktop
