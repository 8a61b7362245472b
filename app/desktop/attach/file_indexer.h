#pragma once

// FileIndexer: reads the texts of attached files in the background, so that a search finds them;
// off by a setting.

#include "registry/file_text.h"
#include "work/workplace.h"

namespace desktop {

class FileIndexer : public QObject
{
    Q_OBJECT

public:
    explicit FileIndexer(Workplace &workplace);

private:
    void start();
    void take(Result<std::vector<registry::UnreadFile>> files);
    void readNext();
    void keep(std::vector<registry::FileText> texts);
    void forget();

    Workplace &m_workplace;
    std::vector<registry::UnreadFile> m_left; // the next one last
    bool m_isRunning = false;
    bool m_isAskedAgain = false; // files were attached meanwhile
};

} // namespace desktop
