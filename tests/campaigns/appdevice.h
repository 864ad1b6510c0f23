#pragma once

#include "core/sync/session.h"
#include "tests/campaigns/acknowledgements.h"

#include <map>

namespace kf::test {

// A device of the app: the real store and the real sync, which goes on by itself. Lives on a thread with an event loop.
class AppDevice : public QObject
{
public:
    // Takes its place with the code, has everything that is there, and listens. Ends the test run when it cannot.
    AppDevice(const QString &directory, const QString &name, const QString &code);

    RecordId create(const Record &record);
    void change(const RecordType &type, const RecordId &id, RecordEdit::Values values);

    QString name() const { return m_name; }
    DeviceId device() const { return m_device; }
    quint64 written() const { return m_written; } // the counter of its last operation
    const Acknowledgements &acknowledgements() const { return m_acknowledgements; }
    bool hadToStartOver() const { return m_startedOver; } // the server was not where it had said that it was
    StoreStatus status();
    SyncLoop &sync() { return m_session->sync(); }
    // Everything that its user can see, deleted records and conflicts included.
    using Content = std::map<RecordId, std::vector<Value>>;
    Content content();

private:
    ActionReceipt apply(RecordEdit edit);
    void look();

    const QString m_name;
    std::unique_ptr<Session> m_session;
    DeviceId m_device = DeviceId::None;
    Acknowledgements m_acknowledgements;
    struct Written
    {
        quint64 counter;
        qint64 at;
    };
    std::vector<Written> m_untold; // those that it does not know to be on the server, in their order
    quint64 m_written = 0;
    bool m_startedOver = false;
};

} // namespace kf::test
