#include "attach/file_indexer.h"

#include "look/settings.h"
#include "preview/file_text.h"

#include <algorithm>

namespace desktop {

namespace {

constexpr int mostAtOnce = 10'000; // looked up; each is read and kept alone

} // namespace

FileIndexer::FileIndexer(Workplace &workplace)
    : m_workplace(workplace)
{
    connect(&workplace, &Workplace::signedIn, this, &FileIndexer::start);
    connect(&workplace, &Workplace::changed, this, [this](const registry::Change &change) {
        if (change.isWhole || change.isOf({"attachment"}))
            start();
    });
    for (auto signal : {&Workplace::locked, &Workplace::closed})
        connect(&workplace, signal, this, &FileIndexer::forget);
}

void FileIndexer::start()
{
    m_isAskedAgain = m_isRunning;
    if (m_isRunning || !m_workplace.officer() || m_workplace.isReadOnly()
        || !readSettings().readsFiles)
        return;
    m_isRunning = true;
    m_workplace.read(
        tr("Looking for files to read"),
        [](registry::Registry &registry, base::Progress &) {
            return registry::unreadFiles(registry, mostAtOnce);
        },
        this, [this](auto files) { take(std::move(files)); });
}

// A failure ends it silently: a search says what it finds, and the next start tries again.
void FileIndexer::take(Result<std::vector<registry::UnreadFile>> files)
{
    m_left = files.value_or(std::vector<registry::UnreadFile>());
    std::reverse(m_left.begin(), m_left.end());
    readNext();
}

void FileIndexer::readNext()
{
    if (m_left.empty() || !m_workplace.officer()) {
        m_isRunning = false;
        m_left.clear();
        if (m_isAskedAgain)
            start();
        return;
    }
    const auto next = m_left.back();
    m_left.pop_back();
    m_workplace.read(
        tr("Reading the texts of files"),
        [next](registry::Registry &registry, base::Progress &progress) {
            return preview::readTexts(registry, {next}, progress);
        },
        this,
        [this](Result<std::vector<registry::FileText>> texts) {
            if (texts && m_workplace.officer())
                keep(std::move(*texts));
            else
                readNext();
        });
}

void FileIndexer::keep(std::vector<registry::FileText> texts)
{
    m_workplace.write(
        tr("Keeping the texts of files"),
        [texts = std::move(texts)](actions::Session &session, base::Progress &) {
            return registry::keepFileTexts(session.registry(), texts);
        },
        this,
        [this](const Result<void> &kept) {
            if (!kept)
                m_left.clear();
            readNext();
        });
}

void FileIndexer::forget()
{
    m_left.clear();
    m_isAskedAgain = false;
}

} // namespace desktop
