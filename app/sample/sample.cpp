#include "app/sample/sample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace kf {

namespace {

class Story
{
public:
    Story(const Registry &registry, QDate day, const QString &language)
        : m_registry(registry), m_day(day), m_language(language)
    {
    }

    Result<RecordEdit> edit(const QJsonObject &told)
    {
        const QString key = told[QStringLiteral("key")].toString();
        const auto refuse = [&](const QString &why) {
            return fail(ErrorCode::InvalidInput, QStringLiteral("the sample record \"%1\": %2").arg(key, why));
        };
        const RecordType *type = m_registry.find(told[QStringLiteral("type")].toString().toUtf8());
        if (!type)
            return refuse(QStringLiteral("unknown type"));
        const QDateTime made = moment(told[QStringLiteral("made")].toString(QStringLiteral("day-30 09:00")));
        if (!made.isValid())
            return refuse(QStringLiteral("\"made\" is no time"));
        Record record(*type, RecordId::generate(made.toMSecsSinceEpoch() + m_count++));
        for (auto member = told.begin(); member != told.end(); ++member) {
            if (member.key() == QStringLiteral("type") || member.key() == QStringLiteral("key") ||
                member.key() == QStringLiteral("made"))
                continue;
            const FieldType *field = type->field(member.key().toUtf8());
            if (!field)
                return refuse(QStringLiteral("unknown field ") + member.key());
            auto value = fieldValue(*field, member.value());
            if (!value)
                return refuse(member.key() + QStringLiteral(": ") + value.error().message);
            record.setValue(*field, std::move(*value));
        }
        RecordEdit edit = RecordEdit::create(record);
        if (const auto before = m_ids.constFind(key); before != m_ids.cend()) {
            edit.kind = Operation::Kind::Edit;
            edit.id = *before;
        } else {
            m_ids.insert(key, record.id());
        }
        return edit;
    }

private:
    QString text(const QJsonValue &value) const
    {
        return value.isObject() ? value.toObject()[m_language].toString() : value.toString();
    }

    QDateTime moment(const QString &told) const
    {
        static const QRegularExpression form(QStringLiteral("^day([+-]\\d+)(?: (\\d\\d:\\d\\d))?$"));
        const auto match = form.match(told);
        if (!match.hasMatch())
            return {};
        const QTime time =
            match.captured(2).isEmpty() ? QTime(9, 0) : QTime::fromString(match.captured(2), QStringLiteral("HH:mm"));
        return QDateTime(m_day.addDays(match.captured(1).toInt()), time);
    }

    Result<RecordId> reference(const QString &key) const
    {
        const auto found = m_ids.find(key);
        if (found == m_ids.end())
            return fail(ErrorCode::InvalidInput, QStringLiteral("no record \"%1\" stands before it").arg(key));
        return *found;
    }

    Result<Value> fieldValue(const FieldType &field, const QJsonValue &told) const
    {
        switch (field.kind()) {
        case FieldKind::Reference:
        case FieldKind::Parent:
            return reference(told.toString()).map([](RecordId id) { return Value(id); });
        case FieldKind::References: {
            std::vector<RecordId> ids;
            for (const auto &one : told.toArray()) {
                KF_ASSIGN(const RecordId id, reference(one.toString()));
                ids.push_back(id);
            }
            return Value(std::move(ids));
        }
        case FieldKind::Instant: {
            const QDateTime at = moment(told.toString());
            if (!at.isValid())
                return fail(ErrorCode::InvalidInput, QStringLiteral("no time"));
            return Value(at.toMSecsSinceEpoch());
        }
        case FieldKind::Moment: {
            const QDateTime at = moment(told.toString());
            if (!at.isValid())
                return fail(ErrorCode::InvalidInput, QStringLiteral("no day"));
            const bool timed = told.toString().contains(u' ');
            return Value(Moment{at.date(), timed ? std::optional(at.time()) : std::nullopt});
        }
        case FieldKind::Money: {
            const QJsonObject money = told.toObject();
            return parseMoney(money[QStringLiteral("amount")].toString(),
                              money[QStringLiteral("currency")].toString().toLatin1())
                .map([](Money parsed) { return Value(std::move(parsed)); });
        }
        case FieldKind::Boolean:
            return Value(told.toBool());
        case FieldKind::Integer:
            return Value(qint64(told.toInteger()));
        default:
            return parseValue(field, text(told));
        }
    }

    const Registry &m_registry;
    QDate m_day;
    QString m_language;
    QHash<QString, RecordId> m_ids;
    qint64 m_count = 0;
};

} // namespace

Result<int> loadSample(Store &store, const QByteArray &story, QDate day, const QString &language)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(story, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::InvalidInput, QStringLiteral("the sample is no JSON: ") + error.errorString());
    Story teller(store.registry(), day, language);
    Action action;
    Action changes; // of what the story told before
    int count = 0;
    for (const auto &told : document[QStringLiteral("records")].toArray()) {
        KF_ASSIGN(RecordEdit edit, teller.edit(told.toObject()));
        if (edit.kind == Operation::Kind::Create) {
            action.edits.push_back(std::move(edit));
            ++count;
        } else {
            changes.edits.push_back(std::move(edit));
        }
    }
    KF_TRY(store.apply(std::move(action)).result());
    if (!changes.edits.empty())
        KF_TRY(store.apply(std::move(changes)).result());
    return count;
}

} // namespace kf
