#include "core/base/cbor.h"
#include "core/record/types.h"
#include "tests/base/property.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <set>

using namespace kf;
using kf::test::Story;

namespace {

// A type that the program does not know, with a field of every kind: declared like any other, a line a field.
struct Meeting : RecordType
{
    Meeting() : RecordType("meeting", "Meeting") {}
    TextField title{*this, "title", "Title", FieldFlag::Title | FieldFlag::Required, {QStringLiteral("subject")}};
    LongTextField minutes{*this, "minutes", "Minutes", FieldFlag::Searched};
    ChoiceField mood{*this, "mood", "Mood", {QStringLiteral("good"), QStringLiteral("bad")}};
    IntegerField guests{*this, "guests", "Guests", FieldFlag::Indexed};
    BooleanField online{*this, "online", "Online"};
    MoneyField budget{*this, "budget", "Budget"};
    MoneyField spent{*this, "spent", "Spent"};
    MomentField due{*this, "due", "Due"};
    InstantField begun{*this, "begun", "Begun"};
    PlaceField venue{*this, "venue", "Venue"};
    ReferenceField host{*this, "host", "Host", "contact"};
    ParentField account{*this, "account", "Client", "account"};
    ReferencesField people{*this, "people", "People", "contact"};
    TagsField tags{*this, "tags", "Tags"};
};

// The same type in the next version: one more line.
struct LaterMeeting : Meeting
{
    TextField room{*this, "room", "Room"};
};

const Meeting meeting;
const LaterMeeting later;

const RecordId One = RecordId::fromString(u"01890a5d-ac96-774b-bcce-b302099a8057").value();
const RecordId Two = RecordId::fromString(u"01890a5d-ac96-774b-bcce-b302099a8058").value();

// A value of the field's kind, now and then an empty one.
Value any(Story &story, FieldKind kind)
{
    const auto text = [&] { return story.text(20); };
    const auto id = [&] { return RecordId::generate(qint64(story.byte())); };
    if (story.below(8) == 0)
        return {};
    switch (kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
        return text();
    case FieldKind::Integer:
        return story.integer();
    case FieldKind::Boolean:
        return story.flip();
    case FieldKind::Money:
        return Money{story.integer(), story.flip() ? QByteArray("RUB") : QByteArray()};
    case FieldKind::Moment:
        return Moment{QDate(2000, 1, 1).addDays(story.byte()),
                      story.flip() ? std::optional(QTime(story.below(24), story.below(60))) : std::nullopt};
    case FieldKind::Instant:
        return qint64(story.number() % 4'000'000'000'000);
    case FieldKind::Place:
        return GeoPlace{{qint32(qint64(story.number() % 1'800'000'001) - 900'000'000),
                         qint32(qint64(story.number() % 3'600'000'001) - 1'800'000'000)},
                        story.below(100)};
    case FieldKind::Reference:
    case FieldKind::Parent:
        return id();
    case FieldKind::References: {
        std::vector<RecordId> ids;
        for (int i = story.below(4); i > 0; --i)
            ids.push_back(id());
        return ids;
    }
    case FieldKind::Tags: {
        QStringList tags;
        for (int i = story.below(4); i > 0; --i)
            tags.append(text().remove(u','));
        return tags;
    }
    }
    return {};
}

// As it comes back: what says nothing is nothing, a set is sorted by its bytes and has no doubles.
Value settled(const FieldType &field, const Value &value)
{
    if (isEmpty(value))
        return {};
    return field.isSet() ? decodeElements(field, encodeElements(field, value)) : value;
}

QJsonObject json(const FieldType &field, const Value &value)
{
    QJsonObject object;
    writeJson(field, value, object);
    return object;
}

QByteArray hex(const FieldType &field, const Value &value)
{
    return encodeValue(field, value).toHex();
}

} // namespace

class TestRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // ---- A type and a field for free ----

    void aDeclarationIsAllThatATypeNeeds()
    {
        const Registry registry({&meeting, &types::account});
        const RecordType *type = registry.find("meeting");
        QCOMPARE(type, &meeting);
        QCOMPARE(registry.find("visit"), nullptr);
        QCOMPARE(type->name(), QByteArrayView("meeting"));
        QCOMPARE(QByteArray(type->label()), QByteArray("Meeting"));
        QCOMPARE(type->fields().size(), size_t(14));
        for (size_t i = 0; i < type->fields().size(); ++i) {
            const FieldType *field = type->fields()[i];
            QCOMPARE(field->index(), i); // in the order of their lines
            QCOMPARE(type->field(field->name()), field);
        }
        QCOMPARE(type->field("room"), nullptr);
        QCOMPARE(type->titleField(), &meeting.title);
    }
    void aFurtherLineIsAFurtherField()
    {
        QCOMPARE(later.fields().size(), meeting.fields().size() + 1);
        QCOMPARE(later.field("room"), &later.room);
        QCOMPARE(later.room.index(), meeting.fields().size());
        Record record(later);
        record.set(later.room, QStringLiteral("blue")).set(later.title, QStringLiteral("Plan"));
        QCOMPARE(record.get(later.room), QStringLiteral("blue"));
        QCOMPARE(record.title(), QStringLiteral("Plan"));
    }
    void whatAFormHasToKnow()
    {
        QVERIFY(meeting.title.has(FieldFlag::Title));
        QVERIFY(meeting.title.has(FieldFlag::Required));
        QVERIFY(!meeting.title.has(FieldFlag::Searched));
        QVERIFY(meeting.minutes.has(FieldFlag::Searched));
        QVERIFY(meeting.guests.has(FieldFlag::Indexed));
        QCOMPARE(QByteArray(meeting.minutes.label()), QByteArray("Minutes"));
        QCOMPARE(meeting.mood.choices(), QStringList({QStringLiteral("good"), QStringLiteral("bad")}));
        QCOMPARE(meeting.title.aliases(), QStringList({QStringLiteral("subject")}));
        QCOMPARE(meeting.host.target(), QByteArrayView("contact"));
        QCOMPARE(meeting.account.target(), QByteArrayView("account"));
        QVERIFY(meeting.title.target().isEmpty());
    }
    void howTwoEditsMeetFollowsFromTheKind()
    {
        for (const FieldType *field : meeting.fields()) {
            const MergeKind wanted = field->kind() == FieldKind::LongText     ? MergeKind::Text
                                     : field->kind() == FieldKind::Parent     ? MergeKind::Parent
                                     : field->kind() == FieldKind::References ? MergeKind::Set
                                     : field->kind() == FieldKind::Tags       ? MergeKind::Set
                                                                              : MergeKind::Register;
            QCOMPARE(int(field->mergeKind()), int(wanted));
            QCOMPARE(field->isSet(), wanted == MergeKind::Set);
        }
    }
    void currenciesHaveTheirKeys()
    {
        QCOMPARE(meeting.currencyKey(meeting.budget), QByteArray("currency"));
        QCOMPARE(meeting.currencyKey(meeting.spent), QByteArray("spent.currency"));
        QCOMPARE(meeting.moneyFieldOfKey("currency"), &meeting.budget);
        QCOMPARE(meeting.moneyFieldOfKey("spent.currency"), &meeting.spent);
        QCOMPARE(meeting.moneyFieldOfKey("budget"), nullptr);
    }

    void theTypesOfKeyfield()
    {
        const Registry &registry = Registry::keyfield();
        std::set<QByteArray> names;
        for (const RecordType *type : registry.types()) {
            QVERIFY(names.insert(type->name().toByteArray()).second);
            std::set<QByteArray> keys;
            std::set<QString> headings;
            for (const FieldType *field : type->fields()) {
                QVERIFY2(keys.insert(field->name().toByteArray()).second, field->name().data());
                QVERIFY(!QByteArray(field->label()).isEmpty());
                QVERIFY(field->name() != QByteArrayView("deleted")); // the fold's own
                for (const QString &alias : field->aliases()) {
                    QCOMPARE(alias, alias.toLower()); // that is how headings are compared
                    QVERIFY2(headings.insert(alias).second, qPrintable(alias));
                }
                if (!field->target().isEmpty())
                    QVERIFY2(registry.find(field->target()), field->target().data());
            }
        }
        // What scripts rely on.
        const QHash<QByteArray, QByteArrayList> promised{
            {"account", {"name", "legalName", "phone", "email", "parent", "tier"}},
            {"contact", {"account", "name", "phone", "email"}},
            {"note", {"account", "visit", "text"}},
            {"visit", {"account", "title", "start", "end", "place"}},
            {"task", {"account", "title", "due", "done"}},
            {"promise", {"account", "title", "due", "done"}},
            {"product", {"name", "price"}},
            {"deal", {"account", "product", "title", "stage", "value", "opened", "closed"}},
        };
        for (auto type = promised.begin(); type != promised.end(); ++type) {
            const RecordType *found = registry.find(type.key());
            QVERIFY2(found, type.key());
            for (const QByteArray &field : type.value())
                QVERIFY2(found->field(field), type.key() + '.' + field);
        }
        QCOMPARE(registry.find("deal")->moneyFieldOfKey("currency")->name(), QByteArrayView("value"));
    }

    // ---- A record ----

    void aRecordHoldsTypedValues()
    {
        Record record(meeting, One);
        QCOMPARE(record.id(), One);
        QVERIFY(!record.isNull());
        QVERIFY(Record().isNull());
        QCOMPARE(record.get(meeting.guests), 0); // nothing was said
        QCOMPARE(record.get(meeting.title), QString());
        QVERIFY(isEmpty(record.value(meeting.guests)));
        record.set(meeting.guests, 4).set(meeting.budget, {100, "RUB"});
        QCOMPARE(record.get(meeting.guests), 4);
        QCOMPARE(record.get(meeting.budget), (Money{100, "RUB"}));
        Record other = record;
        other.set(meeting.guests, 5);
        QCOMPARE(record.get(meeting.guests), 4);
    }
    void aNoteIsNamedByItsFirstLine()
    {
        Record note(types::note);
        QCOMPARE(note.title(), QString());
        note.set(types::note.text, QStringLiteral("\n\nПозвонить Анне\nи не забыть"));
        QCOMPARE(note.title(), QStringLiteral("Позвонить Анне"));
        note.set(types::note.text, QString(5000, u'a'));
        QCOMPARE(note.title().size(), 200);
    }

    // ---- On the wire ----

    void valuesAsBytes()
    {
        QCOMPARE(hex(meeting.title, QStringLiteral("aé")), QByteArray("6361c3a9"));
        QCOMPARE(hex(meeting.guests, qint64(24)), QByteArray("1818"));
        QCOMPARE(hex(meeting.online, true), QByteArray("f5"));
        QCOMPARE(hex(meeting.online, false), QByteArray("f4")); // "no" is not "nothing was said"
        QCOMPARE(hex(meeting.budget, Money{-100, "RUB"}), QByteArray("82386363525542"));
        QCOMPARE(hex(meeting.venue, GeoPlace{{100, -1}, 8}), QByteArray("8318642008"));
        QCOMPARE(hex(meeting.due, Moment{QDate(2026, 10, 16), QTime(15, 0)}).left(4), QByteArray("7032"));
        QCOMPARE(hex(meeting.host, One), "50" + One.toByteArray().toHex());
        QCOMPARE(hex(meeting.tags, QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("b")})),
                 QByteArray("8261616162")); // sorted, once
        for (const FieldType *field : meeting.fields())
            QCOMPARE(hex(*field, {}), QByteArray("f6"));
        QCOMPARE(hex(meeting.title, QString()), QByteArray("f6"));
        QCOMPARE(hex(meeting.host, RecordId()), QByteArray("f6"));
        QCOMPARE(hex(meeting.due, Moment()), QByteArray("f6"));
        QCOMPARE(hex(meeting.tags, QStringList()), QByteArray("f6"));
        QCOMPARE(hex(meeting.tags, QStringList({QString()})), QByteArray("f6"));
    }
    void noValueIsUnreadable()
    {
        // U+0000 is refused where it is typed; if it comes all the same, everything else survives.
        const QString sly = QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
        QCOMPARE(hex(meeting.title, sly), QByteArray("626162"));
        QCOMPARE(hex(meeting.title, QString(QChar(u'\0'))), QByteArray("f6"));
    }
    void whatIsEncodedIsDecoded()
    {
        QVERIFY(test::holds("wire", [](Story &story) {
            for (const FieldType *field : meeting.fields()) {
                const Value value = any(story, field->kind());
                const QByteArray bytes = encodeValue(*field, value);
                const auto again = decodeValue(*field, bytes);
                RC_ASSERT(again.has_value());
                RC_ASSERT(*again == settled(*field, value));
                RC_ASSERT(encodeValue(*field, *again) == bytes); // equal values, equal bytes
                RC_ASSERT(!decodeValue(*field, bytes + '\0'));
                RC_ASSERT(!decodeValue(*field, bytes.chopped(1)));
            }
        }));
    }
    void aValueOfAnotherShapeIsRefused()
    {
        QByteArray map;
        CborWriter out(map);
        out.map(0);
        for (const FieldType *field : meeting.fields()) {
            const auto value = decodeValue(*field, map);
            QVERIFY2(!value.has_value(), field->name().data());
            QVERIFY(value.error().code == ErrorCode::Protocol);
        }
        QVERIFY(!decodeValue(meeting.guests, encodeValue(meeting.title, QStringLiteral("four"))));
        QVERIFY(!decodeValue(meeting.title, encodeValue(meeting.guests, qint64(4))));
        QVERIFY(!decodeValue(meeting.due, encodeValue(meeting.title, QStringLiteral("soon"))));
        QVERIFY(!decodeValue(meeting.host, QByteArray("\x41z")));
        QVERIFY(!decodeValue(meeting.budget, QByteArray("\x01")));
        QVERIFY(!decodeValue(meeting.venue, QByteArray::fromHex("820102")));           // without an accuracy
        QVERIFY(!decodeValue(meeting.venue, QByteArray::fromHex("831a35a4e9010008"))); // beyond the pole
        QVERIFY(!decodeValue(meeting.venue, QByteArray::fromHex("83010220")));         // -1 m
    }
    void aSetKeepsToItsOwnElements()
    {
        const auto elements = encodeElements(meeting.people, std::vector<RecordId>{Two, One, Two, RecordId()});
        QCOMPARE(elements.size(), size_t(2));
        QVERIFY(std::is_sorted(elements.begin(), elements.end()));
        auto mixed = elements;
        mixed.push_back(encodeValue(meeting.guests, qint64(4))); // of a newer app: stays in the state, is not shown
        QCOMPARE(std::get<std::vector<RecordId>>(decodeElements(meeting.people, mixed)),
                 (std::vector<RecordId>{One, Two}));
        QVERIFY(isEmpty(decodeElements(meeting.people, {})));
    }

    // ---- As people and scripts write them ----

    void parsed_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("formatted"); // null: refused
        const auto row = [](const char *field, const char *text, const char *formatted) {
            QTest::addRow("%s %s", field, text)
                << QByteArray(field) << QString::fromUtf8(text) << QString::fromUtf8(formatted);
        };
        row("title", "  Plan  ", "Plan");
        row("minutes", "  one\n two ", "  one\n two ");
        row("minutes", " \n ", "");    // nothing but blanks is nothing
        row("mood", "awful", "awful"); // an unknown word is kept
        row("guests", " 42 ", "42");
        row("guests", "-7", "-7");
        row("guests", "4.5", nullptr);
        row("guests", "four", nullptr);
        row("guests", "99999999999999999999", nullptr);
        row("online", "Да", "true");
        row("online", "yes", "true");
        row("online", "0", "false");
        row("online", "perhaps", nullptr);
        row("budget", "1 234,50", "1234.50");
        row("budget", "plenty", nullptr);
        row("due", "2026-10-16T15:00", "2026-10-16T15:00");
        row("due", "2026-10-16", "2026-10-16");
        row("due", "tomorrow", nullptr);
        row("begun", "2026-10-13T10:30:00+03:00", "2026-10-13T07:30:00Z");
        row("begun", "2026-10-13T07:30", "2026-10-13T07:30:00Z");
        row("begun", "now", nullptr);
        row("host", " 01890a5d-ac96-774b-bcce-b302099a8057 ", "01890a5d-ac96-774b-bcce-b302099a8057");
        row("host", "Anna", nullptr); // names are for whoever knows the store
        row("people",
            "01890a5d-ac96-774b-bcce-b302099a8058, 01890a5d-ac96-774b-bcce-b302099a8057,"
            "01890a5d-ac96-774b-bcce-b302099a8058",
            "01890a5d-ac96-774b-bcce-b302099a8058,01890a5d-ac96-774b-bcce-b302099a8057");
        row("people", "01890a5d-ac96-774b-bcce-b302099a8058,Anna", nullptr);
        row("tags", " b, a ,, ,b", "b,a");
    }
    void parsed()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, text);
        QFETCH(QString, formatted);
        const FieldType &type = *meeting.field(field);
        const auto value = parseValue(type, text, "RUB");
        QCOMPARE(value.has_value(), !formatted.isNull());
        if (value) {
            QCOMPARE(formatValue(type, *value), formatted);
        } else {
            QVERIFY(value.error().code == ErrorCode::InvalidInput);
            QVERIFY2(value.error().message.startsWith(QString::fromUtf8(field) + u':'), // says which field
                     qPrintable(value.error().message));
        }
    }
    void anEmptyTextClearsAndANulIsRefused()
    {
        for (const FieldType *field : meeting.fields()) {
            QVERIFY(isEmpty(parseValue(*field, u"").value()));
            QVERIFY(isEmpty(parseValue(*field, u" \t").value()));
            QVERIFY(!parseValue(*field, QString(QStringLiteral("1") + QChar(u'\0'))));
        }
        QCOMPARE(std::get<Money>(parseValue(meeting.budget, u"5", "USD").value()), (Money{500, "USD"}));
    }
    void whatIsFormattedIsParsed()
    {
        QVERIFY(test::holds("text", [](Story &story) {
            for (const FieldType *field : meeting.fields()) {
                Value value = any(story, field->kind());
                // People's texts are trimmed; that is not the inverse's business.
                if (auto *text = std::get_if<QString>(&value))
                    *text = u'x' + *text + u'x';
                if (auto *tags = std::get_if<QStringList>(&value)) {
                    for (QString &tag : *tags)
                        tag = u'x' + tag + u'x';
                    tags->removeDuplicates();
                }
                const auto *money = std::get_if<Money>(&value);
                const QString text = formatValue(*field, value);
                const auto again = parseValue(*field, text, money ? money->currency : QByteArray());
                RC_ASSERT(again.has_value());
                RC_ASSERT(*again == (isEmpty(value) ? Value() : value));
            }
        }));
    }
    void asJson()
    {
        const auto text = [](const FieldType &field, const Value &value) {
            return QJsonDocument(json(field, value)).toJson(QJsonDocument::Compact);
        };
        QCOMPARE(text(meeting.title, QStringLiteral("a\"b")), QByteArray("{\"title\":\"a\\\"b\"}"));
        QCOMPARE(text(meeting.guests, qint64(9007199254740993)), QByteArray("{\"guests\":9007199254740993}"));
        QCOMPARE(text(meeting.online, false), QByteArray("{\"online\":false}"));
        QCOMPARE(text(meeting.budget, Money{105450, "RUB"}), QByteArray("{\"budget\":\"1054.50\"}"));
        QCOMPARE(text(meeting.due, Moment{QDate(2026, 10, 16), {}}), QByteArray("{\"due\":\"2026-10-16\"}"));
        QCOMPARE(text(meeting.venue, GeoPlace{{557712000, 376512000}, 8}),
                 QByteArray("{\"venue\":\"geo:55.7712,37.6512;u=8\"}"));
        QCOMPARE(text(meeting.begun, qint64(0)), QByteArray("{\"begun\":\"1970-01-01T00:00:00Z\"}"));
        QCOMPARE(text(meeting.tags, QStringList({QStringLiteral("a"), QStringLiteral("b")})),
                 QByteArray("{\"tags\":[\"a\",\"b\"]}"));
        QCOMPARE(json(meeting.people, std::vector<RecordId>{One})[u"people"].toArray(), QJsonArray({One.toString()}));
        for (const FieldType *field : meeting.fields()) {
            const QJsonObject empty = json(*field, {});
            QCOMPARE(empty.size(), 1);
            QVERIFY(empty.begin().value().isNull());
        }
    }
};

int main(int argc, char **argv)
{
    return test::runProperties<TestRecord>(argc, argv, 5000);
}
#include "tst_record.moc"
