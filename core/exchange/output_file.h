#pragma once

// OutputFile: a file written piece by piece; every failure to write is reported.

#include "base/result.h"

#include <QFile>

#include <memory>

namespace exchange {

class OutputFile
{
public:
    // Empties the file. Each fails with Io.
    static Result<OutputFile> open(const QString &path);
    Result<void> write(const QByteArray &bytes);
    Result<void> close();

private:
    explicit OutputFile(std::unique_ptr<QFile> file)
        : m_file(std::move(file))
    {
    }

    std::unique_ptr<QFile> m_file;
};

} // namespace exchange
