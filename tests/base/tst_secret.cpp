#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/secret.h"

#include <QTest>

#include <set>

using namespace kf;

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsACopy()
    {
        const Secret secret = Secret::copyOf("abc");
        QCOMPARE(secret.view(), QByteArrayView("abc"));
        const Secret clone = secret.clone();
        QCOMPARE(clone.view(), secret.view());
        QVERIFY(clone.data() != secret.data());
    }
    void beginsAsZeros()
    {
        const Secret secret(32);
        QCOMPARE(secret.view().toByteArray(), QByteArray(32, '\0'));
        QVERIFY(Secret::random(32).view() != secret.view());
    }
    void mayBeEmpty()
    {
        for (const Secret &secret : {Secret(), Secret(0), Secret::random(0), Secret::copyOf({}), secretFromText(u"")}) {
            QVERIFY(secret.isEmpty());
            QCOMPARE(secret.view().size(), 0);
            QVERIFY(secret.clone().isEmpty());
        }
    }
    void isEmptyOnceMovedFrom()
    {
        Secret from = Secret::copyOf("key");
        Secret to = std::move(from);
        QVERIFY(from.isEmpty()); // NOLINT: what is left behind must be safe to look at
        QCOMPARE(from.view().size(), 0);
        QCOMPARE(to.view(), QByteArrayView("key"));
        from = std::move(to);
        QVERIFY(to.isEmpty()); // NOLINT
        QCOMPARE(from.view(), QByteArrayView("key"));
    }
    void onePassphraseFromTwoKeyboards()
    {
        const Secret composed = secretFromText(u"\u0439\u00e9");          // й é
        const Secret decomposed = secretFromText(u"\u0438\u0306e\u0301"); // и with a breve, e with an acute
        QCOMPARE(composed.view(), decomposed.view());
        QCOMPARE(composed.view().toByteArray(), QStringLiteral("йé").toUtf8());
    }
    void leavesTheTextOfTheCaller()
    {
        const QString typed = QStringLiteral("correct horse");
        const Secret secret = secretFromText(typed);
        QCOMPARE(typed, QStringLiteral("correct horse"));
        QCOMPARE(secret.view(), QByteArrayView("correct horse"));
    }

    void clocksGoOn()
    {
        const Clock &clock = Clock::system();
        const qint64 before = clock.monotonicMs();
        QVERIFY(before > 0);
        QVERIFY(clock.monotonicMs() >= before);
        QVERIFY(clock.nowMs() > 1'700'000'000'000);
        QCOMPARE(clock.bootId(), clock.bootId());
    }
    void everyErrorHasItsName()
    {
        std::set<QByteArray> names;
        for (int code = int(ErrorCode::InvalidInput); code <= int(ErrorCode::Internal); ++code)
            names.insert(errorName(ErrorCode(code)));
        QCOMPARE(names.size(), size_t(ErrorCode::Internal) + 1);
    }
};

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
