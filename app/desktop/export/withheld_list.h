#pragma once

// WithheldList: chooses which sealed fields an export withholds, and for which persons it withholds
// all of them.

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
