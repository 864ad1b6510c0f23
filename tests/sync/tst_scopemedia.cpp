// Attachments' bytes on the server: kept as they are, for those who see the record, on both engines.
#include "server/media/blobs.h"
#include "tests/sync/scopeworld.h"

#include <QCryptographicHash>

using namespace kf;
using namespace kf::test;
using namespace Qt::StringLiterals;
using server::Role;
using wire::MediaPut;
using wire::MediaPutAnswer;

class ScopeMediaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { server::Engines::addRows(); }
    void initTestCase() { QVERIFY(m_engines.start()); }
    void cleanupTestCase() { m_engines.stop(); }
    void init()
    {
        m_storage = m_engines.open();
        m_world = std::make_unique<World>(*m_storage);
        m_anna = m_world->person(u"Anna"_s, Role::Kam);
        m_boris = m_world->person(u"Boris"_s, Role::Kam);
        m_root = m_world->person(u"Root"_s, Role::Admin);
    }
    void cleanup()
    {
        m_world.reset();
        m_storage.reset();
    }

    void rangesGoOnWhereTheLastOneEnded()
    {
        Phone anna(*m_world, m_anna);
        const RecordId id = attachment(anna, {});
        QCOMPARE(must(put(m_anna, id, 0, {})).have, quint64(0));
        QCOMPARE(must(put(m_anna, id, 0, m_bytes.left(40))).have, quint64(40));
        QCOMPARE(must(put(m_anna, id, 0, m_bytes.left(40))).have, quint64(40)); // again: counts once
        QCOMPARE(must(put(m_anna, id, 60, m_bytes.mid(60))).have, quint64(40)); // a gap: where it is
        QVERIFY(!get(m_anna, id));                                              // not whole yet
        const MediaPutAnswer whole = must(put(m_anna, id, 40, m_bytes.mid(40)));
        QVERIFY(whole.whole && !whole.spoilt);
        QVERIFY(must(put(m_anna, id, 0, m_bytes.left(40))).whole); // there is nothing to be done any more
        QCOMPARE(contentFor(m_boris, id), m_bytes);
        QCOMPARE(must(get(m_boris, id, quint64(m_bytes.size()))).bytes, QByteArray());
        QCOMPARE(count(), quint64(1));
    }

    void twoBringItAtOnce()
    {
        Phone anna(*m_world, m_anna);
        const RecordId id = attachment(anna, {});
        QCOMPARE(must(put(m_anna, id, 0, m_bytes.left(30))).have, quint64(30));
        QCOMPARE(must(put(m_boris, id, 0, m_bytes.left(50))).have, quint64(30)); // goes on there then
        QCOMPARE(must(put(m_boris, id, 30, m_bytes.mid(30, 50))).have, quint64(80));
        QCOMPARE(must(put(m_anna, id, 30, m_bytes.mid(30))).have, quint64(80));
        QVERIFY(must(put(m_anna, id, 80, m_bytes.mid(80))).whole);
        QCOMPARE(contentFor(m_anna, id), m_bytes);
    }

    void whatIsNotAsItsRecordSaysIsDropped()
    {
        Phone anna(*m_world, m_anna);
        const RecordId id = attachment(anna, {});
        QByteArray other = m_bytes;
        other[7] = char(other[7] ^ 1);
        const MediaPutAnswer answer = must(put(m_anna, id, 0, other));
        QVERIFY(answer.spoilt && !answer.whole);
        QCOMPARE(answer.have, quint64(0));
        QCOMPARE(count(), quint64(0));
        QVERIFY(must(put(m_anna, id, 0, m_bytes)).whole); // and comes anew
        // Under another hash than the record's there is nothing.
        MediaPut range{id, QByteArray(32, 'x'), quint64(m_bytes.size()), 0, m_bytes};
        QCOMPARE(server::putMedia(*m_storage, reader(m_anna), range, m_world->now).error().code, ErrorCode::NotFound);
        QCOMPARE(put(m_anna, RecordId::generate(1), 0, m_bytes).error().code, ErrorCode::NotFound);
    }

    // A length is only said: it takes nothing away from what was found good, and what it began is begun anew.
    void aWrongLengthTakesNothingAway()
    {
        Phone anna(*m_world, m_anna);
        const RecordId id = attachment(anna, {});
        const quint64 longer = quint64(m_bytes.size()) + 1;
        QCOMPARE(must(putAs(m_boris, id, longer, 0, QByteArray(30, 'x'))).have, quint64(30));
        QCOMPARE(must(put(m_anna, id, 0, {})).have, quint64(0)); // not hers
        QVERIFY(must(put(m_anna, id, 0, m_bytes)).whole);
        for (const QByteArray &bytes : {QByteArray(), QByteArray(30, 'x')})
            QVERIFY(must(putAs(m_boris, id, longer, 0, bytes)).whole);
        QCOMPARE(contentFor(m_boris, id), m_bytes);
        QCOMPARE(count(), quint64(1));
    }

    // Whoever does not see the record is told what one is told of nothing.
    void whoDoesNotSeeTheRecordSeesNothing()
    {
        Phone anna(*m_world, m_anna);
        const RecordId client = anna.account(u"Ромашка"_s);
        const RecordId shared = attachment(anna, client);
        const RecordId note = anna.note(client, u"Мне одной"_s, u"private"_s);
        const RecordId secret = attachment(anna, client, note);
        for (const RecordId &id : {shared, secret})
            QVERIFY(must(put(m_anna, id, 0, m_bytes)).whole);
        QCOMPARE(contentFor(m_boris, shared), m_bytes);
        const auto refused = get(m_boris, secret);
        const auto nothing = get(m_boris, RecordId::generate(1));
        QVERIFY(!refused && !nothing);
        QCOMPARE(refused.error(), nothing.error());
        QCOMPARE(put(m_boris, secret, 0, {}).error(), nothing.error());
        anna.join(client, m_anna, "kam");
        anna.sync();
        QCOMPARE(get(m_boris, shared).error(), nothing.error());
        const RecordId membership = anna.join(client, m_boris, "reader");
        anna.sync();
        QCOMPARE(contentFor(m_boris, shared), m_bytes);
        QVERIFY(!get(m_boris, secret));
        anna.mark(Operation::Kind::Delete, types::membership, membership);
        anna.sync();
        QVERIFY(!get(m_boris, shared));
        QCOMPARE(contentFor(m_anna, secret), m_bytes);
    }

    void anErasureTakesItAway()
    {
        Phone anna(*m_world, m_anna);
        Phone root(*m_world, m_root);
        const RecordId id = attachment(anna, {});
        QVERIFY(must(put(m_anna, id, 0, m_bytes)).whole);
        root.sync();
        root.eraseOnTheServer(types::attachment, id);
        QVERIFY(!get(m_anna, id));
        QCOMPARE(count(), quint64(0));
        QVERIFY(!put(m_anna, id, 0, m_bytes)); // nor does it come back
    }

private:
    RecordId attachment(Phone &phone, const RecordId &client, const RecordId &note = {})
    {
        Record record(types::attachment);
        record.set(types::attachment.name, u"Акт.pdf"_s)
            .set(types::attachment.account, client)
            .set(types::attachment.note, note)
            .set(types::attachment.sha256, QString::fromLatin1(hash().toHex()));
        const RecordId id = phone.add(record);
        phone.sync();
        return id;
    }
    QByteArray hash() const { return QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256); }
    server::Reader reader(const RecordId &person) const { return {m_world->workspace.id, DeviceId::None, person}; }
    Result<MediaPutAnswer> put(const RecordId &person, const RecordId &id, quint64 offset, const QByteArray &bytes)
    {
        return putAs(person, id, quint64(m_bytes.size()), offset, bytes);
    }
    Result<MediaPutAnswer> putAs(const RecordId &person, const RecordId &id, quint64 size, quint64 offset,
                                 const QByteArray &bytes)
    {
        return server::putMedia(*m_storage, reader(person), {id, hash(), size, offset, bytes}, m_world->now);
    }
    Result<wire::MediaGetAnswer> get(const RecordId &person, const RecordId &id, quint64 offset = 0)
    {
        return server::getMedia(*m_storage, reader(person), {id, hash(), offset, 33}, m_world->now);
    }
    QByteArray contentFor(const RecordId &person, const RecordId &id)
    {
        QByteArray all;
        for (;;) {
            const auto part = get(person, id, quint64(all.size()));
            if (!part || part->bytes.isEmpty())
                return all;
            all += part->bytes;
        }
    }
    quint64 count() { return must(server::countMedia(*must(m_storage->beginRead(m_world->workspace.id)))); }

    server::Engines m_engines;
    std::unique_ptr<server::Storage> m_storage;
    std::unique_ptr<World> m_world;
    const QByteArray m_bytes = QByteArray("0123456789abcdef").repeated(8);
    RecordId m_anna;
    RecordId m_boris;
    RecordId m_root;
};

QTEST_GUILESS_MAIN(ScopeMediaTest)
#include "tst_scopemedia.moc"
