#include "qml/Today/attentionmodel.h"

#include "core/record/types.h"
#include "qml/Format/format.h"
#include "qml/Models/reason.h"

namespace kf {

namespace {

using portfolio::Signal;

bool isForgotten(const Signal &signal)
{
    return signal.kind == Signal::Kind::NotSeen || signal.kind == Signal::Kind::PersonNotSeen;
}

// The type of its record, where it is settled on that one's page; empty: one looks at the client.
QString pageOf(Signal::Kind kind)
{
    switch (kind) {
    case Signal::Kind::Complaint:
        return QStringLiteral("complaint");
    case Signal::Kind::Risk:
        return QStringLiteral("risk");
    case Signal::Kind::OurPromise:
    case Signal::Kind::ClientPromise:
        return QStringLiteral("promise");
    case Signal::Kind::Task:
    case Signal::Kind::NotSeen:
    case Signal::Kind::PersonNotSeen:
        break;
    }
    return {};
}

} // namespace

AttentionModel::AttentionModel(const Clock &clock, QObject *parent) : ActingViewModel(clock, parent)
{
    followTheClock();
}

void AttentionModel::show(portfolio::Portfolio book)
{
    m_book = std::move(book);
    present();
}

void AttentionModel::setWhole(bool whole)
{
    if (m_whole == whole)
        return;
    m_whole = whole;
    Q_EMIT wholeChanged();
    present();
}

void AttentionModel::present()
{
    const QDateTime time = now();
    m_list = portfolio::attention(m_book, time, portfolio::Scope::BesidesTasks);
    std::vector<AttentionRow> rows;
    for (const portfolio::Attention &attention : m_list) {
        if (!m_whole && rows.size() == size_t(Few))
            break;
        rows.push_back(rowOf(attention, time));
    }
    m_rows.setRows(std::move(rows));
    if (const int total = int(m_list.size()); m_total != total) {
        m_total = total;
        Q_EMIT totalChanged();
    }
}

AttentionRow AttentionModel::rowOf(const portfolio::Attention &attention, const QDateTime &now) const
{
    const portfolio::Client &client = m_book.clients[attention.client];
    const Reason reason = reasonOf(attention.signal, now);
    AttentionRow row;
    row.key = client.id.toString();
    row.name = client.name;
    row.reason = reason.text;
    row.iconName = reason.icon;
    row.tone = reason.tone;
    if (attention.atRisk > 0)
        row.money = format::shortMoney({attention.atRisk, m_book.currency});
    row.forgotten = isForgotten(attention.signal);
    row.matterType = pageOf(attention.signal.kind);
    if (!row.matterType.isEmpty())
        row.matterKey = attention.signal.record.toString();
    const auto person = std::find_if(client.people.begin(), client.people.end(), [&](const portfolio::Person &one) {
        return one.id == attention.signal.record && !one.phone.isEmpty();
    });
    row.phone = person != client.people.end() ? person->phone : client.phone;
    QStringList spoken{row.name, row.reason};
    if (!row.money.isEmpty())
        spoken << tr("at stake: %1", "a sum of money").arg(row.money);
    row.spoken = spoken.join(QStringLiteral(", "));
    return row;
}

void AttentionModel::letGo(const QString &accountKey, const QString &reason)
{
    const auto at = std::find_if(m_list.begin(), m_list.end(), [&](const portfolio::Attention &attention) {
        return m_book.clients[attention.client].id.toString() == accountKey;
    });
    const QString why = reason.simplified();
    if (at == m_list.end() || why.isEmpty())
        return;
    const portfolio::Client &client = m_book.clients[at->client];
    Action action;
    Action back;
    QString text;
    if (at->signal.kind == Signal::Kind::PersonNotSeen) {
        const auto person = std::find_if(client.people.begin(), client.people.end(),
                                         [&](const portfolio::Person &one) { return one.id == at->signal.record; });
        if (person == client.people.end())
            return;
        action.edits.push_back(RecordEdit::change(types::contact, person->id, {{&types::contact.rhythm, qint64(0)}}));
        back.edits.push_back(
            RecordEdit::change(types::contact, person->id, {{&types::contact.rhythm, qint64(person->rhythm)}}));
        //: a note: a person, and why
        text = tr("%1: no more reminders to meet. %2").arg(person->name, why);
    } else {
        action.edits.push_back(RecordEdit::change(types::account, client.id, {{&types::account.rhythm, qint64(0)}}));
        back.edits.push_back(
            RecordEdit::change(types::account, client.id,
                               {{&types::account.rhythm, client.ownRhythm ? Value(*client.ownRhythm) : Value()}}));
        //: a note: why
        text = tr("No more reminders to visit. %1").arg(why);
    }
    Record note(types::note, RecordId::generate(nowMs()));
    note.set(types::note.account, client.id).set(types::note.text, text);
    action.edits.push_back(RecordEdit::create(note));
    back.edits.push_back(RecordEdit::remove(types::note, note.id()));
    act(std::move(action), std::move(back), tr("You are no longer reminded of %1").arg(client.name));
}

QSet<QByteArray> AttentionModel::typesShown() const
{
    return {"account", "contact", "visit", "promise", "complaint", "risk", "deal"};
}

void AttentionModel::reload()
{
    readFromStore([time = now()](Reader &reader) { return portfolio::readPortfolio(reader, time); },
                  [this](portfolio::Portfolio book) { show(std::move(book)); });
}

} // namespace kf
