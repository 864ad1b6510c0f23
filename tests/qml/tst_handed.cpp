// What colleagues wrote on one's clients and was not accepted, over a real store: as the page of the sync has it.
#include "core/change/refusal.h"
#include "core/sync/identity.h"
#include "qml/Format/language.h"
#include "qml/Sync/syncmodel.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

class TestHanded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.use(QStringLiteral("en"));
        m_at.open();
        m_client = m_at.addAccount(QStringLiteral("Tavoria"));
        m_anna = m_at.add(Record(types::user).set(types::user.name, QStringLiteral("Anna Orlova")));
        Record note(types::note, m_note);
        note.set(types::note.account, m_client).set(types::note.text, QStringLiteral("They wait for a discount"));
        hear({itemOf(1, note), itemOf(2, attachment())});
        m_model = std::make_unique<SyncModel>(m_at.clock);
        m_model->attach(*m_at.session);
        [&] { QTRY_COMPARE(m_model->handed()->count(), 2); }();
    }
    void cleanup()
    {
        m_model.reset();
        m_at.close();
    }

    void itSaysWhoWroteWhatAndWhen()
    {
        const auto row = rowOf<HandedRow>(m_model->handed(), 0);
        QCOMPARE(row.title, QStringLiteral("Note: They wait for a discount"));
        QCOMPARE(plain(row.who), QStringLiteral("Anna Orlova · today, 9:52 · Tavoria"));
        QCOMPARE(row.reason, QStringLiteral("Its author has no access to this client any more"));
        QCOMPARE(row.written, QStringLiteral("Text: They wait for a discount\nClient: Tavoria"));
        QVERIFY(row.takeable);
        QVERIFY(row.recordKey.isEmpty());
        QVERIFY(!rowOf<HandedRow>(m_model->handed(), 1).takeable); // its bytes are on Anna's device
    }

    void itIsTakenOver()
    {
        QSignalSpy said(m_model.get(), &SyncModel::said);
        m_model->takeOver(m_model->handed()->keyOf(0));
        QTRY_COMPARE(said.size(), 1);
        QTRY_COMPARE(m_model->handed()->count(), 1);
        const auto note = must(
            m_at.session->store().read([this](Reader &reader) { return reader.get(types::note, m_note); }).result());
        QCOMPARE(note->get(types::note.text), QStringLiteral("They wait for a discount"));
        const auto outbox = must(m_at.session->store().read([](Reader &reader) { return reader.outbox(); }).result());
        QCOMPARE(outbox.back().record, m_note); // it goes out as one's own
    }

    void itIsLetGoAndTakenBack()
    {
        QSignalSpy done(m_model.get(), &SyncModel::done);
        const QString key = m_model->handed()->keyOf(0);
        m_model->letGo(key);
        QTRY_COMPARE(done.size(), 1);
        QTRY_COMPARE(m_model->handed()->count(), 1);
        m_model->undo();
        QTRY_COMPARE(m_model->handed()->count(), 2);
        QCOMPARE(m_model->handed()->keyOf(0), key);
    }

private:
    Record attachment() const
    {
        Record file(types::attachment, RecordId::generate(3));
        file.set(types::attachment.name, QStringLiteral("scan.pdf")).set(types::attachment.account, m_client);
        return file;
    }
    wire::RefusedItem itemOf(quint64 counter, const Record &record) const
    {
        Operation operation;
        operation.device = DeviceId{7};
        operation.counter = operation.action = counter;
        operation.record = record.id();
        operation.type = record.type()->name().toByteArray();
        operation.kind = Operation::Kind::Create;
        for (const FieldType *field : record.type()->fields()) {
            if (isEmpty(record.value(*field)))
                continue;
            FieldChange change;
            change.name = field->name().toByteArray();
            change.merge = field->mergeKind();
            change.value = encodeValue(*field, record.value(*field));
            operation.fields.push_back(change);
        }
        return {{DeviceId{7}, counter}, m_at.clock.nowMs(), m_anna, refusal::NoRight, m_client, encode(operation)};
    }
    void hear(const std::vector<wire::RefusedItem> &items)
    {
        must(m_at.session->store()
                 .write([&](Store::WriteAccess &store) {
                     return takeRefusedAnswer(store, {}, {items}, m_at.clock.nowMs());
                 })
                 .result());
    }

    LiveStore m_at;
    RecordId m_client;
    RecordId m_anna;
    const RecordId m_note = RecordId::generate(2);
    std::unique_ptr<SyncModel> m_model;
    Language m_language;
};

QTEST_GUILESS_MAIN(TestHanded)
#include "tst_handed.moc"
