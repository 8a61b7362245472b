#pragma once

// SignInDelay: slows down guessing of passwords at a desk: after three wrong ones each further try
// has to wait, 1 s at first, twice as long each time, 5 minutes at most. It outlives a restart.
//
// A small file for each registry and officer is kept in the state folder of this user of the
// machine (Environment::stateFolder), not in the registry: nothing is written to the registry
// before an officer has signed in, and nobody at another machine can lock an officer out. A person
// at this desk can keep an officer waiting for five minutes at most: if the clock was set back, the
// wait starts again. It is no protection of a copied registry, or against this user of the machine,
// who can remove the file: scrypt slows those.

#include "base/environment.h"
#include "base/folder.h"
#include "base/result.h"

#include <optional>

namespace actions {

class SignInDelay
{
public:
    SignInDelay(const base::Environment &environment, const QString &registry,
                const QString &officer);

    // To be called before a password is tried: counts the try as a wrong one, so that killing the
    // program gains nothing, and has other programs of this user wait until this object is gone or
    // forgets, ten seconds at most: tries side by side are tried one after the other. Fails with
    // Denied, saying how many seconds to wait, while the wait for the last wrong one is not over.
    // Where the file cannot be written there is no delay.
    Result<void> begin();

    // The password was right, or was never tried: what was counted is forgotten.
    void forget();

private:
    const base::Environment &m_environment;
    QString m_folder; // empty: nothing is remembered
    QString m_name;
    std::optional<base::Folder> m_trying; // locked
};

} // namespace actions
