// A visit in progress: its clock and its check-in, over a real store.
#include "tests/qml/visit/visittest.h"

using namespace kf;
using namespace kf::test;

class TestVisit : public VisitTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void startingIsKeptAtOnce();
    void aVisitThatNobodyPlanned();
    void atTheClientsTheOneThatIsPlanned();
    void itsSummaryIsReadBeforeItIsOver();
    void oneVisitAtATime();
    void checkIns_data();
    void checkIns();
    void doubtfulPlaces_data();
    void doubtfulPlaces();
    void aDoubtfulPlaceIsNotSentUnasked();
    void whoTypesIsNotAsked();
    void betterAtTheSecondTry();
    void anUndecidedPlaceIsKeptAtTheEnd();
    void anAnswerAfterTheEndIsTooLate();
    void aMissingPlaceIsOffered();
    void pausesDoNotCount();
};

void TestVisit::startingIsKeptAtOnce()
{
    auto model = m_at.model();
    QCOMPARE(m_at.position->asked, 0); // nothing before the tap
    start(*model);
    QCOMPARE(model->view().account, QStringLiteral("Tavoria"));
    QCOMPARE(model->view().place, QStringLiteral("Head office"));
    QTRY_COMPARE(model->people()->names(), QStringList({QStringLiteral("Olga Ryabinina")}));
    QCOMPARE(model->timer(), QStringLiteral("00:00"));
    QCOMPARE(visit().get(types::visit.started), m_at.clock.now);
    QCOMPARE(m_at.position->asked, 1);
    QVERIFY(model->checkIn().searching);
    QCOMPARE(model->checkIn().text, QStringLiteral("Looking for the place, you can write"));
    m_at.clock.now += (24 * 60 + 18) * 1000;
    QCOMPARE(model->timer(), QStringLiteral("24:18"));
    QCOMPARE(model->timerSpoken(), QStringLiteral("Under way for 24 minutes"));
}

void TestVisit::aVisitThatNobodyPlanned()
{
    auto model = m_at.model();
    QSignalSpy opened(model.get(), &VisitModel::opened);
    model->start({}, m_at.placeless.toString());
    QVERIFY(opened.wait());
    QCOMPARE(model->view().account, QStringLiteral("Orbis"));
    const std::vector<Record> visits = m_at.all(types::visit);
    QCOMPARE(visits.size(), size_t(2));
    const Record &made = visits.front().id() == m_at.visit ? visits.back() : visits.front();
    QCOMPARE(made.get(types::visit.account), m_at.placeless);
    QCOMPARE(made.get(types::visit.start), m_at.clock.now);
    QCOMPARE(made.get(types::visit.started), m_at.clock.now);
    QVERIFY(!made.get(types::visit.zone).isEmpty());
}

void TestVisit::atTheClientsTheOneThatIsPlanned()
{
    auto model = m_at.model();
    QSignalSpy opened(model.get(), &VisitModel::opened);
    model->start({}, m_at.account.toString());
    QVERIFY(opened.wait());
    QCOMPARE(m_at.all(types::visit).size(), size_t(1));
    finish(*model);
    model->start({}, m_at.account.toString()); // once more on the same day
    QVERIFY(opened.wait());
    QCOMPARE(m_at.all(types::visit).size(), size_t(2));
}

void TestVisit::itsSummaryIsReadBeforeItIsOver()
{
    auto model = m_at.model();
    start(*model);
    const qint64 begun = m_at.clock.now;
    write(*model, QStringLiteral("#task Planogram by Friday\n!promise Refund 240 cases"));
    m_at.clock.now += 64 * 60'000;
    model->review();
    QVERIFY(model->view().reviewed);
    QVERIFY(model->view().span.endsWith(QStringLiteral("1\u00a0h 4\u00a0min")));
    QCOMPARE(visit().get(types::visit.finished), 0); // not before it is saved
    model->reading()->acceptAll(false);
    QVERIFY(!model->reading()->anyAccepted());
    model->reading()->accept(model->reading()->proposals()->keyOf(0), true);
    QVERIFY(model->reading()->anyAccepted());
    model->setSatisfaction(4);
    QTRY_COMPARE(visit().get(types::visit.satisfaction), 4);
    model->goOn();
    QVERIFY(!model->view().reviewed);
    QCOMPARE(model->satisfaction(), 4);

    m_at.clock.now += 60'000;
    model->review();
    m_at.clock.now += 120'000; // while one reads
    finish(*model);
    QCOMPARE(visit().get(types::visit.finished), begun + 65 * 60'000);
    QCOMPARE(m_at.all(types::task).size(), size_t(1));
    QCOMPARE(m_at.all(types::promise).size(), size_t(0));
    QVERIFY(!model->view().reviewed);
    QSignalSpy opened(model.get(), &VisitModel::opened);
    model->undo();
    QVERIFY(opened.wait());
    QVERIFY(!model->view().reviewed); // in the visit again
    QCOMPARE(model->satisfaction(), 4);
    model->setSatisfaction(0);
    QTRY_VERIFY(isEmpty(visit().value(types::visit.satisfaction)));
}

void TestVisit::oneVisitAtATime()
{
    auto model = m_at.model();
    start(*model);
    write(*model, QStringLiteral("Half a sentence"));
    QSignalSpy opened(model.get(), &VisitModel::opened);
    model->start({}, m_at.placeless.toString());
    QVERIFY(opened.wait());
    QCOMPARE(model->view().account, QStringLiteral("Tavoria"));
    QCOMPARE(model->text(), QStringLiteral("Half a sentence"));
    QCOMPARE(m_at.all(types::visit).size(), size_t(1));
    QCOMPARE(m_at.position->asked, 1);
}

void TestVisit::checkIns_data()
{
    QTest::addColumn<PositionSource::Answer>("answer");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("word");
    using Answer = PositionSource::Answer;
    QTest::newRow("good") << Answer(m_at.fix(8)) << QStringLiteral("Checked in 10:31, accuracy ±8\u00a0m") << true
                          << QString() << QStringLiteral("good");
    QTest::newRow("denied") << Answer(tl::unexpected(PositionTrouble::Denied))
                            << QStringLiteral("Location is off or not allowed") << false << QStringLiteral("Try again")
                            << QStringLiteral("denied");
    QTest::newRow("no receiver") << Answer(tl::unexpected(PositionTrouble::NoReceiver))
                                 << QStringLiteral("This device cannot tell where it is") << false << QString()
                                 << QStringLiteral("no receiver");
    QTest::newRow("nothing in time") << Answer(tl::unexpected(PositionTrouble::NoFix))
                                     << QStringLiteral("The place was not found") << false
                                     << QStringLiteral("Try again") << QStringLiteral("not found");
    QTest::newRow("a part of a town") << Answer(m_at.fix(25'000)) << QStringLiteral("The place was not found") << false
                                      << QStringLiteral("Try again") << QStringLiteral("not found");
}

void TestVisit::checkIns()
{
    QFETCH(PositionSource::Answer, answer);
    QFETCH(QString, word);
    auto model = m_at.model();
    QSignalSpy doubtful(model.get(), &VisitModel::placeDoubtful);
    start(*model);
    m_at.position->answer(answer);
    QTRY_VERIFY(!model->checkIn().searching);
    QTEST(model->checkIn().text, "text");
    QTEST(model->checkIn().good, "good");
    QTEST(model->checkIn().actionText, "action");
    QCOMPARE(doubtful.count(), 0);
    QTRY_COMPARE(visit().get(types::visit.checkIn), word);
    const bool placed = word == QLatin1String("good");
    QCOMPARE(std::holds_alternative<GeoPlace>(visit().value(types::visit.checkInPlace)), placed);
    QCOMPARE(visit().get(types::visit.checkInAt), m_at.clock.now);
    QCOMPARE(std::holds_alternative<qint64>(visit().value(types::visit.checkInDistance)), placed);
    if (placed)
        QCOMPARE(visit().get(types::visit.checkInPlace), (GeoPlace{Door, 8}));
    QVERIFY(!model->checkIn().offersPlace); // this client has one
}

void TestVisit::doubtfulPlaces_data()
{
    QTest::addColumn<PositionFix>("fix");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("explanation");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("word");
    QTest::newRow("weak") << m_at.fix(180, Hall) << QStringLiteral("The place is rough, ±180\u00a0m")
                          << QStringLiteral("Accuracy ±180\u00a0m, about 120\u00a0m to the client. Satellites are hard "
                                            "to receive indoors")
                          << QStringLiteral("Checked in 10:31, accuracy ±180\u00a0m") << QStringLiteral("weak");
    QTest::newRow("nobody knows how exact")
        << m_at.fix({}) << QStringLiteral("The place is rough")
        << QStringLiteral("Accuracy unknown, about 0\u00a0m to the client. Satellites are hard to receive indoors")
        << QStringLiteral("Checked in 10:31, accuracy unknown") << QStringLiteral("weak");
    PositionFix stale = m_at.fix(8);
    stale.at -= 30 * 60'000;
    QTest::newRow("stale") << stale << QStringLiteral("The place is old, of 10:01")
                           << QStringLiteral("The device knows where it was at 10:01, and nothing newer")
                           << QStringLiteral("Checked in with an old place, of 10:01") << QStringLiteral("stale");
    PositionFix mocked = m_at.fix(8);
    mocked.mocked = true;
    QTest::newRow("mocked") << mocked << QStringLiteral("The place is made up")
                            << QStringLiteral("It comes from a program, not from a receiver")
                            << QStringLiteral("Checked in with a made-up place") << QStringLiteral("mocked");
}

void TestVisit::doubtfulPlaces()
{
    QFETCH(PositionFix, fix);
    QFETCH(QString, kept);
    QFETCH(QString, word);
    auto model = m_at.model();
    QSignalSpy doubtful(model.get(), &VisitModel::placeDoubtful);
    start(*model);
    m_at.position->answer(fix);
    QTRY_COMPARE(doubtful.count(), 1);
    QTEST(model->checkIn().text, "asked");
    QTEST(model->checkIn().explanation, "explanation");
    QVERIFY(model->checkIn().doubtful);
    model->keepPlace();
    QCOMPARE(model->checkIn().text, kept);
    QVERIFY(!model->checkIn().good);
    QVERIFY(model->checkIn().canFind); // it may get better
    QTRY_COMPARE(visit().get(types::visit.checkIn), word);
    QCOMPARE(visit().get(types::visit.checkInPlace).point, fix.point);
}

void TestVisit::aDoubtfulPlaceIsNotSentUnasked()
{
    auto model = m_at.model();
    QSignalSpy doubtful(model.get(), &VisitModel::placeDoubtful);
    start(*model);
    m_at.position->answer(m_at.fix(180, Hall));
    QTRY_COMPARE(doubtful.count(), 1);
    model->skipPlace();
    QCOMPARE(model->checkIn().text, QStringLiteral("No check-in"));
    QTRY_COMPARE(visit().get(types::visit.checkIn), QStringLiteral("skipped"));
    const auto history =
        must(m_at.session->store().read([&](Reader &reader) { return reader.history(m_at.visit); }).result());
    for (const FieldHistory &change : history)
        QVERIFY(!std::holds_alternative<GeoPlace>(change.value));
}

void TestVisit::whoTypesIsNotAsked()
{
    auto model = m_at.model();
    QSignalSpy doubtful(model.get(), &VisitModel::placeDoubtful);
    start(*model);
    write(*model, QStringLiteral("They like"));
    m_at.position->answer(m_at.fix(180));
    QTRY_VERIFY(model->checkIn().doubtful);
    QCOMPARE(doubtful.count(), 0); // no sheet in the middle of a word; the line says it
    QCOMPARE(model->checkIn().actionText, QStringLiteral("Choose"));
}

void TestVisit::betterAtTheSecondTry()
{
    auto model = m_at.model();
    start(*model);
    m_at.position->answer(m_at.fix(180));
    QTRY_VERIFY(model->checkIn().doubtful);
    model->findPlace();
    QVERIFY(model->checkIn().searching);
    QVERIFY(!model->checkIn().doubtful);
    QCOMPARE(m_at.position->asked, 2);
    m_at.position->answer(m_at.fix(12));
    QTRY_VERIFY(model->checkIn().good);
    QTRY_COMPARE(visit().get(types::visit.checkIn), QStringLiteral("good"));
}

void TestVisit::anUndecidedPlaceIsKeptAtTheEnd()
{
    auto model = m_at.model();
    start(*model);
    m_at.position->answer(m_at.fix(180, Hall));
    QTRY_VERIFY(model->checkIn().doubtful);
    finish(*model);
    QCOMPARE(visit().get(types::visit.checkIn), QStringLiteral("weak"));
    QCOMPARE(visit().get(types::visit.checkInDistance), 116);
}

void TestVisit::anAnswerAfterTheEndIsTooLate()
{
    auto model = m_at.model();
    start(*model);
    QVERIFY(m_at.position->isOpen());
    finish(*model);
    QVERIFY(!m_at.position->isOpen()); // nor is it waited for

    model->undo();
    QTRY_VERIFY(model->view().loaded);
    model->findPlace();
    m_at.position->answer(m_at.fix(8));
    model->skipPlace(); // the answer is on its way
    QTRY_COMPARE(visit().get(types::visit.checkIn), QStringLiteral("skipped"));
    QCoreApplication::processEvents();
    QVERIFY(!model->checkIn().good);
}

void TestVisit::aMissingPlaceIsOffered()
{
    auto model = m_at.model();
    QSignalSpy opened(model.get(), &VisitModel::opened);
    model->start({}, m_at.placeless.toString());
    QVERIFY(opened.wait());
    m_at.position->answer(m_at.fix(8));
    QTRY_VERIFY(model->checkIn().offersPlace);
    const auto place = [&] { return m_at.record(types::account, m_at.placeless).value(types::account.place); };
    QSignalSpy done(model.get(), &VisitModel::done);
    model->savePlace();
    QVERIFY(!model->checkIn().offersPlace);
    QVERIFY(done.wait());
    QCOMPARE(std::get<GeoPlace>(place()), (GeoPlace{Door, 8}));
    model->undo();
    QTRY_VERIFY(isEmpty(place()));
    QVERIFY(model->checkIn().offersPlace);
    model->dismissPlace();
    QVERIFY(!model->checkIn().offersPlace);
}

void TestVisit::pausesDoNotCount()
{
    auto model = m_at.model();
    start(*model);
    m_at.clock.now += 600'000;
    model->pause();
    QVERIFY(model->view().paused);
    m_at.clock.now += 130'000;
    QCOMPARE(model->timer(), QStringLiteral("Pause 02:10"));
    QCOMPARE(model->timerSpoken(), QStringLiteral("Paused after 10 minutes"));
    QTRY_VERIFY(visit().get(types::visit.pausedAt) != 0);

    // It goes on where the app was killed.
    auto later = m_at.model();
    QSignalSpy opened(later.get(), &VisitModel::opened);
    later->resume();
    QVERIFY(opened.wait());
    QCOMPARE(later->timer(), QStringLiteral("Pause 02:10"));
    later->pause();
    QCOMPARE(later->timer(), QStringLiteral("10:00"));
    QTRY_COMPARE(visit().get(types::visit.pausedAt), 0);
    QCOMPARE(visit().get(types::visit.paused), 130);

    later->pause();
    m_at.clock.now += 60'000;
    finish(*later);
    QCOMPARE(visit().get(types::visit.paused), 190);
    QCOMPARE(visit().get(types::visit.pausedAt), 0);
}

QTEST_GUILESS_MAIN(TestVisit)
#include "tst_visit.moc"
