#pragma once

// TakeIn: takes files into the store: reads each once, computes its digests, and writes it to a
// temporary file.

#include "attachments/life_mark.h"
#include "attachments/store.h"

namespace attachments {

// A file that was read and written under a temporary name.
struct Taken {
    Stored stored;
    QString temporaryName; // in tmp/
};

// Reads `source` once and writes it, with a key as an age file, to a new file of the intake that
// `mark` belongs to; Placing brings it to disk. On failure that file is gone. Fails as Store::add
// does.
Result<Taken> takeIn(const Source &source, const std::vector<crypto::DigestAlgorithm> &also,
                     const LifeMark &mark, const ContentKey &key, base::Progress &progress);

// The temporary files of an intake, removed with their scope; those that were moved to their place
// are gone already.
class TakenFiles
{
public:
    // `mark` must outlive them.
    explicit TakenFiles(const LifeMark &mark)
        : m_mark(mark)
    {
    }
    ~TakenFiles();
    TakenFiles(const TakenFiles &) = delete;
    TakenFiles &operator=(const TakenFiles &) = delete;
    void add(const QString &name) { m_names.append(name); }

private:
    const LifeMark &m_mark;
    QStringList m_names;
};

struct AllTaken {
    std::vector<Taken> taken;
    std::vector<Refusal> refused;
};

// Takes in all sources on all cores. Where it stops at a refusal, the failure is the first one in
// their order.
Result<AllTaken> takeInAll(const std::vector<Source> &sources,
                           const std::vector<crypto::DigestAlgorithm> &also, const LifeMark &mark,
                           const ContentKey &key, TakenFiles &temporary, base::Progress &progress,
                           OnRefusal onRefusal);

} // namespace attachments
