// The draft while its program is killed: whatever the moment, it comes back with all but the last second of typing.
#include "core/record/types.h"
#include "core/sync/session.h"
#include "qml/Capture/capturemodel.h"
#include "tests/qml/kills/typist.h"
#include "tests/support/must.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace kf;
using namespace kf::test;

namespace {

constexpr int KeysBetweenRests = 60; // then the draft is cut into its note

Result<std::unique_ptr<Store>> openStore(const QString &directory, bool create)
{
    StoreOptions options;
    options.directory = directory;
    options.create = create;
    return Store::open(options, Secret::copyOf(QByteArray(32, 'k'))); // the vault is not what is tested here
}

// Types until it is killed.
class Child : public QObject
{
public:
    Child(const QString &directory, quint32 seed) : m_typist(seed), m_session(must(openStore(directory, false)))
    {
        m_model.attach(m_session);
        connect(&m_model, &CaptureModel::textChanged, this, [this] {
            if (m_opened && !m_typing)
                begin();
        });
        m_model.open({});
        m_opened = true;
    }

private:
    void begin()
    {
        m_typing = true;
        tellFound(m_model.text());
        QTimer::singleShot(m_typist.pauseMs(), this, &Child::typeOne);
    }
    void typeOne()
    {
        const QString text = m_typist.after(m_model.text());
        m_model.setCursor(int(text.size()));
        m_model.setText(text);
        tellTyped();
        if (++m_keys % KeysBetweenRests == 0)
            m_model.leave();
        QTimer::singleShot(m_typist.pauseMs(), this, &Child::typeOne);
    }

    Typist m_typist;
    Session m_session;
    CaptureModel m_model{Clock::system()};
    int m_keys = 0;
    bool m_opened = false;
    bool m_typing = false;
};

} // namespace

class TestDraftKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKillAtAnyMomentLosesASecondAtMost();
};

void TestDraftKills::aKillAtAnyMomentLosesASecondAtMost()
{
    const int kills = killsWanted(40);
    constexpr int Chains = 4;
    std::vector<QString> troubles(Chains);
    std::atomic<int> made = 0;
    std::atomic<qint64> worst = 0;
    inChains(kills, Chains, [&](int chain, int share) {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("store"));
        must(openStore(path, true));
        QString held;
        for (int i = 0; i < share && troubles[size_t(chain)].isEmpty(); ++i) {
            const quint32 seed = quint32(chain * 100'000 + i);
            const int afterMs = int((seed * 2654435761u >> 16) % 2000);
            const Kill kill = killOne({QStringLiteral("--type"), path}, held, seed, afterMs);
            const auto store = must(openStore(path, false));
            const auto draft =
                must(store->read([](Reader &reader) { return reader.draft(QStringLiteral("capture")); }).result());
            const QString text = draft ? draft->text : QString();
            const Verdict verdict = judge(kill, text);
            QString &trouble = troubles[size_t(chain)];
            trouble = verdict.trouble;
            if (draft && (!draft->open || draft->cursor != text.size()))
                trouble = QStringLiteral("not where one was: cursor %1 of %2").arg(draft->cursor).arg(text.size());
            const auto notes = must(store
                                        ->read([](Reader &reader) {
                                            return reader.list(Query{.type = &types::note, .where = {}, .limit = {}});
                                        })
                                        .result());
            if (notes.size() > 1)
                trouble = QStringLiteral("%1 notes came of one draft").arg(notes.size());
            held = text;
            ++made;
            if (verdict.oldestLostMs > worst)
                worst = verdict.oldestLostMs;
        }
    });
    for (const QString &trouble : troubles)
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    QCOMPARE(made.load(), kills);
    qInfo("%d kills; the oldest key that was lost: %lld ms before the kill", kills,
          static_cast<long long>(worst.load()));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("--type")) {
        const Child child(arguments[2], arguments[3].toUInt());
        return QCoreApplication::exec();
    }
    TestDraftKills test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_draftkills.moc"
