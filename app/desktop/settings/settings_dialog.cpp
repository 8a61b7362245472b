#include "settings/settings_dialog.h"

#include "exchange/authority_answer.h"

#include <QVBoxLayout>

namespace desktop {

namespace {

// A combo box with entries in the order of their enumeration.
QComboBox *choice(const QStringList &texts, int current, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->addItems(texts);
    combo->setCurrentIndex(current);
    return combo;
}

QSpinBox *number(int least, int most, int step, int current, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setValue(current);
    return box;
}

} // namespace

void installSettings(Desk &desk)
{
    desk.commands().on("settings", &desk, [&desk] {
        auto *dialog = new SettingsDialog(readSettings(), desk.front());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &SettingsDialog::changed, &desk, &Desk::noteSettings);
        dialog->open();
    });
}

SettingsDialog::SettingsDialog(const Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_before(settings)
    // Each language is named in that language, so that a user who cannot read the current one finds
    // their own.
    , m_language(
          named(choice({tr("As the system"), QStringLiteral("English"), QStringLiteral("简体中文")},
                       int(settings.language), this),
                "language", tr("Language")))
    , m_theme(
          named(choice({tr("As the system"), tr("Light"), tr("Dark")}, int(settings.theme), this),
                "theme", tr("Colours")))
    , m_textPercent(named(number(75, 250, 5, settings.textPercent, this), "text_percent",
                          tr("Size of texts")))
    , m_lockAfter(named(number(0, 24 * 60, 5, settings.lockAfterMinutes, this), "lock_after",
                        tr("Lock after")))
    , m_sound(named(new QCheckBox(tr("So&und on a scan"), this), "sound_on_scan",
                    tr("Sound on a scan")))
    , m_readsFiles(named(new QCheckBox(tr("Search inside &attached files"), this), "reads_files",
                         tr("Search inside attached files")))
    , m_scannerLimit(named(number(0, ScanPace::mostLimitMs, 5, settings.scannerLimitMs, this),
                           "scanner_limit", tr("Scanner, between two keys")))
    , m_measure(new ScannerMeasure(this))
    , m_timeAuthority(named(new QLineEdit(settings.timeAuthority, this), "time_authority",
                            tr("Time-stamping authority")))
    , m_timeCertificates(new PathLine(PathLine::For::Reading, "time_certificates",
                                      tr("Certificates of the authority"),
                                      tr("Certificates (*.pem *.crt);;All files (*)"), this))
    , m_complaint(new Complaint(this))
{
    setObjectName(QStringLiteral("settings_dialog"));
    setWindowTitle(tr("Settings"));
    setMinimumWidth(520);
    m_textPercent->setSuffix(tr(" %"));
    m_lockAfter->setSuffix(tr(" min"));
    m_lockAfter->setSpecialValueText(tr("Never"));
    m_sound->setChecked(settings.soundOnScan);
    m_readsFiles->setChecked(settings.readsFiles);
    m_readsFiles->setToolTip(
        tr("Reads text, PDF and office files in the background; the texts are kept in the "
           "registry’s database."));
    m_scannerLimit->setSuffix(tr(" ms"));
    m_scannerLimit->setSpecialValueText(tr("No scanner"));
    connect(m_measure, &ScannerMeasure::measured, m_scannerLimit, &QSpinBox::setValue);
    auto *form = new QFormLayout;
    addRow(*form, tr("&Language"), m_language);
    addRow(*form, tr("&Colours"), m_theme);
    addRow(*form, tr("Size of &texts"), m_textPercent);
    addRow(*form, tr("Loc&k after"), m_lockAfter);
    form->addRow(QString(), m_sound);
    form->addRow(QString(), m_readsFiles);
    addRow(*form, tr("&Scanner, at most"), m_scannerLimit);
    form->addRow(QString(), m_measure);
    m_timeAuthority->setPlaceholderText(tr("Address of its service, such as https://…"));
    m_timeCertificates->line()->setPlaceholderText(
        tr("Its root certificate (PEM), from the authority itself"));
    m_timeCertificates->setPath(settings.timeCertificates);
    addRow(*form, tr("Ti&me stamps by"), m_timeAuthority);
    addRow(*form, tr("&Its certificates"), m_timeCertificates);
    auto *box = buttons(tr("Apply"), this, Ending::Plain);
    connect(box, &QDialogButtonBox::accepted, this, &SettingsDialog::keep);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addWidget(
        hintLabel(tr("Kept for you on this machine; a registry contains none of these "
                     "settings."),
                  this));
    layout->addWidget(m_complaint);
    layout->addWidget(box);
}

Settings SettingsDialog::chosen() const
{
    return {Language(m_language->currentIndex()),
            Theme(m_theme->currentIndex()),
            m_lockAfter->value(),
            m_textPercent->value(),
            m_sound->isChecked(),
            m_readsFiles->isChecked(),
            m_scannerLimit->value(),
            m_timeAuthority->text().trimmed(),
            m_timeCertificates->path()};
}

void SettingsDialog::keep()
{
    const Settings now = chosen();
    const auto authority = exchange::authorityUrl(now.timeAuthority);
    const bool isWrong = !now.timeAuthority.isEmpty() && !authority;
    markWrong(m_timeAuthority, isWrong);
    if (isWrong)
        return m_complaint->complain(authority.error());
    writeSettings(now);
    accept();
    Q_EMIT changed(now.language != m_before.language || now.theme != m_before.theme
                   || now.textPercent != m_before.textPercent);
}

} // namespace desktop
