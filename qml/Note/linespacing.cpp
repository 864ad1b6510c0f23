#include "qml/Note/linespacing.h"

#include <QTextBlock>
#include <QTextCursor>

#include <utility>

namespace kf {

void LineSpacing::setDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    if (m_document && m_document->textDocument())
        m_document->textDocument()->disconnect(this);
    m_document = document;
    if (m_document)
        connect(m_document->textDocument(), &QTextDocument::contentsChanged, this, &LineSpacing::apply);
    apply();
    Q_EMIT documentChanged();
}

void LineSpacing::setHeight(qreal height)
{
    if (qFuzzyCompare(m_height, height))
        return;
    m_height = height;
    apply();
    Q_EMIT heightChanged();
}

void LineSpacing::apply()
{
    if (!m_document || m_height <= 0 || std::exchange(m_applying, true))
        return;
    QTextDocument *text = m_document->textDocument();
    for (QTextBlock block = text->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (qFuzzyCompare(format.lineHeight(), m_height))
            continue;
        format.setLineHeight(m_height, QTextBlockFormat::FixedHeight);
        QTextCursor cursor(block);
        cursor.joinPreviousEditBlock(); // undone together with what was typed
        cursor.setBlockFormat(format);
        cursor.endEditBlock();
    }
    m_applying = false;
}

} // namespace kf
