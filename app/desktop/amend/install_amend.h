#pragma once

// Amend: the dialogs that amend items: correct, assign, put in and out, review, confirm.

#include "shell/desk.h"

namespace desktop {

void installAmend(Desk &desk);

} // namespace desktop
