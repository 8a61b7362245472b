#include "export/graph_dialog.h"

#include "exchange/graph/case_graph.h"

#include <QHBoxLayout>

namespace desktop {

namespace {

constexpr int withheldHeight = 270;

} // namespace

GraphDialog::GraphDialog(Desk &desk)
    : FileJobDialog(desk.workplace(), "graph_dialog", tr("CASE/UCO graph"),
                    tr("JSON-LD (*.json *.jsonld)"),
                    tr("graph %1.json").arg(QDate::currentDate().toString(Qt::ISODate)),
                    tr("&Make the graph"), desk.front())
    , m_numbers(desk.chosen())
    , m_items(named(
          new QRadioButton(tr("The %n &chosen item(s)", nullptr, int(m_numbers.size())), this),
          "graph_items", tr("The chosen items")))
    , m_case(named(new QRadioButton(tr("&All items of a case"), this), "graph_case",
                   tr("All items of a case")))
    , m_cases(named(new CaseBox(desk.workplace(), this), "graph_cases", tr("Case")))
    , m_everything(named(new QRadioButton(tr("E&verything that I may see"), this),
                         "graph_everything", tr("Everything that I may see")))
    , m_recipient(named(new QLineEdit(this), "graph_recipient", tr("For whom")))
    , m_reason(named(new QLineEdit(this), "graph_reason", tr("Why")))
    , m_withheld(new WithheldList(desk.workplace(), this))
{
    m_items->setEnabled(!m_numbers.isEmpty());
    (m_numbers.isEmpty() ? m_everything : m_items)->setChecked(true);
    m_cases->setEnabled(false);
    m_withheld->setMinimumHeight(withheldHeight);
    connect(m_case, &QRadioButton::toggled, m_cases, &QWidget::setEnabled);
    auto *caseRow = new QHBoxLayout;
    caseRow->addWidget(m_case);
    caseRow->addWidget(m_cases, 1);
    auto *form = new QFormLayout;
    addRow(*form, tr("F&or whom"), m_recipient);
    addRow(*form, tr("&Why"), m_reason);
    choices().addWidget(m_items);
    choices().addLayout(caseRow);
    choices().addWidget(m_everything);
    choices().addLayout(form);
    choices().addWidget(m_withheld, 1);
    connect(this, &FileJobDialog::written, &desk, &Desk::say);
}

bool GraphDialog::holdsDraft() const
{
    return !m_recipient->text().isEmpty() || !m_reason->text().isEmpty();
}

Job *GraphDialog::begin(const QString &path)
{
    const bool isCaseMissing = m_case->isChecked() && !m_cases->chosen();
    markWrong(m_cases, isCaseMissing);
    if (isCaseMissing) {
        complaint().complain(tr("Choose the case."));
        return nullptr;
    }
    for (auto *line : {m_recipient, m_reason}) {
        const bool isMissing = line->text().trimmed().isEmpty();
        markWrong(line, isMissing);
        if (!isMissing)
            continue;
        complaint().complain(line == m_recipient
                                 ? tr("State for whom the graph is: the export is recorded.")
                                 : tr("State why the graph is made: the export is recorded."));
        line->setFocus();
        return nullptr;
    }
    exchange::GraphRequest request;
    request.path = path;
    request.everything = m_everything->isChecked();
    if (m_items->isChecked())
        request.exhibitNumbers = m_numbers;
    if (m_case->isChecked())
        request.caseNumber = m_cases->chosen();
    request.redact = m_withheld->fields();
    request.redactPersons = m_withheld->persons();
    request.recipient = m_recipient->text().trimmed();
    request.reason = m_reason->text().trimmed();
    return workplace().write(
        windowTitle(),
        [request](actions::Session &session, base::Progress &progress) {
            return exchange::exportGraph(session, request, progress);
        },
        this,
        [this, path](const Result<exchange::GraphReport> &made) {
            finish(made ? Result<QString>(
                       tr("A graph of %n item(s) was written to %1.", nullptr, int(made->items))
                           .arg(path))
                        : Result<QString>(failure(made.error())));
        });
}

} // namespace desktop
