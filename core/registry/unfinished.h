#pragma once

// Unfinished: recognises a registry whose creation a power cut or a crash interrupted.

#include <QString>

namespace registry {

// Whether a registry that was just made has a file or folder of this name at its top: README.txt
// and its temporary file, the database's files, attachments, checkpoints.
bool isNameInNewRegistry(const QString &name);

// Whether the folder holds only what an interrupted creation of a registry leaves: Sealbook's own
// README.txt, the folders attachments and checkpoints without a file, and a database that is empty
// or is Sealbook's and has no entry; or an encrypted registry whose keys.new/ was not renamed. Such
// a registry was never reported as made, and has nothing that could be lost. A log without its
// database is not such a leftover: it may hold entries. Only reads. A database that cannot be read
// counts as a registry, which is never unfinished.
bool isUnfinished(const QString &folder);

} // namespace registry
