// What the pages say, of what is known by hand.
#include "qml/Format/language.h"
#include "tests/qml/pages/samples.h"
#include "tests/qml/pages/visits.h"
#include "tests/qml/rows.h"
#include "tests/support/fakeposition.h"

#include <QSignalSpy>
#include <QTest>

using namespace kf;
using test::plain;
using test::rowOf;

namespace {

class HandClock : public Clock
{
public:
    qint64 nowMs() const override { return now; }
    qint64 monotonicMs() const override { return now; }
    quint32 bootId() const override { return 1; }
    qint64 now = sample::morning().toMSecsSinceEpoch();
};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class TestViewModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language.use(QStringLiteral("ru")); }
    void todayFollowsTheClock();
    void todayTicksOffAndTakesBack();
    void textsFollowTheLanguage();
    void aDayWithoutVisitsSaysWhatComes();
    void aVisitWithoutAnHourIsNeverTheNextOne();
    void accountsSayTheWorstSignal();
    void accountsAreFoundByNameAndBeyond();
    void aClientsStepIsTickedOffOnce();
    void timelineIsDividedIntoMonths();
    void syncCountsWhatHasGone();
    void syncPillSaysWhatMattersMost();
    void conflictTakesTheNewestUnlessTold();
    void conflictTakesASide();
    void deletedAndEditedIsAsked();
    void unlockAsksTwiceAtFirst();

private:
    Language m_language;
    HandClock m_clock;
    test::FakePosition m_position;
};

void TestViewModels::todayFollowsTheClock()
{
    TodayModel model(m_clock);
    QVERIFY(!model.view().loaded);
    model.show(sample::today());
    QCOMPARE(plain(model.view().date), text("Вторник, 13 октября"));
    QCOMPARE(plain(model.view().nextIn), text("через 38 мин"));
    QCOMPARE(model.view().nextTime, text("10:30"));
    QCOMPARE(model.agenda()->count(), 2);
    QCOMPARE(model.schedule()->count(), 3);

    HandClock later;
    later.now += 60 * 60'000; // 10:52, in the middle of the first visit
    TodayModel during(later);
    during.show(sample::today());
    QCOMPARE(plain(during.view().nextLabel), text("Опаздываем на 22 мин")); // nobody has begun it
    QCOMPARE(during.view().nextIn, text("до 11:30"));
    later.now += 60 * 60'000;
    during.show(sample::today());
    QCOMPARE(during.view().nextAccount, text("Сытный квартал"));
    QVERIFY(rowOf<AgendaRow>(during.schedule(), 0).past);
    later.now += 24 * 3600'000ll; // an old snapshot does not speak of another day
    during.show(sample::today());
    QVERIFY(!during.view().hasVisits);
}

void TestViewModels::todayTicksOffAndTakesBack()
{
    TodayModel model(m_clock);
    model.show(sample::today());
    QCOMPARE(model.due()->count(), 5);
    QCOMPARE(model.week()->count(), 3);
    const DueRow first = rowOf<DueRow>(model.due(), 0);
    QCOMPARE(first.due, text("Вчера"));
    QCOMPARE(first.tone, text("danger"));
    QCOMPARE(rowOf<DueRow>(model.due(), 1).tone, text("warning"));

    const QSignalSpy done(&model, &TodayModel::done);
    model.complete(first.key);
    QCOMPARE(done.size(), 1);
    QCOMPARE(done.front().front().toString(), text("Обещание выполнено"));
    QVERIFY(rowOf<DueRow>(model.due(), 0).done);
    model.complete(first.key); // once is enough
    QCOMPARE(done.size(), 1);

    TodayModel::Snapshot without = sample::today();
    without.open.erase(without.open.begin());
    model.show(without); // the store has it, the row still stands
    QCOMPARE(model.due()->count(), 5);
    model.undo();
    QVERIFY(!rowOf<DueRow>(model.due(), 0).done);

    model.complete(first.key);
    m_clock.now += JustDone::StayMs;
    model.show(without);
    QCOMPARE(model.due()->count(), 4);
    m_clock.now -= JustDone::StayMs;
}

void TestViewModels::textsFollowTheLanguage()
{
    QObject owner;
    auto *model = new TodayModel(m_clock, &owner);
    model->show(sample::today());
    m_language.use(QStringLiteral("en"));
    retranslate(&owner);
    QCOMPARE(plain(model->view().date), text("Tuesday, 13 October"));
    QCOMPARE(plain(model->view().nextIn), text("in 38 min"));
    QCOMPARE(rowOf<DueRow>(model->due(), 0).due, text("Yesterday"));
}

void TestViewModels::aDayWithoutVisitsSaysWhatComes()
{
    TodayModel model(m_clock);
    model.show(sample::dayWithoutVisits());
    QVERIFY(!model.view().hasVisits);
    QCOMPARE(plain(model.view().emptyText), text("Ближайший в понедельник, 10:00: Лавка Норд"));
}

void TestViewModels::aVisitWithoutAnHourIsNeverTheNextOne()
{
    TodayModel model(m_clock);
    TodayModel::Snapshot snapshot = sample::today();
    TodayModel::Visit whole = snapshot.visits.front();
    whole.id = RecordId::generate(1);
    whole.start = QDateTime::fromMSecsSinceEpoch(whole.start).date().startOfDay().toMSecsSinceEpoch();
    whole.end = QDateTime::fromMSecsSinceEpoch(whole.start).addDays(1).toMSecsSinceEpoch();
    whole.allDay = true;
    snapshot.visits.insert(snapshot.visits.begin(), whole);
    model.show(snapshot);
    QCOMPARE(model.view().nextTime, QStringLiteral("10:30"));
    QCOMPARE(model.view().firstHour, 9); // the schedule does not begin at midnight for it
    QCOMPARE(rowOf<AgendaRow>(model.agenda(), 0).time, text("—"));
    QVERIFY(rowOf<AgendaRow>(model.agenda(), 0).detail.startsWith(text("Весь день")));
    QCOMPARE(model.allDay()->count(), 1); // the desktop has no agenda: it stands above the hours
    QCOMPARE(model.schedule()->count(), int(sample::today().visits.size()));
    snapshot.visits = {whole};
    model.show(snapshot);
    QVERIFY(model.view().hasVisits);
    QVERIFY(!model.view().hasNext);
}

void TestViewModels::accountsSayTheWorstSignal()
{
    AccountsModel model(m_clock, m_position);
    model.show(sample::accounts());
    const auto reason = [&](int at) { return plain(rowOf<AccountRow>(model.accounts(), at).reason); };
    QCOMPARE(reason(0), text("Визит сегодня в 10:30"));
    QCOMPARE(reason(2), text("Визит 9 дней назад"));
    QCOMPARE(reason(3), text("Задача просрочена"));
    QCOMPARE(reason(4), text("Нет визита 34 дня"));
    QCOMPARE(rowOf<AccountRow>(model.accounts(), 4).tone, text("warning"));
    QCOMPARE(reason(7), text("Визит завтра в 9:30"));
    QCOMPARE(reason(8), text("Просрочены 3 задачи"));
    QCOMPARE(reason(9), text("Визит 16 октября"));
    QCOMPARE(plain(model.view().orphans), text("1425 сделок, 2 заметки"));
}

void TestViewModels::accountsAreFoundByNameAndBeyond()
{
    AccountsModel model(m_clock, m_position);
    model.show(sample::accounts());
    model.setQuery(text("  мЯта "));
    QCOMPARE(model.accounts()->count(), 1);
    QVERIFY(!model.view().hasOrphans);
    const QString key = rowOf<AccountRow>(model.accounts(), 0).key;
    model.setQuery(text("скидка"));
    QCOMPARE(model.accounts()->count(), 0);
    model.showFound(text("скидк"), {{*RecordId::fromString(key), text("note"), text("просят скидку")}});
    QCOMPARE(model.accounts()->count(), 0); // the answer to another question
    model.showFound(text("скидка"), {{*RecordId::fromString(key), text("note"), text("просят скидку")}});
    QCOMPARE(model.accounts()->count(), 1);
    QCOMPARE(rowOf<AccountRow>(model.accounts(), 0).reason, text("просят скидку"));
}

void TestViewModels::aClientsStepIsTickedOffOnce()
{
    AccountModel model(m_clock);
    model.show(sample::account());
    const QSignalSpy done(&model, &AccountModel::done);
    const QString key = rowOf<DueRow>(model.steps(), 0).key;
    model.complete(key);
    model.complete(key);
    QCOMPARE(done.size(), 1);
    model.undo();
    QVERIFY(!rowOf<DueRow>(model.steps(), 0).done);
}

void TestViewModels::timelineIsDividedIntoMonths()
{
    AccountModel model(m_clock);
    model.show(sample::account());
    const auto month = [&](int at) { return test::valueOf(*model.timeline(), at, "month").toString(); };
    const auto last = [&](int at) { return test::valueOf(*model.timeline(), at, "last").toBool(); };
    QCOMPARE(month(0), text("Октябрь"));
    QVERIFY(last(0));
    QCOMPARE(month(1), text("Сентябрь"));
    QCOMPARE(month(2), QString());
    QCOMPARE(plain(test::valueOf(*model.timeline(), 2, "detail").toString()), text("Срок был 12 октября, просрочено"));
    AccountModel::Snapshot recent = sample::account();
    recent.events.resize(3);
    model.show(recent);
    QCOMPARE(month(0), QString());
    QVERIFY(!last(0));
    QCOMPARE(plain(rowOf<DealStageRow>(model.deals(), 1).sum), text("48,2 млн ₽ + 15 000 €"));
}

void TestViewModels::syncCountsWhatHasGone()
{
    SyncModel model(m_clock);
    model.show(sample::syncBefore());
    QCOMPARE(model.view().progress, text("0/7"));
    model.show(sample::sync());
    QCOMPARE(model.view().progress, text("3/7"));
    QCOMPARE(rowOf<QueueRow>(model.queue(), 0).phase, text("sent"));
    QCOMPARE(rowOf<QueueRow>(model.queue(), 3).phase, text("sending"));
    QCOMPARE(rowOf<QueueRow>(model.queue(), 6).phase, text("waiting"));
    QCOMPARE(model.rejected()->count(), 1);
    QCOMPARE(model.decisions()->count(), 2);
    model.postpone(rowOf<DecisionRow>(model.decisions(), 0).key);
    QCOMPARE(model.decisions()->count(), 1);

    SyncModel::Snapshot offline = sample::syncBefore();
    offline.link = SyncModel::Link::Offline;
    offline.hasNetwork = false;
    model.show(offline);
    QCOMPARE(plain(model.view().detail), text("7 изменений ждут сети"));
    QCOMPARE(rowOf<QueueRow>(model.queue(), 0).phase, text("waiting"));

    // There is a network: then it is the server, and one hears when it is tried again.
    offline.hasNetwork = true;
    offline.retryAt = m_clock.nowMs() + 90'000;
    model.show(offline);
    QCOMPARE(plain(model.view().headline), text("Сервер не отвечает, попробуем через 2 мин"));
    QCOMPARE(plain(model.view().detail), text("Всё на устройстве, 7 изменений ждут"));
    QCOMPARE(model.view().tone, text("neutral"));
    QCOMPARE(rowOf<QueueRow>(model.queue(), 0).stateText, text("Ждёт сервера"));
    offline.retryAt = m_clock.nowMs() + 3'000;
    model.show(offline);
    QCOMPARE(model.view().headline, text("Сервер не отвечает, попробуем меньше чем через минуту"));
    offline.retryAt = 0;
    model.show(offline);
    QCOMPARE(model.view().headline, text("Сервер не отвечает, пробуем ещё раз"));
}

void TestViewModels::syncPillSaysWhatMattersMost()
{
    SyncStatus status(m_clock);
    QCOMPARE(status.state(), SyncStatus::State::Saved);
    SyncStatus::Snapshot now{.hasServer = true, .reachable = false, .pending = 4};
    status.show(now);
    QCOMPARE(status.state(), SyncStatus::State::Offline);
    QCOMPARE(status.count(), 4);
    now.conflicts = 1;
    status.show(now);
    QCOMPARE(status.state(), SyncStatus::State::Conflict);
    QCOMPARE(status.count(), 1);
    now.rejected = 2;
    status.show(now);
    QCOMPARE(status.state(), SyncStatus::State::Failed);
    QCOMPARE(status.count(), 2);
}

void TestViewModels::conflictTakesTheNewestUnlessTold()
{
    ConflictModel model(m_clock);
    model.show(sample::conflict());
    QCOMPARE(model.view().title, text("Две версии заметки"));
    QCOMPARE(model.view().sides.size(), 2);
    QCOMPARE(model.view().sides.front().value<ConflictSide>().name, text("Телефон"));
    const auto chosen = [&](int field, int choice) {
        return rowOf<ConflictFieldRow>(model.fields(), field).choices[choice].value<ConflictChoice>().chosen;
    };
    QVERIFY(rowOf<ConflictFieldRow>(model.fields(), 2).longText);
    QCOMPARE(rowOf<ConflictFieldRow>(model.fields(), 2).result,
             text("Ольга недовольна недовозом, но готова обсуждать рост полки. Попросила компенсацию. "
                  "Ждёт акт до среды."));
    QVERIFY(chosen(1, 1)); // the laptop's is the shown one
    model.choose(text("due"), 1);
    QVERIFY(chosen(1, 0));
    QCOMPARE(plain(rowOf<ConflictFieldRow>(model.fields(), 1).result), text("Пт, 16 октября, 15:00"));
    model.write(text("text"), text("По-своему"));
    QCOMPARE(rowOf<ConflictFieldRow>(model.fields(), 2).result, text("По-своему"));
    QVERIFY(rowOf<ConflictFieldRow>(model.fields(), 2).edited);
}

void TestViewModels::conflictTakesASide()
{
    ConflictModel model(m_clock);
    model.show(sample::conflict());
    model.takeSide(1);
    QCOMPARE(model.view().side, 1);
    QCOMPARE(rowOf<ConflictFieldRow>(model.fields(), 0).result, text("Компенсировать 260 коробок"));
    QCOMPARE(rowOf<ConflictFieldRow>(model.fields(), 2).result,
             text("Ольга недовольна недовозом. Попросила компенсацию. Ждёт акт до среды."));
    model.choose(text("title"), 0);
    QCOMPARE(model.view().side, -1);
    model.takeSide(-1);
    QCOMPARE(rowOf<ConflictFieldRow>(model.fields(), 0).result, text("Компенсировать 240 коробок"));
}

void TestViewModels::deletedAndEditedIsAsked()
{
    ConflictModel model(m_clock);
    model.show(sample::conflict(QStringLiteral("review")));
    QVERIFY(model.view().review);
    QVERIFY(model.view().reviewText.contains(text("Ноутбук")));
    QCOMPARE(model.fields()->count(), 0);
    model.show({});
    QVERIFY(model.view().settled);
}

void TestViewModels::unlockAsksTwiceAtFirst()
{
    UnlockModel model(m_clock);
    const QSignalSpy given(&model, &UnlockModel::passphraseGiven);
    model.begin(text("Марина Лаптева"), true);
    QCOMPARE(model.greeting(), text("Доброе утро, Марина"));
    model.choose(text("short"), text("short"));
    QVERIFY(model.error().contains(text("8")));
    model.choose(text("long enough"), text("long enaugh"));
    QCOMPARE(model.error(), text("Пароли не совпали"));
    QCOMPARE(given.size(), 0);
    model.choose(text("long enough"), text("long enough"));
    QCOMPARE(given.size(), 1);
    QVERIFY(model.busy());
    model.unlock(text("again")); // one at a time
    QCOMPARE(given.size(), 1);
    model.refuse({ErrorCode::WrongPassphrase, {}});
    QVERIFY(!model.busy());
    QCOMPARE(model.error(), text("Пароль не подошёл"));
    model.forgetError();
    QVERIFY(model.error().isEmpty());
}

QTEST_GUILESS_MAIN(TestViewModels)
#include "tst_viewmodels.moc"
