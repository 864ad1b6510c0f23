#include "tests/campaigns/pusher.h"

#include "tests/server/tlsclient.h"

namespace kf::test {

using server::Pen;
using server::Phone;

namespace {

constexpr int OperationsPerPush = 4;
constexpr std::chrono::milliseconds Breath{50}; // before the next try

} // namespace

Pusher::Pusher(quint16 port, const QString &code) : m_thread([this, port, code] { run(port, code); }) {}

void Pusher::stop()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
}

void Pusher::run(quint16 port, const QString &code)
{
    Phone phone(port, code);
    if (phone.status() != 200)
        qFatal("a device could not enrol");
    m_device = phone.device();
    Pen pen(phone.place().workspace, m_device, server::Role::Kam);
    while (!m_stop) {
        std::vector<QByteArray> batch;
        while (batch.size() < OperationsPerPush)
            batch.push_back(encode(pen.create("note", {server::textField("text", QStringLiteral("Заметка"))})));
        const qint64 writtenAt = nowMs();
        for (int attempt = 0; !m_stop; ++attempt) { // the same again until it is answered
            const wire::PushResponse response = phone.push(batch);
            if (phone.status() != 200) {
                m_repeated += attempt == 0;
                std::this_thread::sleep_for(Breath);
                continue;
            }
            if (response.receipts.size() != 1 || response.receipts[0].count != batch.size() ||
                response.receipts[0].verdict != wire::Verdict::Numbered)
                qFatal("a push was not numbered whole: the server lost what came before it, or refuses it");
            for (size_t i = 0; i < batch.size(); ++i)
                m_numbers.push_back(response.receipts[0].firstNumber + i);
            m_acknowledgements.add(writtenAt, nowMs());
            m_lastTold = writtenAt;
            break;
        }
    }
}

std::map<DeviceId, std::vector<quint64>> numbersOnServer(quint16 port, const QString &code)
{
    Phone reader(port, code);
    std::map<DeviceId, std::vector<quint64>> numbers;
    wire::Cursor cursor;
    for (quint64 head = 1; cursor.number < head;) {
        const auto reply = reader.post(wire::PullPath, wire::encode(wire::PullRequest{cursor, 1024 * 1024}));
        const auto page = wire::decodePullResponse(reply.plain(), reader.device());
        if (!page)
            qFatal("the log cannot be read: %s", qPrintable(page.error().message));
        head = page->head;
        for (const wire::Entry &entry : page->entries) {
            std::vector<quint64> &device = numbers[entry.device];
            device.push_back(entry.number);
            if (entry.number != ++cursor.number || entry.counter != device.size())
                qFatal("number %llu stands there as %llu, as operation %llu of a device whose next is %llu",
                       cursor.number, entry.number, entry.counter, quint64(device.size()));
        }
        cursor = page->cursor;
    }
    return numbers;
}

} // namespace kf::test
