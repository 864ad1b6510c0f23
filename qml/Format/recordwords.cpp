#include "qml/Format/recordwords.h"

#include "qml/Format/format.h"

#include <QCoreApplication>

#include <array>

namespace kf::format {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

// The labels of core/record/types.h, where they cannot be found by lupdate; tst_format holds the two against each
// other.
[[maybe_unused]] constexpr std::array RecordLabels = {
    QT_TRANSLATE_NOOP("record", "Client"),
    QT_TRANSLATE_NOOP("record", "Person"),
    QT_TRANSLATE_NOOP("record", "Visit"),
    QT_TRANSLATE_NOOP("record", "Note"),
    QT_TRANSLATE_NOOP("record", "Task"),
    QT_TRANSLATE_NOOP("record", "Promise"),
    QT_TRANSLATE_NOOP("record", "Complaint"),
    QT_TRANSLATE_NOOP("record", "Need"),
    QT_TRANSLATE_NOOP("record", "Risk"),
    QT_TRANSLATE_NOOP("record", "Idea"),
    QT_TRANSLATE_NOOP("record", "Product"),
    QT_TRANSLATE_NOOP("record", "Deal"),
    QT_TRANSLATE_NOOP("record", "Attachment"),
    QT_TRANSLATE_NOOP("record", "Name"),
    QT_TRANSLATE_NOOP("record", "Full name"),
    QT_TRANSLATE_NOOP("record", "Legal name"),
    QT_TRANSLATE_NOOP("record", "Taxpayer number"),
    QT_TRANSLATE_NOOP("record", "KPP"),
    QT_TRANSLATE_NOOP("record", "Days between contacts"),
    QT_TRANSLATE_NOOP("record", "Language of letters"),
    QT_TRANSLATE_NOOP("record", "Gets a letter after a visit"),
    QT_TRANSLATE_NOOP("record", "Who does it"),
    QT_TRANSLATE_NOOP("record", "Urgent"),
    QT_TRANSLATE_NOOP("record", "ru"),
    QT_TRANSLATE_NOOP("record", "en"),
    QT_TRANSLATE_NOOP("record", "What matters to them"),
    QT_TRANSLATE_NOOP("record", "In the calendar"),
    QT_TRANSLATE_NOOP("record", "Phone"),
    QT_TRANSLATE_NOOP("record", "Email"),
    QT_TRANSLATE_NOOP("record", "Part of"),
    QT_TRANSLATE_NOOP("record", "Segment"),
    QT_TRANSLATE_NOOP("record", "Industry"),
    QT_TRANSLATE_NOOP("record", "Address"),
    QT_TRANSLATE_NOOP("record", "Founded in"),
    QT_TRANSLATE_NOOP("record", "Employees"),
    QT_TRANSLATE_NOOP("record", "In short"),
    QT_TRANSLATE_NOOP("record", "Tags"),
    QT_TRANSLATE_NOOP("record", "Position"),
    QT_TRANSLATE_NOOP("record", "Goal"),
    QT_TRANSLATE_NOOP("record", "Start"),
    QT_TRANSLATE_NOOP("record", "End"),
    QT_TRANSLATE_NOOP("record", "Time zone"),
    QT_TRANSLATE_NOOP("record", "Place"),
    QT_TRANSLATE_NOOP("record", "People"),
    QT_TRANSLATE_NOOP("record", "Text"),
    QT_TRANSLATE_NOOP("record", "What"),
    QT_TRANSLATE_NOOP("record", "What was promised"),
    QT_TRANSLATE_NOOP("record", "What happened"),
    QT_TRANSLATE_NOOP("record", "What is to be reached"),
    QT_TRANSLATE_NOOP("record", "What they need"),
    QT_TRANSLATE_NOOP("record", "What may happen"),
    QT_TRANSLATE_NOOP("record", "The idea"),
    QT_TRANSLATE_NOOP("record", "What to see to"),
    QT_TRANSLATE_NOOP("record", "What it is about"),
    QT_TRANSLATE_NOOP("record", "Due"),
    QT_TRANSLATE_NOOP("record", "Done"),
    QT_TRANSLATE_NOOP("record", "Details"),
    QT_TRANSLATE_NOOP("record", "Who promised"),
    QT_TRANSLATE_NOOP("record", "Whom"),
    QT_TRANSLATE_NOOP("record", "Kept"),
    QT_TRANSLATE_NOOP("record", "Who complained"),
    QT_TRANSLATE_NOOP("record", "Answer due"),
    QT_TRANSLATE_NOOP("record", "Settled"),
    QT_TRANSLATE_NOOP("record", "Reached"),
    QT_TRANSLATE_NOOP("record", "Whose"),
    QT_TRANSLATE_NOOP("record", "Met"),
    QT_TRANSLATE_NOOP("record", "Gone"),
    QT_TRANSLATE_NOOP("record", "Taken up"),
    QT_TRANSLATE_NOOP("record", "From the note"),
    QT_TRANSLATE_NOOP("record", "Said as"),
    QT_TRANSLATE_NOOP("record", "Series"),
    QT_TRANSLATE_NOOP("record", "Price"),
    QT_TRANSLATE_NOOP("record", "Number"),
    QT_TRANSLATE_NOOP("record", "Product as written"),
    QT_TRANSLATE_NOOP("record", "Sales person"),
    QT_TRANSLATE_NOOP("record", "Stage"),
    QT_TRANSLATE_NOOP("record", "Sum"),
    QT_TRANSLATE_NOOP("record", "Opened"),
    QT_TRANSLATE_NOOP("record", "Closed"),
    QT_TRANSLATE_NOOP("record", "Kind"),
    QT_TRANSLATE_NOOP("record", "Format"),
    QT_TRANSLATE_NOOP("record", "Size in bytes"),
    QT_TRANSLATE_NOOP("record", "Length in milliseconds"),
    QT_TRANSLATE_NOOP("record", "Fingerprint"),
    QT_TRANSLATE_NOOP("record", "Taken at"),
    QT_TRANSLATE_NOOP("record", "Transcript"),
    QT_TRANSLATE_NOOP("record", "On the map"),
    QT_TRANSLATE_NOOP("record", "Started"),
    QT_TRANSLATE_NOOP("record", "Finished"),
    QT_TRANSLATE_NOOP("record", "Paused since"),
    QT_TRANSLATE_NOOP("record", "Seconds paused"),
    QT_TRANSLATE_NOOP("record", "Check-in"),
    QT_TRANSLATE_NOOP("record", "Checked in where"),
    QT_TRANSLATE_NOOP("record", "Checked in when"),
    QT_TRANSLATE_NOOP("record", "Metres to the client"),
    QT_TRANSLATE_NOOP("record", "we"),
    QT_TRANSLATE_NOOP("record", "client"),
    QT_TRANSLATE_NOOP("record", "good"),
    QT_TRANSLATE_NOOP("record", "weak"),
    QT_TRANSLATE_NOOP("record", "stale"),
    QT_TRANSLATE_NOOP("record", "mocked"),
    QT_TRANSLATE_NOOP("record", "denied"),
    QT_TRANSLATE_NOOP("record", "no receiver"),
    QT_TRANSLATE_NOOP("record", "not found"),
    QT_TRANSLATE_NOOP("record", "skipped"),
    QT_TRANSLATE_NOOP("record", "voice"),
    QT_TRANSLATE_NOOP("record", "photo"),
    QT_TRANSLATE_NOOP("record", "file"),
    QT_TRANSLATE_NOOP("record", "Checklist"),
    QT_TRANSLATE_NOOP("record", "Checklist item"),
    QT_TRANSLATE_NOOP("record", "Answer"),
    QT_TRANSLATE_NOOP("record", "How content the client is, 1 to 5"),
    QT_TRANSLATE_NOOP("record", "Birthday"),
    QT_TRANSLATE_NOOP("record", "Repeats"),
    QT_TRANSLATE_NOOP("record", "Place in the list"),
    QT_TRANSLATE_NOOP("record", "Why"),
    QT_TRANSLATE_NOOP("record", "Needs a photo"),
    QT_TRANSLATE_NOOP("record", "To what"),
    QT_TRANSLATE_NOOP("record", "State"),
    QT_TRANSLATE_NOOP("record", "Why it does not apply"),
    QT_TRANSLATE_NOOP("record", "open"),
    QT_TRANSLATE_NOOP("record", "done"),
    QT_TRANSLATE_NOOP("record", "n/a"),
    QT_TRANSLATE_NOOP("record", "Photo"),
    QT_TRANSLATE_NOOP("record", "Key of the bytes"),
    QT_TRANSLATE_NOOP("record", "Who sees it"),
    QT_TRANSLATE_NOOP("record", "Colleague"),
    QT_TRANSLATE_NOOP("record", "Login"),
    QT_TRANSLATE_NOOP("record", "Role"),
    QT_TRANSLATE_NOOP("record", "Manager"),
    QT_TRANSLATE_NOOP("record", "Team member"),
    QT_TRANSLATE_NOOP("record", "From"),
    QT_TRANSLATE_NOOP("record", "Until"),
    QT_TRANSLATE_NOOP("record", "Not in force"),
    QT_TRANSLATE_NOOP("record", "private"),
    QT_TRANSLATE_NOOP("record", "team"),
    QT_TRANSLATE_NOOP("record", "kam"),
    QT_TRANSLATE_NOOP("record", "deputy"),
    QT_TRANSLATE_NOOP("record", "manager"),
    QT_TRANSLATE_NOOP("record", "specialist"),
    QT_TRANSLATE_NOOP("record", "reader"),
    QT_TRANSLATE_NOOP("record", "admin"),
};

struct TypeWords
{
    const char *type;
    const char *icon;
    const char *tone;
    const char *twoVersions;
    const char *group; // the type whose group it belongs to
    const char *groupName;
    const char *newOne; // as a page is called where it is made
};
constexpr std::array<TypeWords, 17> Types = {{
    {"account", "accounts", "neutral", QT_TRANSLATE_NOOP("Format", "Two versions of a client"), "account",
     QT_TRANSLATE_NOOP("Format", "Accounts"), QT_TRANSLATE_NOOP("Format", "New client")},
    {"contact", "user", "neutral", QT_TRANSLATE_NOOP("Format", "Two versions of a person"), "contact",
     QT_TRANSLATE_NOOP("Format", "People"), QT_TRANSLATE_NOOP("Format", "New contact")},
    {"visit", "walk", "neutral", QT_TRANSLATE_NOOP("Format", "Two versions of a visit"), "visit",
     QT_TRANSLATE_NOOP("Format", "Visits"), QT_TRANSLATE_NOOP("Format", "New visit")},
    {"note", "note", "neutral", QT_TRANSLATE_NOOP("Format", "Two versions of a note"), "note",
     QT_TRANSLATE_NOOP("Format", "Notes"), QT_TRANSLATE_NOOP("Format", "New note")},
    {"attachment", "clip", "neutral", QT_TRANSLATE_NOOP("Format", "Two versions of an attachment"), "attachment",
     QT_TRANSLATE_NOOP("Format", "Photos and voices"), QT_TRANSLATE_NOOP("Format", "New attachment")},
    {"task", "task", "neutral", QT_TRANSLATE_NOOP("Format", "Two versions of a task"), "task",
     QT_TRANSLATE_NOOP("Format", "Tasks and promises"), QT_TRANSLATE_NOOP("Format", "New task")},
    {"promise", "seal", "promise", QT_TRANSLATE_NOOP("Format", "Two versions of a promise"), "task",
     QT_TRANSLATE_NOOP("Format", "Tasks and promises"), QT_TRANSLATE_NOOP("Format", "New promise")},
    {"complaint", "alert", "danger", QT_TRANSLATE_NOOP("Format", "Two versions of a complaint"), "complaint",
     QT_TRANSLATE_NOOP("Format", "Complaints"), QT_TRANSLATE_NOOP("Format", "New complaint")},
    {"goal", "target", "primary", QT_TRANSLATE_NOOP("Format", "Two versions of a goal"), "goal",
     QT_TRANSLATE_NOOP("Format", "Goals and ideas"), QT_TRANSLATE_NOOP("Format", "New goal")},
    {"need", "hand", "info", QT_TRANSLATE_NOOP("Format", "Two versions of a need"), "need",
     QT_TRANSLATE_NOOP("Format", "Needs and risks"), QT_TRANSLATE_NOOP("Format", "New need")},
    {"risk", "warn", "danger", QT_TRANSLATE_NOOP("Format", "Two versions of a risk"), "need",
     QT_TRANSLATE_NOOP("Format", "Needs and risks"), QT_TRANSLATE_NOOP("Format", "New risk")},
    {"idea", "bulb", "warning", QT_TRANSLATE_NOOP("Format", "Two versions of an idea"), "goal",
     QT_TRANSLATE_NOOP("Format", "Goals and ideas"), QT_TRANSLATE_NOOP("Format", "New idea")},
    {"checklist", "list", "neutral", QT_TRANSLATE_NOOP("Format", "Two versions of a checklist"), "checklist",
     QT_TRANSLATE_NOOP("Format", "Checklists"), QT_TRANSLATE_NOOP("Format", "New checklist")},
    {"checklistItem", "circlecheck", "neutral", QT_TRANSLATE_NOOP("Format", "Two versions of a checklist item"),
     "checklist", QT_TRANSLATE_NOOP("Format", "Checklists"), QT_TRANSLATE_NOOP("Format", "New checklist item")},
    {"answer", "check", "neutral", QT_TRANSLATE_NOOP("Format", "Two versions of an answer"), "checklist",
     QT_TRANSLATE_NOOP("Format", "Checklists"), QT_TRANSLATE_NOOP("Format", "New answer")},
    {"product", "box", "neutral", QT_TRANSLATE_NOOP("Format", "Two versions of a product"), "product",
     QT_TRANSLATE_NOOP("Format", "Products"), QT_TRANSLATE_NOOP("Format", "New product")},
    {"deal", "contract", "primary", QT_TRANSLATE_NOOP("Format", "Two versions of a deal"), "deal",
     QT_TRANSLATE_NOOP("Format", "Deals"), QT_TRANSLATE_NOOP("Format", "New deal")},
}};

const TypeWords *wordsOf(QByteArrayView type)
{
    for (const TypeWords &words : Types) {
        if (type == QByteArrayView(words.type))
            return &words;
    }
    return nullptr;
}

QString ofRecord(const char *label)
{
    return QCoreApplication::translate("record", label);
}

QString called(const RecordId &id, const QHash<RecordId, QString> &titles)
{
    return titles.value(id, QStringLiteral("…"));
}

struct Shower
{
    const FieldType &field;
    QDate today;
    const QHash<RecordId, QString> &titles;

    QString operator()(std::monostate) const { return Words::tr("empty", "a field without a value"); }
    QString operator()(bool yes) const { return yes ? Words::tr("yes") : Words::tr("no"); }
    QString operator()(qint64 whole) const
    {
        if (field.kind() == FieldKind::Instant)
            return when(QDateTime::fromMSecsSinceEpoch(whole), today);
        return format::number(whole);
    }
    QString operator()(const QString &text) const
    {
        return field.choices().contains(text) ? ofRecord(text.toUtf8().constData()) : text;
    }
    QString operator()(const Money &money) const { return format::money(money); }
    QString operator()(const Moment &moment) const { return format::moment(moment, today); }
    QString operator()(const GeoPlace &place) const { return format::place(place); }
    QString operator()(const RecordId &id) const { return called(id, titles); }
    QString operator()(const std::vector<RecordId> &ids) const
    {
        QStringList names;
        for (const RecordId &id : ids)
            names << called(id, titles);
        return names.join(QStringLiteral(", "));
    }
    QString operator()(const QStringList &words) const { return words.join(QStringLiteral(", ")); }
};

} // namespace

QString typeName(const RecordType &type)
{
    return ofRecord(type.label());
}

QString fieldName(const FieldType &field)
{
    return ofRecord(field.label());
}

QString newOne(const RecordType &type)
{
    const TypeWords *words = wordsOf(type.name());
    return words ? QCoreApplication::translate("Format", words->newOne) : typeName(type);
}

QString versions(const RecordType &type, int count)
{
    const TypeWords *words = wordsOf(type.name());
    if (words && count == 2)
        return QCoreApplication::translate("Format", words->twoVersions);
    //: the kind of the record
    return Words::tr("%1: %n version(s)", nullptr, count).arg(typeName(type));
}

QString typeIcon(QByteArrayView type)
{
    const TypeWords *words = wordsOf(type);
    return QLatin1String(words ? words->icon : "file");
}

QString typeTone(QByteArrayView type)
{
    const TypeWords *words = wordsOf(type);
    return QLatin1String(words ? words->tone : "neutral");
}

QByteArray typeGroupKey(QByteArrayView type)
{
    const TypeWords *words = wordsOf(type);
    return words ? QByteArray(words->group) : type.toByteArray();
}

TypeGroup typeGroup(QByteArrayView type)
{
    const TypeWords *words = wordsOf(type);
    if (!words)
        return {type.toByteArray(), {}, {type.toByteArray()}};
    TypeGroup group{words->group, QCoreApplication::translate("Format", words->groupName), {}};
    for (const TypeWords &other : Types) {
        if (QByteArrayView(other.group) == QByteArrayView(words->group))
            group.types.emplace_back(other.type);
    }
    return group;
}

QString value(const FieldType &field, const Value &value, QDate today, const QHash<RecordId, QString> &titles)
{
    return std::visit(Shower{field, today, titles}, isEmpty(value) ? Value() : value);
}

} // namespace kf::format
