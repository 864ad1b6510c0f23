#include "app/ctl/textinput.h"

#include <QFile>

namespace kf::ctl {

Result<QString> textFrom(const QString &word)
{
    if (word != u"-")
        return word;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("the text cannot be read"));
    QString text = QString::fromUtf8(input.readAll());
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

} // namespace kf::ctl
