// Whose birthday Today tells of.
#include "core/record/types.h"
#include "qml/Format/birthday.h"
#include "qml/Format/language.h"
#include "qml/Today/birthdaysmodel.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QTest>

using namespace kf;
using namespace kf::test;

namespace {

constexpr qint64 ThreeDaysMs = 3ll * 24 * 3600 * 1000;

} // namespace

class BirthdaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.use(QStringLiteral("en"));
        m_store.open();
    }
    void cleanup() { m_store.close(); }

    void thoseOfTheNextDaysInTheirOrder()
    {
        const RecordId tavoria = m_store.addAccount(QStringLiteral("Tavoria"));
        add("In a week", QDate(1990, 10, 20), {});
        add("Yesterday", QDate(1990, 10, 12), {});
        add("Olga", QDate(1980, 10, 15), tavoria);
        add("Ilya", QDate(1985, 10, 13), tavoria);
        add("Vera", QDate(1975, 10, 14), {});
        add("Nobody knows", {}, {});
        BirthdaysModel model(m_store.clock);
        model.attach(*m_store.session);
        QTRY_COMPARE(model.rows()->count(), 3);
        QCOMPARE(row(model, 0).name, QStringLiteral("Ilya"));
        QCOMPARE(row(model, 0).when, QStringLiteral("today"));
        QVERIFY(row(model, 0).today);
        QCOMPARE(row(model, 1).when, QStringLiteral("tomorrow"));
        QCOMPARE(row(model, 2).when, QStringLiteral("on Thursday"));
        QCOMPARE(row(model, 2).account, QStringLiteral("Tavoria"));
        QCOMPARE(row(model, 1).account, QString());
    }

    void whoIsWrittenDownComesIntoView()
    {
        BirthdaysModel model(m_store.clock);
        model.attach(*m_store.session);
        add("Olga", QDate(1980, 10, 15), {});
        QTRY_COMPARE(model.rows()->count(), 1);
        m_store.clock.later(ThreeDaysMs);
        add("Vera", {}, {});
        QTRY_COMPARE(model.rows()->count(), 0);
        m_store.clock.later(-ThreeDaysMs);
    }

    void noMoreThanOneCanCongratulate()
    {
        for (int day = 13; day < 20; ++day)
            add("Somebody", QDate(1980, 10, day), {});
        BirthdaysModel model(m_store.clock);
        model.attach(*m_store.session);
        QTRY_COMPARE(model.rows()->count(), int(BirthdaysModel::Most));
    }

    void theYearTurnsAndFebruaryIsShort()
    {
        QCOMPARE(nextBirthday(QDate(1980, 1, 2), QDate(2026, 12, 30)), QDate(2027, 1, 2));
        QCOMPARE(nextBirthday(QDate(1980, 2, 29), QDate(2026, 2, 10)), QDate(2026, 3, 1));
        QCOMPARE(nextBirthday(QDate(1980, 2, 29), QDate(2028, 2, 10)), QDate(2028, 2, 29));
        QCOMPARE(nextBirthday(QDate(1980, 10, 13), QDate(2026, 10, 13)), QDate(2026, 10, 13));
    }

private:
    static BirthdayRow row(BirthdaysModel &model, int at) { return rowOf<BirthdayRow>(model.rows(), at); }
    void add(const char *name, QDate birthday, const RecordId &account)
    {
        Record contact(types::contact);
        contact.set(types::contact.name, QString::fromLatin1(name)).set(types::contact.account, account);
        if (birthday.isValid())
            contact.set(types::contact.birthday, Moment{birthday, {}});
        m_store.add(contact);
    }

    Language m_language;
    LiveStore m_store;
};

QTEST_GUILESS_MAIN(BirthdaysTest)
#include "tst_birthdays.moc"
