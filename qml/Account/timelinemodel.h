#pragma once

#include "qml/Account/timeline.h"
#include "qml/Models/storeviewmodel.h"

namespace kf {

// Everything that ever happened at one client's. It reads while its page is open, and lets go of what it read when the
// page closes.
class TimelineModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(QString accountKey READ accountKey NOTIFY accountKeyChanged)
    Q_PROPERTY(QString name READ name NOTIFY nameChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY loadedChanged)
    Q_PROPERTY(int filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(kf::RowModel *events READ events CONSTANT)

public:
    struct Snapshot
    {
        QString name; // of the client
        std::vector<TimelineEvent> events;
        bool whole = true; // otherwise the newest events alone, and the others follow
    };

    explicit TimelineModel(const Clock &clock, QObject *parent = nullptr);
    void show(Snapshot snapshot);

    QString accountKey() const { return m_accountKey; }
    QString name() const; // of the client; empty until it is known
    bool loaded() const { return m_loaded; }
    int filter() const { return int(m_filter); } // as TimelineFilter counts
    void setFilter(int filter);
    RowModel *events() { return m_timeline.rows(); }

    // By the keys of clients' pages; empty: the page is closed.
    Q_INVOKABLE void open(const QString &accountKey);

Q_SIGNALS:
    void accountKeyChanged();
    void nameChanged();
    void loadedChanged();
    void filterChanged();

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override { return Timeline::types(); }

private:
    QString m_accountKey;
    QString m_name;
    bool m_loaded = false;
    TimelineFilter m_filter = TimelineFilter::All;
    bool m_whole = false; // what was read last, or is asked for next
    Timeline m_timeline;
};

} // namespace kf
