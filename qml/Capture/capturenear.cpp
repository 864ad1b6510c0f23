// The client one stands at: asked for when there is no better guess of whom a note is about.
#include "core/record/types.h"
#include "qml/Capture/capturemodel.h"

namespace kf {

namespace {

using Guess = CaptureModel::Guess;
using Reason = CaptureModel::Reason;

constexpr double NearMetres = 300;
constexpr std::chrono::seconds FindWithin{8};

Result<bool> hasPlaces(Reader &reader)
{
    Query query{.type = &types::account, .where = {{&types::account.place, Condition::Test::NotEmpty, {}}}, .limit = 1};
    KF_ASSIGN(const std::vector<Record> found, reader.list(query));
    return !found.empty();
}

Result<Guess> nearest(Reader &reader, const GeoPoint &here)
{
    Query query{
        .type = &types::account, .where = {{&types::account.place, Condition::Test::NotEmpty, {}}}, .limit = {}};
    KF_ASSIGN(const std::vector<Record> accounts, reader.list(query));
    Guess guess;
    guess.metres = NearMetres;
    for (const Record &account : accounts) {
        const double away = distance(here, account.get(types::account.place).point);
        if (away > guess.metres)
            continue;
        guess.account = account.id();
        guess.name = account.title();
        guess.reason = Reason::Nearby;
        guess.metres = away;
    }
    return guess;
}

} // namespace

bool CaptureModel::wantsNearest() const
{
    return m_open && !m_looking && !m_chosen &&
           (m_guess.reason == Reason::None || m_guess.reason == Reason::LastOpened);
}

void CaptureModel::findNearest()
{
    if (!m_position || !session() || !wantsNearest())
        return;
    const int look = m_looks;
    const auto asks = [this, look] { return look == m_looks && wantsNearest(); };
    onResult(session()->store().read(hasPlaces), this, [this, asks](const Result<bool> &places) {
        if (!places || !*places || !asks())
            return;
        onResult(m_position->locate(FindWithin), this, [this, asks](const PositionSource::Answer &answer) {
            // Known worse than that, one could stand at anybody's.
            if (!answer || answer->accuracy.value_or(NearMetres + 1) > NearMetres || !asks())
                return;
            onResult(session()->store().read([here = answer->point](Reader &reader) { return nearest(reader, here); }),
                     this, [this, asks](Result<Guess> found) {
                         if (found && !found->account.isNull() && asks())
                             takeGuess(std::move(*found));
                     });
        });
    });
}

void CaptureModel::takeGuess(Guess guess)
{
    m_guess = std::move(guess);
    rankPeople();
    present();
    if (m_typed && (!m_text.isEmpty() || hasMedia()))
        saveDraft();
}

} // namespace kf
