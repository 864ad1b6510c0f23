#pragma once

#include <QQmlEngine>
#include <QQuickItem>

namespace kf {

// Tells a screen reader about something that appeared by itself, such as an error or a toast. Draws nothing.
class LiveText : public QQuickItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(KfLiveText)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)

public:
    using QQuickItem::QQuickItem;

    QString text() const { return m_text; }
    void setText(const QString &text); // empty: nothing to say
    Q_INVOKABLE static bool isHeard(); // a screen reader runs now

Q_SIGNALS:
    void textChanged();
    void announced(const QString &text);

protected:
    void componentComplete() override;

private:
    void announce();

    QString m_text;
};

} // namespace kf
