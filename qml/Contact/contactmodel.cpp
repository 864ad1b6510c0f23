#include "qml/Contact/contactmodel.h"

#include "core/check/codes.h"
#include "core/check/phone.h"
#include "core/record/types.h"
#include "qml/Format/birthday.h"
#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"

#include <QTimer>
#include <QUrl>

namespace kf {

namespace {

QDate dayOf(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs).date();
}

} // namespace

ContactModel::ContactModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent)
{
    followTheClock();
}

void ContactModel::open(const QString &contactKey)
{
    const RecordId contact = RecordId::fromString(contactKey).value_or(RecordId());
    if (m_contact == contact)
        return;
    m_contact = contact;
    m_loaded = false;
    m_snapshot = {};
    m_justDone = {};
    present();
    Q_EMIT contactKeyChanged();
    reload();
}

void ContactModel::show(Snapshot snapshot)
{
    m_loaded = true;
    m_snapshot = std::move(snapshot);
    present();
}

void ContactModel::complete(const QString &key)
{
    const auto id = RecordId::fromString(key);
    const auto at = std::find_if(m_snapshot.open.begin(), m_snapshot.open.end(),
                                 [&](const DueItem &item) { return id && item.id == *id && !item.done; });
    if (at == m_snapshot.open.end() || m_justDone.holds(at->id))
        return;
    const DueItem item = doneOf(*at, nowMs());
    m_justDone.add(item, nowMs());
    keep(item);
    present();
    QTimer::singleShot(JustDone::StayMs, this, [this] { present(); });
    Q_EMIT done(tr("Promise kept"));
}

void ContactModel::undo()
{
    const auto item = m_justDone.takeLast();
    if (!item)
        return;
    putAmong(m_snapshot.open, *item);
    keep(*item);
    present();
}

void ContactModel::giveBack()
{
    m_justDone = {};
    Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
    present();
    reload();
}

void ContactModel::sayLastContact(ContactView &view) const
{
    view.lastTone = QStringLiteral("neutral");
    if (m_snapshot.lastContact == 0) {
        view.lastContact = tr("none yet", "contact with a person");
        return;
    }
    const QDate today = now().date();
    const QDate day = dayOf(m_snapshot.lastContact);
    view.lastContact = format::dayFromHere(day, today);
    if (m_snapshot.rhythm > 0 && day.daysTo(today) > m_snapshot.rhythm)
        view.lastTone = QStringLiteral("warning");
}

void ContactModel::sayBirthday(ContactView &view) const
{
    view.birthdayTone = QStringLiteral("neutral");
    if (!m_snapshot.birthday)
        return;
    const QDate today = now().date();
    const QDate next = nextBirthday(m_snapshot.birthday->date, today);
    view.birthday = format::day(next, next);
    if (today.daysTo(next) > SoonDays)
        return;
    //: a day, and how far it is: 15 октября, через 2 дня
    view.birthday = tr("%1, %2").arg(view.birthday, format::dayFromHere(next, today));
    view.birthdayTone = QStringLiteral("promise");
}

void ContactModel::sayPromises(ContactView &view) const
{
    const auto overdue = std::count_if(m_snapshot.open.begin(), m_snapshot.open.end(), [this](const DueItem &item) {
        return item.due && format::isOverdue(*item.due, now());
    });
    view.promisesTone = overdue > 0 ? QStringLiteral("danger") : QStringLiteral("neutral");
    view.promises = overdue > 0               ? tr("%n overdue", nullptr, int(overdue))
                    : m_snapshot.open.empty() ? tr("none", "promises")
                                              : format::number(qint64(m_snapshot.open.size()));
}

void ContactModel::present()
{
    presentPromises();
    presentTouches();
    ContactView view;
    view.loaded = m_loaded;
    view.gone = m_loaded && !m_snapshot.exists;
    view.name = m_snapshot.name;
    view.position = m_snapshot.position;
    view.account = m_snapshot.accountName;
    view.accountKey = m_snapshot.account.isNull() ? QString() : m_snapshot.account.toString();
    view.phone = m_snapshot.phone;
    const QString number = check::phoneToDial(m_snapshot.phone);
    if (!number.isEmpty())
        view.callUrl = QStringLiteral("tel:") + number;
    view.email = m_snapshot.email;
    if (check::isEmail(m_snapshot.email))
        view.mailUrl = QStringLiteral("mailto:") + QString::fromLatin1(QUrl::toPercentEncoding(m_snapshot.email, "@"));
    view.about = m_snapshot.about;
    sayLastContact(view);
    sayBirthday(view);
    sayPromises(view);
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

void ContactModel::presentPromises()
{
    m_justDone.dropOld(nowMs());
    const QDateTime time = now();
    std::vector<DueRow> rows;
    for (const DueItem &item : m_justDone.among(m_snapshot.open)) {
        DueRow row = dueRow(item, time, format::DueStyle::Dates, DueSubtitle::Detail);
        // Whom it was given is known here; who gave it is not.
        row.subtitle = item.kind == DueItem::Kind::ClientPromise ? tr("They promised") : tr("We promised");
        rows.push_back(std::move(row));
    }
    m_promises.setRows(std::move(rows));
}

void ContactModel::presentTouches()
{
    std::vector<TouchRow> rows;
    for (const Touch &touch : m_snapshot.touches) {
        const QByteArrayView type = touch.type->name();
        TouchRow row;
        row.key = touch.id.toString();
        row.iconName = format::typeIcon(type);
        row.tone = touch.settled ? QStringLiteral("success") : format::typeTone(type);
        // A note says for itself what it is.
        row.title = touch.type == &types::note ? touch.title
                    : touch.title.isEmpty()    ? format::typeName(*touch.type)
                                            //: a kind of record and its title: Визит: аудит полки
                                            : tr("%1: %2").arg(format::typeName(*touch.type), touch.title);
        row.detail = touch.detail;
        row.when = format::shortDay(dayOf(touch.at), now().date());
        rows.push_back(std::move(row));
    }
    m_touches.setRows(std::move(rows));
}

} // namespace kf
