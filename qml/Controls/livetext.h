#pragma once

#include <QAccessible>
#include <QQmlEngine>
#include <QQuickItem>

namespace kf {

// Tells a screen reader about something that appeared by itself, such as an error or a toast. Draws nothing.
class LiveText : public QQuickItem, private QAccessible::ActivationObserver
{
    Q_OBJECT
    QML_NAMED_ELEMENT(KfLiveText)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    // A screen reader runs.
    Q_PROPERTY(bool heard READ heard NOTIFY heardChanged FINAL)

public:
    explicit LiveText(QQuickItem *parent = nullptr);
    ~LiveText() override;

    QString text() const { return m_text; }
    void setText(const QString &text); // empty: nothing to say
    bool heard() const { return m_heard; }

Q_SIGNALS:
    void textChanged();
    void heardChanged();
    void announced(const QString &text);

protected:
    void componentComplete() override;

private:
    void accessibilityActiveChanged(bool active) override;
    void announce();

    QString m_text;
    bool m_heard = false;
};

} // namespace kf
