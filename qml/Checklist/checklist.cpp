#include "qml/Checklist/checklist.h"

#include "core/record/types.h"
#include "qml/Format/recordwords.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

namespace kf {

namespace {

// Ours alone: a name space of RFC 9562 for names that begin with what they stand for.
constexpr QUuid NameSpace(0x5f1c6a52, 0x2b0e, 0x4d4c, 0x9a, 0x31, 0x6b, 0x65, 0x79, 0x66, 0x6c, 0x64);

RecordId named(const QByteArray &name)
{
    const QByteArray bytes = QUuid::createUuidV5(NameSpace, name).toRfc4122();
    return RecordId::fromBytes(bytes).value_or(RecordId());
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Checklist)
};

QString stateName(ChecklistAnswer::State state)
{
    switch (state) {
    case ChecklistAnswer::State::Open:
        return QStringLiteral("open");
    case ChecklistAnswer::State::Done:
        return QStringLiteral("done");
    case ChecklistAnswer::State::NotApplicable:
        break;
    }
    return QStringLiteral("n/a");
}

QString photoWords(const ChecklistEntry &entry)
{
    if (entry.photoRemoved)
        return Words::tr("The photo was removed");
    if (entry.hasPhoto())
        return Words::tr("With a photo");
    return entry.needsPhoto ? Words::tr("Needs a photo") : QString();
}

} // namespace

RecordId answerId(const RecordId &item, const RecordId &visit)
{
    return named("answer" + item.toByteArray() + visit.toByteArray());
}

RecordId topicsId(const RecordId &visit)
{
    return named("topics" + visit.toByteArray());
}

std::pair<int, int> progressOf(const std::vector<ChecklistEntry> &entries)
{
    const auto settled =
        std::count_if(entries.begin(), entries.end(), [](const ChecklistEntry &entry) { return entry.settled(); });
    return {int(settled), int(entries.size())};
}

QString progressText(std::pair<int, int> progress)
{
    return progress.second > 0 ? Words::tr("%1 of %2").arg(progress.first).arg(progress.second) : QString();
}

ChecklistRow checklistRow(const ChecklistEntry &entry)
{
    ChecklistRow row;
    row.key = entry.id.toString();
    row.listKey = entry.list.toString();
    row.title = entry.title;
    row.why = entry.why;
    row.answer = stateName(entry.answer.state);
    row.needsPhoto = entry.needsPhoto;
    if (entry.answer.state == ChecklistAnswer::State::NotApplicable) {
        row.detail = Words::tr("Does not apply: %1").arg(entry.answer.reason);
    } else {
        QStringList parts{entry.why, photoWords(entry)};
        parts.removeAll(QString());
        row.detail = parts.join(QStringLiteral(" · "));
    }
    row.spoken = row.detail.isEmpty() ? row.title : row.title + QStringLiteral(", ") + row.detail;
    return row;
}

TopicIdeaRow topicIdeaRow(const TopicIdea &idea, const QDateTime &now)
{
    TopicIdeaRow row;
    row.key = idea.id.toString();
    row.title = idea.title;
    if (idea.need) {
        row.why = Words::tr("The client's need");
        row.iconName = QStringLiteral("hand");
        row.tone = QStringLiteral("info");
        return row;
    }
    const DueItem &item = idea.item;
    const bool goal = item.kind == DueItem::Kind::Goal;
    row.why = goal                                     ? Words::tr("A goal at this client")
              : item.kind == DueItem::Kind::OurPromise ? Words::tr("We promised")
                                                       : Words::tr("The client promised");
    if (item.due)
        row.why = Words::tr("%1, due %2").arg(row.why, format::inlineMoment(*item.due, now.date()));
    row.iconName = format::typeIcon(goal ? types::goal.name() : types::promise.name());
    row.tone = format::typeTone(goal ? types::goal.name() : types::promise.name());
    return row;
}

} // namespace kf
