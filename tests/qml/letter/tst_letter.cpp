#include "core/portfolio/handover.h"
#include "qml/Format/language.h"
#include "qml/Letter/lettermodel.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QUrlQuery>

using namespace kf;
using namespace kf::test;

// After a visit that went on from 8:30 to 9:30 on 13 October 2026.
class LetterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.use(QStringLiteral("ru"));
        m_at.open();
        m_client = m_at.addAccount(QStringLiteral("Тавория"));
        Record olga(types::contact);
        olga.set(types::contact.name, QStringLiteral("Ольга Рябинина")).set(types::contact.account, m_client);
        olga.set(types::contact.email, QStringLiteral("o.ryabinina@tavoria.example"));
        Record visit(types::visit);
        visit.set(types::visit.title, QStringLiteral("Поднять цену")).set(types::visit.account, m_client);
        visit.set(types::visit.people, {m_at.add(olga)});
        visit.set(types::visit.start, at(8, 30)).set(types::visit.started, at(8, 30));
        visit.set(types::visit.finished, at(9, 30));
        m_visit = m_at.add(visit);
        Record note(types::note);
        note.set(types::note.account, m_client).set(types::note.visit, m_visit);
        note.set(types::note.text, QStringLiteral("Внутреннее: маржа 12 %"));
        m_note = m_at.add(note);
        m_model = std::make_unique<LetterModel>(m_at.clock);
        m_model->attach(*m_at.session);
    }
    void cleanup()
    {
        m_model.reset();
        m_at.close();
    }

    void promisesOfBothSidesAndTheNextMeetingAreTold()
    {
        addPromise(QStringLiteral("Компенсировать 240 коробок"), "we", Moment{QDate(2026, 10, 16), QTime(15, 0)});
        addPromise(QStringLiteral("Акт расхождения"), "client", {});
        Record next(types::visit);
        next.set(types::visit.account, m_client).set(types::visit.title, QStringLiteral("Итоги"));
        next.set(types::visit.start, QDateTime(QDate(2026, 10, 20), QTime(10, 0)).toMSecsSinceEpoch());
        next.set(types::visit.place, QStringLiteral("Складочная, 14"));
        m_at.add(next);
        open();
        QCOMPARE(m_model->to(), QStringLiteral("o.ryabinina@tavoria.example"));
        QCOMPARE(m_model->subject(), QStringLiteral("Итоги встречи 13 октября 2026"));
        QCOMPARE(m_model->body(), QStringLiteral("Здравствуйте, Ольга Рябинина!\n\n"
                                                 "Спасибо за встречу 13 октября 2026. Коротко, о чём договорились.\n\n"
                                                 "Мы:\n• Компенсировать 240 коробок, до 16 октября, пятница, 15:00\n\n"
                                                 "Вы:\n• Акт расхождения\n\n"
                                                 "Следующая встреча: 20 октября, вторник, 10:00, Складочная, 14\n\n"
                                                 "С уважением,"));
    }

    void aNextMeetingWithoutAnHourIsTold()
    {
        open();
        QVERIFY(!m_model->body().contains(QStringLiteral("Следующая встреча")));
        Record next(types::visit);
        next.set(types::visit.account, m_client);
        next.set(types::visit.start, QDate(2026, 10, 20).startOfDay().toMSecsSinceEpoch());
        next.set(types::visit.end, QDate(2026, 10, 21).startOfDay().toMSecsSinceEpoch());
        next.set(types::visit.zone, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
        m_at.add(next);
        // The letter that is open already and that nobody has touched takes it in.
        QTRY_VERIFY(m_model->body().contains(QStringLiteral("Следующая встреча: 20 октября, вторник\n")));
    }

    void thePeopleOfTheClientAreAtHand()
    {
        const auto addPerson = [&](const char *name, const char *address) {
            m_at.add(Record(types::contact)
                         .set(types::contact.name, QString::fromUtf8(name))
                         .set(types::contact.account, m_client)
                         .set(types::contact.email, QLatin1String(address)));
        };
        addPerson("Вера Тихонова", "vera@tavoria.example");
        addPerson("Пётр Гаев", ""); // there is nothing to write to
        open();
        QCOMPARE(m_model->others()->count(), 1);
        QCOMPARE(rowOf<AddresseeRow>(m_model->others(), 0).name, QStringLiteral("Вера Тихонова"));
        m_model->addAddress(m_model->others()->keyOf(0));
        QCOMPARE(m_model->to(), QStringLiteral("o.ryabinina@tavoria.example, vera@tavoria.example"));
        QCOMPARE(m_model->others()->count(), 0);
        m_model->setTo({});
        QCOMPARE(m_model->others()->count(), 1); // who took part is written to by composing anew
        m_model->addAddress(QStringLiteral("vera@tavoria.example"));
        QCOMPARE(m_model->to(), QStringLiteral("vera@tavoria.example"));
    }

    void whatIsOursAloneNeverComesIn()
    {
        const auto secret = [&](const auto &type) {
            Record record(type);
            record.set(type.title, QStringLiteral("Секрет")).set(type.account, m_client).set(type.note, m_note);
            m_at.add(record);
        };
        secret(types::task);
        secret(types::risk);
        secret(types::complaint);
        secret(types::need);
        secret(types::idea);
        open();
        QVERIFY(!m_model->body().contains(QStringLiteral("Секрет")));
        QVERIFY(!m_model->body().contains(QStringLiteral("маржа")));
        QVERIFY(!m_model->body().contains(QStringLiteral("цену")));
        QVERIFY(!m_model->subject().contains(QStringLiteral("цену")));
    }

    // Who takes the client over is introduced to all of his people, with what is open and nothing of ours alone.
    void aColleagueIsIntroduced()
    {
        addPromise(QStringLiteral("Компенсировать 240 коробок"), "we", Moment{QDate(2026, 10, 16), {}});
        m_at.add(
            Record(types::risk).set(types::risk.title, QStringLiteral("Секрет")).set(types::risk.account, m_client));
        const RecordId boris = m_at.add(Record(types::user).set(types::user.name, QStringLiteral("Борис Титов")));
        portfolio::Team team;
        team.account = m_client;
        team.me = RecordId::generate(1);
        const qint64 until = QDate(2026, 10, 28).startOfDay().toMSecsSinceEpoch();
        const auto change = portfolio::handOver(
            team, {boris, 0, until, 0, QStringLiteral("Внутреннее: маржа"), {}, QStringLiteral("Принять")}, at(9, 52));
        must(m_at.session->store().apply(change.action).result());
        RecordId task;
        for (const Record &one : recordsOf(m_at.session->store(), types::task)) {
            if (one.get(types::task.sentence) == portfolio::AskToAccept)
                task = one.id();
        }
        m_model->open(task.toString());
        QTRY_VERIFY(m_model->view().exists);
        QVERIFY(m_model->view().introduces);
        QCOMPARE(m_model->to(), QStringLiteral("o.ryabinina@tavoria.example"));
        QCOMPARE(m_model->subject(), QStringLiteral("Кто работает с вами с 13 октября 2026: Борис Титов"));
        QCOMPARE(m_model->body(), QStringLiteral("Здравствуйте!\n\n"
                                                 "С 13 октября 2026 по 27 октября 2026 меня замещает Борис Титов. "
                                                 "Всё, о чём договорились, остаётся в силе.\n\n"
                                                 "Мы:\n• Компенсировать 240 коробок, до 16 октября, пятница\n\n"
                                                 "С уважением,"));
        m_model->setLanguage(QStringLiteral("en"));
        QVERIFY(m_model->body().contains(
            QStringLiteral("From 13 October 2026 to 27 October 2026 Борис Титов stands in for me.")));
        m_model->queue();
        QCOMPARE(m_model->outbox()->count(), 1);
    }

    void aPromiseOfAnotherVisitIsNoneOfIt()
    {
        Record old(types::promise);
        old.set(types::promise.title, QStringLiteral("Давнее")).set(types::promise.account, m_client);
        Record note(types::note);
        note.set(types::note.account, m_client).set(types::note.text, QStringLiteral("Другой визит"));
        old.set(types::promise.note, m_at.add(note));
        m_at.add(old);
        open();
        QVERIFY(!m_model->body().contains(QStringLiteral("Давнее")));
    }

    void theLanguageIsTheClientsNotTheWindows()
    {
        RecordEdit edit;
        edit.type = &types::account;
        edit.id = m_client;
        edit.values.emplace_back(&types::account.language, QStringLiteral("en"));
        Action action;
        action.edits.push_back(edit);
        must(m_at.session->store().apply(std::move(action)).result());
        addPromise(QStringLiteral("240 cases"), "we", Moment{QDate(2026, 10, 16), QTime(15, 0)});
        open();
        QCOMPARE(m_model->language(), QStringLiteral("en"));
        QCOMPARE(m_model->subject(), QStringLiteral("Summary of our meeting on 13 October 2026"));
        QVERIFY(m_model->body().contains(QStringLiteral("• 240 cases, by Friday, 16 October, 15:00")));
        m_model->setLanguage(QStringLiteral("ru"));
        QVERIFY(m_model->body().startsWith(QStringLiteral("Здравствуйте")));
    }

    void aChangedLetterKeepsItsWordsInAnyLanguageAndOverARestart()
    {
        open();
        m_model->setBody(QStringLiteral("Своими словами"));
        m_model->setLanguage(QStringLiteral("en"));
        QCOMPARE(m_model->body(), QStringLiteral("Своими словами"));
        m_model->leave();
        settle();
        m_model = std::make_unique<LetterModel>(m_at.clock);
        m_model->attach(*m_at.session);
        open();
        QTRY_COMPARE(m_model->body(), QStringLiteral("Своими словами"));
        QCOMPARE(m_model->language(), QStringLiteral("en"));
        QVERIFY(m_model->view().touched);
        m_model->compose();
        QVERIFY(m_model->body().startsWith(QStringLiteral("Hello")));
        m_model->undo();
        QCOMPARE(m_model->body(), QStringLiteral("Своими словами"));
    }

    void aQueuedLetterWaitsAndIsNeverCalledSent()
    {
        open();
        QSignalSpy done(m_model.get(), &LetterModel::done);
        m_model->queue();
        QCOMPARE(done.count(), 1);
        QVERIFY(m_model->view().queued);
        QCOMPARE(m_model->view().state, QStringLiteral("Ждёт сети, ещё не отправлено"));
        QCOMPARE(m_model->outbox()->count(), 1);
        settle();
        LetterModel afterRestart(m_at.clock);
        afterRestart.attach(*m_at.session);
        QTRY_COMPARE(afterRestart.outbox()->count(), 1);
        QCOMPARE(rowOf<OutboxRow>(afterRestart.outbox(), 0).subject, m_model->subject());
        m_model->undo();
        QVERIFY(!m_model->view().queued);
        QCOMPARE(m_model->outbox()->count(), 0);
    }

    void theMailProgramIsGivenTheWholeLetter()
    {
        open();
        m_model->setTo(QStringLiteral("o.ryabinina@tavoria.example, i.korzh@tavoria.example"));
        m_model->setSubject(QStringLiteral("Итоги & планы = 100%"));
        m_model->setBody(QStringLiteral("Раз?\nДва #3 + 4"));
        m_model->queue();
        QSignalSpy asked(m_model.get(), &LetterModel::mailAsked);
        m_model->hand();
        QCOMPARE(asked.count(), 1);
        const QUrl url = asked.front().front().toUrl();
        QCOMPARE(url.scheme(), QStringLiteral("mailto"));
        QCOMPARE(url.path(), QStringLiteral("o.ryabinina@tavoria.example,i.korzh@tavoria.example"));
        const QUrlQuery query(url);
        QCOMPARE(query.queryItemValue(QStringLiteral("subject"), QUrl::FullyDecoded),
                 QStringLiteral("Итоги & планы = 100%"));
        QCOMPARE(query.queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded),
                 QStringLiteral("Раз?\r\nДва #3 + 4"));
        QCOMPARE(m_model->outbox()->count(), 0);
        QCOMPARE(plain(m_model->view().state), QStringLiteral("Передано в почтовую программу сегодня, 9:52"));
        m_model->setBody(QStringLiteral("Ещё раз"));
        QCOMPARE(m_model->view().state, QString());
    }

    void itGoesWithoutBeingRead()
    {
        addPromise(QStringLiteral("Компенсировать 240 коробок"), "we", {});
        QSignalSpy asked(m_model.get(), &LetterModel::mailAsked);
        m_model->send(m_visit.toString(), true);
        QVERIFY(asked.wait());
        QVERIFY(asked.front().front().toUrl().toString().contains(QStringLiteral("240")));
        QVERIFY(m_model->view().state.startsWith(QStringLiteral("Передано")));
        m_model->open(m_visit.toString()); // opened, it only lies there
        settle();
        QCOMPARE(asked.count(), 1);
        QSignalSpy said(m_model.get(), &LetterModel::said);
        m_model->send(m_visit.toString(), true); // not twice
        QVERIFY(said.wait());
        QCOMPARE(asked.count(), 1);
    }

    void whatWaitsUnreadIsTakenBack()
    {
        m_model->send(m_visit.toString(), false);
        QTRY_VERIFY(m_model->view().queued);
        QCOMPARE(m_model->outbox()->count(), 1);
        m_model->takeBack(m_visit.toString());
        QTRY_COMPARE(m_model->outbox()->count(), 0);
        // Nothing of it is left: the next one tells what was agreed by then.
        addPromise(QStringLiteral("Компенсировать 240 коробок"), "we", {});
        settle();
        m_model->send(m_visit.toString(), false);
        QTRY_VERIFY(m_model->view().queued);
        QVERIFY(m_model->body().contains(QStringLiteral("240")));
        // Changed by hand it is nobody's to forget.
        m_model->setBody(QStringLiteral("Своими словами"));
        m_model->takeBack(m_visit.toString());
        QCOMPARE(m_model->outbox()->count(), 1);
    }

    void toNobodyItDoesNotGo()
    {
        const RecordId visit = m_at.add(Record(types::visit).set(types::visit.started, at(8, 30)));
        QSignalSpy failed(m_model.get(), &LetterModel::failed);
        m_model->send(visit.toString(), false);
        QVERIFY(failed.wait());
        QCOMPARE(m_model->outbox()->count(), 0);
    }

    void withoutAMailProgramItIsKept()
    {
        open();
        m_model->hand();
        m_model->notHanded();
        QVERIFY(m_model->view().state.isEmpty());
    }

    void minutesAreAPdf()
    {
        addPromise(QStringLiteral("Компенсировать 240 коробок"), "we", {});
        open();
        QTemporaryDir folder;
        QSignalSpy said(m_model.get(), &LetterModel::said);
        m_model->savePdfTo(folder.path());
        QVERIFY(said.wait());
        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(files, QStringList({QStringLiteral("Протокол встречи, Тавория, 2026-10-13.pdf")}));
        QFile file(QDir(folder.path()).filePath(files.front()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
    }

    void aVisitThatIsGoneHasNoLetter()
    {
        m_model->open(RecordId::generate(1).toString());
        QTRY_VERIFY(m_model->view().loaded);
        QVERIFY(!m_model->view().exists);
        m_model->hand();
        m_model->queue();
        QCOMPARE(m_model->outbox()->count(), 0);
    }

    void aDamagedDraftIsRefused()
    {
        QVERIFY(!LetterDraft::fromText(QStringLiteral("nonsense")));
        LetterDraft letter;
        letter.language = QStringLiteral("ru");
        letter.to = QStringLiteral("a@b.example");
        letter.subject = QStringLiteral("Тема: State: handed\nState: handed");
        letter.body = QStringLiteral("\n\nТекст\n\nещё\n");
        letter.state = LetterDraft::State::Queued;
        const auto read = LetterDraft::fromText(letter.toText());
        QVERIFY(read);
        QCOMPARE(read->body, letter.body);
        QCOMPARE(read->state, LetterDraft::State::Queued);
        QCOMPARE(read->subject, QStringLiteral("Тема: State: handed State: handed"));
    }

private:
    static qint64 at(int hour, int minute)
    {
        return QDateTime(MorningClock::Day, QTime(hour, minute)).toMSecsSinceEpoch();
    }
    void open()
    {
        m_model->open(m_visit.toString());
        QTRY_VERIFY(m_model->view().loaded);
        QVERIFY(m_model->view().exists);
    }
    void settle() // what was written before is on the disk
    {
        must(m_at.session->store().write([](Store::WriteAccess &) -> Result<void> { return {}; }).result());
    }
    void addPromise(const QString &title, const char *direction, std::optional<Moment> due)
    {
        Record promise(types::promise);
        promise.set(types::promise.title, title).set(types::promise.account, m_client);
        promise.set(types::promise.note, m_note).set(types::promise.direction, QLatin1String(direction));
        if (due)
            promise.set(types::promise.due, *due);
        m_at.add(promise);
    }

    Language m_language;
    LiveStore m_at;
    RecordId m_client;
    RecordId m_visit;
    RecordId m_note;
    std::unique_ptr<LetterModel> m_model;
};

QTEST_MAIN(LetterTest)
#include "tst_letter.moc"
