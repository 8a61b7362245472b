#include "amend/case_dialogs.h"

#include "actions/amend_item.h"
#include "registry/origin_table.h"

#include <algorithm>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CaseDialogs)
};

std::vector<Choice> caseChoices(const std::vector<domain::CaseFile> &cases)
{
    std::vector<Choice> choices;
    for (const auto &one : cases)
        choices.push_back(
            {one.id, Tr::tr("%1: %2", "case number and title").arg(one.number, one.title)});
    return choices;
}

QString numberOf(const std::vector<domain::CaseFile> &cases, const std::optional<QString> &id)
{
    const auto found =
        std::find_if(cases.begin(), cases.end(), [&](const auto &one) { return one.id == id; });
    return found == cases.end() ? QString() : found->number;
}

Result<std::vector<domain::CaseFile>> casesOf(const Workplace &workplace)
{
    return registry::OriginTable(workplace.reading()).casesKnownTo(workplace.viewer());
}

} // namespace

AssignDialog::AssignDialog(Workplace &workplace, const QStringList &exhibitNumbers, QWidget *parent)
    : AmendDialog(workplace,
                  {"assign_dialog", tr("Assign to a case"), tr("&Assign"),
                   tr("An item may serve any number of cases.")},
                  exhibitNumbers, parent)
    , m_case(named(new ChoiceBox(this), "amend_case", tr("Case")))
{
    addRow(form(), tr("&Case"), m_case);
    connect(m_case, &ChoiceBox::changed, this, [this] {
        touch();
        judge();
    });
}

Result<void> AssignDialog::prepare(const std::vector<Subject> &)
{
    TRY(m_cases, casesOf(workplace()));
    m_case->setChoices(caseChoices(m_cases));
    m_case->setFocus();
    return {};
}

QString AssignDialog::caseNumber() const
{
    return numberOf(m_cases, m_case->chosen());
}

QString AssignDialog::obstacle(const Subject &subject) const
{
    const auto chosen = m_case->chosen();
    return chosen && subject.cases.contains(*chosen) ? tr("it serves this case already.")
                                                     : QString();
}

Result<AmendDialog::Work> AssignDialog::work()
{
    if (caseNumber().isEmpty())
        return blame(m_case,
                     m_cases.empty() ? tr("There is no case yet; record one first (Ctrl+Shift+C).")
                                     : tr("Choose the case."));
    return Work([number = caseNumber()](actions::Session &session, const QStringList &items) {
        return actions::assignItems(session, items, number);
    });
}

UnassignDialog::UnassignDialog(Workplace &workplace, const QStringList &exhibitNumbers,
                               const QString &caseNumber, QWidget *parent)
    : AmendDialog(workplace,
                  {"unassign_dialog", tr("Take off a case"), tr("&Take off"),
                   tr("That the items served the case stays in their history.")},
                  exhibitNumbers, parent)
    , m_wanted(caseNumber)
    , m_case(named(new ChoiceBox(this), "amend_case", tr("Case")))
{
    addRow(form(), tr("&Case"), m_case);
    addReason({tr("assigned by mistake"), tr("the case was closed"), tr("the cases were joined")});
    connect(m_case, &ChoiceBox::changed, this, &UnassignDialog::judge);
}

Result<void> UnassignDialog::prepare(const std::vector<Subject> &subjects)
{
    TRY(m_cases, casesOf(workplace()));
    std::erase_if(m_cases, [&](const domain::CaseFile &one) {
        return std::none_of(subjects.begin(), subjects.end(),
                            [&](const Subject &subject) { return subject.cases.contains(one.id); });
    });
    m_case->setChoices(caseChoices(m_cases));
    for (const auto &one : m_cases) {
        if (m_cases.size() == 1 || one.number == m_wanted)
            m_case->choose(one.id);
    }
    m_case->setFocus();
    return {};
}

QString UnassignDialog::caseNumber() const
{
    return numberOf(m_cases, m_case->chosen());
}

QString UnassignDialog::obstacle(const Subject &subject) const
{
    const auto chosen = m_case->chosen();
    if (subject.cases.isEmpty())
        return tr("it serves no case.");
    return chosen && !subject.cases.contains(*chosen) ? tr("it does not serve this case.")
                                                      : QString();
}

Result<AmendDialog::Work> UnassignDialog::work()
{
    if (caseNumber().isEmpty())
        return blame(m_case, tr("Choose the case."));
    TRY(const auto why, reason());
    return Work([number = caseNumber(), why](actions::Session &session, const QStringList &items) {
        return actions::unassignItems(session, items, number, why);
    });
}

} // namespace desktop
