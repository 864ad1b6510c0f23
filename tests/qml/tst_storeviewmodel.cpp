// When a page's reading and its user's writing cross, the page never steps back behind what the user has done.
#include "qml/Models/storeviewmodel.h"
#include "tests/qml/livestore.h"

#include <QSemaphore>
#include <QTest>

using namespace kf;
using namespace kf::test;

namespace {

// Shows the name of one client. Its reading can be held after it has read.
class NameModel : public StoreViewModel
{
public:
    NameModel(const Clock &clock, const RecordId &client) : StoreViewModel(clock), m_client(client) {}

    void reload() override
    {
        readFromStore(
            [this](Reader &reader) -> Result<QString> {
                KF_ASSIGN(const auto record, reader.get(types::account, m_client));
                const QString name = record->title();
                hasRead.release();
                if (held.loadAcquire())
                    letGo.acquire();
                return name;
            },
            [this](const QString &name) { shown << name; });
    }
    void rename(const QString &name)
    {
        RecordEdit edit;
        edit.type = &types::account;
        edit.id = m_client;
        edit.values = {{&types::account.name, name}};
        Action action;
        action.edits.push_back(std::move(edit));
        writeToStore(
            [this, action = std::move(action)](Store::WriteAccess &store) {
                mayWrite.acquire();
                return store.writer.apply(action);
            },
            [this](const Result<ActionReceipt> &result) { written += result.has_value() ? 1 : 0; });
    }

    QStringList shown;
    int written = 0;
    QAtomicInt held = 0;
    QSemaphore hasRead;
    QSemaphore letGo; // of one read that was held
    QSemaphore mayWrite;

protected:
    void present() override {}
    QSet<QByteArray> typesShown() const override { return {"account"}; }

private:
    const RecordId m_client;
};

} // namespace

class TestStoreViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatWasReadBeforeAWriteIsNotShown();
    void nothingIsReadWhileAWriteWaits();

private:
    LiveStore m_at;
    std::unique_ptr<NameModel> m_model;
};

void TestStoreViewModel::init()
{
    m_at.open();
    m_model = std::make_unique<NameModel>(m_at.clock, m_at.addAccount(QStringLiteral("Before")));
    m_model->attach(*m_at.session);
    QTRY_COMPARE(m_model->shown, QStringList{QStringLiteral("Before")});
    m_model->hasRead.acquire();
}

void TestStoreViewModel::cleanup()
{
    m_model->held = 0;
    m_model->letGo.release();
    m_model->mayWrite.release(2);
    m_at.close();
    m_model.reset();
}

void TestStoreViewModel::whatWasReadBeforeAWriteIsNotShown()
{
    m_model->held = 1;
    m_model->reload();
    m_model->hasRead.acquire();
    m_model->mayWrite.release();
    m_model->rename(QStringLiteral("After"));
    QTRY_COMPARE(m_model->written, 1);
    m_model->held = 0;
    m_model->letGo.release();
    QTRY_COMPARE(m_model->shown.last(), QStringLiteral("After"));
    QCOMPARE(m_model->shown.count(QStringLiteral("Before")), 1);
}

void TestStoreViewModel::nothingIsReadWhileAWriteWaits()
{
    m_model->rename(QStringLiteral("Once"));
    m_model->rename(QStringLiteral("Twice"));
    m_model->reload();
    m_model->mayWrite.release();
    QTRY_COMPARE(m_model->written, 1);
    m_at.session->store()
        .read([](Reader &) -> Result<bool> { return true; })
        .waitForFinished(); // all before it are done
    QCoreApplication::processEvents();
    QCOMPARE(m_model->shown.size(), 1);
    m_model->mayWrite.release();
    QTRY_COMPARE(m_model->shown.last(), QStringLiteral("Twice"));
    QVERIFY(!m_model->shown.contains(QStringLiteral("Once")));
}

QTEST_GUILESS_MAIN(TestStoreViewModel)
#include "tst_storeviewmodel.moc"
