#include "registry/folder_readme.h"

#include "crypto/digest.h"

#include <algorithm>
#include <array>

namespace registry {

namespace {

constexpr auto current =
    R"(This folder is a Sealbook registry of seized evidence. Do not change anything in it by hand.

registry.db    the ledger (what officers signed) and the tables made from it, a SQLite database;
               encrypted where there is a folder keys/
keys/          of an encrypted registry: a file for each officer whose password opens it
attachments/   files tied to items; each is named by the SHA-256 of its content, and is an age file
               (age-encryption.org/v1) where there is a folder keys/
checkpoints/   signed statements of the ledger's size and root hash (.txt), which officers made
               them (.cosig), and time stamps of them by outside authorities (.tsr, RFC 3161)

To check it:                 sealbook-cli -R THIS-FOLDER verify
To check the files alone:    cd attachments && find . -type f -path './??/??/*' | while read -r f;
(without keys/)              do echo "$(basename "$f")  $f"; done | sha256sum --check --quiet
To check a time stamp:       openssl ts -verify -data NOTE.txt -in NOTE-….tsr -CAfile AUTHORITY.pem
To copy it:                  copy the whole folder while no program has it open.

The formats are laid down in Sealbook's schema/ledger_format.md, schema/attachment_store.md and
schema/encryption.md.
)";

// SHA-256, hex, of what earlier versions wrote: add that of a text before it is changed.
constexpr std::array earlier{
    "abc17e16d9f2a0e45e0fa5dc579b2327d36bd1a50b878787cfb6e2c38114b0f0",
    "79784e791234276fee6e4a712b632b8ef73e14254f9499ae42aeee9590492043",
    "422820885919dc7b768e2f11ef9df15d0d8f0762198351c75fce752a0398b9c3",
    "661967dc7760b71af94c05f5ae402e9cf34ae6615cfc13e710062d5d80db44b8",
};

} // namespace

QByteArray folderReadme()
{
    return current;
}

bool isFolderReadme(const QByteArray &content)
{
    const QByteArray digest = crypto::sha256({content}).toHex();
    return content == current || std::find(earlier.begin(), earlier.end(), digest) != earlier.end();
}

} // namespace registry
