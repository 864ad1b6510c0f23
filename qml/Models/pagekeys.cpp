#include "qml/Models/pagekeys.h"

#include "core/search/keyboard.h"

#include <QKeySequence>

#include <algorithm>

namespace kf {

QString writtenKeys(const QString &sequence)
{
    QStringList parts = QKeySequence(sequence).toString(QKeySequence::NativeText).split(u'+');
    if (parts.isEmpty())
        return {};
    switch (QKeySequence(sequence)[0].key()) {
    case Qt::Key_Up:
        parts.back() = QStringLiteral("↑");
        break;
    case Qt::Key_Down:
        parts.back() = QStringLiteral("↓");
        break;
    case Qt::Key_Left:
        parts.back() = QStringLiteral("←");
        break;
    case Qt::Key_Right:
        parts.back() = QStringLiteral("→");
        break;
    case Qt::Key_Space:
        parts.back() = PageKey::tr("Space", "the key");
        break;
    default:
        break;
    }
    return parts.join(u' ');
}

QStringList PageKey::allKeys() const
{
    if (m_row && m_sequences.size() > 1)
        return {writtenKeys(m_sequences.front()) + QStringLiteral("–") + writtenKeys(m_sequences.back())};
    QStringList all;
    for (const QString &sequence : m_sequences)
        all << writtenKeys(sequence);
    return all;
}

bool PageKey::isPressedBy(int key, Qt::KeyboardModifiers modifiers, const QString &letter) const
{
    const QStringList others = search::inOtherLayout(letter.toLower());
    return std::any_of(m_sequences.begin(), m_sequences.end(), [&](const QString &sequence) {
        const QKeyCombination wanted = QKeySequence(sequence)[0];
        return wanted.keyboardModifiers() == modifiers &&
               (wanted.key() == key || others.contains(QKeySequence(wanted.key()).toString().toLower()));
    });
}

PageKey *PageKeys::pressed(int key, int modifiers, const QString &letter) const
{
    if (key == Qt::Key_Return)
        key = Qt::Key_Enter;
    const Qt::KeyboardModifiers held = Qt::KeyboardModifiers(modifiers) & ~Qt::KeypadModifier;
    const auto found = std::find_if(m_keys.begin(), m_keys.end(),
                                    [&](const PageKey *one) { return one->isPressedBy(key, held, letter); });
    return found == m_keys.end() ? nullptr : *found;
}

} // namespace kf
