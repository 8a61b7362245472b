#include "exchange/bag/bag_tree.h"

#include "base/text.h"

#include <QFile>
#include <QStringDecoder>

#include <filesystem>

namespace exchange {

namespace fs = std::filesystem;

namespace {

std::optional<QString> utf8Name(const std::string &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless
                               | QStringDecoder::Flag::ConvertInitialBom); // it is part of the name
    QString name = decoder(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    return decoder.hasError() ? std::nullopt : std::optional(std::move(name));
}

void sortIn(BagTree &tree, const fs::directory_entry &entry, const std::string &relative,
            std::error_code &error)
{
    const auto name = utf8Name(relative);
    const auto kind = entry.symlink_status(error).type();
    if (!name || (kind != fs::file_type::regular && kind != fs::file_type::directory))
        tree.others.append(name.value_or(QString::fromLatin1(QByteArray::fromStdString(relative))));
    else if (kind == fs::file_type::directory)
        tree.folders.insert(*name);
    else
        tree.files.insert(*name, qint64(entry.file_size(error)));
}

} // namespace

qint64 BagTree::bytesUnder(const QString &prefix) const
{
    qint64 bytes = 0;
    for (auto file = files.lowerBound(prefix); file != files.end() && file.key().startsWith(prefix);
         ++file)
        bytes += file.value();
    return bytes;
}

qint64 BagTree::filesUnder(const QString &prefix) const
{
    qint64 count = 0;
    for (auto file = files.lowerBound(prefix); file != files.end() && file.key().startsWith(prefix);
         ++file)
        ++count;
    return count;
}

Result<BagTree> readBagTree(const QString &folder, const base::Progress &progress)
{
    const fs::path top(QFile::encodeName(folder).toStdString());
    std::error_code error;
    if (fs::is_regular_file(top, error))
        return failure(ErrorCode::Io,
                       Text::tr("%1 is a file; unpack it first, and give the folder.").arg(folder));
    if (!fs::is_directory(top, error))
        return failure(ErrorCode::Io, Text::tr("There is no folder %1.").arg(folder));
    BagTree tree;
    for (fs::recursive_directory_iterator at(top, error), end; !error && at != end;
         at.increment(error)) {
        TRY(progress.check());
        sortIn(tree, *at, at->path().lexically_relative(top).string(), error);
        if (error)
            break;
    }
    if (error)
        return failure(ErrorCode::Io,
                       Text::tr("%1 could not be read to its end: %2.")
                           .arg(folder, QString::fromStdString(error.message())));
    return tree;
}

} // namespace exchange
