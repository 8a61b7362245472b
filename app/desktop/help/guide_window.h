#pragma once

// GuideWindow: shows the user guide in the language of the screen, one section at a time.

#include <QLineEdit>
#include <QListWidget>
#include <QMap>
#include <QTextBrowser>
#include <QWidget>

#include <vector>

namespace desktop {

struct GuideSection {
    QString id; // the same in every language: "batch_intake"
    QString title;
    QString markdown; // with its heading
};

// The sections of a guide: each begins with a heading of the second level, whose line ends with its
// id in braces, as in "## Batch intake {batch_intake}".
std::vector<GuideSection> guideSections(const QString &markdown);

// The guide in the language now shown, or in English.
std::vector<GuideSection> shownGuide();

class GuideWindow : public QWidget
{
    Q_OBJECT

public:
    explicit GuideWindow(QWidget *parent);

    // Opens the section with this id, or the first if it does not exist.
    void openSection(const QString &id);

private:
    void showRow(int row);
    void filter(const QString &piece);

    std::vector<GuideSection> m_sections;
    QLineEdit *m_find;
    QListWidget *m_contents;
    QTextBrowser *m_text;
};

} // namespace desktop
