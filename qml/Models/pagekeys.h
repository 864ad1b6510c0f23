#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QQmlListProperty>

namespace kf {

// A sequence such as "Ctrl+N" as it is written on the keys: Ctrl N, Alt ↑.
QString writtenKeys(const QString &sequence);

// A key that a page takes while the focus is in it.
class PageKey : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(KfPageKey)
    Q_PROPERTY(QString text MEMBER m_text NOTIFY changed REQUIRED)
    // Each of them does it: "D", "Alt+Up", "Ctrl+Enter".
    Q_PROPERTY(QStringList sequences MEMBER m_sequences NOTIFY changed REQUIRED)
    // They are many in a row: the first and the last are enough to be told.
    Q_PROPERTY(bool row MEMBER m_row NOTIFY changed)
    Q_PROPERTY(QStringList allKeys READ allKeys NOTIFY changed)

public:
    using QObject::QObject;

    QStringList allKeys() const;
    // `letter`: what the key writes, in whichever layout.
    bool isPressedBy(int key, Qt::KeyboardModifiers modifiers, const QString &letter) const;

Q_SIGNALS:
    void changed();

private:
    QString m_text;
    QStringList m_sequences;
    bool m_row = false;
};

// The keys of a page, declared once: the page acts by them, and the list of keys shows them.
class PageKeys : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(KfPageKeys)
    Q_CLASSINFO("DefaultProperty", "keys")
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed REQUIRED)
    Q_PROPERTY(QQmlListProperty<kf::PageKey> keys READ keys CONSTANT)

public:
    using QObject::QObject;

    QQmlListProperty<PageKey> keys() { return {this, &m_keys}; }
    // Which of them an event is; null: none.
    Q_INVOKABLE kf::PageKey *pressed(int key, int modifiers, const QString &letter) const;

Q_SIGNALS:
    void changed();

private:
    QString m_title;
    QList<PageKey *> m_keys;
};

} // namespace kf
