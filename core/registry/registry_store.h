#pragma once

// RegistryStore: opens the attachment store of a registry, or of a copy of one, with the key that
// its contents need.

#include "attachments/store.h"
#include "db/database_key.h"

namespace registry {

// The store of the registry in `folder`. If the registry is unlocked (db/database_key.h), its
// contents are age files for attachmentKey, else they are in clear.
attachments::Store storeOf(const QString &folder);

// The key of the age files, derived from the registry's key as schema/encryption.md states; null
// for a null key.
attachments::ContentKey attachmentKey(const db::SharedKey &key);

} // namespace registry
