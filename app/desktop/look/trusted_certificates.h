#pragma once

// TrustedCertificates: the certificates that the settings trust for checking time stamps.

#include "base/result.h"

#include <QByteArray>

namespace desktop {

// PEM, as read from the file that the settings name; empty if they name none. Fails as
// base::readFile does.
Result<QByteArray> trustedCertificates();

} // namespace desktop
