#include "qml/Team/handovermodel.h"

#include "qml/Format/format.h"

namespace kf {

using portfolio::Belongings;
using portfolio::PrivateNote;

namespace {

constexpr int TitleLength = 80;

qint64 startOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

} // namespace

HandoverModel::HandoverModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent), m_days(clock)
{
    m_save.setSingleShot(true);
    m_save.setInterval(SaveAfterMs);
    connect(&m_save, &QTimer::timeout, this, &HandoverModel::saveDraft);
}

QString HandoverModel::draftPlace(const RecordId &account)
{
    return QStringLiteral("handover/") + account.toString();
}

void HandoverModel::open(const QString &accountKey)
{
    leave();
    m_account = RecordId::fromString(accountKey).value_or(RecordId());
    m_given.reset();
    forget();
    present();
    reload();
}

void HandoverModel::forget()
{
    m_loaded = m_tried = false;
    m_snapshot = {};
    m_receiver = {};
    m_forGood = true;
    m_day.clear();
    m_until.clear();
    m_answers = {};
    m_fates.clear();
}

void HandoverModel::show(Snapshot snapshot)
{
    const bool first = !std::exchange(m_loaded, true);
    m_snapshot = std::move(snapshot);
    m_account = m_snapshot.team.account;
    if (first && m_snapshot.draft)
        recall(*m_snapshot.draft);
    present();
}

void HandoverModel::chooseReceiver(const QString &key)
{
    m_receiver = RecordId::fromString(key).value_or(RecordId());
    termsChanged();
}

void HandoverModel::setForGood(bool forGood)
{
    m_forGood = forGood;
    termsChanged();
}

void HandoverModel::setDay(const QString &words)
{
    m_day = words;
    termsChanged();
}

void HandoverModel::setUntil(const QString &words)
{
    m_until = words;
    termsChanged();
}

void HandoverModel::setAnswer(int question, const QString &words)
{
    if (question < 0 || question >= Questions || m_answers[size_t(question)] == words)
        return;
    m_answers[size_t(question)] = words;
    presentStory();
    keepSoon();
}

void HandoverModel::setFate(const QString &key, int fate)
{
    const auto id = RecordId::fromString(key);
    if (!id || fate < 0 || fate > int(PrivateNote::Fate::Delete))
        return;
    m_fates.insert(*id, PrivateNote::Fate(fate));
    presentNotes();
    keepSoon();
}

void HandoverModel::termsChanged()
{
    presentTerms();
    Q_EMIT viewChanged();
    keepSoon();
}

void HandoverModel::keepSoon()
{
    if (!m_save.isActive())
        m_save.start();
}

// ---- What the words mean ----

std::optional<QDate> HandoverModel::dayMeant(const QString &words) const
{
    if (const auto said = m_days.read(words))
        return said->due.date;
    return std::nullopt;
}

std::optional<qint64> HandoverModel::from() const
{
    if (m_day.trimmed().isEmpty())
        return 0;
    const auto day = dayMeant(m_day);
    if (!day || *day < now().date())
        return std::nullopt;
    return *day == now().date() ? 0 : startOf(*day);
}

std::optional<qint64> HandoverModel::to() const
{
    if (m_forGood)
        return 0;
    const auto day = dayMeant(m_until);
    const auto begin = from();
    if (!day || *day < now().date() || (begin && startOf(day->addDays(1)) <= *begin))
        return std::nullopt;
    return startOf(day->addDays(1)); // that day is the last
}

qint64 HandoverModel::mineEnds() const
{
    // Time to take it back, and to send what was written today.
    return std::max(from().value_or(0), startOf(now().date().addDays(1)));
}

bool HandoverModel::isReady() const
{
    return m_view.possible && !m_receiver.isNull() && from() && to();
}

// ---- Rows ----

void HandoverModel::present()
{
    presentTerms();
    presentBelongings();
    presentNotes();
    presentStory();
    Q_EMIT viewChanged();
}

void HandoverModel::presentTerms()
{
    const QDate today = now().date();
    const portfolio::Team &team = m_snapshot.team;
    HandoverView view;
    view.loaded = m_loaded;
    view.account = m_snapshot.account;
    view.possible = team.isManaged(nowMs()) && team.colleagues.size() > 1;
    view.receiver = team.nameOf(m_receiver);
    view.receiverKey = m_receiver.isNull() ? QString() : m_receiver.toString();
    view.forGood = m_forGood;
    view.day = m_day;
    view.until = m_until;
    const auto begin = dayMeant(m_day);
    const auto end = dayMeant(m_until);
    view.dayHelp = begin ? format::inlineDate(*begin) : tr("At once, when no day is given");
    if (end)
        view.untilHelp = format::inlineDate(*end);
    if (m_tried) {
        if (m_receiver.isNull())
            view.receiverError = tr("Choose who takes the client");
        if (!from())
            view.dayError = begin ? tr("This day has passed") : tr("On which day?");
        if (!to())
            view.untilError = !end ? tr("Until which day?") : tr("It ends before it begins");
    }
    m_view = view;
    if (!isReady())
        return;
    if (!m_forGood) {
        //: a colleague, a day; the client leaves the colleague's devices
        m_view.outcome = tr("%1 stands in for you until %2. Then the client leaves those devices by itself")
                             .arg(view.receiver, format::day(*end, today));
    } else if (*from() == 0) {
        m_view.outcome = tr("%1 gets the client at once. You see it until the end of this day").arg(view.receiver);
    } else {
        m_view.outcome = tr("%1 gets the client on %2. From then on you see it no longer")
                             .arg(view.receiver, format::day(*begin, today));
    }
}

void HandoverModel::presentBelongings()
{
    std::vector<ColleagueRow> colleagues;
    for (const portfolio::Colleague &colleague : m_snapshot.team.colleagues) {
        if (colleague.id != m_snapshot.team.me)
            colleagues.push_back({colleague.id.toString(), colleague.name});
    }
    m_colleagues.setRows(std::move(colleagues));

    const Belongings &all = m_snapshot.belongings;
    std::vector<BelongingRow> rows;
    const auto add = [&](const char *key, const char *icon, const char *tone, qint64 count, const QString &text) {
        if (count > 0)
            rows.push_back({QLatin1String(key), QLatin1String(icon), QLatin1String(tone), text});
    };
    add("our", "seal", "promise", all.ourPromises, tr("%n promise(s) to the client", "", int(all.ourPromises)));
    add("their", "seal", "info", all.theirPromises, tr("%n promise(s) of the client", "", int(all.theirPromises)));
    add("tasks", "task", "primary", all.tasks, tr("%n open task(s)", "", int(all.tasks)));
    add("complaints", "alert", "danger", all.complaints, tr("%n open complaint(s)", "", int(all.complaints)));
    add("risks", "flag", "danger", all.risks, tr("%n open risk(s)", "", int(all.risks)));
    add("goals", "target", "primary", all.goals, tr("%n open goal(s)", "", int(all.goals)));
    add("deals", "contract", "neutral", all.deals, tr("%n deal(s)", "", int(all.deals)));
    add("people", "users", "neutral", all.people, tr("%n contact(s)", "", int(all.people)));
    add("visits", "walk", "neutral", all.visits, tr("%n planned visit(s)", "", int(all.visits)));
    m_belongings.setRows(std::move(rows));
}

void HandoverModel::presentNotes()
{
    std::vector<PrivateNoteRow> notes;
    const QDate today = now().date();
    for (const PrivateNote &note : m_snapshot.belongings.notes) {
        const QString text = note.text.trimmed();
        QString title = text.section(u'\n', 0, 0);
        QString rest = text.section(u'\n', 1).simplified();
        if (title.size() > TitleLength) {
            rest = title.mid(TitleLength) + u' ' + rest;
            title = title.left(TitleLength);
        }
        const QString day = format::shortDay(QDateTime::fromMSecsSinceEpoch(note.id.createdAt()).date(), today);
        notes.push_back({note.id.toString(), title, rest.isEmpty() ? day : day + QStringLiteral(" · ") + rest,
                         int(m_fates.value(note.id, PrivateNote::Fate::Keep))});
    }
    m_notes.setRows(std::move(notes));
}

void HandoverModel::presentStory()
{
    const std::array<QString, Questions> questions{
        tr("Who decides there, and who is for or against us?"), tr("What was agreed about prices, and why?"),
        tr("Sore spots: what not to touch?"), tr("Which talks are not finished?"),
        tr("How do they like to be addressed?")};
    std::vector<StoryRow> story;
    for (int i = 0; i < Questions; ++i)
        story.push_back({QString::number(i), questions[size_t(i)], m_answers[size_t(i)]});
    m_story.setRows(std::move(story));
}

QString HandoverModel::told() const
{
    QStringList parts;
    for (const StoryRow &row : m_story.rows()) {
        if (const QString answer = row.answer.trimmed(); !answer.isEmpty())
            parts << row.question + u'\n' + answer;
    }
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace kf
