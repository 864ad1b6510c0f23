#pragma once

#include <QObject>
#include <QQmlEngine>

namespace kf {

// Something the app can be asked to do: by its keys from anywhere, or by its words where one searches.
class Command : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(KfCommand)
    Q_PROPERTY(QString text MEMBER m_text NOTIFY changed REQUIRED)
    // The same done about one client, "%1" being his name; empty: it is about none.
    Q_PROPERTY(QString clientText MEMBER m_clientText NOTIFY changed)
    // Further words it is looked for by.
    Q_PROPERTY(QString words MEMBER m_words NOTIFY changed)
    Q_PROPERTY(QString iconName MEMBER m_iconName NOTIFY changed REQUIRED)
    // Where one searches; what opens that very place is none of it.
    Q_PROPERTY(bool offered MEMBER m_offered NOTIFY changed)
    // "Ctrl+N"; empty: none.
    Q_PROPERTY(QString sequence MEMBER m_sequence NOTIFY changed)
    // A second one that does the same.
    Q_PROPERTY(QString otherSequence MEMBER m_otherSequence NOTIFY changed)
    // The keys as this system writes them; with those of the second sequence.
    Q_PROPERTY(QString keys READ keys NOTIFY changed)
    Q_PROPERTY(QStringList allKeys READ allKeys NOTIFY changed)

public:
    using QObject::QObject;

    const QString &text() const { return m_text; }
    const QString &clientText() const { return m_clientText; }
    const QString &words() const { return m_words; }
    const QString &iconName() const { return m_iconName; }
    QString keys() const;
    QStringList allKeys() const;

    // `accountKey`: the client it is about; empty: none is named.
    Q_INVOKABLE void trigger(const QString &accountKey = {}) { Q_EMIT triggered(accountKey); }

Q_SIGNALS:
    void changed();
    void triggered(const QString &accountKey);

private:
    QString m_text;
    QString m_clientText;
    QString m_words;
    QString m_iconName;
    bool m_offered = true;
    QString m_sequence;
    QString m_otherSequence;
};

} // namespace kf
