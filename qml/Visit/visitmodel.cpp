#include "qml/Visit/visitmodel.h"

#include "core/base/onresult.h"
#include "core/record/types.h"
#include "qml/Format/format.h"

#include <cmath>

namespace kf {

namespace {

constexpr qint64 SecondMs = 1000;

// 10:31–11:35, 1 ч 4 мин
QString spanOf(qint64 from, qint64 to, qint64 lasted)
{
    const auto time = [](qint64 at) { return format::time(QDateTime::fromMSecsSinceEpoch(at).time()); };
    return QStringLiteral("%1–%2, %3").arg(time(from), time(to), format::duration(lasted / (60 * SecondMs)));
}

} // namespace

VisitModel::VisitModel(const Clock &clock, PositionSource &source, QObject *parent)
    : NoteModel(clock, parent), m_source(source), m_people(clock, this), m_next(clock, this)
{
    m_second.setSingleShot(true);
    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_second, &QTimer::timeout, this, &VisitModel::tick);
    connect(reading(), &NoteReading::answered, this, &VisitModel::offerMentioned);
    connect(&m_people, &Attendees::done, this, [this](const QString &text) {
        m_undo = Undo::People;
        Q_EMIT done(text);
    });
    connect(&m_people, &Attendees::failed, this, &VisitModel::failed);
    connect(&m_next, &NextStep::said, this, [this] {
        if (isOpen() && !m_save.isActive())
            m_save.start();
    });
}

VisitModel::~VisitModel()
{
    m_source.giveUp();
}

void VisitModel::show(Snapshot snapshot)
{
    m_snapshot = std::move(snapshot);
    if (!m_snapshot.visit.isNull()) {
        m_people.standOn(session());
        m_people.openVisit(m_snapshot.visit, m_snapshot.account);
    }
    rankPeople();
    present();
    tick();
}

Draft VisitModel::draft() const
{
    Draft draft = draftAt(draftPlace());
    draft.visit = m_snapshot.visit;
    return draft;
}

QCborMap VisitModel::memory() const
{
    QCborMap memory = NoteModel::memory();
    if (m_over != 0)
        memory.insert(Over, m_over);
    if (m_letter)
        memory.insert(Letter, *m_letter);
    if (const QCborMap next = m_next.memory(); !next.isEmpty())
        memory.insert(Next, next);
    if (!m_step.isEmpty())
        memory.insert(Step, m_step);
    return memory;
}

void VisitModel::recallSummary(const QCborMap &memory)
{
    m_over = memory.value(Over).toInteger();
    m_letter.reset();
    if (const QCborValue letter = memory.value(Letter); letter.isBool())
        m_letter = letter.toBool();
    m_next.recall(memory.value(Next).toMap());
    m_step = memory.value(Step).toString();
    Q_EMIT stepChanged();
}

// ---- The clock ----

qint64 VisitModel::elapsedMs() const
{
    const qint64 until = m_snapshot.pausedAt > 0 ? m_snapshot.pausedAt : m_over != 0 ? m_over : nowMs();
    return std::max<qint64>(0, until - m_snapshot.started - m_snapshot.paused * SecondMs);
}

QString VisitModel::timer() const
{
    if (m_snapshot.pausedAt > 0)
        return tr("Pause %1").arg(format::stopwatch(std::max<qint64>(0, nowMs() - m_snapshot.pausedAt) / SecondMs));
    return format::stopwatch(elapsedMs() / SecondMs);
}

QString VisitModel::timerSpoken() const
{
    const int minutes = int(elapsedMs() / (60 * SecondMs));
    return m_snapshot.pausedAt > 0 ? tr("Paused after %n minute(s)", nullptr, minutes)
                                   : tr("Under way for %n minute(s)", nullptr, minutes);
}

void VisitModel::tick()
{
    m_second.stop();
    if (m_snapshot.visit.isNull() || !m_onPage)
        return;
    Q_EMIT timerChanged();
    const qint64 since = m_snapshot.pausedAt > 0 ? m_snapshot.pausedAt : m_snapshot.started;
    m_second.start(int(SecondMs - std::max<qint64>(0, nowMs() - since) % SecondMs));
}

void VisitModel::expand()
{
    if (m_snapshot.visit.isNull() || m_onPage)
        return;
    m_onPage = true;
    saveDraft();
    tick();
}

// ---- The summary ----

void VisitModel::review()
{
    if (m_snapshot.visit.isNull() || m_over != 0)
        return;
    m_over = nowMs();
    if (m_media)
        m_media->end(); // nobody could see that it goes on
    saveDraft();
    present();
}

void VisitModel::goOn()
{
    addStep();
    m_over = 0;
    saveDraft();
    present();
    tick();
}

void VisitModel::setStep(const QString &step)
{
    if (m_step == step)
        return;
    m_step = step;
    if (isOpen() && !m_save.isActive())
        m_save.start();
    Q_EMIT stepChanged();
}

void VisitModel::addStep()
{
    const QString said = m_step.simplified();
    setStep({});
    if (said.isEmpty())
        return;
    //: a line of a note that is a task
    const QString step = QStringView(u"#!?+").contains(said.front()) ? said : tr("#task %1").arg(said);
    const bool begins = m_text.isEmpty() || m_text.endsWith(u'\n');
    const QString text = m_text + (begins ? QString() : QStringLiteral("\n")) + step;
    setCursor(int(text.size()));
    setText(text);
}

// Whom the note speaks of may well sit at the table.
void VisitModel::offerMentioned()
{
    std::vector<Attendees::Person> people;
    for (const capture::Item &item : reading()->items()) {
        for (const capture::Mention &mention : item.mentions) {
            const RecordId id =
                mention.candidates.size() == 1 ? mention.candidates.front().id : completion()->personOf(mention.name);
            const bool twice = std::any_of(people.begin(), people.end(),
                                           [&](const Attendees::Person &person) { return person.id == id; });
            if (!id.isNull() && !twice)
                people.push_back({id, mention.name});
        }
    }
    m_people.setMentioned(std::move(people));
}

void VisitModel::setSatisfaction(int satisfaction)
{
    if (m_snapshot.satisfaction == satisfaction || m_snapshot.visit.isNull())
        return;
    m_snapshot.satisfaction = satisfaction;
    present();
    edit({{&types::visit.satisfaction, satisfaction > 0 ? Value(qint64(satisfaction)) : Value()}});
}

bool VisitModel::sendsLetter() const
{
    return !m_snapshot.recipients.isEmpty() && m_letter.value_or(m_snapshot.wantsLetters);
}

void VisitModel::setSendsLetter(bool sends)
{
    m_letter = sends;
    saveDraft();
    Q_EMIT viewChanged();
}

// ---- The check-in ----

void VisitModel::findPlace()
{
    const int search = ++m_searches;
    m_searching = true;
    m_doubtful.reset();
    present();
    onResult(m_source.locate(FindWithin), this, [this, search](const PositionSource::Answer &answer) {
        if (search != m_searches)
            return;
        m_searching = false;
        found(checkin::judge(answer, nowMs()));
    });
}

void VisitModel::found(const CheckIn &checkIn)
{
    if (!checkIn.place || checkIn.outcome == CheckInOutcome::Good) {
        keepCheckIn(checkIn);
        return;
    }
    // A place that the user may not want to have sent is written nowhere before he has said so.
    m_doubtful = checkIn;
    present();
    if (m_text.isEmpty())
        Q_EMIT placeDoubtful();
}

void VisitModel::keepPlace()
{
    if (const auto kept = std::exchange(m_doubtful, std::nullopt))
        keepCheckIn(*kept);
}

void VisitModel::skipPlace()
{
    stopSearching();
    keepCheckIn({CheckInOutcome::Skipped, {}, nowMs()});
}

void VisitModel::stopSearching()
{
    ++m_searches;
    m_source.giveUp();
    m_searching = false;
    m_doubtful.reset();
}

void VisitModel::dismissPlace()
{
    m_placeDismissed = true;
    present();
}

void VisitModel::keepCheckIn(const CheckIn &checkIn)
{
    auto values = valuesOf(checkIn);
    present();
    edit(std::move(values));
}

// ---- What is shown ----

void VisitModel::presentCheckIn()
{
    CheckInState state;
    state.searching = m_searching;
    state.kept = m_snapshot.checkIn;
    state.doubtful = m_doubtful;
    if (m_doubtful && m_snapshot.accountPlace)
        state.distance = qint64(std::lround(distance(m_doubtful->place->point, m_snapshot.accountPlace->point)));
    state.clientHasPlace = m_snapshot.accountPlace.has_value() || m_snapshot.account.isNull();
    state.placeDismissed = m_placeDismissed;
    m_checkIn = checkInView(state);
}

void VisitModel::present()
{
    VisitView view;
    view.loaded = !m_snapshot.visit.isNull();
    view.key = view.loaded ? m_snapshot.visit.toString() : QString();
    // On one line, whatever an import brought.
    view.account = m_snapshot.accountName.isEmpty() ? tr("No account") : m_snapshot.accountName.simplified();
    view.place = m_snapshot.place.simplified();
    if (m_snapshot.distance)
        view.distance = format::distance(double(*m_snapshot.distance));
    view.paused = m_snapshot.pausedAt > 0;
    view.recipients = m_snapshot.recipients;
    if (m_snapshot.planned != 0) {
        const QDateTime start = QDateTime::fromMSecsSinceEpoch(m_snapshot.planned);
        Moment moment{start.date(), {}};
        if (!m_snapshot.plannedAllDay)
            moment.time = start.time();
        view.planned = format::moment(moment, now().date());
    }
    view.reviewed = m_over != 0;
    if (view.reviewed)
        view.span = spanOf(m_snapshot.started, m_over, elapsedMs());
    m_view = view;
    presentCheckIn();
    std::vector<DueRow> rows;
    for (const DueItem &item : m_snapshot.promises)
        rows.push_back(dueRow(item, now(), format::DueStyle::Dates, DueSubtitle::Detail));
    m_promises.setRows(std::move(rows));
    read();
    Q_EMIT viewChanged();
    Q_EMIT savedChanged();
    Q_EMIT timerChanged();
}

} // namespace kf
