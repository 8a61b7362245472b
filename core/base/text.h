#pragma once

// Text: the translation context of every text in core that a person reads.
//     failure(ErrorCode::NotFound, Text::tr("No item carries the number %1.").arg(number))

#include <QCoreApplication>

namespace base {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Core)
};

} // namespace base

using base::Text;
