#include "qml/Format/filesize.h"

#include "qml/Format/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace kf::format {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QString written(double size)
{
    return size < 10 ? QLocale().toString(size, 'f', 1) : number(qRound64(size));
}

} // namespace

QString fileSize(qint64 bytes)
{
    constexpr double Step = 1024;
    const double kibi = double(bytes) / Step;
    QString text;
    if (kibi < Step)
        text = Words::tr("%1 KB", "size of a file").arg(bytes == 0 ? 0 : qMax(qint64(1), qRound64(kibi)));
    else if (kibi < Step * Step)
        text = Words::tr("%1 MB", "size of a file").arg(written(kibi / Step));
    else
        text = Words::tr("%1 GB", "size of a file").arg(written(kibi / Step / Step));
    return text.replace(u' ', QChar::Nbsp);
}

} // namespace kf::format
