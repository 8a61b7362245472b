#include "start/sign_in_page.h"

#include "look/settings.h"
#include "registry/officer_table.h"
#include "start/campaign_dialog.h"

#include <QDir>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int columnWidth = 380;

// The made-up campaign is not secret: its passwords are shown.
QString placeText(const QString &folder)
{
    const QString place = QDir::toNativeSeparators(folder);
    return folder == CampaignDialog::folder()
        ? SignInPage::tr("%1\nEverybody’s password here is “%2”.")
              .arg(place, CampaignDialog::password())
        : place;
}

} // namespace

SignInPage::SignInPage(Workplace &workplace, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_heading(headingLabel({}, this))
    , m_place(hintLabel({}, this))
    , m_officer(named(new QComboBox(this), "officer", tr("Officer")))
    , m_password(named(new QLineEdit(this), "password", tr("Password")))
    , m_enter(named(new QPushButton(tr("&Sign in"), this), "sign_in", tr("Sign in")))
    , m_back(named(new QPushButton(tr("&Other registry"), this), "other_registry",
                   tr("Other registry")))
    , m_complaint(new Complaint(this))
{
    setObjectName(QStringLiteral("sign_in_page"));
    m_password->setEchoMode(QLineEdit::Password);
    m_enter->setDefault(true);
    auto *form = new QFormLayout;
    addRow(*form, tr("O&fficer"), m_officer);
    addRow(*form, tr("&Password"), m_password);
    auto *column = new QWidget(this);
    column->setFixedWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(12);
    layout->addWidget(m_heading);
    layout->addWidget(m_place);
    layout->addLayout(form);
    layout->addWidget(m_complaint);
    layout->addWidget(m_enter);
    layout->addWidget(m_back);
    auto *middle = new QVBoxLayout(this);
    middle->addStretch();
    middle->addWidget(column, 0, Qt::AlignHCenter);
    middle->addStretch();
    connect(m_enter, &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::signIn);
    connect(m_back, &QPushButton::clicked, &m_workplace, &Workplace::close);
}

void SignInPage::ask()
{
    const QString before = m_officer->currentText();
    m_heading->setText(tr("Sign in"));
    m_place->setText(placeText(m_workplace.folder()));
    m_officer->clear();
    m_password->clear();
    m_complaint->clear();
    const auto officers = registry::OfficerTable(m_workplace.reading()).all();
    if (!officers)
        return m_complaint->complain(officers.error());
    for (const auto &officer : *officers) {
        if (!officer.suspended)
            m_officer->addItem(officer.name);
    }
    for (const QString &name : {before, lastOfficerOf(m_workplace.folder())}) {
        if (m_officer->findText(name) >= 0)
            m_officer->setCurrentText(name);
    }
    m_password->setFocus();
}

void SignInPage::signIn()
{
    m_complaint->clear();
    m_enter->setEnabled(false);
    m_workplace.signIn(m_officer->currentText(), m_password->text(), this,
                       [this](const Result<void> &result) { answered(result); });
}

void SignInPage::answered(const Result<void> &result)
{
    m_enter->setEnabled(true);
    m_password->clear();
    if (result && registry::isEncrypted(m_workplace.folder()))
        return; // do not store the officer's name in clear
    if (result)
        return noteLastOfficer(m_workplace.folder(), m_officer->currentText());
    m_complaint->complain(result.error());
    m_password->setFocus();
}

} // namespace desktop
