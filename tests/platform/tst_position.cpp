#include "core/device/checkin.h"
#include "platform/position/qtpositionsource.h"

#include <QDateTime>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimeZone>

#include <cmath>
#include <random>

using namespace kf;
using namespace std::chrono_literals;

namespace {

const QString Nmea = QStringLiteral("nmea");
const GeoPoint Office = GeoPoint::fromDegrees(55.7712, 37.6512).value();

QString fileOf(const QString &track)
{
    return QStringLiteral(KF_TRACKS "/%1.nmea").arg(track);
}

QByteArray sentencesOf(const QString &track)
{
    QFile file(fileOf(track));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no track %s", qPrintable(track));
    return file.readAll();
}

// A receiver on a line of its own, as gpsd and telephones offer one: says what it is told to whoever connects.
class Receiver
{
public:
    explicit Receiver(QByteArray sentences = {}) : m_sentences(std::move(sentences))
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            m_line = m_server.nextPendingConnection();
            ++connections;
            m_line->write(m_sentences);
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("nothing to listen on");
    }
    QtPositionOptions options() const
    {
        return {Nmea,
                {{QStringLiteral("nmea.source"), QStringLiteral("socket://127.0.0.1:%1").arg(m_server.serverPort())}}};
    }
    bool isConnected() const { return m_line && m_line->state() == QAbstractSocket::ConnectedState; }
    void say(const QByteArray &sentences) { m_line->write(sentences); }
    void hangUp() { m_line->disconnectFromHost(); }

    int connections = 0;

private:
    QByteArray m_sentences;
    QTcpServer m_server;
    QTcpSocket *m_line = nullptr; // the server's
};

QtPositionOptions replay(const QString &file)
{
    return {Nmea, {{QStringLiteral("nmea.source"), file}}};
}

qint64 utc(QDate date, QTime time)
{
    return QDateTime(date, time, QTimeZone::utc()).toMSecsSinceEpoch();
}

const qint64 Morning = utc({2026, 10, 13}, {7, 29, 50});

// One question, and what came of it.
PositionSource::Answer answerOf(PositionSource &source, std::chrono::milliseconds atMost = 5s)
{
    const QFuture<PositionSource::Answer> future = source.locate(atMost);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, int(atMost.count()) + 5000) || future.resultCount() != 1)
        qFatal("a question without an answer");
    return future.result();
}

} // namespace

class TestPosition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("QT_QTESTLIB_RUNNING"); // Qt hides most position plugins from tests by it
    }

    void tracks_data()
    {
        QTest::addColumn<QString>("track");
        QTest::addColumn<GeoPoint>("point");
        QTest::addColumn<double>("accuracy"); // metres, -1: none told
        QTest::addColumn<qint64>("at");
        QTest::addColumn<CheckInOutcome>("outcome");
        const auto row = [](const char *track, GeoPoint point, double accuracy, qint64 at, CheckInOutcome outcome) {
            QTest::newRow(track) << QString::fromLatin1(track) << point << accuracy << at << outcome;
        };
        // Qt makes two dilutions of precision times 5.1 m out of what the receiver says.
        row("coldstart", Office, 8.16, Morning + 3000, CheckInOutcome::Good);
        row("badsums", Office, 8.16, Morning + 3000, CheckInOutcome::Good);
        row("cut", Office, 8.16, Morning + 3000, CheckInOutcome::Good);
        row("jump", Office, 8.16, Morning, CheckInOutcome::Good); // what comes after the first is not listened to
        row("weak", GeoPoint::fromDegrees(55.7705, 37.6523).value(), 179.52, Morning, CheckInOutcome::Weak);
        row("noaccuracy", Office, -1, Morning, CheckInOutcome::Weak);
        row("old", Office, 8.16, utc({2007, 2, 27}, {7, 29, 50}), CheckInOutcome::Stale);
        row("southwest", GeoPoint::fromDegrees(-33.4489, -70.6693).value(), 8.16, Morning, CheckInOutcome::Good);
    }
    void tracks()
    {
        QFETCH(QString, track);
        QFETCH(GeoPoint, point);
        QFETCH(double, accuracy);
        QFETCH(qint64, at);
        Receiver receiver(sentencesOf(track));
        const auto source = makeQtPositionSource(receiver.options());
        const PositionSource::Answer answer = answerOf(*source);
        QVERIFY(answer);
        QVERIFY2(distance(answer->point, point) < 1, qPrintable(formatPlace({answer->point, 0})));
        QCOMPARE(answer->accuracy.has_value(), accuracy >= 0);
        if (answer->accuracy)
            QVERIFY2(std::abs(*answer->accuracy - accuracy) < 0.01, qPrintable(QString::number(*answer->accuracy)));
        QCOMPARE(answer->at, at);
        QVERIFY(!answer->mocked);
        QTEST(checkin::judge(answer, Morning + 5000).outcome, "outcome");
    }

    void tracksWithoutAFix_data()
    {
        QTest::addColumn<QString>("track");
        QTest::newRow("no satellites") << QStringLiteral("void");
        QTest::newRow("a time of no day") << QStringLiteral("nodate");
    }
    void tracksWithoutAFix()
    {
        QFETCH(QString, track);
        Receiver receiver(sentencesOf(track));
        const auto source = makeQtPositionSource(receiver.options());
        const PositionSource::Answer answer = answerOf(*source, 300ms);
        QVERIFY(!answer);
        QCOMPARE(answer.error(), PositionTrouble::NoFix);
    }

    void whatAReceiverSaysBitByBit()
    {
        Receiver receiver;
        const auto source = makeQtPositionSource(receiver.options());
        const QFuture<PositionSource::Answer> future = source->locate(10s);
        QTRY_COMPARE(receiver.connections, 1);
        const QByteArray track = sentencesOf(QStringLiteral("coldstart"));
        for (qsizetype at = 0; at < track.size(); at += 7) {
            receiver.say(track.mid(at, 7));
            QCoreApplication::sendPostedEvents();
        }
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result());
        QVERIFY(distance(future.result()->point, Office) < 1);
    }

    // Nothing is listened to before the first question, nor after an answer, nor after the time.
    void nothingInTheBackground()
    {
        Receiver receiver(sentencesOf(QStringLiteral("coldstart")));
        const auto source = makeQtPositionSource(receiver.options());
        QTest::qWait(50); // that nothing comes can only be waited for
        QCOMPARE(receiver.connections, 0);
        QVERIFY(answerOf(*source));
        QTRY_VERIFY(!receiver.isConnected());
        QVERIFY(answerOf(*source));
        QCOMPARE(receiver.connections, 2);
        QTRY_VERIFY(!receiver.isConnected());

        Receiver silent;
        const auto waiting = makeQtPositionSource(silent.options());
        QCOMPARE(answerOf(*waiting, 200ms).error(), PositionTrouble::NoFix);
        QCOMPARE(silent.connections, 1);
        QTRY_VERIFY(!silent.isConnected());
    }

    void aLineThatIsCut()
    {
        Receiver receiver(sentencesOf(QStringLiteral("void")));
        const auto source = makeQtPositionSource(receiver.options());
        const QFuture<PositionSource::Answer> future = source->locate(10s);
        QTRY_COMPARE(receiver.connections, 1);
        receiver.hangUp();
        QTRY_VERIFY(future.isFinished());
        QVERIFY(!future.result());
        QCOMPARE(future.result().error(), PositionTrouble::Denied); // switched off meanwhile
    }

    void noReceiver_data()
    {
        QTest::addColumn<QString>("plugin");
        QTest::addColumn<QString>("source");
        QTest::newRow("no such plugin") << QStringLiteral("dowsing") << QString();
        QTest::newRow("no such file or line") << Nmea << QStringLiteral("/no/such/receiver");
        QTest::newRow("nobody listens there") << Nmea << QStringLiteral("socket://127.0.0.1:9");
    }
    void noReceiver()
    {
        QFETCH(QString, plugin);
        QFETCH(QString, source);
        const auto position = makeQtPositionSource({plugin, {{QStringLiteral("nmea.source"), source}}});
        const PositionSource::Answer answer = answerOf(*position);
        QVERIFY(!answer);
        QCOMPARE(answer.error(), PositionTrouble::NoReceiver);
    }

    void aTrackFromAFileIsNoPosition()
    {
        const auto source = makeQtPositionSource(replay(fileOf(QStringLiteral("jump"))));
        const PositionSource::Answer answer = answerOf(*source);
        QVERIFY(answer);
        QVERIFY(answer->mocked);
        QVERIFY(distance(answer->point, Office) < 1);
        QCOMPARE(checkin::judge(answer, Morning).outcome, CheckInOutcome::Mocked);
        QCOMPARE(*answerOf(*source), *answer); // from its beginning again

        const auto never = makeQtPositionSource(replay(fileOf(QStringLiteral("void"))));
        QCOMPARE(answerOf(*never, 300ms).error(), PositionTrouble::NoFix);
    }

    void onlyTheLastQuestionCounts()
    {
        Receiver receiver;
        const auto source = makeQtPositionSource(receiver.options());
        const QFuture<PositionSource::Answer> first = source->locate(10s);
        const QFuture<PositionSource::Answer> second = source->locate(10s);
        QTRY_COMPARE(receiver.connections, 1);
        receiver.say(sentencesOf(QStringLiteral("coldstart")));
        QTRY_VERIFY(second.isFinished());
        QVERIFY(second.result());
        QVERIFY(first.isCanceled());
        QCOMPARE(first.resultCount(), 0);
    }
    void aQuestionTakenBack()
    {
        Receiver receiver;
        const auto source = makeQtPositionSource(receiver.options());
        source->giveUp(); // nothing was asked
        const QFuture<PositionSource::Answer> future = source->locate(10s);
        QTRY_COMPARE(receiver.connections, 1);
        source->giveUp();
        QVERIFY(future.isCanceled());
        QTRY_VERIFY(!receiver.isConnected());
    }
    void aSourceThatGoesAnswersNobody()
    {
        Receiver receiver;
        auto source = makeQtPositionSource(receiver.options());
        const QFuture<PositionSource::Answer> future = source->locate(10s);
        QTRY_COMPARE(receiver.connections, 1);
        source.reset();
        QVERIFY(future.isCanceled());
        QTRY_VERIFY(!receiver.isConnected());
    }

    // A line with noise: whatever arrives, there is an answer, and never a place nobody said.
    void noise()
    {
        std::mt19937 random(20261013);
        const QByteArray track = sentencesOf(QStringLiteral("coldstart"));
        int found = 0;
        for (int run = 0; run < 60; ++run) {
            QByteArray noisy = track;
            for (int i = 0; i < 4 + run / 4; ++i)
                noisy[qsizetype(random() % uint(noisy.size()))] = char(random());
            Receiver receiver(noisy);
            const auto source = makeQtPositionSource(receiver.options());
            const PositionSource::Answer answer = answerOf(*source, 200ms);
            if (!answer)
                QCOMPARE(answer.error(), PositionTrouble::NoFix);
            else
                QVERIFY2(distance(answer->point, Office) < 20, qPrintable(formatPlace({answer->point, 0})));
            found += answer ? 1 : 0;
        }
        QVERIFY(found > 30);
    }
};

QTEST_GUILESS_MAIN(TestPosition)
#include "tst_position.moc"
