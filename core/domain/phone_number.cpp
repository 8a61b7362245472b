#include "domain/phone_number.h"

#include "base/text.h"

#include <QRegularExpression>

namespace domain {

Result<QString> checkedPhoneNumber(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[\\s().\\-]"));
    static const QRegularExpression form(QStringLiteral("^\\+[1-9][0-9]{6,14}$"));
    QString number = QString(text).remove(separators);
    if (number.startsWith(QLatin1String("00")))
        number.replace(0, 2, QStringLiteral("+"));
    if (!form.match(number).hasMatch())
        return failure(
            ErrorCode::Invalid,
            Text::tr("“%1” is no international telephone number; expected is + with country code "
                     "and 7 to 15 digits in all, such as +86 138 0013 8000.")
                .arg(text));
    return number;
}

} // namespace domain
