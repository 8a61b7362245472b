#include "exchange/output_file.h"

#include "base/text.h"

namespace exchange {

namespace {

Result<void> done(bool succeeded, const QFile &file)
{
    if (succeeded)
        return {};
    return failure(
        ErrorCode::Io,
        Text::tr("%1 could not be written: %2.").arg(file.fileName(), file.errorString()));
}

} // namespace

Result<OutputFile> OutputFile::open(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    TRY(done(file->open(QIODevice::WriteOnly), *file));
    return OutputFile(std::move(file));
}

Result<void> OutputFile::write(const QByteArray &bytes)
{
    return done(m_file->write(bytes) == bytes.size(), *m_file);
}

Result<void> OutputFile::close()
{
    return done(m_file->flush(), *m_file);
}

} // namespace exchange
