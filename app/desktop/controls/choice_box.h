#pragma once

// ChoiceBox: chooses one of many named things; typing any part of a name finds it.

#include <QComboBox>

#include <optional>
#include <vector>

namespace desktop {

struct Choice {
    QString id;
    QString text;
    bool operator==(const Choice &) const = default;
};

class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent);

    // What can be chosen, below an empty line for nothing. What was chosen or typed stays as far as
    // it is still there.
    void setChoices(const std::vector<Choice> &choices);

    // The id of the choice; nothing when the line is blank or its text is not one of the choices.
    std::optional<QString> chosen() const;
    void choose(const std::optional<QString> &id);

    // Whether the typed text is not one of the choices.
    bool isStrange() const { return !currentText().trimmed().isEmpty() && !chosen(); }

    // Shows `invitation` at the end of the line while the typed text is not one of the choices.
    // Enter, or a click on it, emits newAsked().
    void offerNew(const QString &invitation);

Q_SIGNALS:
    // The person wants to record the typed text, which is not one of the choices yet.
    void newAsked();
    // Another choice, by the person or by choose.
    void changed();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void settle();
    void note();
    void ask();

    QAction *m_new = nullptr; // once something was offered
    std::optional<QString> m_last;
};

} // namespace desktop
