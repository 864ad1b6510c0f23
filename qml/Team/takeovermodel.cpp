#include "qml/Team/takeovermodel.h"

#include "qml/Models/newswords.h"

namespace kf {

using portfolio::Takeover;

namespace {

QDate dayOf(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs).date();
}

QString listed(const QStringList &lines)
{
    return QStringLiteral("• ") + lines.join(QStringLiteral("\n• "));
}

} // namespace

QString TakeoverModel::draftPlace(const RecordId &task)
{
    return QStringLiteral("takeover/") + task.toString();
}

void TakeoverModel::open(const QString &key)
{
    m_task = RecordId::fromString(key).value_or(RecordId());
    m_loaded = false;
    m_finished.reset();
    m_confirmed.clear();
    std::vector<Takeover> waiting = std::move(m_snapshot.waiting);
    m_snapshot = {};
    m_snapshot.waiting = std::move(waiting);
    present();
    reload();
}

void TakeoverModel::close()
{
    m_task = {};
    reload();
}

void TakeoverModel::show(Snapshot snapshot)
{
    const bool first = !std::exchange(m_loaded, true);
    m_snapshot = std::move(snapshot);
    if (m_snapshot.open)
        m_task = m_snapshot.open->task;
    if (first && m_snapshot.draft) {
        const QStringList kept = m_snapshot.draft->text.split(u'\n', Qt::SkipEmptyParts);
        m_confirmed = QSet<QString>(kept.begin(), kept.end());
    }
    present();
}

void TakeoverModel::confirm(const QString &part, bool confirmed)
{
    if (confirmed)
        m_confirmed.insert(part);
    else
        m_confirmed.remove(part);
    present();
    writeToStore([draft = draft()](Store::WriteAccess &store) { return store.writer.saveDraft(draft); },
                 [this](const Result<void> &kept) {
                     if (!kept)
                         Q_EMIT failed(tr("Not saved: no room on this device"));
                 });
}

Draft TakeoverModel::draft() const
{
    QStringList confirmed(m_confirmed.begin(), m_confirmed.end());
    confirmed.sort();
    Draft draft;
    draft.place = draftPlace(m_task);
    draft.account = m_snapshot.open ? m_snapshot.open->account : RecordId();
    draft.text = confirmed.join(u'\n');
    draft.changedAt = nowMs();
    return draft;
}

void TakeoverModel::finish()
{
    if (!m_snapshot.open || m_snapshot.open->done || m_view.left > 0)
        return;
    const Takeover &open = *m_snapshot.open;
    portfolio::Change change = portfolio::answer(open);
    const QString text = m_view.accepts ? tr("The client is yours now: %1").arg(open.accountName)
                                        : tr("You are back at %1").arg(open.accountName);
    Finished finished{std::move(change.back), draft()};
    writeToStore([action = std::move(change.action), place = draftPlace(open.task)](
                     Store::WriteAccess &store) { return store.writer.cutDraft(place, action, std::nullopt); },
                 [this, finished = std::move(finished), text](const Result<ActionReceipt> &kept) mutable {
                     if (!kept) {
                         Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
                         return;
                     }
                     m_finished = std::move(finished);
                     Q_EMIT done(text);
                 });
}

void TakeoverModel::undo()
{
    if (!m_finished)
        return;
    Finished finished = *std::exchange(m_finished, std::nullopt);
    writeToStore(
        [finished = std::move(finished)](Store::WriteAccess &store) {
            return store.writer.cutDraft(finished.draft.place, finished.back, finished.draft);
        },
        [this](const Result<ActionReceipt> &kept) {
            if (!kept)
                Q_EMIT failed(tr("It could not be taken back. Nothing was changed"));
        });
}

void TakeoverModel::present()
{
    presentWaiting();
    presentParts();
    presentNews();
    presentView();
    Q_EMIT viewChanged();
}

void TakeoverModel::presentWaiting()
{
    const QDate today = now().date();
    std::vector<TakeoverRow> rows;
    for (const Takeover &one : m_snapshot.waiting) {
        const QString who = !one.colleague.isEmpty() ? one.colleague : tr("A colleague");
        TakeoverRow row{one.task.toString(), {}, {}, {}};
        if (one.kind == Takeover::Kind::Accept) {
            row.iconName = QStringLiteral("handoff");
            row.title = tr("Accept the client: %1").arg(one.accountName);
            //: a colleague, a day
            row.detail = one.to != 0
                             ? tr("%1 asks you to stand in until %2").arg(who, format::day(dayOf(one.to - 1), today))
                             //: a colleague
                             : tr("%1 hands it over to you").arg(who);
        } else {
            row.iconName = QStringLiteral("history");
            row.title = tr("Back with you: %1").arg(one.accountName);
            //: a colleague
            row.detail = tr("%1 stood in for you").arg(who);
        }
        rows.push_back(std::move(row));
    }
    m_waiting.setRows(std::move(rows));
}

std::vector<TakeoverPart> TakeoverModel::told() const
{
    std::vector<TakeoverPart> parts;
    const QStringList paragraphs = m_snapshot.story.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
    for (const QString &paragraph : paragraphs) {
        const QString heading = paragraph.section(u'\n', 0, 0).trimmed();
        const bool begins = heading.endsWith(u'?') && paragraph.contains(u'\n');
        if (begins)
            parts.push_back(
                {QStringLiteral("told%1").arg(parts.size()), heading, paragraph.section(u'\n', 1).trimmed(), false});
        else if (!parts.empty())
            parts.back().text += QStringLiteral("\n\n") + paragraph.trimmed();
        else
            parts.push_back({QStringLiteral("told0"), tr("What you have to know"), paragraph.trimmed(), false});
    }
    return parts;
}

void TakeoverModel::presentParts()
{
    std::vector<TakeoverPart> parts;
    if (m_snapshot.open && m_snapshot.open->kind == Takeover::Kind::Accept) {
        const QDateTime time = now();
        const auto add = [&](const char *key, const QString &title, const QStringList &lines) {
            if (!lines.isEmpty())
                parts.push_back({QLatin1String(key), title, listed(lines), false});
        };
        QStringList ours;
        QStringList theirs;
        QStringList tasks;
        for (const DueItem &item : m_snapshot.items) {
            QStringList &lines = item.kind == DueItem::Kind::OurPromise      ? ours
                                 : item.kind == DueItem::Kind::ClientPromise ? theirs
                                                                             : tasks;
            lines
                << (item.due
                        ? tr("%1, by %2", "a task, a day").arg(item.title, format::inlineMoment(*item.due, time.date()))
                        : item.title);
        }
        QStringList visits;
        for (const Snapshot::Visit &visit : m_snapshot.visits)
            visits << tr("%1, %2", "a day, a visit")
                          .arg(format::when(QDateTime::fromMSecsSinceEpoch(visit.start), time.date()), visit.title);
        add("our", tr("%n promise(s) to the client", "", int(ours.size())), ours);
        add("their", tr("%n promise(s) of the client", "", int(theirs.size())), theirs);
        add("tasks", tr("%n open task(s)", "", int(tasks.size())), tasks);
        add("visits", tr("%n planned visit(s)", "", int(visits.size())), visits);
        add("complaints", tr("%n open complaint(s)", "", int(m_snapshot.complaints.size())), m_snapshot.complaints);
        add("risks", tr("%n open risk(s)", "", int(m_snapshot.risks.size())), m_snapshot.risks);
        add("goals", tr("%n open goal(s)", "", int(m_snapshot.goals.size())), m_snapshot.goals);
        add("people", tr("%n contact(s)", "", int(m_snapshot.people.size())), m_snapshot.people);
        for (TakeoverPart &part : told())
            parts.push_back(std::move(part));
        for (TakeoverPart &part : parts)
            part.confirmed = m_snapshot.open->done || m_confirmed.contains(part.key);
    }
    m_parts.setRows(std::move(parts));
}

void TakeoverModel::presentNews()
{
    std::vector<MeanwhileRow> rows;
    const QDate today = now().date();
    const QString colleague = m_snapshot.open ? m_snapshot.open->colleague : QString();
    for (const portfolio::News &news : m_snapshot.news) {
        const NewsText text = newsText(news, today, m_snapshot.titles);
        QStringList detail{text.what, news.author != colleague ? news.author : QString()};
        detail.removeAll(QString());
        rows.push_back({text.key, news.id.toString(), QString::fromLatin1(news.type->name()), text.iconName, text.tone,
                        text.title, detail.join(QStringLiteral(" · ")), format::shortDay(dayOf(news.at), today)});
    }
    m_news.setRows(std::move(rows));
}

void TakeoverModel::presentView()
{
    TakeoverView view;
    view.loaded = m_loaded;
    view.exists = m_snapshot.open.has_value();
    if (m_snapshot.open) {
        const Takeover &open = *m_snapshot.open;
        const QDate today = now().date();
        const QString who = !open.colleague.isEmpty() ? open.colleague : tr("A colleague");
        const QString since = format::day(dayOf(open.from), today);
        const QString last = open.to != 0 ? format::day(dayOf(open.to - 1), today) : QString();
        view.accepts = open.kind == Takeover::Kind::Accept;
        view.key = open.task.toString();
        view.accountKey = open.account.toString();
        view.account = open.accountName;
        if (view.accepts)
            //: a colleague, a day, another one
            view.detail = open.to != 0 ? tr("%1 asks you to stand in from %2 until %3").arg(who, since, last)
                                       //: a colleague, a day
                                       : tr("%1 hands the client over to you for good, from %2").arg(who, since);
        else
            //: a colleague, a day, another one
            view.detail = open.to != 0 ? tr("%1 stood in for you from %2 until %3").arg(who, since, last)
                                       //: a colleague, a day
                                       : tr("%1 stood in for you from %2").arg(who, since);
        for (const TakeoverPart &part : m_parts.rows())
            view.left += part.confirmed ? 0 : 1;
    }
    m_view = view;
}

} // namespace kf
