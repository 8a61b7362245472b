#include "intake/common_part.h"

#include "controls/form.h"
#include "intake/provenance_form.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace desktop {

CommonPart::CommonPart(Workplace &workplace, QWidget *parent)
    : QWidget(parent)
    , m_fold(named(new QToolButton(this), "fold_common", tr("What is common")))
    , m_summary(named(plainLabel({}, this), "common_summary", tr("What is common, in short")))
    , m_form(new ProvenanceForm(workplace, Qt::Horizontal, this))
{
    m_fold->setText(tr("What is co&mmon"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setCheckable(true);
    m_fold->setChecked(true);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_summary->setWordWrap(false);
    auto *head = new QHBoxLayout;
    head->addWidget(m_fold);
    head->addWidget(m_summary, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(head);
    layout->addWidget(m_form);
    connect(m_fold, &QToolButton::toggled, this, [this](bool isOpen) { setFolded(!isOpen); });
    connect(m_form, &ProvenanceForm::changed, this, &CommonPart::showSummary);
    connect(m_form, &ProvenanceForm::recordAsked, this, &CommonPart::recordAsked);
    setFolded(false);
}

void CommonPart::refresh()
{
    m_form->refresh();
    showSummary();
}

void CommonPart::setFolded(bool isFolded)
{
    m_fold->setChecked(!isFolded);
    m_fold->setArrowType(isFolded ? Qt::RightArrow : Qt::DownArrow);
    m_form->setVisible(!isFolded);
    Q_EMIT folded(isFolded);
}

void CommonPart::fill(actions::NewItem &item) const
{
    m_form->fill(item);
}

void CommonPart::set(const actions::NewItem &item)
{
    m_form->set(item);
    showSummary();
}

QString CommonPart::summary() const
{
    return m_form->summary();
}

QString CommonPart::complaint()
{
    const QString complaint = m_form->complaint();
    if (!complaint.isEmpty())
        setFolded(false);
    return complaint;
}

void CommonPart::showSummary()
{
    m_summary->setText(summary());
    m_summary->setToolTip(summary());
}

} // namespace desktop
