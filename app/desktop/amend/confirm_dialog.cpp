#include "amend/confirm_dialog.h"

#include "actions/amend_item.h"
#include "fields/person_choices.h"
#include "registry/origin_table.h"

namespace desktop {

namespace {

std::optional<QString> typed(const QLineEdit &line)
{
    const QString text = line.text().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

ConfirmDialog::ConfirmDialog(Workplace &workplace, const QStringList &exhibitNumbers,
                             QWidget *parent)
    : AmendDialog(workplace,
                  {"confirm_dialog", tr("Confirm the seizure"), tr("&Confirm"),
                   tr("You confirm with your signature that the items were seized as registered. "
                      "No other input is needed.")},
                  exhibitNumbers, parent)
    , m_witness(named(new ChoiceBox(this), "confirm_witness", tr("Witness")))
    , m_noWitness(named(new QLineEdit(this), "confirm_no_witness", tr("No witness, because")))
    , m_remarks(named(new QLineEdit(this), "confirm_remarks", tr("Remarks")))
{
    addRow(form(), tr("&Witness"), m_witness);
    addRow(form(), tr("&No witness, because"), m_noWitness);
    addRow(form(), tr("Re&marks"), m_remarks);
}

Result<void> ConfirmDialog::prepare(const std::vector<Subject> &)
{
    const registry::OriginTable origins(workplace().reading());
    TRY(const auto witnesses, origins.persons(domain::PersonCategory::Witness));
    m_witness->setChoices(personChoices(witnesses));
    return {};
}

QString ConfirmDialog::obstacle(const Subject &subject) const
{
    if (subject.item.seizure.confirmedBy)
        return tr("its seizure is confirmed already.");
    return subject.item.registeredBy == workplace().viewer()
        ? tr("you registered it yourself; a second officer confirms.")
        : QString();
}

bool ConfirmDialog::holdsDraft() const
{
    return !m_witness->currentText().isEmpty() || typed(*m_noWitness) || typed(*m_remarks);
}

Result<AmendDialog::Work> ConfirmDialog::work()
{
    if (m_witness->isStrange())
        return blame(m_witness,
                     tr("No witness of that name is recorded; record them first (Ctrl+Shift+C)."));
    if (m_witness->chosen() && typed(*m_noWitness))
        return blame(m_noWitness,
                     tr("Give either a witness or the reason for having no witness: empty one of "
                        "the two."));
    const actions::Confirmation confirmation{m_witness->chosen(), typed(*m_noWitness),
                                             typed(*m_remarks)};
    return Work([confirmation](actions::Session &session, const QStringList &items) {
        return actions::confirmSeizures(session, items, confirmation);
    });
}

} // namespace desktop
