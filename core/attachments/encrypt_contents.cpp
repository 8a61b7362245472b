#include "attachments/placing.h"
#include "attachments/store.h"
#include "attachments/stored_file.h"
#include "base/all_cores.h"
#include "base/text.h"

#include <algorithm>
#include <numeric>

namespace attachments {

namespace {

// The most that is held twice on the disk at a time, unless one file is larger.
constexpr std::size_t filesAtATime = 64;
constexpr qint64 bytesAtATime = 1'000'000'000;

bool isFolderName(const QString &name)
{
    return name.size() == 2 && isContentName(name.repeated(32));
}

// The contents below one top-level folder of the store that are not age files for the key.
Result<std::vector<Owned>> inClearBelow(const base::Folder &store, const QString &top,
                                        const crypto::AgeIdentity &key,
                                        const base::Progress &progress)
{
    std::vector<Owned> found;
    TRY(const auto first, store.folder(top));
    TRY(const auto seconds, first.names());
    for (const QString &second : seconds) {
        if (!isFolderName(second))
            continue;
        TRY(const auto folder, first.folder(second));
        TRY(const auto names, folder.names());
        for (const QString &sha256 : names) {
            TRY(progress.check());
            if (!isContentName(sha256) || !isOwnFile(folder, sha256))
                continue;
            TRY(const auto file, openContent(store, sha256));
            TRY(const bool isEncrypted, isEncryptedTo(file, sha256, key));
            TRY(const auto status, file.status());
            if (!isEncrypted)
                found.push_back({sha256, status.st_size});
        }
    }
    return found;
}

Result<std::vector<Owned>> allInClear(const QString &folder, const crypto::AgeIdentity &key,
                                      const base::Progress &progress)
{
    const auto store = openStore(folder);
    if (!store && store.error().code == ErrorCode::NotFound)
        return std::vector<Owned>();
    if (!store)
        return failure(store.error());
    TRY(auto tops, store->names());
    tops.removeIf([](const QString &name) { return !isFolderName(name); });
    std::vector<Result<std::vector<Owned>>> found(std::size_t(tops.size()), std::vector<Owned>());
    base::onAllCores(found.size(), [&](std::size_t i) {
        found[i] = inClearBelow(*store, tops.at(qsizetype(i)), key, progress);
    });
    std::vector<Owned> all;
    for (const auto &some : found) {
        if (!some)
            return failure(some.error());
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

} // namespace

Result<Store::Encryption> Store::encryptContents(base::Progress &progress)
{
    Q_ASSERT(m_key);
    progress.begin(Text::tr("Looking for attachments in clear"), 0);
    TRY(const auto waiting, allInClear(m_folder, *m_key, progress));
    const qint64 total =
        std::accumulate(waiting.begin(), waiting.end(), qint64(0),
                        [](qint64 sum, const Owned &one) { return sum + one.size; });
    progress.begin(Text::tr("Encrypting attachments"), total, base::ProgressUnit::Bytes);
    Encryption done;
    for (std::size_t at = 0; at < waiting.size();) {
        std::vector<Source> batch;
        for (qint64 bytes = 0; at < waiting.size() && batch.size() < filesAtATime
             && (batch.empty() || bytes + waiting[at].size <= bytesAtATime);
             ++at) {
            bytes += waiting[at].size;
            const QString &sha256 = waiting[at].sha256;
            TRY(const auto digest, crypto::Digest::parse(QStringLiteral("sha256:") + sha256));
            batch.push_back({pathOf(sha256), digest, sha256,
                             [this, sha256](const Take &take, base::Progress &counted) {
                                 return readTo(sha256, take, counted);
                             }});
        }
        TRY(encryptSome(batch, done, progress));
    }
    return done;
}

Result<void> Store::encryptSome(const std::vector<Source> &batch, Encryption &done,
                                base::Progress &progress)
{
    TRY(const auto store, openStore(m_folder));
    TRY(auto tmp, store.madeFolder(temporaryName));
    TRY(store.sync());
    TRY(const auto mark, LifeMark::set(std::move(tmp)));
    TakenFiles temporary(mark);
    TRY(const auto all, takeInAll(batch, {}, mark, m_key, temporary, progress, OnRefusal::GoOn));
    for (const auto &refusal : all.refused) {
        if (refusal.error.code == ErrorCode::Corrupt)
            done.left.append(batch[refusal.source].name);
        else if (refusal.error.code != ErrorCode::NotFound) // removed meanwhile
            return failure(refusal.error);
    }
    TRY(auto placing, Placing::begin(m_folder, m_key, progress));
    TRY(const qint64 replaced, placing->replace(all.taken, progress));
    TRY(placing->awaitDisk());
    done.files += replaced;
    return {};
}

} // namespace attachments
