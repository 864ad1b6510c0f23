#include "core/store/columns.h"

#include "core/base/cbor.h"
#include "core/store/recordtable.h"

namespace kf::columns {

int count(const FieldType &field)
{
    return field.kind() == FieldKind::Money ? 2 : 1;
}

std::vector<std::pair<QByteArray, QByteArray>> definitions(const FieldType &field)
{
    const QByteArray name = RecordTable::columnName(field);
    switch (field.kind()) {
    case FieldKind::Money:
        return {{name, "INTEGER"}, {RecordTable::quoted(field.name().toByteArray() + ".currency"), "TEXT"}};
    case FieldKind::Integer:
    case FieldKind::Boolean:
    case FieldKind::Instant:
        return {{name, "INTEGER"}};
    case FieldKind::Reference:
    case FieldKind::Parent:
    case FieldKind::References:
    case FieldKind::Tags:
    case FieldKind::Place:
        return {{name, "BLOB"}};
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
    case FieldKind::Moment:
        return {{name, "TEXT"}};
    }
    return {};
}

namespace {

// One place that knows the shapes: bound when there is a statement, only checked when there is none.
bool take(Statement *statement, int parameter, const FieldType &field, QByteArrayView encoded)
{
    CborReader in(encoded);
    switch (field.kind()) {
    case FieldKind::Money: {
        if (in.array() != 2)
            return false;
        const qint64 minor = in.integer();
        const QByteArrayView currency = in.text();
        if (!in.finished())
            return false;
        if (statement) {
            statement->bind(parameter, minor);
            statement->bindText(parameter + 1, currency);
        }
        return true;
    }
    case FieldKind::Integer:
    case FieldKind::Instant: {
        const qint64 number = in.integer();
        if (!in.finished())
            return false;
        if (statement)
            statement->bind(parameter, number);
        return true;
    }
    case FieldKind::Boolean: {
        const bool flag = in.boolean();
        if (!in.finished())
            return false;
        if (statement)
            statement->bind(parameter, flag ? 1 : 0);
        return true;
    }
    case FieldKind::Reference:
    case FieldKind::Parent: {
        const QByteArrayView id = in.bytes();
        if (!in.finished() || id.size() != RecordId::Size)
            return false;
        if (statement)
            statement->bindBlob(parameter, id);
        return true;
    }
    case FieldKind::References:
    case FieldKind::Tags: // the encoded array itself
        if (in.type() != CborReader::Type::Array)
            return false;
        if (statement)
            statement->bindBlob(parameter, encoded);
        return true;
    case FieldKind::Place: // the encoded array itself, too
        if (in.type() != CborReader::Type::Array || !decodeValue(field, encoded))
            return false;
        if (statement)
            statement->bindBlob(parameter, encoded);
        return true;
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
    case FieldKind::Moment: {
        const QByteArrayView text = in.text();
        if (!in.finished())
            return false;
        if (field.kind() == FieldKind::Moment && !Moment::fromString(QString::fromUtf8(text)))
            return false;
        if (statement)
            statement->bindText(parameter, text);
        return true;
    }
    }
    return false;
}

} // namespace

bool bindEncoded(Statement &statement, int parameter, const FieldType &field, QByteArrayView encoded)
{
    if (!encoded.isEmpty() && take(&statement, parameter, field, encoded))
        return true;
    statement.bindNull(parameter);
    if (count(field) == 2)
        statement.bindNull(parameter + 1);
    return false;
}

bool fits(const FieldType &field, QByteArrayView encoded)
{
    return take(nullptr, 0, field, encoded);
}

QByteArray readEncoded(const Statement &row, int column, const FieldType &field)
{
    QByteArray encoded;
    if (row.isNull(column))
        return encoded;
    CborWriter out(encoded);
    switch (field.kind()) {
    case FieldKind::Money:
        out.array(2);
        out.integer(row.integer(column));
        out.text(row.text(column + 1));
        break;
    case FieldKind::Integer:
    case FieldKind::Instant:
        out.integer(row.integer(column));
        break;
    case FieldKind::Boolean:
        out.boolean(row.integer(column) != 0);
        break;
    case FieldKind::Reference:
    case FieldKind::Parent:
        out.bytes(row.blob(column));
        break;
    case FieldKind::References:
    case FieldKind::Tags:
    case FieldKind::Place:
        out.raw(row.blob(column));
        break;
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
    case FieldKind::Moment:
        out.text(row.text(column));
        break;
    }
    return encoded;
}

Value readValue(const Statement &row, int column, const FieldType &field)
{
    if (row.isNull(column))
        return {};
    switch (field.kind()) {
    case FieldKind::Money:
        return Money{row.integer(column), row.text(column + 1).toByteArray()};
    case FieldKind::Integer:
    case FieldKind::Instant:
        return row.integer(column);
    case FieldKind::Boolean:
        return row.integer(column) != 0;
    case FieldKind::Reference:
    case FieldKind::Parent: {
        const auto id = RecordId::fromBytes(row.blob(column));
        return id ? Value(*id) : Value();
    }
    case FieldKind::References:
    case FieldKind::Tags:
    case FieldKind::Place:
        return decodeValue(field, row.blob(column)).value_or(Value());
    case FieldKind::Moment: {
        const auto moment = Moment::fromString(row.string(column));
        return moment ? Value(*moment) : Value();
    }
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
        return row.string(column);
    }
    return {};
}

void bindValue(Statement &statement, int parameter, const Value &value, QByteArray &buffer)
{
    if (const auto *flag = std::get_if<bool>(&value))
        statement.bind(parameter, *flag ? 1 : 0);
    else if (const auto *number = std::get_if<qint64>(&value))
        statement.bind(parameter, *number);
    else if (const auto *money = std::get_if<Money>(&value))
        statement.bind(parameter, money->minor);
    else if (const auto *id = std::get_if<RecordId>(&value))
        statement.bindBlob(parameter, id->bytes());
    else if (const auto *text = std::get_if<QString>(&value)) {
        buffer = text->toUtf8();
        statement.bindText(parameter, buffer);
    } else if (const auto *moment = std::get_if<Moment>(&value)) {
        buffer = moment->toString().toUtf8();
        statement.bindText(parameter, buffer);
    } else
        statement.bindNull(parameter);
}

} // namespace kf::columns
