#include "qml/Models/command.h"

#include "qml/Models/pagekeys.h"

namespace kf {

QString Command::keys() const
{
    return writtenKeys(m_sequence);
}

QStringList Command::allKeys() const
{
    QStringList all;
    for (const QString &sequence : {m_sequence, m_otherSequence}) {
        if (!sequence.isEmpty())
            all << writtenKeys(sequence);
    }
    return all;
}

} // namespace kf
