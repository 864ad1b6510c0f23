#include "qml/Note/tintink.h"

#include <QColor>
#include <QTextDocument>

#include <utility>

namespace kf {

TintInk::TintInk(QObject *parent) : QSyntaxHighlighter(parent) {}

void TintInk::setTarget(QQuickTextDocument *target)
{
    if (m_target == target)
        return;
    m_target = target;
    setDocument(target ? target->textDocument() : nullptr);
    write();
    Q_EMIT targetChanged();
}

void TintInk::setTints(RowModel *tints)
{
    if (m_tints == tints)
        return;
    if (m_tints)
        m_tints->disconnect(this);
    m_tints = tints;
    if (m_tints) {
        connect(m_tints, &QAbstractItemModel::modelReset, this, &TintInk::followTints);
        connect(m_tints, &QAbstractItemModel::rowsInserted, this, &TintInk::followTints);
        connect(m_tints, &QAbstractItemModel::rowsRemoved, this, &TintInk::followTints);
        connect(m_tints, &QAbstractItemModel::rowsMoved, this, &TintInk::followTints);
        connect(m_tints, &QAbstractItemModel::dataChanged, this, &TintInk::followTints);
    }
    followTints();
    Q_EMIT tintsChanged();
}

void TintInk::setInks(const QVariantMap &inks)
{
    if (m_inks == inks)
        return;
    m_inks = inks;
    write();
    Q_EMIT inksChanged();
}

void TintInk::setGap(qreal gap)
{
    if (qFuzzyCompare(m_gap, gap))
        return;
    m_gap = gap;
    write();
    Q_EMIT gapChanged();
}

std::vector<TintInk::Part> TintInk::readParts() const
{
    std::vector<Part> parts;
    if (!m_tints)
        return parts;
    const QHash<int, QByteArray> roles = m_tints->roleNames();
    const int start = roles.key("start");
    const int length = roles.key("length");
    const int tone = roles.key("tone");
    for (int row = 0; row < m_tints->rowCount(); ++row) {
        const QModelIndex at = m_tints->index(row, 0);
        parts.push_back({at.data(start).toInt(), at.data(length).toInt(), at.data(tone).toString()});
    }
    return parts;
}

void TintInk::followTints()
{
    auto parts = readParts();
    if (parts == m_parts)
        return;
    m_parts = std::move(parts);
    write();
}

// Not while the text is being changed: its editor is told of another layout as if that were another text.
void TintInk::write()
{
    if (!std::exchange(m_waiting, true))
        QMetaObject::invokeMethod(this, &TintInk::writeNow, Qt::QueuedConnection);
}

void TintInk::writeNow()
{
    m_waiting = false;
    if (!document())
        return;
    rehighlight();
    ++m_layouts;
    Q_EMIT layoutsChanged();
}

void TintInk::highlightBlock(const QString &text)
{
    QTextCharFormat wide;
    wide.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    wide.setFontLetterSpacing(m_gap);
    const auto widen = [&](int at) {
        if (at >= 0 && at < text.size() && text[at] == u' ')
            setFormat(at, 1, wide);
    };
    const int begin = currentBlock().position();
    for (const Part &part : m_parts) {
        const int from = std::max(0, part.start - begin);
        const int to = std::min(int(text.size()), part.start + part.length - begin);
        if (from >= to)
            continue;
        const QColor ink = m_inks.value(part.tone).value<QColor>();
        if (ink.isValid()) {
            QTextCharFormat written;
            written.setForeground(ink);
            setFormat(from, to - from, written);
        }
        widen(part.start - begin - 1);
        widen(part.start + part.length - begin);
    }
}

} // namespace kf
