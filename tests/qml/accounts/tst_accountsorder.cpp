#include "core/portfolio/rhythm.h"
#include "core/record/types.h"
#include "qml/Accounts/accountsmodel.h"
#include "qml/Format/language.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"
#include "tests/support/fakeposition.h"

#include <QTest>

using namespace kf;
using test::FakePosition;
using test::MorningClock;
using test::plain;
using test::rowOf;

namespace {

const MorningClock Morning;
constexpr qint64 DayMs = 24ll * 3600 * 1000;
const GeoPoint Here = GeoPoint::fromDegrees(55.7712, 37.6512).value();

portfolio::Client client(const QString &name, const QString &tier = {})
{
    portfolio::Client made;
    made.id = RecordId::generate(Morning.nowMs());
    made.name = name;
    made.tier = tier;
    made.rhythm = portfolio::rhythmDays({}, tier);
    made.known = Morning.nowMs();
    return made;
}

AccountsModel::Snapshot snapshotOf(std::vector<portfolio::Client> clients)
{
    AccountsModel::Snapshot snapshot;
    snapshot.book.clients = std::move(clients);
    snapshot.named = byName(snapshot.book.clients, QLocale(QLocale::Russian));
    return snapshot;
}

QStringList names(AccountsModel &model)
{
    QStringList list;
    for (int row = 0; row < model.accounts()->count(); ++row)
        list << rowOf<AccountRow>(model.accounts(), row).name;
    return list;
}

PositionFix fixAt(const GeoPoint &point, double accuracy)
{
    return {point, accuracy, Morning.nowMs(), false};
}

} // namespace

class AccountsOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language.use(QStringLiteral("en")); }

    void byNameAsTheLanguageSorts()
    {
        AccountsModel model(Morning, m_position);
        model.show(snapshotOf({client(QStringLiteral("Ёлка")), client(QStringLiteral("жук")),
                               client(QStringLiteral("Ель")), client(QStringLiteral("Ежи"))}));
        QCOMPARE(names(model).last(), QStringLiteral("жук"));
        QCOMPARE(names(model).first(), QStringLiteral("Ежи"));
    }

    void nearestAsksOnceAndSaysHowFar()
    {
        AccountsModel model(Morning, m_position);
        auto near = client(QStringLiteral("Я рядом")), far = client(QStringLiteral("Б далеко")),
             nowhere = client(QStringLiteral("А без адреса"));
        near.place = GeoPlace{GeoPoint::fromDegrees(55.7812, 37.6512).value(), 8};
        far.place = GeoPlace{GeoPoint::fromDegrees(59.9343, 30.3351).value(), 8};
        model.show(snapshotOf({far, near, nowhere}));
        QCOMPARE(m_position.asked, 0);
        model.setOrder(AccountsOrder::Nearest);
        QCOMPARE(m_position.asked, 1);
        QCOMPARE(names(model).first(), nowhere.name); // by name meanwhile
        QVERIFY(!model.view().place.isEmpty());
        m_position.answer(fixAt(Here, 12));
        QTRY_COMPARE(names(model), QStringList({near.name, far.name, nowhere.name}));
        QCOMPARE(plain(rowOf<AccountRow>(model.accounts(), 0).distance), QStringLiteral("1.1 km"));
        QCOMPARE(rowOf<AccountRow>(model.accounts(), 2).distance, QString());
        QCOMPARE(plain(model.view().place), QStringLiteral("accuracy ±12 m"));
        QVERIFY(rowOf<AccountRow>(model.accounts(), 0).spoken.contains(QStringLiteral("km")));
    }

    void aRoughPlaceMakesRoughDistances()
    {
        AccountsModel model(Morning, m_position);
        auto one = client(QStringLiteral("Тавория"));
        one.place = GeoPlace{GeoPoint::fromDegrees(55.7812, 37.6512).value(), 8};
        model.show(snapshotOf({one}));
        model.setOrder(AccountsOrder::Nearest);
        m_position.answer(fixAt(Here, 501));
        QTRY_VERIFY(rowOf<AccountRow>(model.accounts(), 0).distance.startsWith(QChar(0x2248)));
    }

    void withoutAPlaceItSaysWhyAndTriesAgain()
    {
        AccountsModel model(Morning, m_position);
        model.show(snapshotOf({client(QStringLiteral("Б")), client(QStringLiteral("А"))}));
        model.setOrder(AccountsOrder::Nearest);
        m_position.answer(tl::unexpected(PositionTrouble::Denied));
        QTRY_VERIFY(model.view().placeMissing);
        QCOMPARE(model.view().place, QStringLiteral("location is switched off"));
        QCOMPARE(names(model), QStringList({QStringLiteral("А"), QStringLiteral("Б")}));
        model.findPlace();
        QVERIFY(!model.view().placeMissing);
        m_position.answer(fixAt(Here, 12));
        QTRY_COMPARE(plain(model.view().place), QStringLiteral("accuracy ±12 m"));
        model.setOrder(AccountsOrder::ByName);
        QCOMPARE(model.view().place, QString());
    }

    void bySegmentAndWithoutOneLast()
    {
        AccountsModel model(Morning, m_position);
        model.show(snapshotOf({client(QStringLiteral("г")), client(QStringLiteral("в"), QStringLiteral("B")),
                               client(QStringLiteral("б"), QStringLiteral("A")),
                               client(QStringLiteral("а"), QStringLiteral("B"))}));
        model.setOrder(AccountsOrder::BySegment);
        QCOMPARE(names(model),
                 QStringList({QStringLiteral("б"), QStringLiteral("а"), QStringLiteral("в"), QStringLiteral("г")}));
    }

    void longestNotSeenComesFirst()
    {
        AccountsModel model(Morning, m_position);
        auto lately = client(QStringLiteral("а")), longAgo = client(QStringLiteral("б"));
        lately.lastVisit = Morning.nowMs() - DayMs;
        longAgo.lastVisit = Morning.nowMs() - 9 * DayMs;
        model.show(snapshotOf({lately, longAgo}));
        model.setOrder(AccountsOrder::LongestNotSeen);
        QCOMPARE(names(model).first(), longAgo.name);
    }

    void companiesStandBelowTheirGroup()
    {
        AccountsModel model(Morning, m_position);
        auto group = client(QStringLiteral("Холдинг")), one = client(QStringLiteral("Аптеки")),
             shop = client(QStringLiteral("Аптека 12")), alone = client(QStringLiteral("Береста")),
             ring = client(QStringLiteral("Я кольцо")), other = client(QStringLiteral("Э кольцо"));
        one.parent = group.id;
        shop.parent = one.id;
        ring.parent = other.id;
        other.parent = ring.id;
        alone.parent = RecordId::generate(1); // a group that is not there
        model.show(snapshotOf({group, one, shop, alone, ring, other}));
        QVERIFY(model.view().hasGroups);
        model.setOrder(AccountsOrder::ByGroup);
        QStringList drawn;
        for (int row = 0; row < model.accounts()->count(); ++row) {
            const auto &at = rowOf<AccountRow>(model.accounts(), row);
            drawn << QString(at.depth, u' ') + at.name;
        }
        QCOMPARE(drawn,
                 QStringList({QStringLiteral("Береста"), QStringLiteral("Холдинг"), QStringLiteral(" Аптеки"),
                              QStringLiteral("  Аптека 12"), QStringLiteral("Э кольцо"), QStringLiteral("Я кольцо")}));
    }

    void segmentsCountAndNarrow()
    {
        AccountsModel model(Morning, m_position);
        auto calm = client(QStringLiteral("а")), late = client(QStringLiteral("б")), far = client(QStringLiteral("в"));
        late.matters = {{portfolio::Matter::Kind::OurPromise, RecordId::generate(2), QStringLiteral("Компенсация"),
                         Moment{MorningClock::Day.addDays(-1), {}}}};
        far.lastVisit = Morning.nowMs() - 50 * DayMs;
        model.show(snapshotOf({calm, late, far}));
        QCOMPARE(model.view().atRisk, 1);
        QCOMPARE(model.view().notSeen, 1);
        model.setSegment(AccountsOrder::AtRisk);
        QCOMPARE(names(model), QStringList({late.name}));
        QCOMPARE(rowOf<AccountRow>(model.accounts(), 0).reason, QStringLiteral("Promise overdue: Компенсация"));
        QCOMPARE(rowOf<AccountRow>(model.accounts(), 0).tone, QStringLiteral("danger"));
        model.setSegment(AccountsOrder::NotSeen);
        QCOMPARE(names(model), QStringList({far.name}));
        model.setSegment(AccountsOrder::All);
        QCOMPARE(model.accounts()->count(), 3);
    }

private:
    Language m_language;
    FakePosition m_position;
};

QTEST_MAIN(AccountsOrderTest)
#include "tst_accountsorder.moc"
