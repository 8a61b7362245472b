#pragma once

// WithheldList: which sealed fields stay out of what is handed out, and of which persons every one
// does.

#include "controls/check_list.h"
#include "work/workplace.h"

namespace desktop {

class WithheldList : public QWidget
{
    Q_OBJECT

public:
    WithheldList(Workplace &workplace, QWidget *parent);

    QStringList fields() const;  // names of sealed fields
    QStringList persons() const; // ids

private:
    QListWidget *m_fields;
    CheckList *m_persons;
};

} // namespace desktop
