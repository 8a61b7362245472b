#pragma once

// DigestsDialog: shows every digest of an attached file, for copying and comparing.

#include "registry/attachment_table.h"

#include <QDialog>

namespace desktop {

class DigestsDialog : public QDialog
{
    Q_OBJECT

public:
    // `all` are the files of the same item, for a list that sha256sum checks. Deletes itself when
    // it is closed.
    DigestsDialog(const registry::Attachment &file, const std::vector<registry::Attachment> &all,
                  QWidget *parent);
};

// Every digest of a file: "sha256:HEX", then the further ones.
QStringList digestsOf(const registry::Attachment &file);

// Lines that `sha256sum --check` takes, one a file; names with a line end or backslash are escaped
// as it escapes them.
QString checksumLines(const std::vector<registry::Attachment> &files);

} // namespace desktop
