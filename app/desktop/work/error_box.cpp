#include "work/error_box.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ErrorBox)
};

QMessageBox::Icon iconOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Corrupt:
    case ErrorCode::Io:
    case ErrorCode::Database:
        return QMessageBox::Critical;
    default:
        return QMessageBox::Warning;
    }
}

} // namespace

QString adviceFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Denied:
        return Tr::tr("Nothing was recorded. Sign in as an officer who may do this, or ask an "
                      "administrator.");
    case ErrorCode::Conflict:
        return Tr::tr("Nothing was recorded. Clear up what the message names, then try again.");
    case ErrorCode::Corrupt:
        return Tr::tr("Stop work on this item. Inform an auditor, and verify the registry "
                      "(Ctrl+Shift+U).");
    case ErrorCode::Io:
        return Tr::tr("Nothing was recorded. Check that the disk is there, not full and not "
                      "write-protected, then try again.");
    case ErrorCode::Database:
        return Tr::tr(
            "Nothing was recorded. Close other programs that use this registry, then try again.");
    case ErrorCode::NotFound:
    case ErrorCode::Invalid:
    case ErrorCode::Unsupported:
    case ErrorCode::Cancelled:
        break;
    }
    return {};
}

void showError(QWidget *parent, const Error &error)
{
    showError(parent, error, adviceFor(error.code));
}

void showError(QWidget *parent, const Error &error, const QString &advice)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("error_box"));
    box->setAccessibleName(Tr::tr("Error"));
    box->setIcon(iconOf(error.code));
    box->setWindowTitle(QCoreApplication::applicationName());
    box->setTextFormat(Qt::PlainText);
    box->setText(error.message);
    box->setInformativeText(advice);
    box->setDetailedText(error.detail);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

} // namespace desktop
