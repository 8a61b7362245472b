#pragma once

// ExportPages: the steps of the export assistant.

#include "controls/form.h"
#include "controls/path_line.h"
#include "export/export_assistant.h"
#include "export/withheld_list.h"
#include "fields/case_box.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QRadioButton>
#include <QTimer>

namespace desktop {

// Which items, or which case; for whom and why.
class ScopePage : public QWizardPage
{
    Q_OBJECT

public:
    ScopePage(ExportAssistant &assistant, const QStringList &exhibitNumbers,
              const std::optional<QString> &caseNumber);
    bool isComplete() const override;
    bool validatePage() override;
    bool isTyped() const;

private:
    QStringList numbers() const;

    ExportAssistant &m_assistant;
    QRadioButton *m_items;
    QPlainTextEdit *m_numbers;
    QRadioButton *m_case;
    CaseBox *m_cases;
    QLineEdit *m_recipient;
    QLineEdit *m_reason;
};

// Which sealed fields, and all fields of which persons, are withheld; the record shows "withheld"
// and still verifies.
class RedactionPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit RedactionPage(ExportAssistant &assistant);
    bool validatePage() override;

private:
    ExportAssistant &m_assistant;
    WithheldList *m_withheld;
};

// The folder, an earlier checkpoint to continue, and a summary of what will be made.
class FolderPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit FolderPage(ExportAssistant &assistant);
    void initializePage() override;
    bool isComplete() const override;
    bool validatePage() override;

private:
    ExportAssistant &m_assistant;
    QLineEdit *m_folder;
    PathLine *m_since;
    Complaint *m_complaint;
    QLabel *m_summary;
};

// Makes it, shows the progress, and explains how to check it.
class MakingPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit MakingPage(ExportAssistant &assistant);
    // A running export is cancelled when the assistant is closed: nothing half done is left.
    ~MakingPage() override;
    void initializePage() override;
    bool isComplete() const override;

private:
    void begin();
    void refresh();
    void finish(const Result<exchange::ExportReport> &made);

    ExportAssistant &m_assistant;
    QPointer<Job> m_job;
    QTimer m_timer;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_again;
    QPushButton *m_change;
    QPlainTextEdit *m_said;
    QPushButton *m_open;
};

} // namespace desktop
