#include "help/guide_window.h"

#include "controls/form.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace desktop {

std::vector<GuideSection> guideSections(const QString &markdown)
{
    static const QRegularExpression heading(QStringLiteral(R"(^## (.+) \{(\w+)\}$)"));
    std::vector<GuideSection> sections;
    for (const QString &line : markdown.split(u'\n')) {
        if (const auto match = heading.match(line); match.hasMatch())
            sections.push_back({match.captured(2), match.captured(1),
                                QStringLiteral("## %1\n").arg(match.captured(1))});
        else if (!sections.empty())
            sections.back().markdown += line + u'\n';
    }
    return sections;
}

std::vector<GuideSection> shownGuide()
{
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    QFile file(isChinese ? QStringLiteral(":/guide/guide.zh.md")
                         : QStringLiteral(":/guide/guide.en.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return guideSections(QString::fromUtf8(file.readAll()));
}

GuideWindow::GuideWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_sections(shownGuide())
    , m_find(named(new QLineEdit(this), "guide_find", tr("Find in the guide")))
    , m_contents(named(new QListWidget(this), "guide_contents", tr("Contents")))
    , m_text(named(new QTextBrowser(this), "guide_text", tr("Guide")))
{
    setObjectName(QStringLiteral("guide"));
    setWindowTitle(tr("Sealbook guide"));
    resize(940, 680);
    m_find->setPlaceholderText(m_find->accessibleName());
    m_find->setClearButtonEnabled(true);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(20);
    m_text->setFrameShape(QFrame::NoFrame);
    for (const auto &section : m_sections)
        m_contents->addItem(section.title);
    layOutRows(*m_contents);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(8, 8, 0, 8);
    column->addWidget(m_find);
    column->addWidget(m_contents);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_text);
    splitter->setSizes({260, 680});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    connect(m_contents, &QListWidget::currentRowChanged, this, &GuideWindow::showRow);
    connect(m_find, &QLineEdit::textChanged, this, &GuideWindow::filter);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { openSection(link.fragment()); });
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this,
            &QWidget::close);
}

void GuideWindow::openSection(const QString &id)
{
    int row = 0;
    for (int i = 0; i < int(m_sections.size()); ++i) {
        if (m_sections[std::size_t(i)].id == id)
            row = i;
    }
    m_contents->setCurrentRow(row);
}

void GuideWindow::showRow(int row)
{
    if (row >= 0 && row < int(m_sections.size()))
        m_text->setMarkdown(m_sections[std::size_t(row)].markdown);
}

void GuideWindow::filter(const QString &piece)
{
    for (int i = 0; i < m_contents->count(); ++i) {
        const auto &section = m_sections[std::size_t(i)];
        m_contents->item(i)->setHidden(!section.markdown.contains(piece, Qt::CaseInsensitive));
    }
}

} // namespace desktop
