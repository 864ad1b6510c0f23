#include "qml/Models/command.h"

#include <QKeySequence>

namespace kf {

QString Command::keys() const
{
    return QKeySequence(m_sequence).toString(QKeySequence::NativeText).replace(u'+', u' ');
}

} // namespace kf
