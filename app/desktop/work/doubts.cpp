#include "work/doubts.h"

namespace desktop {

Doubts readDoubts(const registry::Reader &reader)
{
    Doubts doubts;
    const auto open = registry::openAudit(reader);
    if (!open || !*open)
        return doubts;
    doubts.audit = **open;
    const auto faults = registry::auditFaults(reader, (*open)->id);
    if (!faults)
        return doubts;
    for (const auto &fault : *faults) {
        if (fault.severity != domain::Fault::Severity::Broken)
            continue;
        if (!fault.subject.isEmpty())
            doubts.items.insert(fault.subject);
        if (!fault.file.isEmpty())
            doubts.files.insert(fault.file.section(u'/', -1));
        if (fault.seq)
            doubts.entries.insert({fault.log, *fault.seq});
    }
    return doubts;
}

} // namespace desktop
