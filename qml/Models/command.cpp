#include "qml/Models/command.h"

#include <QKeySequence>

namespace kf {

namespace {

QString written(const QString &sequence)
{
    return QKeySequence(sequence).toString(QKeySequence::NativeText).replace(u'+', u' ');
}

} // namespace

QString Command::keys() const
{
    return written(m_sequence);
}

QStringList Command::allKeys() const
{
    QStringList all;
    for (const QString &sequence : {m_sequence, m_otherSequence}) {
        if (!sequence.isEmpty())
            all << written(sequence);
    }
    return all;
}

} // namespace kf
