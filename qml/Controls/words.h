#pragma once

#include <QQmlEngine>
#include <QStringList>

namespace kf {

// Small things that controls do with words. Nothing is kept.
class Words : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    // Those that are not empty, with commas between them: what a screen reader says of several texts.
    Q_INVOKABLE QString list(const QStringList &parts) const;
    Q_INVOKABLE QString joined(const QStringList &parts, const QString &between) const;
    // The first letters of the first two words, in capitals.
    Q_INVOKABLE QString initials(const QString &name) const;
    // A number as the language in use writes it.
    Q_INVOKABLE QString number(int value) const;
    // The text as a part of styled text: nothing in it is markup.
    Q_INVOKABLE static QString escaped(const QString &text);
};

} // namespace kf
