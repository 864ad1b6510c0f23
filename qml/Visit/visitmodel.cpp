#include "qml/Visit/visitmodel.h"

#include "core/base/onresult.h"
#include "qml/Format/format.h"

#include <cmath>

namespace kf {

namespace {

constexpr qint64 SecondMs = 1000;

} // namespace

VisitModel::VisitModel(const Clock &clock, PositionSource &source, QObject *parent)
    : StoreViewModel(clock, parent), m_source(source)
{
    m_second.setSingleShot(true);
    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_second, &QTimer::timeout, this, &VisitModel::tick);
    m_save.setSingleShot(true);
    m_save.setInterval(SaveAfterMs);
    connect(&m_save, &QTimer::timeout, this, &VisitModel::saveDraft);
    m_rest.setObjectName("rest");
    m_rest.setSingleShot(true);
    m_rest.setInterval(CutAfterMs);
    connect(&m_rest, &QTimer::timeout, this, &VisitModel::leave);
}

VisitModel::~VisitModel()
{
    m_source.giveUp();
}

void VisitModel::useMedia(MediaModel &media)
{
    m_media = &media;
    connect(&media, &MediaModel::changed, this, &VisitModel::takeMedia);
    connect(&media, &MediaModel::settled, this, [this] {
        if (std::exchange(m_finishWanted, false))
            finish();
    });
    Q_EMIT mediaChanged();
}

void VisitModel::takeMedia()
{
    if (m_snapshot.visit.isNull())
        return;
    m_cut = false;
    if (m_onPage)
        m_rest.start();
    else
        leave(); // the page was left before it was on the disk
}

void VisitModel::show(Snapshot snapshot)
{
    m_snapshot = std::move(snapshot);
    rankPeople();
    present();
    tick();
}

void VisitModel::showNote(const QString &text, int cursor)
{
    m_text = text;
    m_cursor = std::clamp(cursor, 0, int(text.size()));
    m_cut = text.isEmpty();
    m_saved = true;
    m_failed = false;
    m_reading.forget();
    m_completion.forget();
    read();
    Q_EMIT textChanged();
    Q_EMIT savedChanged();
}

void VisitModel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_saved = false;
    m_cut = false;
    read();
    Q_EMIT textChanged();
    Q_EMIT savedChanged();
    // Counted from the first letter not saved yet, so that fast typing does not put the saving off for ever.
    if (!m_save.isActive())
        m_save.start();
    m_rest.start();
}

void VisitModel::setCursor(int cursor)
{
    if (m_cursor == cursor)
        return;
    m_cursor = cursor;
    m_completion.look(m_text, m_cursor, m_reading.items());
}

Draft VisitModel::draft() const
{
    Draft draft;
    draft.place = draftPlace();
    draft.account = m_snapshot.account;
    draft.visit = m_snapshot.visit;
    draft.text = m_text;
    draft.changedAt = nowMs();
    draft.cursor = m_cursor;
    draft.open = m_onPage;
    return draft;
}

void VisitModel::wrote(bool ok)
{
    m_failed = !ok;
    if (ok)
        m_saved = !m_save.isActive(); // more may have been typed since
    else
        m_cut = false;
    Q_EMIT savedChanged();
}

QString VisitModel::trouble() const
{
    return m_failed ? tr("Not saved: no room on this device. Copy the text before closing") : QString();
}

// ---- The clock ----

qint64 VisitModel::elapsedMs() const
{
    const qint64 until = m_snapshot.pausedAt > 0 ? m_snapshot.pausedAt : nowMs();
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

void VisitModel::showPeople(std::vector<Contact> people)
{
    m_people = std::move(people);
    rankPeople();
}

void VisitModel::rankPeople()
{
    std::vector<capture::Person> mentioned;
    mentioned.reserve(m_people.size());
    for (const Contact &contact : m_people) {
        mentioned.push_back(contact.person);
        mentioned.back().ofAccount = !contact.account.isNull() && contact.account == m_snapshot.account;
    }
    QHash<RecordId, QString> details;
    for (const Contact &contact : m_people)
        details.insert(contact.person.id, contact.accountName);
    const capture::People people(std::move(mentioned));
    m_reading.setPeople(people);
    m_completion.setPeople(people, std::move(details));
    read();
}

void VisitModel::read()
{
    m_reading.read(m_text, nowMs());
    m_completion.look(m_text, m_cursor, m_reading.items());
}

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
    // On one line, whatever an import brought.
    view.account = m_snapshot.accountName.isEmpty() ? tr("No account") : m_snapshot.accountName.simplified();
    view.place = m_snapshot.place.simplified();
    if (m_snapshot.distance)
        view.distance = format::distance(double(*m_snapshot.distance));
    view.paused = m_snapshot.pausedAt > 0;
    view.people = m_snapshot.people;
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
