#include "secret_input.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "password.h"
#include "resolve.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <cstdio>

namespace cli {

namespace {

constexpr qint64 largestInput = 1'000'000;
const auto standardInputName = QStringLiteral("-");

Result<QString> decoded(const QByteArray &bytes, const QString &where)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return failure(ErrorCode::Invalid, Text::tr("%1 is no text in UTF-8.").arg(where));
    return text;
}

QByteArray withoutLineEnd(QByteArray bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes;
}

Result<domain::Fields> fieldsIn(const QString &path)
{
    TRY(const auto bytes, base::readFile(path, largestInput));
    const auto document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 holds no JSON object, such as {\"imei\": \"490154203237518\"}.")
                           .arg(path));
    const auto object = document.object();
    domain::Fields fields;
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (!field->isString())
            return failure(ErrorCode::Invalid,
                           Text::tr("In %1 the value of “%2” is no text in quotation marks.")
                               .arg(path, field.key()));
        fields.insert(field.key(), field->toString());
    }
    return fields;
}

} // namespace

Result<crypto::Password> SecretInput::password(const QString &prompt)
{
    if (m_password)
        return *m_password;
    if (m_passwordFile.empty()) {
        if (const auto given = passwordFromEnvironment("SEALBOOK_PASSWORD"))
            return *given;
        return askForPassword(prompt);
    }
    const QString path = QString::fromStdString(m_passwordFile);
    TRY(auto bytes,
        path == standardInputName ? standardInput() : base::readFile(path, largestInput));
    const auto end = bytes.indexOf('\n');
    TRY(auto text, decoded(withoutLineEnd(end < 0 ? bytes : bytes.left(end + 1)), path));
    m_password = crypto::Password(text);
    crypto::wipe(text);
    crypto::wipe(bytes);
    return *m_password;
}

Result<crypto::Password> SecretInput::newPassword(const char *variable, const QString &prompt)
{
    if (const auto given = passwordFromEnvironment(variable))
        return *given;
    return askForNewPassword(prompt);
}

Result<QByteArray> SecretInput::standardInput()
{
    if (m_hasReadInput)
        return failure(ErrorCode::Invalid,
                       Text::tr("Only one value can come from standard input (“-”). Put several "
                                "into a file and give --set-file."));
    m_hasReadInput = true;
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Text::tr("Standard input cannot be read."));
    QByteArray bytes;
    while (bytes.size() <= largestInput) { // a terminal gives a line at a time
        const QByteArray more = in.read(largestInput + 1 - bytes.size());
        if (more.isEmpty())
            return bytes;
        bytes += more;
    }
    return failure(ErrorCode::Invalid,
                   Text::tr("Standard input is larger than the %1 bytes that are read here.")
                       .arg(largestInput));
}

Result<QString> SecretInput::value(const QString &given)
{
    if (given != standardInputName)
        return given;
    TRY(const auto bytes, standardInput());
    return decoded(withoutLineEnd(bytes), Text::tr("Standard input"));
}

Result<std::optional<QString>> SecretInput::optionalValue(const std::string &given)
{
    if (given.empty())
        return std::optional<QString>();
    TRY(const auto read, value(QString::fromStdString(given)));
    return std::optional(read);
}

Result<domain::Fields> SecretInput::fields(const QStringList &settings, const std::string &file)
{
    TRY(auto fields, fieldsOf(settings));
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        TRY(*field, value(*field));
    }
    if (file.empty())
        return fields;
    TRY(const auto more, fieldsIn(QString::fromStdString(file)));
    for (auto field = more.begin(); field != more.end(); ++field) {
        if (fields.contains(field.key()))
            return failure(ErrorCode::Invalid,
                           Text::tr("The field “%1” is set twice.").arg(field.key()));
        fields.insert(field.key(), *field);
    }
    return fields;
}

} // namespace cli
