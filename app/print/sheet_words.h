#pragma once

// SheetWords: how forms that go from hand to hand between two countries say things.

#include <QString>

namespace print {

// "移交清单 Hand-over list": a heading that both sides read, whatever language the screen has.
QString bilingual(const char *chinese, const char *english);

// The moment in the place where the form is printed, with its offset, which nobody can mistake:
// "2026-03-01 10:15 UTC+08:00".
QString moment(qint64 utcMs);

} // namespace print
