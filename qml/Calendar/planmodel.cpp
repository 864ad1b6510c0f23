#include "qml/Calendar/planmodel.h"

#include "core/base/workingdays.h"
#include "core/capture/note.h"
#include "qml/Format/format.h"

#include <QRegularExpression>

namespace kf {

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr size_t MostClients = 200; // rows of the list

QString fold(const QString &text)
{
    return text.toCaseFolded().replace(QChar(0x451), QChar(0x435)); // ё, е
}

} // namespace

PlanModel::PlanModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent), m_people(clock, this) {}

void PlanModel::begin(const Start &start)
{
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(start.start);
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(start.end);
    m_start = start;
    m_account = start.account;
    m_goal = start.goal;
    m_day = format::day(from.date(), now().date());
    m_from = format::time(start.allDay ? QTime(10, 0) : from.time());
    m_until = format::time(start.allDay ? QTime(11, 0) : until.time());
    m_allDay = start.allDay;
    m_allDays = start.allDay ? qMax(1, int(from.date().daysTo(until.date()))) : 1;
    m_placeTyped = !start.place.isEmpty();
    m_place = m_placeTyped ? start.place : placeOf(start.account);
    m_tried = false;
    m_query.clear();
    m_others.clear();
    m_othersOf = {};
    m_people.standOn(session());
    m_people.plan(start.visit, start.account, start.people);
    readOthers();
    present();
}

void PlanModel::showClients(std::vector<Client> clients)
{
    m_clients = std::move(clients);
    if (!m_placeTyped)
        m_place = placeOf(m_account);
    present();
}

void PlanModel::showOthers(std::vector<Other> others)
{
    m_others = std::move(others);
    present();
}

void PlanModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    presentClients();
    Q_EMIT viewChanged();
}

void PlanModel::setAccount(const QString &key)
{
    m_account = RecordId::fromString(key).value_or(RecordId());
    m_people.planFor(m_account);
    if (!m_placeTyped)
        m_place = placeOf(m_account);
    present();
}

void PlanModel::setGoal(const QString &goal)
{
    m_goal = goal;
    present();
}

void PlanModel::setDay(const QString &words)
{
    m_day = words;
    readOthers();
    present();
}

void PlanModel::setFrom(const QString &words)
{
    const auto before = timeMeant(m_from);
    const auto until = timeMeant(m_until);
    m_from = words;
    // The length stays: an end that was right moves along.
    if (const auto from = timeMeant(words); from && before && until && *before < *until) {
        const int length = before->secsTo(*until);
        if (from->msecsSinceStartOfDay() / 1000 + length < 24 * 3600)
            m_until = format::time(from->addSecs(length));
    }
    present();
}

void PlanModel::setUntil(const QString &words)
{
    m_until = words;
    present();
}

void PlanModel::setMinutes(int minutes)
{
    m_allDay = false;
    if (const auto from = timeMeant(m_from))
        m_until = format::time(from->addSecs(minutes * 60));
    present();
}

void PlanModel::setAllDay(bool allDay)
{
    m_allDay = allDay;
    present();
}

void PlanModel::setPlace(const QString &place)
{
    m_place = place;
    m_placeTyped = !place.isEmpty();
    present();
}

QString PlanModel::placeOf(const RecordId &account) const
{
    const auto at = std::find_if(m_clients.begin(), m_clients.end(),
                                 [&](const Client &client) { return client.id == account && !account.isNull(); });
    return at == m_clients.end() ? QString() : at->address;
}

std::optional<QDate> PlanModel::dayMeant() const
{
    // As it was written for the user, which needs no year before it has passed.
    const QDate today = now().date();
    const QDate asked = QDateTime::fromMSecsSinceEpoch(m_start.start).date();
    if (m_day == format::day(asked, today))
        return asked;
    const auto items = capture::parse(m_day, {nowMs(), QTimeZone::systemTimeZone(), {}});
    if (items.size() == 1 && items.front().due)
        return items.front().due->date;
    return std::nullopt;
}

std::optional<QTime> PlanModel::timeMeant(const QString &words) const
{
    static const QRegularExpression form(QStringLiteral(R"(^\s*(\d{1,2})(?:\s*[:.\-\s]\s*(\d{2}))?\s*$)"));
    if (const auto match = form.match(words); match.hasMatch()) {
        const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
        return time.isValid() ? std::optional(time) : std::nullopt;
    }
    const auto items = capture::parse(words, {nowMs(), QTimeZone::systemTimeZone(), {}});
    return items.size() == 1 && items.front().due ? items.front().due->time : std::nullopt;
}

std::optional<PlanModel::Times> PlanModel::times() const
{
    const auto day = dayMeant();
    if (!day)
        return std::nullopt;
    if (m_allDay)
        return Times{day->startOfDay().toMSecsSinceEpoch(), day->addDays(m_allDays).startOfDay().toMSecsSinceEpoch()};
    const auto from = timeMeant(m_from);
    const auto until = timeMeant(m_until);
    if (!from || !until || *from == *until)
        return std::nullopt;
    const qint64 start = QDateTime(*day, *from).toMSecsSinceEpoch();
    // One that ends in the night after ends on the next day; by noon it is a mistake.
    const bool overMidnight = *until < *from && *from >= QTime(12, 0) && *until <= QTime(8, 0);
    const qint64 end = QDateTime(overMidnight ? day->addDays(1) : *day, *until).toMSecsSinceEpoch();
    return end > start ? std::optional(Times{start, end}) : std::nullopt;
}

QString PlanModel::warningOf(const Times &times) const
{
    for (const Other &other : m_others) {
        if (m_allDay || other.id == m_start.visit || other.start >= times.end || other.end <= times.start)
            continue;
        return tr("Meets another visit: %1, %2–%3")
            .arg(other.name, format::time(QDateTime::fromMSecsSinceEpoch(other.start).time()),
                 format::time(QDateTime::fromMSecsSinceEpoch(other.end).time()));
    }
    if (times.start < nowMs() && !m_allDay && m_start.visit.isNull())
        return tr("This time has passed");
    const QDate day = QDateTime::fromMSecsSinceEpoch(times.start).date();
    return isWorkingDay(day) ? QString() : tr("It is a day off");
}

void PlanModel::present()
{
    PlanView view;
    view.editing = !m_start.visit.isNull();
    view.accountKey = m_account.isNull() ? QString() : m_account.toString();
    const auto client =
        std::find_if(m_clients.begin(), m_clients.end(), [&](const Client &one) { return one.id == m_account; });
    view.account = client == m_clients.end() ? QString() : client->name;
    view.goal = m_goal;
    view.day = m_day;
    view.from = m_from;
    view.until = m_until;
    view.place = m_place;
    view.allDay = m_allDay;
    const auto day = dayMeant();
    const auto from = timeMeant(m_from);
    const auto until = timeMeant(m_until);
    const auto meant = times();
    if (day)
        view.dayHelp = format::weekdayDay(*day, now().date());
    view.minutes = meant && !m_allDay ? int((meant->end - meant->start) / MinuteMs) : 0;
    view.untilHelp = view.minutes > 0 ? format::duration(view.minutes) : QString();
    if (meant)
        view.warning = warningOf(*meant);
    if (!day && (m_tried || m_day.isEmpty()))
        view.dayError = m_day.isEmpty() ? tr("On which day?") : tr("We do not understand this day");
    if (!m_allDay) {
        if (!from && m_tried)
            view.fromError = tr("A time like 10:30");
        if (!until && m_tried)
            view.untilError = tr("A time like 11:30");
        else if (from && until && day && !meant)
            view.untilError = tr("It ends before it starts");
    }
    if (m_tried && m_account.isNull() && m_goal.trimmed().isEmpty())
        view.subjectError = tr("Choose an account or write the goal");
    presentClients();
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

void PlanModel::presentClients()
{
    const QString wanted = fold(m_query.trimmed());
    std::vector<PlanClient> rows;
    for (const Client &client : m_clients) {
        const QString name = fold(client.name);
        if (!wanted.isEmpty() && !name.startsWith(wanted) && !name.contains(u' ' + wanted))
            continue;
        rows.push_back({client.id.toString(), client.name, client.address, client.id == m_account});
        if (rows.size() == MostClients)
            break;
    }
    m_clientRows.setRows(std::move(rows));
}

} // namespace kf
