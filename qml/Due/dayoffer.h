#pragma once

#include "core/base/clock.h"
#include "core/base/moment.h"
#include "qml/Models/rowmodel.h"

#include <QQmlEngine>

#include <optional>

namespace kf {

// A day that something can be put off to.
struct DayRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)

public:
    QString key;    // 2026-10-14; empty: no day
    QString label;  // Завтра
    QString detail; // ср, 14 октября

    bool operator==(const DayRow &) const = default;
};

// The days that are near enough to be offered, and what a day means that the user writes in his own words. UI thread
// only; `clock` outlives it.
class DayOffer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the model whose days they are")
    Q_PROPERTY(kf::RowModel *days READ days CONSTANT)

public:
    struct Said
    {
        Moment due;
        QString recurrence; // as the note language writes it; empty: it does not recur
    };

    explicit DayOffer(const Clock &clock, QObject *parent = nullptr);

    RowModel *days() { return &m_days; }
    // «в пятницу 15:00»; nothing: it is not understood.
    std::optional<Said> read(const QString &words) const;
    // The day of a row, with the time of day that there was; nothing: no day.
    static std::optional<Moment> dueOf(const QString &key, const std::optional<Moment> &before);

    Q_INVOKABLE void offer(); // as of today
    // What the words mean; empty: nothing.
    Q_INVOKABLE QString understood(const QString &words) const;

private:
    QDate today() const;

    const Clock &m_clock;
    ListOf<DayRow> m_days;
};

} // namespace kf
