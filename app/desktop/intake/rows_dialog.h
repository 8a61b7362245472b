#pragma once

// RowsDialog: imports the rows of a spreadsheet, pasted or from a CSV file: they are checked and
// corrected, then all registered at once.

#include "actions/register_item.h"
#include "dialogs/draft_dialog.h"
#include "exchange/table/csv_cells.h"
#include "shell/desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QProgressBar>
#include <QTableView>
#include <QTimer>

#include <memory>

namespace exchange {
struct CheckedTable;
}

namespace desktop {

class CommonPart;
class FaultList;
class PathLine;
class RowsModel;

class RowsDialog : public DraftDialog
{
    Q_OBJECT

public:
    enum class From { Clipboard, File };

    RowsDialog(Desk &desk, From from);

    // While it registers: stops that, and nothing is registered.
    void reject() override;

protected:
    bool holdsDraft() const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildSource();
    QWidget *buildReading();
    QWidget *buildTable();
    QWidget *buildFoot();
    void connectAll();

    void paste();
    void readFile();
    void showCells(const Result<exchange::Cells> &cells);
    void check();
    void showState();
    void goTo(int row, int column);

    struct Counts {
        int right = 0;
        int wrong = 0;
        int doubled = 0;
    };
    Counts counts() const;
    std::vector<actions::NewItem> items() const;
    int toRegister() const; // the number of these items
    QString obstacle() const;
    void registerAll();
    void answered(const Result<std::vector<actions::Registered>> &result);

    Desk &m_desk;
    From m_from;
    PathLine *m_path = nullptr;
    CommonPart *m_common;
    QCheckBox *m_head;
    QComboBox *m_kind;
    RowsModel *m_model;
    QTableView *m_table;
    FaultList *m_faults;
    QLabel *m_state;
    QCheckBox *m_leaveOut;
    QCheckBox *m_takeDoubles;
    QProgressBar *m_progress;
    QPushButton *m_register;
    QPushButton *m_close;
    Complaint *m_complaint;
    QTimer m_watch;
    QPointer<Job> m_checking;
    // Null if nothing was checked yet, or the registry has changed since.
    std::shared_ptr<const exchange::CheckedTable> m_before;
    int m_changes = 0; // of the registry, since the dialog opened
    QPointer<Job> m_registering;
    bool m_isDone = false;
};

} // namespace desktop
