#include "tests/qml/pages/samples.h"

#include "core/change/operation.h"
#include "core/change/refusal.h"
#include "core/change/state.h"
#include "core/portfolio/rhythm.h"
#include "core/record/types.h"
#include "tests/qml/pages/sampleparts.h"

#include <QMetaEnum>

#include <numeric>

namespace kf::sample {

namespace {

QString longName(const QString &name)
{
    return name + utf8(", Межрегиональное объединение торговых предприятий Северо-Запада");
}

portfolio::Client client(int n, const char *name, const char *tier)
{
    portfolio::Client result;
    result.id = id(n);
    result.name = utf8(name);
    result.tier = utf8(tier);
    result.rhythm = portfolio::rhythmDays({}, result.tier);
    result.known = at(0, 9, 0);
    return result;
}

portfolio::Matter late(int n)
{
    return {portfolio::Matter::Kind::Task, id(n), utf8("Отчёт"), Moment{Today.addDays(-1), {}}};
}

OutboxItem queued(quint64 counter, const char *type, const char *title, Operation::Kind kind)
{
    OutboxItem item;
    item.counter = counter;
    item.record = id(int(counter));
    item.type = type;
    item.title = utf8(title);
    item.kind = quint8(kind);
    return item;
}

Alternative version(int n, Value value, const char *device, DeviceId id, int hour, int minute)
{
    Alternative result;
    result.n = n;
    result.value = std::move(value);
    result.deviceName = utf8(device);
    result.device = id;
    result.at = at(0, hour, minute);
    return result;
}

} // namespace

QDateTime morning()
{
    return {Today, QTime(9, 52)};
}

QDateTime evening()
{
    return {Today, QTime(18, 40)};
}

TodayModel::Snapshot today()
{
    const QString goal = utf8("Итоги III квартала, промо на ноябрь");
    const QStringList people = {utf8("Ольга Рябинина"), utf8("Илья Корж"), utf8("Вера Тихонова")};
    TodayModel::Snapshot snapshot;
    snapshot.userName = utf8("Марина Лаптева");
    snapshot.visits = {
        {id(1), id(100), utf8("Тавория"), goal, utf8("Складочная, 14"), at(0, 10, 30), at(0, 11, 30), people},
        {id(2),
         id(101),
         utf8("Сытный квартал"),
         utf8("Аудит полки"),
         utf8("Ленина, 8"),
         at(0, 13, 0),
         at(0, 14, 0),
         {}},
        {id(3),
         id(102),
         utf8("Орбис Ритейл"),
         utf8("Звонок: условия на 2027 год"),
         {},
         at(0, 16, 0),
         at(0, 16, 30),
         {}},
    };
    using Kind = DueItem::Kind;
    snapshot.open = {
        due(11, Kind::OurPromise, "Компенсация за недовоз", "Тавория", "Ольга Рябинина", -1),
        due(12, Kind::Task, "Ответить на жалобу", "Добрый угол", "", 0, QTime(14, 5)),
        due(13, Kind::Task, "Условия на 2027 год", "Орбис Ритейл", "", 0, QTime(15, 30)),
        due(14, Kind::Task, "Планограмма завтраков", "Сытный квартал", "", 0, QTime(18, 0)),
        due(15, Kind::OurPromise, "Расчёт скидки по объёму", "Сытный квартал", "", 0, QTime(19, 0)),
        due(16, Kind::Task, "Поздравить Ольгу Рябинину", "Тавория", "", 2),
        due(17, Kind::OurPromise, "Планограмма под гранолу", "Тавория", "", 3),
        due(18, Kind::Task, "Визит в Лавку Норд", "Лавка Норд", "", 3),
    };
    return snapshot;
}

TodayModel::Snapshot today(const QString &kind)
{
    TodayModel::Snapshot snapshot = today();
    if (kind == QLatin1String("tasks")) {
        snapshot.visits.clear();
        snapshot.ahead = dayWithoutVisits().ahead;
    } else if (kind == QLatin1String("long")) {
        lengthen(snapshot);
    } else if (kind == QLatin1String("allday")) {
        snapshot.visits.back().allDay = true;
    } else if (kind == QLatin1String("live")) {
        snapshot.visits.front().started = at(0, 9, 27) + 42'000;
        snapshot.running = snapshot.visits.front();
    } else if (kind == QLatin1String("late") || kind == QLatin1String("latelong")) {
        snapshot.visits.resize(1);
        snapshot.ahead = dayWithoutVisits().ahead;
        TodayModel::Visit &visit = snapshot.visits.front();
        visit.start = at(0, 9, 46);
        visit.end = at(0, 10, 46);
        visit.reach = {{utf8("Ольга Рябинина"), utf8("+7 900 000-00-00"), utf8("o@tavoria.example")}};
        if (kind == QLatin1String("latelong"))
            lengthen(snapshot);
    }
    return snapshot;
}

TodayModel::Snapshot dayWithoutVisits()
{
    TodayModel::Snapshot snapshot;
    snapshot.userName = utf8("Марина Лаптева");
    snapshot.ahead = {id(4), id(103), utf8("Лавка Норд"), utf8("Выкладка"), {}, at(6, 10, 0), 0, {}};
    return snapshot;
}

AccountsModel::Snapshot accounts()
{
    AccountsModel::Snapshot snapshot;
    std::vector<portfolio::Client> &clients = snapshot.book.clients;
    clients = {client(100, "Тавория", "A"),     client(101, "Сытный квартал", "A"), client(104, "Мята Экспресс", "B"),
               client(105, "Добрый угол", "B"), client(103, "Лавка Норд", "B"),     client(102, "Орбис Ритейл", "A"),
               client(106, "Пять ветров", "C"), client(107, "Гравия", "B"),         client(108, "Три склона", "C"),
               client(109, "Вересково", "C"),   client(110, "Кедровый ряд", "A"),   client(111, "Полярная звезда", "")};
    clients[0].place = GeoPlace{{557712000, 376512000}, 8};
    clients[1].place = GeoPlace{{557512000, 376112000}, 8};
    clients[4].place = GeoPlace{{689700000, 330800000}, 8};
    clients[0].nextVisit = at(0, 10, 30);
    clients[1].nextVisit = at(0, 13, 0);
    clients[2].lastVisit = at(-9, 12, 0);
    clients[3].matters = {late(20)};
    clients[4].lastVisit = at(-34, 12, 0);
    clients[5].nextVisit = at(0, 16, 0);
    clients[6].lastVisit = at(-2, 12, 0);
    clients[7].nextVisit = at(1, 9, 30);
    clients[8].matters = {late(21), late(22), late(23)};
    clients[9].nextVisit = at(3, 12, 0);
    clients[10].nextVisit = at(8, 12, 0);
    clients[11].about = utf8("Сеть кафе, Мурманск");
    snapshot.named.resize(clients.size()); // as the design has them
    std::iota(snapshot.named.begin(), snapshot.named.end(), size_t(0));
    snapshot.orphanDeals = 1425;
    snapshot.orphanNotes = 2;
    return snapshot;
}

void lengthen(TodayModel::Snapshot &snapshot)
{
    for (TodayModel::Visit &visit : snapshot.visits) {
        visit.accountName = longName(visit.accountName);
        visit.title += utf8(", и ещё раз о том, что осталось несделанным с прошлого года");
        visit.place = utf8("Санкт-Петербург, проспект Непокорённых, 63, корпус 14, строение 2, третий подъезд");
        visit.people += utf8("Константин Константинопольский");
    }
    for (DueItem &item : snapshot.open) {
        item.title += utf8(" и согласование со всеми заинтересованными подразделениями");
        item.accountName = longName(item.accountName);
    }
}

void lengthen(AccountsModel::Snapshot &snapshot)
{
    for (portfolio::Client &client : snapshot.book.clients) {
        client.name = longName(client.name);
        client.about += utf8("Сеть гипермаркетов с собственной доставкой и пекарнями, Мурманск и область");
    }
}

// "plan", "people-long" ...: a tab, and what is special.
AccountModel::Tab tabOf(const QString &kind)
{
    const QByteArray name = kind.section(u'-', 0, 0).toLatin1();
    const QMetaEnum tabs = QMetaEnum::fromType<AccountModel::Tab>();
    for (int at = 0; at < tabs.keyCount(); ++at) {
        if (QByteArray(tabs.key(at)).toLower() == name)
            return AccountModel::Tab(tabs.value(at));
    }
    return AccountModel::Overview;
}

AccountModel::Snapshot account(const QString &kind)
{
    using Kind = AccountModel::Event::Kind;
    AccountModel::Snapshot snapshot;
    if (kind.endsWith(QLatin1String("empty")) || kind == QLatin1String("gone")) {
        snapshot.name = utf8("Береста");
        snapshot.exists = kind != QLatin1String("gone");
        return snapshot;
    }
    if (kind.startsWith(QLatin1String("files"))) {
        const auto file = [](int n, const char *name, const char *detail, bool here) {
            MediaRow row;
            row.key = id(n).toString();
            row.name = utf8(name);
            row.detail = utf8(detail);
            row.here = here;
            return row;
        };
        snapshot.files = {
            file(61, "Договор поставки 2026.pdf", "PDF, 3,1 МБ", true),
            file(62, "Прайс ноябрь.xlsx", "XLSX, 184 КБ", false),
            file(63, "Акт расхождения по недовозу за октябрь, подписанный обеими сторонами.docx", "DOCX, 12 КБ", true)};
        snapshot.fileCount = int(snapshot.files.size());
    }
    snapshot.name = utf8("Тавория");
    snapshot.tier = utf8("A");
    snapshot.about = utf8("Гипермаркеты, 84 магазина");
    snapshot.open = {
        due(11, DueItem::Kind::OurPromise, "Компенсация за недовоз", "Тавория", "Ольга Рябинина", -1),
        due(21, DueItem::Kind::Task, "Согласовать промо на ноябрь", "Тавория", "Вера Тихонова, маркетинг", 3),
        due(22, DueItem::Kind::Task, "Предложение на 2027 год", "Тавория", "Черновик КП-0417", 17),
    };
    snapshot.questions = {
        due(51, DueItem::Kind::Complaint, "Недовоз 240 коробок", "Тавория", "Ответ клиенту до 14:05", 0),
        due(52, DueItem::Kind::Complaint, "Ценники без штрихкода", "Тавория", "Ждём фото с полки", 2)};
    snapshot.goals = {due(53, DueItem::Kind::Goal, "Доля полки 22 %", "Тавория", "Сейчас 19 %", 79)};
    snapshot.group = {{id(54), utf8("Северный торг"), {}, true},
                      {id(55), utf8("Тавория Экспресс"), utf8("Магазины у дома, 31 точка")}};
    snapshot.peopleCount = 4;
    snapshot.people = {{id(31), utf8("Ольга Рябинина"), utf8("Директор по закупкам"), {}, {}},
                       {id(32), utf8("Илья Корж"), utf8("Категорийный менеджер"), {}, {}},
                       {id(33), utf8("Вера Тихонова"), utf8("Маркетинг"), {}, {}},
                       {id(34), utf8("Пётр Гаев"), {}, utf8("+7 900 000-00-00"), {}}};
    snapshot.newestDeals = {{id(56), utf8("Гранола, ноябрь"), utf8("Переговоры"), {480'000'000, "RUB"}},
                            {id(57), {}, utf8("Заключена"), {}}};
    snapshot.visits = {{id(58), utf8("Итоги III квартала"), utf8("Центральный офис"), at(2, 10, 30)}};
    snapshot.account = Record(types::account, id(100));
    snapshot.account.set(types::account.name, snapshot.name)
        .set(types::account.about, snapshot.about)
        .set(types::account.address, utf8("Москва, Кутузовский пр., 12"))
        .set(types::account.tags, {utf8("сети"), utf8("гипермаркеты")});
    snapshot.deals = {{utf8("Переговоры"), 3, {{1'240'000'000, "RUB"}}},
                      {utf8("Заключена"), 12, {{4'820'000'000, "RUB"}, {1'500'000, "EUR"}}},
                      {utf8("Отказ"), 2, {{90'000'000, "RUB"}}}};
    snapshot.events = {
        {id(41), Kind::Note, utf8("Повторная жалоба на недовоз"), utf8("Ответить сегодня до 14:05"), at(-1, 17, 0), {}},
        {id(42),
         Kind::Visit,
         utf8("аудит полки в 3 магазинах"),
         utf8("Доля полки 19 %, нет 2 позиций"),
         at(-21, 12, 0),
         {}},
        {id(11), Kind::PromiseGiven, utf8("компенсировать недовоз"), {}, at(-22, 12, 0), Moment{Today.addDays(-1), {}}},
        {id(43), Kind::TaskDone, utf8("подписать допсоглашение № 4"), {}, at(-41, 12, 0), {}},
        {id(44),
         Kind::Note,
         utf8("Илья Корж теперь ведёт категорию"),
         utf8("12 мин, заметка и 1 задача"),
         at(-46, 12, 0),
         {}},
    };
    if (kind.endsWith(QLatin1String("long"))) {
        snapshot.name = snapshot.about = longName();
        snapshot.phone = utf8("+7 900 000-00-00");
        snapshot.email = utf8("office@tavoria.example");
        for (std::vector<DueItem> *items : {&snapshot.open, &snapshot.questions, &snapshot.goals}) {
            for (DueItem &item : *items)
                item.title = item.detail = item.personName = longName();
        }
        for (AccountModel::Company &company : snapshot.group)
            company.name = company.about = longName();
        for (AccountModel::Person &person : snapshot.people)
            person.name = person.position = longName();
        for (AccountModel::DealStage &stage : snapshot.deals)
            stage.stage = longName();
        for (AccountModel::Event &event : snapshot.events)
            event.title = event.detail = longText();
    }
    return snapshot;
}

void fillTasks(TasksModel &model, const QString &kind)
{
    using Kind = DueItem::Kind;
    TasksModel::Snapshot snapshot;
    TodayModel::Snapshot todays = today();
    if (kind == QLatin1String("waiting")) {
        snapshot.segment = TasksModel::Waiting;
        snapshot.open = {due(31, Kind::ClientPromise, "Акт расхождения", "Тавория", "Денис Малахов", -1),
                         due(32, Kind::ClientPromise, "Остатки по магазинам", "Лавка Норд", "", 2),
                         due(33, Kind::ClientPromise, "Фото завтраков в меню", "Три склона", "", 9)};
        for (DueItem &item : snapshot.open)
            item.id = RecordId::generate(Today.addDays(-12).startOfDay().toMSecsSinceEpoch());
    } else if (kind == QLatin1String("issues")) {
        snapshot.segment = TasksModel::Complaints;
        snapshot.open = {due(34, Kind::Complaint, "Мятая упаковка батончиков", "Добрый угол", "", 0, QTime(14, 5))};
    } else if (kind == QLatin1String("later")) {
        snapshot.open = {due(18, Kind::Task, "Визит в Лавку Норд", "Лавка Норд", "", 3)};
    } else if (kind != QLatin1String("none")) {
        snapshot.open = std::move(todays.open);
        DueItem weekly = due(19, Kind::Task, "План визитов на неделю", "", "", 6, QTime(9, 30));
        weekly.account = {};
        weekly.recurrence = QStringLiteral("weekly:MO");
        snapshot.open.push_back(weekly);
    }
    if (kind == QLatin1String("long")) {
        for (DueItem &item : snapshot.open) {
            item.title += utf8(" и согласование со всеми заинтересованными подразделениями");
            item.accountName = longName(item.accountName);
            item.sentence = item.title;
            item.text = item.title.repeated(12);
        }
    }
    model.setSegment(snapshot.segment);
    model.show(snapshot);
    if (kind == QLatin1String("open") || kind == QLatin1String("long"))
        model.openItem(snapshot.open.front().id.toString());
}

SyncStatus::Snapshot offline()
{
    return {.hasServer = true, .reachable = false, .pending = 4};
}

SyncModel::Snapshot syncBefore()
{
    SyncModel::Snapshot snapshot;
    snapshot.link = SyncModel::Link::Sending;
    snapshot.lastSync = at(0, 8, 40);
    snapshot.outbox = {queued(1, "note", "Заметка визита, Тавория", Operation::Kind::Create),
                       queued(2, "promise", "240 коробок", Operation::Kind::Create),
                       queued(3, "visit", "Аудит полки", Operation::Kind::Edit),
                       queued(4, "contact", "Илья Корж", Operation::Kind::Create),
                       queued(5, "task", "Планограмма завтраков", Operation::Kind::Edit),
                       queued(6, "deal", "КП-0417", Operation::Kind::Edit),
                       queued(7, "task", "Черновик письма", Operation::Kind::Delete)};
    snapshot.pending = int(snapshot.outbox.size());
    return snapshot;
}

SyncModel::Snapshot sync(const QString &kind)
{
    SyncModel::Snapshot snapshot = syncBefore();
    OutboxItem refused = queued(9, "deal", "Скидка 14 %", Operation::Kind::Edit);
    refused.state = OutboxItem::State::Quarantined;
    refused.reason = refusal::NotAllowed;
    if (kind == QLatin1String("saved")) {
        snapshot = {};
        snapshot.link = SyncModel::Link::Saved;
        snapshot.lastSync = sample::evening().toMSecsSinceEpoch();
        snapshot.filesHeld = 4;
        return snapshot;
    }
    if (kind == QLatin1String("first")) {
        snapshot = {};
        snapshot.link = SyncModel::Link::Sending;
        snapshot.received = 42'318;
        snapshot.toReceive = 100'000;
        return snapshot;
    }
    if (kind == QLatin1String("offline") || kind == QLatin1String("noserver")) {
        snapshot.link = SyncModel::Link::Offline;
        snapshot.hasNetwork = kind == QLatin1String("noserver");
        snapshot.retryAt = sample::evening().addSecs(110).toMSecsSinceEpoch();
        return snapshot;
    }
    if (kind == QLatin1String("paused")) {
        snapshot.link = SyncModel::Link::Paused;
        snapshot.paused = true;
        return snapshot;
    }
    if (kind == QLatin1String("refused")) {
        snapshot.link = SyncModel::Link::Failed;
        refused.title = longText();
        refused.fields = {{"title", longText()}, {"stage", utf8("Переговоры")}};
        snapshot.outbox.push_back(refused);
        refused.counter = 10;
        refused.kind = quint8(Operation::Kind::Create);
        snapshot.outbox.push_back(refused);
        return snapshot;
    }
    if (kind == QLatin1String("handed")) {
        RefusedWork note;
        note.name = {DeviceId{7}, 1};
        note.author = utf8("Борис Титов");
        note.at = sample::evening().addDays(-1).toMSecsSinceEpoch();
        note.reason = refusal::NoRight;
        note.accountName = utf8("Тавория");
        note.title = utf8("Ждут скидку до пятницы");
        note.operation.type = "note";
        note.operation.kind = Operation::Kind::Create;
        note.fields = {{"text", utf8("Ждут скидку до пятницы\nИначе уйдут к другому поставщику")}};
        note.canBeTaken = true;
        RefusedWork edit = note;
        edit.name.counter = 2;
        edit.accountName = longName();
        edit.title = longName();
        edit.reason = refusal::ReadOnly;
        edit.operation.type = "account";
        edit.operation.kind = Operation::Kind::Edit;
        edit.fields = {{"about", longText()}};
        edit.known = true;
        snapshot.handed = {note, edit};
        return snapshot;
    }
    if (kind == QLatin1String("many")) {
        snapshot.link = SyncModel::Link::Offline;
        for (quint64 counter = 20; counter < 100; ++counter)
            snapshot.outbox.push_back(queued(counter, "note", "Заметка визита", Operation::Kind::Create));
        snapshot.outbox.front().title = longText();
        snapshot.clients.insert(snapshot.outbox.front().record, longName());
        snapshot.pending = 1'087;
        return snapshot;
    }
    snapshot.outbox.erase(snapshot.outbox.begin(), snapshot.outbox.begin() + 3);
    snapshot.outbox.front().state = OutboxItem::State::Sent;
    snapshot.outbox.push_back(refused);
    snapshot.conflicts = conflict({}).conflicts;
    snapshot.clients.insert(snapshot.conflicts.front().record.id(), utf8("Тавория"));
    return snapshot;
}

namespace {

ConflictModel::Snapshot twoVersions()
{
    const auto phone = DeviceId(1);
    const auto laptop = DeviceId(2);
    Record promise(types::promise, id(51));
    promise.changedAt = at(0, 11, 2);
    promise.set(types::promise.title, utf8("Компенсировать 240 коробок"));
    promise.set(types::promise.account, id(100));
    promise.set(types::promise.direction, utf8("we"));
    promise.set(types::promise.person, id(31));
    promise.set(types::promise.due, Moment{Today.addDays(6), {}});
    Record note(types::note, id(52));
    note.changedAt = at(0, 11, 2);
    note.set(types::note.text, utf8("Ольга недовольна недовозом."));
    note.set(types::note.account, id(100));

    ConflictModel::Snapshot snapshot;
    snapshot.client = utf8("Тавория");
    snapshot.titles.insert(id(100), snapshot.client);
    Conflict what;
    what.record = promise;
    what.field = "title";
    what.shown = version(0, utf8("Компенсировать 240 коробок"), "Телефон", phone, 10, 58);
    what.alternatives = {version(1, utf8("Компенсировать 260 коробок"), "Ноутбук", laptop, 11, 2)};
    Conflict until;
    until.record = promise;
    until.field = "due";
    until.shown = version(0, Moment{Today.addDays(6), {}}, "Ноутбук", laptop, 11, 2);
    until.alternatives = {version(1, Moment{Today.addDays(3), QTime(15, 0)}, "Телефон", phone, 10, 58)};
    Conflict text;
    text.record = note;
    text.field = "text";
    text.shown = version(0, utf8("Ольга недовольна недовозом, но готова обсуждать рост полки. Попросила компенсацию."),
                         "Телефон", phone, 10, 58);
    text.alternatives = {version(1, utf8("Ольга недовольна недовозом. Попросила компенсацию. Ждёт акт до среды."),
                                 "Ноутбук", laptop, 11, 2)};
    snapshot.conflicts = {text, what, until};
    return snapshot;
}

ConflictModel::Snapshot review()
{
    ConflictModel::Snapshot snapshot = twoVersions();
    Conflict deleted;
    deleted.record = snapshot.conflicts.front().record;
    deleted.record.needsReview = true;
    deleted.field = DeletedField;
    deleted.shown = version(0, false, "Телефон", DeviceId(1), 10, 58);
    deleted.alternatives = {version(1, true, "Ноутбук", DeviceId(2), 11, 2)};
    snapshot.conflicts = {deleted};
    return snapshot;
}

// Of the third device on: those of colleagues.
ConflictModel::Snapshot versions(int count)
{
    constexpr std::array<const char *, 3> Authors = {"Анна Орлова", "Павел Седов", "Константин Константинопольский"};
    ConflictModel::Snapshot snapshot = twoVersions();
    snapshot.user = utf8("Марина Лаптева");
    for (Conflict &conflict : snapshot.conflicts) {
        conflict.shown.author = snapshot.user;
        for (Alternative &other : conflict.alternatives)
            other.author = snapshot.user;
        for (int n = 2; n < count; ++n) {
            Alternative more = version(n, Value(), "Рабочий телефон", DeviceId(quint64(n) + 1), 11, 2 + n);
            more.author = utf8(Authors[size_t(n) - 2]);
            if (std::holds_alternative<Moment>(conflict.shown.value))
                more.value = Moment{Today.addDays(6 + n), QTime(9 + n, 0)};
            else
                more.value = utf8("Ольга ждёт акт. Компенсировать %1 коробок.").arg(240 + 10 * n);
            conflict.alternatives.push_back(more);
        }
    }
    return snapshot;
}

} // namespace

ConflictModel::Snapshot conflict(const QString &kind)
{
    if (kind == QLatin1String("review"))
        return review();
    if (kind == QLatin1String("three"))
        return versions(3);
    if (kind == QLatin1String("five"))
        return versions(5);
    if (kind == QLatin1String("settled"))
        return {};
    ConflictModel::Snapshot snapshot = twoVersions();
    if (kind == QLatin1String("long")) {
        snapshot.client = longName();
        Conflict &text = snapshot.conflicts[0];
        text.shown.value = longText();
        text.alternatives.front().value = longText() + utf8("И ещё одна строка с ноутбука.");
        snapshot.conflicts[1].shown.value = longName();
        for (Conflict &conflict : snapshot.conflicts) {
            conflict.shown.deviceName += utf8(" отдела продаж северо-западного направления");
            conflict.alternatives.front().deviceName = longName();
        }
    }
    return snapshot;
}

} // namespace kf::sample
