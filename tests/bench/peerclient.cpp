// Keyfield as a device, driven by the rivals' harness.
#include "core/base/onresult.h"
#include "core/sync/session.h"
#include "tests/bench/lineprotocol.h"
#include "tests/bench/peerdata.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QPointer>

using namespace kf;
using namespace kf::bench;

namespace {

class PeerClient
{
public:
    PeerClient() : m_protocol([this](const QJsonObject &command) { handle(command); })
    {
        QObject::connect(&m_protocol, &LineProtocol::closed, qApp, &QCoreApplication::quit);
    }

private:
    void handle(const QJsonObject &command)
    {
        const QString name = command[QStringLiteral("cmd")].toString();
        if (name == QLatin1String("open"))
            open(command);
        else if (name == QLatin1String("initial"))
            initial(command[QStringLiteral("n")].toInt());
        else if (name == QLatin1String("connect_b"))
            send();
        else if (name == QLatin1String("connect_c"))
            connectLive();
        else if (name == QLatin1String("edits_b"))
            editsB();
        else if (name == QLatin1String("edits_c"))
            editsC(command[QStringLiteral("side")].toString());
        else if (name == QLatin1String("digest_c"))
            digestC();
        else if (name == QLatin1String("save"))
            save(command[QStringLiteral("count")].toInt());
        else if (name == QLatin1String("checkpoint"))
            checkpoint();
        else if (name == QLatin1String("disconnect"))
            disconnect();
        else if (name == QLatin1String("close"))
            close();
        else
            m_protocol.fail(QStringLiteral("unknown command"));
    }

    void open(const QJsonObject &command)
    {
        StoreOptions options;
        options.directory = command[QStringLiteral("dir")].toString();
        options.deviceName = command[QStringLiteral("id")].toString();
        options.create = true;
        options.registry = &m_types.registry;
        auto store = Store::open(options, Secret::random(32));
        if (!store) {
            m_protocol.fail(store.error().message);
            return;
        }
        m_session = std::make_unique<Session>(std::move(*store));
        // The bench server leaves one invitation for each device it may meet.
        const int port = command[QStringLiteral("port")].toInt();
        QFile codes(QDir::temp().filePath(QStringLiteral("keyfield-bench-%1-%2").arg(port).arg(options.deviceName)));
        if (!codes.open(QIODevice::ReadOnly)) {
            m_protocol.fail(QStringLiteral("no invitation"));
            return;
        }
        onResult(m_session->sync().enrol(QString::fromUtf8(codes.readAll())), &m_receiver,
                 [this](const Result<void> &result) {
                     if (result)
                         m_protocol.answer();
                     else
                         m_protocol.fail(result.error().message);
                 });
    }

    void synchronise(std::function<void(const SyncReport &)> then)
    {
        onResult(m_session->sync().syncNow(), &m_receiver, [this, then](const SyncReport &report) {
            if (report.error)
                m_protocol.fail(report.error->message);
            else
                then(report);
        });
    }

    // As the window does it: in step, and told of what others write from then on.
    void connectLive()
    {
        auto *ask = new QObject(&m_receiver);
        QObject::connect(&m_session->sync(), &SyncLoop::finished, ask, [this, ask](const SyncReport &report) {
            delete ask;
            if (report.error)
                m_protocol.fail(report.error->message);
            else
                m_protocol.answer();
        });
        m_session->sync().start();
    }

    // The contract ends (b) when the device has the server's answer for every change. The run then fetches what others
    // wrote; disconnect() waits for its end.
    void send()
    {
        m_running = true;
        auto *ask = new QObject(&m_receiver);
        QObject::connect(&m_session->sync(), &SyncLoop::acknowledged, ask, [this, ask] {
            delete ask;
            m_protocol.answer();
        });
        onResult(m_session->sync().syncNow(), &m_receiver,
                 [this, unanswered = QPointer<QObject>(ask)](const SyncReport &report) {
                     m_running = false;
                     if (m_disconnecting)
                         disconnect();
                     else if (unanswered)
                         m_protocol.fail(report.error ? report.error->message : QStringLiteral("not all was sent"));
                 });
    }

    void disconnect()
    {
        m_session->sync().pause();
        m_disconnecting = m_running;
        if (!m_running)
            m_protocol.answer();
    }

    void initial(int n)
    {
        synchronise([this, n](const SyncReport &) {
            const auto records = m_session->store().read([](Reader &reader) { return reader.countRecords(); }).result();
            if (records.value_or(-1) < n)
                m_protocol.fail(QStringLiteral("%1 records").arg(records.value_or(-1)));
            else
                m_protocol.answer({{QStringLiteral("count"), *records}});
        });
    }

    bool apply(RecordEdit edit)
    {
        Action action;
        action.edits.push_back(std::move(edit));
        const auto result = m_session->store().apply(std::move(action)).result();
        if (!result)
            m_protocol.fail(result.error().message);
        return result.has_value();
    }

    bool editTask(int i, const FieldType &field, const QString &value)
    {
        RecordEdit edit;
        edit.type = &m_types.task;
        edit.id = taskId(i);
        edit.values.emplace_back(&field, Value(value));
        return apply(std::move(edit));
    }

    void editsB()
    {
        for (int i = 0; i < 1000; ++i) {
            if (!apply(RecordEdit::create(newNote(m_types, i))))
                return;
        }
        for (int i = 0; i < 1000; ++i) {
            if (!editTask(i, m_types.task.status, QStringLiteral("правка-%1").arg(i)))
                return;
        }
        m_protocol.answer();
    }

    void editsC(const QString &side)
    {
        for (int i = 0; i < 1000; ++i) {
            const bool done = side == QLatin1String("A")
                                  ? editTask(1000 + i, m_types.task.title, QStringLiteral("тема А %1").arg(i))
                                  : editTask(1000 + i, m_types.task.status, QStringLiteral("статус Б %1").arg(i));
            if (!done)
                return;
        }
        m_protocol.answer();
    }

    // The harness polls this until both devices agree.
    void digestC()
    {
        const auto rows =
            m_session->store()
                .read([this](Reader &reader) -> Result<QJsonObject> {
                    QCryptographicHash hash(QCryptographicHash::Sha1);
                    int a = 0;
                    int b = 0;
                    int both = 0;
                    for (int i = 0; i < 1000; ++i) {
                        KF_ASSIGN(const auto task, reader.get(m_types.task, taskId(1000 + i)));
                        const QString title = task ? task->get(m_types.task.title) : QString();
                        const QString status = task ? task->get(m_types.task.status) : QString();
                        const bool keptA = title == QStringLiteral("тема А %1").arg(i);
                        const bool keptB = status == QStringLiteral("статус Б %1").arg(i);
                        a += keptA;
                        b += keptB;
                        both += keptA && keptB;
                        hash.addData((title + QChar(0) + status + QChar(0)).toUtf8());
                    }
                    return QJsonObject{{QStringLiteral("digest"), QString::fromLatin1(hash.result().toHex())},
                                       {QStringLiteral("a"), a},
                                       {QStringLiteral("b"), b},
                                       {QStringLiteral("both"), both}};
                })
                .result();
        if (rows)
            m_protocol.answer(*rows);
        else
            m_protocol.fail(rows.error().message);
    }

    void save(int count)
    {
        QJsonArray latencies;
        QElapsedTimer timer;
        for (int i = 0; i < count; ++i) {
            timer.start();
            if (!apply(RecordEdit::create(newNote(m_types, 100000 + i))))
                return;
            latencies.append(double(timer.nsecsElapsed()) / 1e6);
        }
        m_protocol.answer({{QStringLiteral("lat"), latencies}});
    }

    void checkpoint()
    {
        const auto done = m_session->store().emptyLog().result();
        if (done)
            m_protocol.answer();
        else
            m_protocol.fail(done.error().message);
    }

    void close()
    {
        m_session.reset();
        m_protocol.answer();
        QCoreApplication::quit();
    }

    PeerTypes m_types;
    LineProtocol m_protocol;
    QObject m_receiver;
    std::unique_ptr<Session> m_session;
    bool m_running = false;
    bool m_disconnecting = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const PeerClient client;
    return QCoreApplication::exec();
}
