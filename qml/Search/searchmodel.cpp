#include "qml/Search/searchmodel.h"

#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"

namespace kf {

namespace {

constexpr int MostOfGroup = 3;     // while all groups are shown
constexpr size_t MostCommands = 3; // above what was found
constexpr size_t MostRecent = 6;
constexpr int Many = 100; // of a type: the search looks at no more

const QString CommandPrefix = QStringLiteral("command:"); // and its number, and the client
const QString HitPrefix = QStringLiteral("record:");
const QString HistoryPrefix = QStringLiteral("history:"); // of the record behind it

QString commandKey(size_t number, const RecordId &account)
{
    return CommandPrefix + QString::number(number) + u':' + (account.isNull() ? QString() : account.toString());
}

QString spokenOf(const SearchRow &row)
{
    QStringList parts{row.title, row.detail, row.foot};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

// Begins and ends the group of these rows.
void frame(std::vector<SearchRow> &rows, size_t from, const QString &heading, const QString &group, int more)
{
    if (from >= rows.size())
        return;
    rows[from].heading = heading;
    rows[from].more = more;
    rows[from].first = true;
    rows.back().last = true;
    for (size_t at = from; at < rows.size(); ++at)
        rows[at].group = group;
}

bool isFound(const search::Query &query, const QString &text)
{
    std::vector<search::Fit> fits(query.terms().size(), search::Fit::None);
    query.look(text.toUtf8(), fits);
    return query.isFound(fits);
}

} // namespace

SearchModel::SearchModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(SuggestAfterMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchModel::suggest);
}

SearchModel::Scope SearchModel::scope() const
{
    switch (m_query.isEmpty() ? u' ' : m_query.front().unicode()) {
    case u'>':
        return Scope::Commands;
    case u'@':
        return Scope::People;
    case u'#':
        return Scope::Tasks;
    default:
        return Scope::Everything;
    }
}

QString SearchModel::words() const
{
    return (scope() == Scope::Everything ? m_query : m_query.mid(1)).trimmed();
}

QStringList SearchModel::filterTypes() const
{
    switch (scope()) {
    case Scope::People:
        return {QStringLiteral("contact")};
    case Scope::Tasks:
        return {QStringLiteral("task"), QStringLiteral("promise")};
    default:
        break;
    }
    QStringList types;
    if (!m_filter.isEmpty()) {
        for (const QByteArray &type : format::typeGroup(m_filter.toLatin1()).types)
            types << QString::fromLatin1(type);
    }
    return types;
}

void SearchModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    m_about = {};
    m_pause.stop();
    Q_EMIT queryChanged();
    present();
    reload();
}

void SearchModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    present();
    reload();
}

void SearchModel::setOffersCommands(bool offers)
{
    m_offersCommands = offers;
    present();
}

void SearchModel::offer(Command *command)
{
    m_commands.emplace_back(command);
    present();
}

void SearchModel::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (active) {
        m_filter.clear();
        m_about = {};
        m_answer = {};
        m_query.clear();
        Q_EMIT queryChanged();
    }
    present();
    reload();
}

void SearchModel::show(Answer answer)
{
    if (answer.query != m_query || answer.filter != m_filter)
        return;
    m_answer = std::move(answer);
    present();
    if (nothingFound())
        m_pause.start();
}

bool SearchModel::answered() const
{
    return m_answer.query == m_query && m_answer.filter == m_filter;
}

bool SearchModel::nothingFound() const
{
    return m_active && answered() && words().size() >= FewestLetters && m_rows.count() == 0;
}

QString SearchModel::suggestion() const
{
    if (!nothingFound() || m_answer.suggestion.isEmpty())
        return {};
    return scope() == Scope::Everything ? m_answer.suggestion : m_query.left(1) + m_answer.suggestion;
}

int SearchModel::found() const
{
    int found = 0;
    for (const auto &[group, count] : m_answer.counts)
        found += count;
    return found;
}

QString SearchModel::summary() const
{
    if (words().size() < FewestLetters || !answered() || scope() == Scope::Commands)
        return {};
    if (found() >= Many)
        return tr("Very many matches on this device, no network needed");
    return tr("%n match(es) on this device, no network needed", nullptr, found());
}

const SearchModel::Hit *SearchModel::hitOf(const QString &key) const
{
    for (const Hit &hit : m_answer.hits) {
        if (key == HitPrefix + hit.id.toString())
            return &hit;
    }
    return nullptr;
}

void SearchModel::activate(const QString &key)
{
    if (key.startsWith(CommandPrefix)) {
        const QStringList parts = key.split(u':');
        const size_t number = parts.value(1).toUInt();
        if (number < m_commands.size() && m_commands[number])
            m_commands[number]->trigger(parts.value(2));
        return;
    }
    if (key.startsWith(HistoryPrefix)) {
        Q_EMIT historyAsked(key.mid(HistoryPrefix.size()));
        return;
    }
    if (const Hit *hit = hitOf(key))
        Q_EMIT recordOpened(QString::fromLatin1(hit->type), hit->id.toString());
}

bool SearchModel::showActions(const QString &key)
{
    const Hit *hit = hitOf(key);
    if (!m_offersCommands || !hit)
        return false;
    m_about = hit->id;
    m_client = hit->account;
    m_clientName = hit->accountName;
    present();
    return true;
}

bool SearchModel::back()
{
    if (m_about.isNull())
        return false;
    m_about = {};
    present();
    return true;
}

void SearchModel::noteOpened(const QString &accountKey)
{
    const auto id = RecordId::fromString(accountKey);
    if (!id)
        return;
    std::erase(m_recent, *id);
    m_recent.insert(m_recent.begin(), *id);
    if (m_recent.size() > MostRecent)
        m_recent.pop_back();
}

QString SearchModel::whenOf(const Hit &hit) const
{
    const QDate today = now().date();
    if (hit.due)
        //: a date: Срок 15 октября
        return tr("Due %1").arg(format::day(hit.due->date, today));
    return hit.at > 0 ? format::day(QDateTime::fromMSecsSinceEpoch(hit.at).date(), today) : QString();
}

SearchRow SearchModel::rowOf(const Hit &hit) const
{
    SearchRow row;
    row.key = HitPrefix + hit.id.toString();
    row.iconName = format::typeIcon(hit.type);
    row.tone = format::typeTone(hit.type);
    const QString client = hit.account.isNull() ? tr("No client") : hit.accountName;
    QStringList detail;
    if (hit.type == "note") {
        row.title = hit.ofVisit ? tr("%1, visit", "of which client the note is").arg(client) : client;
    } else {
        row.title = hit.title;
        row.titleMarks = format::marks(hit.titleMarks);
    }
    if (hit.type == "account")
        row.tileName = hit.title;
    else if (hit.type != "note" && hit.type != "product")
        detail << client;
    detail << hit.detail;
    if (!hit.sum.currency.isEmpty())
        detail << format::shortMoney(hit.sum);
    detail.removeAll(QString());
    row.detail = detail.join(QStringLiteral(", "));
    if (!hit.snippet.isEmpty()) {
        row.detail = hit.snippet;
        row.detailMarks = format::marks(hit.marks);
    }
    row.foot = whenOf(hit);
    row.spoken = spokenOf(row);
    return row;
}

void SearchModel::addCommand(size_t number, const RecordId &account, const QString &accountName,
                             const search::Query &query, std::vector<SearchRow> &rows) const
{
    const Command &command = *m_commands[number];
    SearchRow row;
    row.key = commandKey(number, account);
    row.title = account.isNull() ? command.text() : command.clientText().arg(accountName);
    row.titleMarks = format::marks(query.marks(row.title));
    row.iconName = command.iconName();
    row.tone = QStringLiteral("neutral");
    row.keys = command.keys();
    row.spoken = spokenOf(row);
    rows.push_back(std::move(row));
}

void SearchModel::addClientCommands(const RecordId &account, const QString &name, const search::Query &query,
                                    std::vector<SearchRow> &rows) const
{
    for (size_t number = 0; number < m_commands.size(); ++number) {
        if (m_commands[number] && !m_commands[number]->clientText().isEmpty())
            addCommand(number, account, name, query, rows);
    }
}

void SearchModel::addCommands(std::vector<SearchRow> &rows) const
{
    const search::Query query = search::Query::parse(words());
    const bool limited = scope() != Scope::Commands && !words().isEmpty();
    const size_t from = rows.size();
    if (!m_about.isNull()) {
        if (!m_client.isNull())
            addClientCommands(m_client, m_clientName, query, rows);
        SearchRow history;
        history.key = HistoryPrefix + m_about.toString();
        history.title = tr("History of changes");
        history.iconName = QStringLiteral("history");
        history.tone = QStringLiteral("neutral");
        history.spoken = spokenOf(history);
        rows.push_back(std::move(history));
    } else {
        for (size_t number = 0; number < m_commands.size(); ++number) {
            const Command *command = m_commands[number];
            if (command && (query.isEmpty() || isFound(query, command->text() + u' ' + command->words())))
                addCommand(number, {}, {}, query, rows);
        }
        const auto client = std::find_if(m_answer.hits.begin(), m_answer.hits.end(), [](const Hit &hit) {
            return hit.type == "account" && !hit.titleMarks.empty();
        });
        if (limited && client != m_answer.hits.end())
            addClientCommands(client->id, client->title, query, rows);
        if (limited)
            rows.resize(std::min(rows.size(), from + MostCommands));
    }
    frame(rows, from, tr("Actions"), {}, 0);
}

void SearchModel::addHits(std::vector<SearchRow> &rows) const
{
    // Types of one group stand together, where the first of them stands.
    std::vector<QByteArray> groups;
    std::unordered_map<QByteArray, std::vector<const Hit *>> of;
    const QStringList wanted = filterTypes();
    for (const Hit &hit : m_answer.hits) {
        if (!wanted.isEmpty() && !wanted.contains(QLatin1String(hit.type)))
            continue; // of the answer before
        const QByteArray group = format::typeGroupKey(hit.type);
        if (of[group].empty())
            groups.push_back(group);
        of[group].push_back(&hit);
    }
    const bool all = wanted.isEmpty() && !m_answer.recent;
    for (const QByteArray &group : groups) {
        const size_t from = rows.size();
        for (const Hit *hit : of[group]) {
            if (all && rows.size() - from >= MostOfGroup)
                break;
            rows.push_back(rowOf(*hit));
        }
        const int count = countOf(group);
        const bool more = all && count > int(rows.size() - from);
        frame(rows, from, m_answer.recent ? tr("Recent") : format::typeGroup(group).name, QString::fromLatin1(group),
              more ? count : 0);
    }
}

int SearchModel::countOf(QByteArrayView group) const
{
    for (const auto &[counted, count] : m_answer.counts) {
        if (group == counted)
            return count;
    }
    return 0;
}

void SearchModel::presentFilters()
{
    std::vector<SearchFilterRow> rows;
    if (!m_answer.counts.empty() && scope() == Scope::Everything) {
        rows.push_back({QString(), tr("All", "kinds of records"), found(), m_filter.isEmpty()});
        for (const auto &[group, count] : m_answer.counts) {
            const QString key = QString::fromLatin1(group);
            rows.push_back({key, format::typeGroup(group).name, count, m_filter == key});
        }
        for (SearchFilterRow &row : rows) {
            if (row.count >= Many) {
                row.label += QStringLiteral(" %1+").arg(Many - 1);
                row.count = -1;
            }
        }
    }
    m_filters.setRows(std::move(rows));
}

void SearchModel::present()
{
    std::vector<SearchRow> rows;
    if (m_active) {
        const bool commandsFirst = !words().isEmpty() || scope() == Scope::Commands;
        if (m_offersCommands && commandsFirst)
            addCommands(rows);
        if (m_about.isNull() && scope() != Scope::Commands)
            addHits(rows);
        if (m_offersCommands && !commandsFirst && scope() == Scope::Everything)
            addCommands(rows);
    }
    m_rows.setRows(std::move(rows));
    presentFilters();
    Q_EMIT presented();
}

} // namespace kf
