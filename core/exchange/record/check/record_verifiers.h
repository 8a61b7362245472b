#pragma once

// RecordVerifiers: checks that the verifier programs in a custody record are those of this or an
// earlier version of Sealbook (schema/verifier/digests.txt).

#include "exchange/record/check/record_files.h"
#include "exchange/record/verify_text.h"

namespace exchange {

// `facts`: of this very record, as its VERIFY.txt must state them. Faults: record_verifier, for
// each program that only the record's maker vouches for.
void checkVerifiers(RecordFiles &files, RecordFaults &faults, const VerifyFacts &facts);

} // namespace exchange
