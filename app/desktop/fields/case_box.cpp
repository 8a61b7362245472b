#include "fields/case_box.h"

#include "registry/origin_table.h"

#include <QLineEdit>

namespace desktop {

CaseBox::CaseBox(const Workplace &workplace, QWidget *parent)
    : ChoiceBox(parent)
{
    const registry::OriginTable origins(workplace.reading());
    const auto cases = origins.casesKnownTo(workplace.viewer());
    if (!cases) {
        lineEdit()->setPlaceholderText(cases.error().message);
        return;
    }
    lineEdit()->setPlaceholderText(cases->empty() ? tr("No case is recorded yet.")
                                                  : tr("Part of its number or title"));
    std::vector<Choice> choices;
    for (const auto &caseFile : *cases)
        choices.push_back({caseFile.number, tr("%1, %2").arg(caseFile.number, caseFile.title)});
    setChoices(choices);
    if (choices.size() == 1)
        choose(choices.front().id);
}

} // namespace desktop
