// What a handover reads, keeps and writes.
#include "core/record/types.h"
#include "qml/Team/handovermodel.h"

#include <QCborArray>
#include <QCborMap>

namespace kf {

using portfolio::PrivateNote;

namespace {

// What a draft's memory is written with; drafts on the disk have them.
constexpr QLatin1String Receiver("receiver");
constexpr QLatin1String Until("until");
constexpr QLatin1String ForGood("good");
constexpr QLatin1String Day("day");
constexpr QLatin1String Answers("answers");
constexpr QLatin1String Fates("fates");

Result<HandoverModel::Snapshot> readHandover(Reader &reader, const RecordId &account, qint64 now)
{
    HandoverModel::Snapshot found;
    KF_ASSIGN(const std::optional<Record> client, reader.get(types::account, account));
    if (client)
        found.account = client->title();
    KF_ASSIGN(found.team, portfolio::readTeam(reader, account, now));
    KF_ASSIGN(found.belongings, portfolio::readBelongings(reader, account, now));
    KF_ASSIGN(found.draft, reader.draft(HandoverModel::draftPlace(account)));
    return found;
}

} // namespace

QSet<QByteArray> HandoverModel::typesShown() const
{
    return {"account",   "membership", "user", "note", "promise", "task",
            "complaint", "risk",       "goal", "deal", "contact", "visit"};
}

void HandoverModel::reload()
{
    if (m_account.isNull())
        return;
    readFromStore([account = m_account, at = nowMs()](Reader &reader) { return readHandover(reader, account, at); },
                  [this, account = m_account](Snapshot found) {
                      if (account == m_account)
                          show(std::move(found));
                  });
}

Draft HandoverModel::draft() const
{
    QCborMap memory;
    if (!m_receiver.isNull())
        memory.insert(Receiver, m_receiver.toString());
    memory.insert(ForGood, m_forGood);
    memory.insert(Day, m_day);
    memory.insert(Until, m_until);
    QCborArray answers;
    for (const QString &answer : m_answers)
        answers.append(answer);
    memory.insert(Answers, answers);
    QCborMap fates;
    for (auto at = m_fates.begin(); at != m_fates.end(); ++at)
        fates.insert(at.key().toString(), int(at.value()));
    memory.insert(Fates, fates);
    Draft draft;
    draft.place = draftPlace(m_account);
    draft.account = m_account;
    draft.text = told(); // the words by themselves, for whoever finds the draft without this page
    draft.changedAt = nowMs();
    draft.memory = memory.toCborValue().toCbor();
    return draft;
}

void HandoverModel::recall(const Draft &draft)
{
    const QCborMap memory = QCborValue::fromCbor(draft.memory).toMap();
    m_receiver = RecordId::fromString(memory.value(Receiver).toString()).value_or(RecordId());
    m_forGood = memory.value(ForGood).toBool(true);
    m_day = memory.value(Day).toString();
    m_until = memory.value(Until).toString();
    const QCborArray answers = memory.value(Answers).toArray();
    for (qsizetype i = 0; i < qsizetype(m_answers.size()); ++i)
        m_answers[size_t(i)] = answers.at(i).toString();
    for (const auto &[key, fate] : memory.value(Fates).toMap()) {
        if (const auto id = RecordId::fromString(key.toString()))
            m_fates.insert(*id, PrivateNote::Fate(std::clamp<qint64>(fate.toInteger(), 0, 2)));
    }
}

void HandoverModel::saveDraft()
{
    if (!m_loaded)
        return;
    writeToStore([draft = draft()](Store::WriteAccess &store) { return store.writer.saveDraft(draft); },
                 [this](const Result<void> &kept) {
                     if (!kept)
                         Q_EMIT failed(tr("Not saved: no room on this device"));
                 });
}

void HandoverModel::leave()
{
    if (!m_save.isActive())
        return;
    m_save.stop();
    saveDraft();
}

void HandoverModel::handOver()
{
    m_tried = true;
    present();
    if (!isReady())
        return;
    m_save.stop();
    portfolio::Handover handover{m_receiver, *from(), *to(), mineEnds(), told(), m_snapshot.belongings.notes,
                                 //: the title of the receiver's task; a colleague
                                 tr("%1 takes the client over").arg(m_view.receiver),
                                 //: the title of one's own task, when one is back
                                 tr("Back at the client: what happened meanwhile")};
    for (PrivateNote &note : handover.notes)
        note.fate = m_fates.value(note.id, PrivateNote::Fate::Keep);
    portfolio::Change change = portfolio::handOver(m_snapshot.team, handover, nowMs());
    const QString text = m_forGood ? tr("%1 goes to %2").arg(m_view.account, m_view.receiver)
                                   : tr("%1 stands in for you at %2").arg(m_view.receiver, m_view.account);
    Given given{std::move(change.back), draft()};
    writeToStore([action = std::move(change.action), place = draftPlace(m_account)](
                     Store::WriteAccess &store) { return store.writer.cutDraft(place, action, std::nullopt); },
                 [this, given = std::move(given), text](const Result<ActionReceipt> &kept) mutable {
                     if (!kept) {
                         Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
                         return;
                     }
                     m_given = std::move(given);
                     m_tried = false;
                     Q_EMIT done(text);
                 });
}

void HandoverModel::undo()
{
    if (!m_given)
        return;
    Given given = *std::exchange(m_given, std::nullopt);
    writeToStore(
        [given = std::move(given)](Store::WriteAccess &store) {
            return store.writer.cutDraft(given.draft.place, given.back, given.draft);
        },
        [this](const Result<ActionReceipt> &kept) {
            if (!kept)
                Q_EMIT failed(tr("It could not be taken back. Nothing was changed"));
        });
}

} // namespace kf
