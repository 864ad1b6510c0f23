#include "tests/campaigns/appdevice.h"

#include "core/base/onresult.h"
#include "tests/support/must.h"

#include <QSignalSpy>
#include <QTest>

namespace kf::test {

namespace {

constexpr int EnrolMs = 60'000;

} // namespace

AppDevice::AppDevice(const QString &directory, const QString &name, const QString &code) : m_name(name)
{
    StoreOptions options;
    options.directory = directory;
    options.deviceName = name;
    options.create = true;
    m_session = std::make_unique<Session>(must(Store::open(options, Secret::random(32))));
    auto enrolled = sync().enrol(code);
    if (!QTest::qWaitFor([&] { return enrolled.isFinished(); }, EnrolMs))
        qFatal("%s cannot enrol", qPrintable(name));
    must(enrolled.result());
    QSignalSpy runs(&sync(), &SyncLoop::finished);
    sync().start();
    const auto isInStep = [&runs] { return !runs.isEmpty() && !runs.back()[0].value<SyncReport>().error; };
    if (!QTest::qWaitFor(isInStep, EnrolMs))
        qFatal("%s does not get in step", qPrintable(name));
    m_device = status().device;
    connect(&sync(), &SyncLoop::acknowledged, this, &AppDevice::look);
    connect(&sync(), &SyncLoop::finished, this, &AppDevice::look);
    connect(&sync(), &SyncLoop::statusChanged, this, [this] {
        if (sync().snapshotTotal() > 0)
            m_startedOver = true;
    });
}

void AppDevice::look()
{
    // The counter of the first operation that the server has not answered for; 0: there is none.
    const auto firstOpen = [](Reader &reader) -> Result<quint64> {
        KF_ASSIGN(const OpenWork work, reader.openWork());
        if (work.pending == 0)
            return 0;
        KF_ASSIGN(const std::vector<OutboxItem> items, reader.outbox());
        return items.empty() ? quint64(1) : items.front().counter;
    };
    // Of what comes on top of it while it is read, nothing is said.
    onResult(m_session->store().read(firstOpen), this, [this, written = m_written](const Result<quint64> &open) {
        const quint64 told = !open ? 0 : *open == 0 ? written : *open - 1;
        const auto past = std::partition_point(m_untold.begin(), m_untold.end(),
                                               [told](const Written &one) { return one.counter <= told; });
        const qint64 now = nowMs();
        for (auto one = m_untold.begin(); one != past; ++one)
            m_acknowledgements.add(one->at, now);
        m_untold.erase(m_untold.begin(), past);
    });
}

ActionReceipt AppDevice::apply(RecordEdit edit)
{
    ActionReceipt receipt = must(m_session->store().apply(Action::only(std::move(edit))).result());
    if (receipt.firstCounter != 0) { // it was not so already
        m_written = receipt.firstCounter;
        m_untold.push_back({m_written, nowMs()});
    }
    return receipt;
}

RecordId AppDevice::create(const Record &record)
{
    return apply(RecordEdit::create(record)).ids.front();
}

void AppDevice::change(const RecordType &type, const RecordId &id, RecordEdit::Values values)
{
    apply(RecordEdit::change(type, id, std::move(values)));
}

StoreStatus AppDevice::status()
{
    return must(m_session->store().read([](Reader &reader) { return reader.status(); }).result());
}

AppDevice::Content AppDevice::content()
{
    const auto read = [](Reader &reader) -> Result<Content> {
        Content content;
        for (const RecordType *type : reader.registry().types()) {
            for (const bool deleted : {false, true}) {
                Query query;
                query.type = type;
                query.deletedOnes = deleted;
                KF_ASSIGN(const std::vector<Record> records, reader.list(query));
                for (const Record &record : records) {
                    std::vector<Value> &values = content[record.id()];
                    for (const FieldType *field : type->fields())
                        values.push_back(record.value(*field));
                    values.emplace_back(deleted);
                    values.emplace_back(record.hasConflicts);
                    values.emplace_back(record.needsReview);
                }
            }
        }
        return content;
    };
    return must(m_session->store().read(read).result());
}

} // namespace kf::test
