#pragma once

#include <QMetaType>
#include <QQmlEngine>
#include <QStringList>

namespace kf {

// One field of a form, ready to be drawn.
struct FormRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString kind MEMBER kind CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(QString error MEMBER error CONSTANT)
    Q_PROPERTY(QString warning MEMBER warning CONSTANT)
    Q_PROPERTY(QString example MEMBER example CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(int hints MEMBER hints CONSTANT)
    Q_PROPERTY(QStringList options MEMBER options CONSTANT)
    Q_PROPERTY(int chosen MEMBER chosen CONSTANT)
    Q_PROPERTY(QStringList parts MEMBER parts CONSTANT)

public:
    QString key;  // the field's name
    QString kind; // "line", "area", "choice", "link": one record; "links", "tags": several
    QString label;
    QString text; // as it is written; of a link what the record is called
    QString error;
    QString warning; // it can be saved all the same
    QString example;
    QString iconName;
    int hints = 0;       // Qt.InputMethodHints
    QStringList options; // of a choice
    int chosen = -1;
    QStringList parts; // of links and tags

    bool operator==(const FormRow &) const = default;
};

// A record that is perhaps the one being written.
struct LikeRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString key;
    QString title;
    QString detail; // Тот же ИНН; Похожее имя, Тавория
    QString spoken;

    bool operator==(const LikeRow &) const = default;
};

// A record to be linked.
struct PickRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(bool chosen MEMBER chosen CONSTANT)

public:
    QString key; // empty: none
    QString title;
    QString detail;
    bool chosen = false;

    bool operator==(const PickRow &) const = default;
};

struct FormView
{
    Q_GADGET
    QML_VALUE_TYPE(formView)
    Q_PROPERTY(QString type MEMBER type CONSTANT)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(bool fresh MEMBER fresh CONSTANT)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(bool gone MEMBER gone CONSTANT)
    Q_PROPERTY(bool resumed MEMBER resumed CONSTANT)
    Q_PROPERTY(bool changed MEMBER changed CONSTANT)
    Q_PROPERTY(bool mergeable MEMBER mergeable CONSTANT)
    Q_PROPERTY(QString pickTitle MEMBER pickTitle CONSTANT)
    Q_PROPERTY(bool nothingToPick MEMBER nothingToPick CONSTANT)

public:
    QString type; // of the record; empty: no form is open
    QString key;
    QString title;          // Новый контакт; what the record is called
    bool fresh = true;      // the record is not there yet
    bool loaded = false;    // its fields are shown
    bool gone = false;      // the record was deleted
    bool resumed = false;   // one goes on with what one left unsaved
    bool changed = false;   // something is not saved
    bool mergeable = false; // with one that is like it
    QString pickTitle;      // of the field a record is chosen for
    bool nothingToPick = false;

    bool operator==(const FormView &) const = default;
};

} // namespace kf
