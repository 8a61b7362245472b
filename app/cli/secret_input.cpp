#include "secret_input.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "console.h"
#include "password.h"
#include "resolve.h"
#include "terminal.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <cstdio>

#include <sys/stat.h>

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

// A file, as sentences name it.
QString named(const QString &path)
{
    return path == standardInputName ? Text::tr("Standard input") : base::spelledPath(path);
}

QByteArray withoutLineEnd(QByteArray bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes;
}

// Warns where other accounts of the machine can read what only one person should know.
void warnIfOpen(const QString &path)
{
    struct stat status = {};
    if (::stat(base::bytesOf(path).constData(), &status) == 0
        && (status.st_mode & (S_IRGRP | S_IROTH)) != 0)
        complain(Text::tr("Other accounts of this machine can read %1; close it with: chmod 600 %1")
                     .arg(base::spelledPath(path)));
}

Result<QByteArray> secretFile(const QString &path)
{
    auto bytes = readable(base::readFile(path, largestInput));
    if (bytes)
        warnIfOpen(path);
    return bytes;
}

// The name of a member that comes twice in a JSON object of texts: what a reader makes of that is
// anybody's guess.
std::optional<QString> doubledMember(const QByteArray &object)
{
    static const QRegularExpression text(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"(\\s*:)?"));
    QSet<QString> seen;
    auto match = text.globalMatch(QString::fromUtf8(object));
    while (match.hasNext()) {
        const auto one = match.next();
        if (!one.hasCaptured(1))
            continue; // a value
        const QString written = one.captured(0).chopped(one.capturedLength(1));
        const auto name =
            QJsonDocument::fromJson('[' + written.toUtf8() + ']').array().at(0).toString();
        if (seen.contains(name))
            return name;
        seen.insert(name);
    }
    return std::nullopt;
}

Result<domain::Fields> fieldsIn(const QByteArray &bytes, const QString &path)
{
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
    if (const auto doubled = doubledMember(bytes))
        return failure(ErrorCode::Invalid,
                       Text::tr("In %1 the field “%2” comes twice.").arg(path, *doubled));
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
    const QString path = cli::path(m_passwordFile);
    const QString where = named(path);
    TRY(auto bytes, path == standardInputName ? standardInput() : secretFile(path));
    const auto end = bytes.indexOf('\n');
    TRY(auto text, decoded(withoutLineEnd(end < 0 ? bytes : bytes.left(end + 1)), where));
    if (text.isEmpty())
        return failure(
            ErrorCode::Invalid,
            Text::tr("%1: the first line is empty; it must be the password.").arg(where));
    m_password = crypto::Password(text);
    crypto::wipe(text);
    crypto::wipe(bytes);
    return *m_password;
}

Result<crypto::Password> SecretInput::newPassword(const char *variable, const QString &prompt)
{
    if (const auto given = passwordFromEnvironment(variable))
        return *given;
    return askForNewPassword(prompt, variable);
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
        if (more.isEmpty() && in.error() != QFileDevice::NoError)
            return failure(
                ErrorCode::Io,
                Text::tr("Standard input could not be read to its end: %1.").arg(in.errorString()));
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
    const QString path = cli::path(file);
    TRY(const auto bytes, path == standardInputName ? standardInput() : secretFile(path));
    TRY(const auto more, fieldsIn(bytes, named(path)));
    for (auto field = more.begin(); field != more.end(); ++field) {
        if (fields.contains(field.key()))
            return failure(ErrorCode::Invalid,
                           Text::tr("The field “%1” is set twice.").arg(field.key()));
        fields.insert(field.key(), *field);
    }
    return fields;
}

} // namespace cli
