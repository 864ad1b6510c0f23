#include "tests/qml/pages/teams.h"

#include "core/record/types.h"
#include "tests/qml/pages/sampleparts.h"

namespace kf::sample {

using portfolio::PrivateNote;
using portfolio::Team;

Team team(const QString &kind)
{
    Team team;
    team.account = RecordId::generate(1);
    if (kind == QLatin1String("none"))
        return team;
    team.me = RecordId::generate(2);
    const RecordId boris = RecordId::generate(3);
    const RecordId vera = RecordId::generate(4);
    team.colleagues = {{boris, utf8("Борис Титов")}, {vera, utf8("Вера Сомова")}, {team.me, utf8("Марина Лаптева")}};
    if (kind == QLatin1String("long")) {
        for (int i = 0; i < 30; ++i)
            team.colleagues.push_back(
                {RecordId::generate(10 + i), utf8("Константин Константинопольский-Вознесенский %1").arg(i)});
    }
    if (kind == QLatin1String("open"))
        return team;
    team.members = {
        {RecordId::generate(5), team.me, utf8("Марина Лаптева"), QStringLiteral("kam"), 0, 0, {}, {}, false},
        {RecordId::generate(6), boris, utf8("Борис Титов"), QStringLiteral("deputy"), 0, at(20, 0, 0), {}, {}, false},
        {RecordId::generate(7),
         vera,
         utf8("Вера Сомова"),
         QStringLiteral("manager"),
         0,
         0,
         utf8("Тавория Групп"),
         {},
         false}};
    if (kind == QLatin1String("asked")) {
        team.members[1].given = RecordId::generate(8);
        team.members[1].asked = true;
    }
    if (kind == QLatin1String("long")) {
        for (int i = 0; i < 6; ++i) {
            const auto &colleague = team.colleagues[size_t(4 + i)];
            team.members.push_back({RecordId::generate(50 + i),
                                    colleague.id,
                                    colleague.name,
                                    QStringLiteral("specialist"),
                                    at(3, 0, 0),
                                    at(300, 0, 0),
                                    i % 2 ? utf8("Очень большая группа компаний «Тавория и партнёры»") : QString(),
                                    {},
                                    false});
        }
    }
    return team;
}

void fillHandover(HandoverModel &model, const QString &kind)
{
    HandoverModel::Snapshot snapshot;
    snapshot.account = utf8("Тавория");
    snapshot.team = team(kind);
    if (kind == QLatin1String("alone"))
        snapshot.team.colleagues = {{snapshot.team.me, utf8("Марина Лаптева")}};
    portfolio::Belongings &all = snapshot.belongings;
    all.ourPromises = 3;
    all.theirPromises = 1;
    all.tasks = 5;
    all.complaints = 1;
    all.risks = 2;
    all.goals = 1;
    all.deals = 12;
    all.people = 7;
    all.visits = 2;
    all.notes = {{RecordId::generate(at(-12, 11, 0)), utf8("Ирина уходит в декабре\nСказала по секрету, замену ищут"),
                  PrivateNote::Fate::Keep},
                 {RecordId::generate(at(-40, 11, 0)), utf8("Скидка 12 % только на словах"), PrivateNote::Fate::Keep}};
    if (kind == QLatin1String("long")) {
        for (int i = 0; i < 5; ++i)
            all.notes.push_back({RecordId::generate(at(-50 - i, 11, 0)),
                                 utf8("Очень длинная заметка о том, что было ").repeated(12), PrivateNote::Fate::Keep});
    }
    model.show(snapshot);
    if (kind == QLatin1String("alone"))
        return;
    model.chooseReceiver(snapshot.team.colleagues.front().id.toString());
    model.setAnswer(0, utf8("Решает Олег Ремизов, за нас закупки, против финансы"));
    model.setAnswer(2, utf8("Сорванная поставка в мае"));
    if (kind == QLatin1String("long")) {
        model.setForGood(false);
        model.setDay(utf8("непонятно когда"));
        model.setUntil(utf8("30 октября"));
        model.setAnswer(1, utf8("О ценах договаривались долго и помним каждый рубль. ").repeated(20));
        model.handOver(); // it is told what is wrong
    } else {
        model.setFate(all.notes.front().id.toString(), int(PrivateNote::Fate::Pass));
    }
}

void fillTakeover(TakeoverModel &model, const QString &kind)
{
    using portfolio::Takeover;
    const bool isLong = kind == QLatin1String("long");
    const bool back = kind == QLatin1String("back");
    TakeoverModel::Snapshot snapshot;
    Takeover open;
    open.kind = back ? Takeover::Kind::Return : Takeover::Kind::Accept;
    open.task = id(1);
    open.account = id(100);
    open.accountName = isLong ? longName() : utf8("Тавория");
    open.colleague = utf8("Борис Титов");
    open.from = at(back ? -14 : 0, 0, 0);
    open.to = back ? at(0, 0, 0) : 0;
    snapshot.waiting = {open, open};
    snapshot.waiting[1].task = id(2);
    snapshot.waiting[1].kind = Takeover::Kind::Return;
    snapshot.waiting[1].accountName = utf8("Северный берег");
    if (kind == QLatin1String("gone")) {
        model.show(snapshot);
        return;
    }
    snapshot.open = open;
    if (back) {
        snapshot.news = {{&types::visit,
                          id(10),
                          utf8("Согласовать промо"),
                          &types::visit.finished,
                          {},
                          at(-6, 12, 0),
                          {},
                          at(-6, 12, 0),
                          open.colleague},
                         {&types::complaint,
                          id(11),
                          utf8("Недовоз 240 коробок"),
                          nullptr,
                          {},
                          {},
                          Moment{Today.addDays(1), {}},
                          at(-4, 9, 0),
                          open.colleague},
                         {&types::account,
                          id(100),
                          utf8("Тавория"),
                          &types::account.tier,
                          utf8("B"),
                          utf8("A"),
                          {},
                          at(-3, 9, 0),
                          open.colleague},
                         {&types::promise,
                          id(12),
                          utf8("Планограмма под гранолу"),
                          &types::promise.done,
                          {},
                          true,
                          {},
                          at(-1, 9, 0),
                          open.colleague}};
    } else {
        snapshot.items = {due(20, DueItem::Kind::OurPromise, "Компенсировать 240 коробок", "Тавория", "", 3),
                          due(21, DueItem::Kind::ClientPromise, "Акт расхождения", "Тавория", "", 1),
                          due(22, DueItem::Kind::Task, "Согласовать бюджет промо", "Тавория", "", 5)};
        snapshot.visits = {{utf8("Итоги квартала"), at(7, 10, 0)}};
        snapshot.risks = {utf8("Конкурент предлагает отсрочку 60 дней")};
        snapshot.people = {utf8("Илья Корж, категорийный менеджер"), utf8("Ольга Рябинина, директор по закупкам")};
        snapshot.story = utf8("Кто там решает, кто за нас и кто против?\nРешает Олег Ремизов, за нас закупки\n\n"
                              "Больные места: чего не трогать?\nСорванная поставка в мае");
        for (int i = 0; isLong && i < 12; ++i)
            snapshot.risks << longText();
    }
    model.show(snapshot);
    if (!back)
        model.confirm(QStringLiteral("our"), true);
}

} // namespace kf::sample
