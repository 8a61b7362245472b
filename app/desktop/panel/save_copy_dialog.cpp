#include "panel/save_copy_dialog.h"

#include "exchange/bag/safe_name.h"
#include "panel/attachment_model.h"
#include "panel/checked_copies.h"

#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int usualWidth = 520;

QString firstPath(const registry::Attachment &file)
{
    QSet<QString> taken;
    return suggestedPath(exchange::safeName(file.name.value_or(file.sha256), taken));
}

} // namespace

SaveCopyDialog::SaveCopyDialog(Workplace &workplace, const registry::Attachment &file,
                               QWidget *parent)
    : QDialog(parent)
    , m_workplace(workplace)
    , m_file(file)
    , m_path(new PathLine(PathLine::For::Writing, "copy_path", tr("Path of the copy"), QString(),
                          this))
    , m_complaint(new Complaint(this))
    , m_buttons(buttons(tr("&Save"), this, Ending::Plain))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("save_copy_dialog"));
    setWindowTitle(tr("Save a copy"));
    setMinimumWidth(usualWidth);
    m_path->setPath(firstPath(file));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Copy to"), m_path);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(plainLabel(shownName(file), this));
    layout->addWidget(hintLabel(tr("The copy is checked against the SHA-256 in the ledger while it "
                                   "is written. A file that is there already is not replaced."),
                                this));
    layout->addLayout(form);
    layout->addWidget(m_complaint);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SaveCopyDialog::save);
    connect(m_path, &PathLine::pathChanged, m_complaint, &Complaint::clear);
}

void SaveCopyDialog::save()
{
    const QString path = m_path->path();
    if (path.isEmpty())
        return m_complaint->complain(tr("Choose where to save the copy."));
    m_buttons->setEnabled(false);
    copyChecked(m_workplace, m_file, path, this, [this, path](const Result<void> &copied) {
        m_buttons->setEnabled(true);
        if (!copied)
            return m_complaint->complain(copied.error());
        Q_EMIT saved(path);
        accept();
    });
}

} // namespace desktop
