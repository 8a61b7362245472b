#pragma once

// GiveAnswer: answers a lot in the queue of writing jobs; when the receiver has no key, their
// signed paper is attached first.

#include "actions/answer_lot.h"
#include "base/progress.h"

namespace desktop {

// `paper` is the path of the scan; empty when the receiver signs with their key. It is attached
// only when the answer could be given. Fails as attachFiles and answerLot do.
Result<std::vector<registry::ItemRecord>> giveAnswer(actions::Session &session,
                                                     actions::LotAnswer answer,
                                                     const QString &paper,
                                                     base::Progress &progress);

} // namespace desktop
