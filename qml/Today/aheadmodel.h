#pragma once

#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

namespace kf {

struct AheadView
{
    Q_GADGET
    QML_VALUE_TYPE(aheadView)
    Q_PROPERTY(QString day MEMBER day CONSTANT)
    Q_PROPERTY(QString summary MEMBER summary CONSTANT)
    Q_PROPERTY(bool ready MEMBER ready CONSTANT)
    Q_PROPERTY(int held MEMBER held CONSTANT)
    Q_PROPERTY(int planned MEMBER planned CONSTANT)

public:
    QString day;     // Завтра, среда
    QString summary; // Готово к офлайну: 4 из 5
    bool ready = false;
    int held = 0;    // visits of this week
    int planned = 0; // with those

    bool operator==(const AheadView &) const = default;
};

// A visit of the next day that has some: whether one can go there without a network.
struct ReadyRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString time MEMBER time CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString missing MEMBER missing CONSTANT)
    Q_PROPERTY(bool ready MEMBER ready CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString key; // the visit's
    QString time;
    QString name;
    QString missing; // Нет адреса · 2 фото не на этом устройстве, 1,4 МБ
    bool ready = false;
    QString spoken;

    bool operator==(const ReadyRow &) const = default;
};

// A day of this week: how many visits, and how many of them are behind.
struct WeekdayRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(int held MEMBER held CONSTANT)
    Q_PROPERTY(int planned MEMBER planned CONSTANT)
    Q_PROPERTY(bool today MEMBER today CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString key;
    QString name; // Пн
    int held = 0;
    int planned = 0; // with those
    bool today = false;
    QString spoken;

    bool operator==(const WeekdayRow &) const = default;
};

// What comes: the visits of this week, and whether those of the next day that has some are ready for being offline.
// Ready is a visit whose client, goal and address are known, and all of whose client's photos, voices and files of the
// last `MediaDays` days are on this device. All of it is read off this device; nothing has to be asked for.
class AheadModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::AheadView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *visits READ visits CONSTANT)
    Q_PROPERTY(kf::RowModel *week READ week CONSTANT)

public:
    struct Visit
    {
        RecordId id;
        QString accountName; // empty: no client
        QString title;
        bool hasAddress = false;
        qint64 start = 0;
        int missingFiles = 0; // attachments that are not on this device
        qint64 missingBytes = 0;
    };
    struct Snapshot
    {
        std::vector<Visit> next;                       // of one day, by their start
        std::vector<std::pair<qint64, bool>> thisWeek; // starts, and whether it is behind
    };
    static constexpr int MediaDays = 90;

    explicit AheadModel(const Clock &clock, QObject *parent = nullptr);
    void show(Snapshot snapshot);

    const AheadView &view() const { return m_view; }
    RowModel *visits() { return &m_visits; }
    RowModel *week() { return &m_week; }

Q_SIGNALS:
    void viewChanged();

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    ReadyRow rowOf(const Visit &visit) const;
    void presentWeek(AheadView &view);

    Snapshot m_snapshot;
    AheadView m_view;
    ListOf<ReadyRow> m_visits;
    ListOf<WeekdayRow> m_week;
};

} // namespace kf
