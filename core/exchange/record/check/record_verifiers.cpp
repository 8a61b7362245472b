#include "exchange/record/check/record_verifiers.h"

#include "base/text.h"
#include "crypto/digest.h"
#include "exchange/record/record_schemas.h"

namespace exchange {

namespace {

// The lines "<SHA-256>  <file>  …" of schema/verifier/digests.txt.
bool isPublished(const QString &name, const QByteArray &content)
{
    const QByteArray line = crypto::sha256({content}).toHex() + "  " + name.toLatin1() + "  ";
    for (const QByteArray &one :
         verifierFile(QStringLiteral("digests.txt")).value_or(QByteArray()).split('\n')) {
        if (one.startsWith(line))
            return true;
    }
    return false;
}

bool isOurs(const QString &name, const QByteArray &content, const VerifyFacts &facts)
{
    if (name == QLatin1String("entry_schemas.json"))
        return content == entrySchemas() || isPublished(name, content);
    if (name != QLatin1String("VERIFY.txt"))
        return content == verifierFile(name).value_or(QByteArray()) || isPublished(name, content);
    for (const QString &text : verifyTexts()) {
        if (content == verifyText(facts, text).value_or(QByteArray()))
            return true;
    }
    return false;
}

} // namespace

void checkVerifiers(RecordFiles &files, RecordFaults &faults, const VerifyFacts &facts)
{
    for (const auto &name : {QStringLiteral("VERIFY.txt"), QStringLiteral("verify.py"),
                             QStringLiteral("verify.html"), QStringLiteral("entry_schemas.json")}) {
        if (files.has(name) && !isOurs(name, files.read(name), facts))
            faults.add(
                "record_verifier", name,
                Text::tr("This is not the file of this or an earlier version of Sealbook. Do not "
                         "run it or rely on its result; take a copy from elsewhere."));
    }
}

} // namespace exchange
