#pragma once

#include <QPointer>
#include <QQuickTextDocument>
#include <QTextDocument>

namespace kf {

// Gives the lines of an editor's text a height of its own, which Qt Quick's editors know nothing of. The height is in
// device-independent pixels. UI thread only.
class LineSpacing : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(qreal height READ height WRITE setHeight NOTIFY heightChanged)

public:
    using QObject::QObject;

    QQuickTextDocument *document() const { return m_document; }
    void setDocument(QQuickTextDocument *document);
    qreal height() const { return m_height; }
    void setHeight(qreal height);

Q_SIGNALS:
    void documentChanged();
    void heightChanged();

private:
    void apply();

    QPointer<QQuickTextDocument> m_document;
    qreal m_height = 0;
    bool m_applying = false;
};

} // namespace kf
