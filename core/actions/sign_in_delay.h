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

    // Call before each password check. Counts the attempt as failed in advance, so that killing the
    // program gains nothing. Other programs of this user wait until this object is destroyed or
    // forget() is called, ten seconds at most: parallel attempts are checked one after the other.
    // Fails with Denied and the seconds left during the delay after the last failed attempt. If the
    // file cannot be written, there is no delay.
    Result<void> begin();

    // Call if the password was right or was not checked: removes the counted attempt.
    void forget();

private:
    const base::Environment &m_environment;
    QString m_folder; // empty: nothing is remembered
    QString m_name;
    std::optional<base::Folder> m_trying; // locked
};

} // namespace actions
