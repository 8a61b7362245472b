#include "custody/receiver_signature.h"

#include <QHBoxLayout>

namespace desktop {

ReceiverSignature::ReceiverSignature(Workplace &workplace, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_who(plainLabel({}, this))
    , m_password(named(new QLineEdit(this), "receiver_password", tr("Receiver’s password")))
    , m_paper(new PathLine(PathLine::For::Reading, "receiver_paper", tr("Scan of the signed paper"),
                           tr("Papers (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;All files (*)"),
                           this))
{
    m_password->setEchoMode(QLineEdit::Password);
    m_paper->line()->setPlaceholderText(tr("Scan of the signed paper"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_who, 1);
    layout->addWidget(m_password, 1);
    layout->addWidget(m_paper, 1);
    connect(m_password, &QLineEdit::textChanged, this, [this] { markWrong(m_password, false); });
    connect(m_paper, &PathLine::pathChanged, this, [this] { markWrong(m_paper->line(), false); });
    clear();
}

void ReceiverSignature::show(const domain::Party &receiver, const QString &name)
{
    const bool isPerson = receiver.kind == domain::Party::Kind::Person;
    if (name != m_name)
        m_password->clear();
    m_name = name;
    m_by = isPerson ? By::Paper : receiver.id == m_workplace.viewer() ? By::Session : By::Password;
    m_password->setVisible(m_by == By::Password);
    m_paper->setVisible(m_by == By::Paper);
    m_password->setPlaceholderText(tr("Password of %1").arg(name));
    m_who->setText(m_by == By::Session        ? tr("You sign as %1.").arg(name)
                       : m_by == By::Password ? tr("%1 signs here with their own "
                                                   "password.")
                                                    .arg(name)
                                              : tr("%1 has no key and signed on paper.").arg(name));
    setFocusProxy(m_by == By::Password ? static_cast<QWidget *>(m_password) : m_paper);
}

void ReceiverSignature::clear()
{
    m_name.clear();
    m_who->clear();
    m_password->clear();
    m_password->hide();
    m_paper->hide();
}

QString ReceiverSignature::markMissing()
{
    const bool noPassword = m_by == By::Password && m_password->text().isEmpty();
    const bool noPaper = m_by == By::Paper && m_paper->path().isEmpty();
    markWrong(m_password, noPassword);
    markWrong(m_paper->line(), noPaper);
    if (noPassword || noPaper)
        setFocus();
    return noPassword ? tr("%1 has not signed yet: their password is needed.").arg(m_name)
        : noPaper     ? tr("Choose the scan of the paper that %1 signed.").arg(m_name)
                      : QString();
}

} // namespace desktop
