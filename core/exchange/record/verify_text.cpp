#include "exchange/record/verify_text.h"

#include "base/safe_file.h"
#include "crypto/digest.h"
#include "exchange/record/record_schemas.h"

namespace exchange {

Result<QByteArray> verifyText(const VerifyFacts &facts, const QString &name)
{
    TRY(const auto text, verifierFile(name));
    QString filled = QString::fromUtf8(text);
    filled.replace(QLatin1String("@ROOT@"), facts.rootKey);
    filled.replace(QLatin1String("@EXPORTER@"), facts.exporterKey);
    filled.replace(QLatin1String("@STATION@"), facts.stationKey);
    filled.replace(QLatin1String("@LOG@"), facts.log);
    filled.replace(QLatin1String("@OPENING@"), facts.openingEntry);
    filled.replace(QLatin1String("@EXPORT@"), facts.exportEntry);
    filled.replace(QLatin1String("@ITEMS@"), QString::number(facts.items));
    filled.replace(QLatin1String("@ENTRIES@"), QString::number(facts.entries));
    filled.replace(QLatin1String("@SIZE@"), QString::number(facts.logSize));
    return filled.toUtf8();
}

QStringList verifyTexts()
{
    return {QStringLiteral("VERIFY.txt"), QStringLiteral("earlier/VERIFY.2.txt")};
}

Result<QByteArray> verifierFile(const QString &name)
{
    constexpr qint64 largest = qint64(1024) * 1024;
    TRY(auto file, base::readFile(QStringLiteral(":/schema/verifier/") + name, largest));
    return file.replace("@ENTRY_SCHEMAS@", crypto::sha256({entrySchemas()}).toHex())
        .replace("@ENTRY_SCHEMAS_JSON@", entrySchemas());
}

} // namespace exchange
