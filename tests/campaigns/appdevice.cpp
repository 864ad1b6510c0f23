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
    // What was written before this is asked; what comes on top of it is nobody's word.
    const auto open = m_session->store().read([](Reader &reader) { return reader.openWork(); });
    onResult(open, this, [this, written = m_written, at = m_writtenAt](const Result<OpenWork> &work) {
        if (!work || work->pending > 0 || written <= m_told)
            return;
        m_told = written;
        m_acknowledgements.add(at, nowMs());
    });
}

ActionReceipt AppDevice::apply(RecordEdit edit)
{
    ActionReceipt receipt = must(m_session->store().apply(Action::only(std::move(edit))).result());
    m_written = std::max(m_written, receipt.firstCounter);
    m_writtenAt = nowMs();
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
