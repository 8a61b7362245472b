#pragma once

// SettingsDialog: language, colours, size of texts, locking, sound, the scanner, and the
// authority for time stamps, to be chosen.

#include "controls/form.h"
#include "controls/path_line.h"
#include "look/settings.h"
#include "settings/scanner_measure.h"
#include "shell/desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QSpinBox>

namespace desktop {

void installSettings(Desk &desk);

class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const Settings &settings, QWidget *parent);

    // The current values of the controls.
    Settings chosen() const;

Q_SIGNALS:
    // Already saved; with `appearance` the windows have to be rebuilt.
    void changed(bool appearance);

private:
    void keep();

    Settings m_before;
    QComboBox *m_language;
    QComboBox *m_theme;
    QSpinBox *m_textPercent;
    QSpinBox *m_lockAfter;
    QCheckBox *m_sound;
    QCheckBox *m_readsFiles;
    QSpinBox *m_scannerLimit;
    ScannerMeasure *m_measure;
    QLineEdit *m_timeAuthority;
    PathLine *m_timeCertificates;
    Complaint *m_complaint;
};

} // namespace desktop
