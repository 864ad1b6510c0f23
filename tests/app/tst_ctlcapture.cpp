// keyfieldctl capture: the JSON contract, and what it refuses.
#include "tests/app/ctlfixture.h"

using namespace kf::test;

namespace {

constexpr int Failed = 1;
constexpr int Misused = 2;

QStringList captureOf(const char *parse, std::initializer_list<const char *> more = {})
{
    return words({"capture", "--now", "2026-03-10T11:20", "--zone", "Europe/Moscow", "--parse", parse, "--json"}) +
           words(more);
}

} // namespace

class TestCtlCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_account = m_own.add({"account", "name=Тавория"});
        const QByteArray of = "account=" + m_account.toUtf8();
        m_own.add({"contact", "name=Иванова Мария", of.constData()});
        m_own.add({"contact", "name=Иванова Светлана"});
    }

    void itemsAreComplete()
    {
        const QJsonArray items = this->items(
            "#задача Отправить @Светлане Ивановой КП на 1,5 млн ₽ завтра "
            "в "
            "15:00, "
            "срочно");
        QCOMPARE(items.size(), 1);
        const QJsonObject item = items[0].toObject();
        QCOMPARE(item.keys(), QStringList({text("amount"), text("currency"), text("due"), text("kind"),
                                           text("mentions"), text("priority"), text("recurrence"), text("title")}));
        QCOMPARE(item[text("kind")].toString(), text("task"));
        QCOMPARE(item[text("title")].toString(), text("Отправить КП"));
        QCOMPARE(item[text("due")].toString(), text("2026-03-11T15:00"));
        QCOMPARE(item[text("mentions")].toArray(), QJsonArray{text("Иванова Светлана")});
        QCOMPARE(item[text("amount")].toString(), text("1500000"));
        QCOMPARE(item[text("currency")].toString(), text("RUB"));
        QCOMPARE(item[text("priority")].toString(), text("high"));
        QVERIFY(item[text("recurrence")].isNull());
    }

    void whatIsNotSaidIsNull()
    {
        const QJsonObject item = items("20 паллет гранолы")[0].toObject();
        QCOMPARE(item[text("kind")].toString(), text("note"));
        QCOMPARE(item[text("title")].toString(), text("20 паллет гранолы"));
        QCOMPARE(item[text("mentions")].toArray(), QJsonArray());
        for (const char *key : {"due", "amount", "currency", "priority", "recurrence"})
            QVERIFY2(item.contains(text(key)) && item[text(key)].isNull(), key);
    }

    void eachLineIsAnItem()
    {
        const QJsonArray items = this->items("бюджет 500 тыс\n\nкаждый понедельник планёрка");
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0][text("amount")].toString(), text("500000"));
        QVERIFY(items[0][text("currency")].isNull());
        QCOMPARE(items[1][text("recurrence")].toString(), text("weekly:MO"));
        QCOMPARE(items[1][text("due")].toString(), text("2026-03-16"));
        QCOMPARE(this->items("").size(), 0);
    }

    void ambiguityIsOffered()
    {
        const QJsonObject item = items("позвонить @Ивановой")[0].toObject();
        QCOMPARE(item[text("mentions")].toArray(), QJsonArray{text("Ивановой")});
        QCOMPARE(item[text("candidates")][text("Ивановой")].toArray().size(), 2);
        const QByteArray account = m_account.toUtf8();
        for (const char *name : {account.constData(), "Тавория"}) {
            const QJsonObject own = m_own.device.must(captureOf("позвонить @Ивановой", {"--account", name})).object();
            QCOMPARE(own[text("items")][0][text("mentions")].toArray(), QJsonArray{text("Иванова Мария")});
        }
    }

    void nowMayHaveAnOffset()
    {
        const auto dueAt = [this](const char *now) {
            return m_own.device
                .must(words({"capture", "--parse", "через час", "--zone", "Europe/Moscow", "--json", "--now", now}))
                .object()[text("items")][0][text("due")]
                .toString();
        };
        QCOMPARE(dueAt("2026-03-10T11:20"), text("2026-03-10T12:20"));
        QCOMPARE(dueAt("2026-03-10T11:20:30"), text("2026-03-10T12:20"));
        QCOMPARE(dueAt("2026-03-10T11:20:00+03:00"), text("2026-03-10T12:20"));
        QCOMPARE(dueAt("2026-03-10T08:20:00Z"), text("2026-03-10T12:20"));
        QCOMPARE(dueAt("2026-03-10T08:20Z"), text("2026-03-10T12:20"));
    }

    void misuseIsRefused()
    {
        CTL_FAILS(Misused, m_own.device.run(words({"capture"})));
        CTL_FAILS(Misused, m_own.device.run(words({"capture", "--parse"})));
        CTL_FAILS(Misused, m_own.device.run(words({"capture", "--parse", "x", "--now", "tomorrow"})));
        CTL_FAILS(Misused, m_own.device.run(words({"capture", "--parse", "x", "--zone", "Mars/Olympus"})));
        CTL_FAILS(Misused, m_own.device.run(words({"capture", "--parse", "x", "y"})));
        CTL_FAILS(Failed, m_own.device.run(words({"capture", "--parse", "x", "--account", "никто"})));
    }

private:
    QJsonArray items(const char *parse) const
    {
        return m_own.device.must(captureOf(parse)).object()[text("items")].toArray();
    }

    OwnDevice m_own;
    QString m_account;
};

QTEST_GUILESS_MAIN(TestCtlCapture)
#include "tst_ctlcapture.moc"
