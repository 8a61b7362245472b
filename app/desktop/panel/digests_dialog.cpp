#include "panel/digests_dialog.h"

#include "controls/form.h"
#include "panel/attachment_model.h"
#include "panel/small_buttons.h"

#include <QFontDatabase>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int usualWidth = 640;

QString escapedName(QString name)
{
    return name.replace(u'\\', QLatin1String("\\\\"))
        .replace(u'\n', QLatin1String("\\n"))
        .replace(u'\r', QLatin1String("\\r"));
}

QString algorithmLabel(const QString &name)
{
    const QMap<QString, QString> labels{{"sha256", "SHA-256"},
                                        {"sha512", "SHA-512"},
                                        {"sha1", "SHA-1"},
                                        {"md5", "MD5"},
                                        {"sm3", "SM3"}};
    return labels.value(name, name);
}

QLineEdit *digits(const QString &hex, const QString &label, QWidget *parent)
{
    auto *line = named(new QLineEdit(hex, parent), "", label);
    line->setReadOnly(true);
    line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    line->setCursorPosition(0);
    return line;
}

} // namespace

QStringList digestsOf(const registry::Attachment &file)
{
    return QStringList{QStringLiteral("sha256:") + file.sha256}
    + file.digests.split(u' ', Qt::SkipEmptyParts);
}

QString checksumLines(const std::vector<registry::Attachment> &files)
{
    QString lines;
    for (const auto &file : files) {
        const QString name = file.name.value_or(file.sha256);
        const QString escaped = escapedName(name);
        lines += QStringLiteral("%1%2  %3\n")
                     .arg(escaped == name ? QString() : QStringLiteral("\\"), file.sha256, escaped);
    }
    return lines;
}

DigestsDialog::DigestsDialog(const registry::Attachment &file,
                             const std::vector<registry::Attachment> &all, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("digests_dialog"));
    setWindowTitle(tr("Digests"));
    setMinimumWidth(usualWidth);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(plainLabel(shownName(file), this));
    layout->addWidget(hintLabel(shownWhat(file), this));
    auto *grid = new QGridLayout;
    layout->addLayout(grid);
    for (const QString &digest : digestsOf(file)) {
        const QString algorithm = digest.section(u':', 0, 0);
        const QString hex = digest.section(u':', 1);
        const QString label = algorithmLabel(algorithm);
        auto *line = digits(hex, label, this);
        line->setObjectName(QStringLiteral("digest_") + algorithm);
        auto *copy = copyButton(
            "", tr("Copy the %1").arg(label), [hex] { return hex; }, this);
        copy->setObjectName(QStringLiteral("copy_digest_") + algorithm);
        const int row = grid->rowCount();
        grid->addWidget(new QLabel(label, this), row, 0);
        grid->addWidget(line, row, 1);
        grid->addWidget(copy, row, 2);
    }
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *one = named(box->addButton(tr("Copy for &sha256sum"), QDialogButtonBox::ActionRole),
                      "copy_checksum", tr("Copy a line that sha256sum checks"));
    auto *every = named(
        box->addButton(tr("Copy for sha256sum, &all files"), QDialogButtonBox::ActionRole),
        "copy_all_checksums", tr("Copy lines that sha256sum checks, for all files of the item"));
    layout->addWidget(box);
    connect(one, &QPushButton::clicked, this, [file] { copyToClipboard(checksumLines({file})); });
    connect(every, &QPushButton::clicked, this, [all] { copyToClipboard(checksumLines(all)); });
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace desktop
