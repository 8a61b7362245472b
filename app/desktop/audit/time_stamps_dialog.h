#pragma once

// TimeStampsDialog: time stamps (RFC 3161) of checkpoints, requested online or, on a machine
// without a network, by file.

#include "actions/stamp_checkpoint.h"
#include "controls/path_line.h"
#include "controls/plain_table.h"
#include "controls/text_rows.h"
#include "dialogs/draft_dialog.h"
#include "shell/desk.h"

#include <QPointer>
#include <QProgressBar>

namespace desktop {

class TimeStampsDialog : public DraftDialog
{
    Q_OBJECT

public:
    TimeStampsDialog(Desk &desk, QWidget *parent);
    ~TimeStampsDialog() override; // gives up what is being asked

protected:
    bool holdsDraft() const override { return false; }

private:
    QWidget *networkRow();
    QWidget *fileRow(PathLine *path, QPushButton *button);
    void showAuthority();
    void showBusy(bool busy);
    void readStamps();

    void fetch();
    void carry(const QUrl &authority, const QByteArray &query, const QByteArray &trusted);
    void writeQuery();
    void acceptReply();
    void keep(const QByteArray &reply, const QByteArray &trusted);
    void tell(const actions::TimeStampKept &kept);
    void complain(const Error &error);

    Desk &m_desk;
    QPointer<Job> m_job; // asks the authority
    TextRows m_rows;
    PlainTable *m_table;
    QLabel *m_authority;
    QPushButton *m_settings;
    QPushButton *m_fetch;
    QPushButton *m_cancel;
    QProgressBar *m_bar;
    PathLine *m_queryPath;
    QPushButton *m_write;
    PathLine *m_replyPath;
    QPushButton *m_accept;
    QLabel *m_sentence;
    Complaint *m_complaint;
};

} // namespace desktop
