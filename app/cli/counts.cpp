#include "counts.h"

#include "base/text.h"

namespace cli {

QString items(qint64 count)
{
    return count == 1 ? Text::tr("1 item") : Text::tr("%1 items").arg(count);
}

QString entries(qint64 count)
{
    return count == 1 ? Text::tr("1 entry") : Text::tr("%1 entries").arg(count);
}

QString attachments(qint64 count)
{
    return count == 1 ? Text::tr("1 attachment") : Text::tr("%1 attachments").arg(count);
}

QString checkpoints(qint64 count)
{
    return count == 1 ? Text::tr("1 checkpoint") : Text::tr("%1 checkpoints").arg(count);
}

QString disclosures(qint64 count)
{
    return count == 1 ? Text::tr("1 disclosure") : Text::tr("%1 disclosures").arg(count);
}

QString cases(qint64 count)
{
    return count == 1 ? Text::tr("1 case") : Text::tr("%1 cases").arg(count);
}

QString victims(qint64 count)
{
    return count == 1 ? Text::tr("1 victim") : Text::tr("%1 victims").arg(count);
}

QString payments(qint64 count)
{
    return count == 1 ? Text::tr("1 payment") : Text::tr("%1 payments").arg(count);
}

QString payloadFiles(qint64 count)
{
    return count == 1 ? Text::tr("1 payload file") : Text::tr("%1 payload files").arg(count);
}

QString files(qint64 count)
{
    return count == 1 ? Text::tr("1 file") : Text::tr("%1 files").arg(count);
}

QString faults(qint64 count)
{
    return count == 1 ? Text::tr("1 fault") : Text::tr("%1 faults").arg(count);
}

QString labels(qint64 count)
{
    return count == 1 ? Text::tr("1 label") : Text::tr("%1 labels").arg(count);
}

QString sheets(qint64 count)
{
    return count == 1 ? Text::tr("1 sheet") : Text::tr("%1 sheets").arg(count);
}

QString bytes(qint64 count)
{
    return count == 1 ? Text::tr("1 byte") : Text::tr("%1 bytes").arg(count);
}

} // namespace cli
