// A name from outside becomes a file's name that every system takes, and a text that steers
// nothing.

#include "base/visible_text.h"
#include "exchange/bag/safe_name.h"
#include "fuzz/law.h"

using tests::require;

namespace {

bool steers(char32_t c)
{
    return (c < 0x20 && c != '\n') || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x2028 || c == 0x2029;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString name = QString::fromUtf8(tests::bytesOf(data, size));
    QSet<QString> taken;
    const QString first = exchange::safeName(name, taken);
    const QString second = exchange::safeName(name, taken);
    for (const QString &safe : {first, second}) {
        require(!safe.isEmpty() && safe.toUtf8().size() <= 120, "a name is neither empty nor long");
        require(QString::fromUtf8(safe.toUtf8()) == safe, "a name is whole UTF-8");
        require(!safe.startsWith(u'.') && !safe.startsWith(u'-') && !safe.endsWith(u'.')
                    && !safe.endsWith(u' '),
                "a name begins and ends harmlessly");
        for (const QChar c : QStringLiteral("/\\:*?\"<>|\n\r\t"))
            require(!safe.contains(c), "a name has no character that a system takes amiss");
    }
    require(first.compare(second, Qt::CaseInsensitive) != 0, "no name is given twice");
    for (const char32_t c : base::visibleText(name).toUcs4())
        require(!steers(c), "a visible text steers nothing");
    return 0;
}
