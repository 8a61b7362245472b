#pragma once

// OriginForm: chooses the operation, site, group and suspect; each choice narrows the others.

#include "controls/choice_box.h"
#include "domain/origin.h"
#include "domain/person.h"
#include "origins/new_origin.h"
#include "registry/registry.h"

#include <QHash>
#include <QWidget>

namespace desktop {

class OriginForm : public QWidget
{
    Q_OBJECT

public:
    explicit OriginForm(QWidget *parent);

    // Reads what can be chosen; the choice stays.
    void refresh(registry::Registry &registry);

    domain::Origin origin() const;
    void setOrigin(const domain::Origin &origin);

    // The names of what is chosen, in one phrase; empty when nothing is.
    QString summary() const;

    // The names that were typed and are not recorded yet.
    std::vector<NewOrigin> strangers() const;

Q_SIGNALS:
    void changed();
    // Something was typed.
    void edited();
    // The officer wants to record the name that is typed into a box.
    void recordAsked(const desktop::NewOrigin &name);

private:
    // Each is called when that box was changed: it narrows the boxes below, and fills those above.
    void operationChosen();
    void siteChosen();
    void groupChosen();
    void suspectChosen();
    void narrow();
    std::vector<std::pair<ChoiceBox *, NewOrigin::What>> boxes() const;
    void offer(ChoiceBox *box, NewOrigin::What what);
    void settle(ChoiceBox *box, void (OriginForm::*follow)());
    // What follows from a choice goes with it: half a name may be another's whole name.
    void fillFrom(ChoiceBox *by, ChoiceBox *box, const std::optional<QString> &id);
    void dropFilledFrom(ChoiceBox *by);

    std::vector<domain::Operation> m_operations;
    std::vector<domain::Site> m_sites;
    std::vector<domain::Group> m_groups;
    std::vector<domain::Person> m_suspects;
    ChoiceBox *m_operation;
    ChoiceBox *m_site;
    ChoiceBox *m_group;
    ChoiceBox *m_suspect;
    QHash<ChoiceBox *, ChoiceBox *> m_filledBy; // a box, and that from whose choice it follows
    bool m_isSettling = false;
};

} // namespace desktop
