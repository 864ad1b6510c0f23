#pragma once

#include "core/record/recordtype.h"

#include <QDate>
#include <QHash>

// The names of record types and fields, and values, as the user reads them.
namespace kf::format {

QString typeName(const RecordType &type);            // Заметка
QString fieldName(const FieldType &field);           // Срок
QString newOne(const RecordType &type);              // Новая заметка
QString versions(const RecordType &type, int count); // Две версии заметки; Заметка: 3 версии
QString typeIcon(QByteArrayView type);               // of Controls' icons
QString typeTone(QByteArrayView type);               // of Controls' tones

// Types that stand together in a list of many kinds: tasks and promises, say.
struct TypeGroup
{
    QByteArray key; // the first of its types
    QString name;   // Задачи и обещания
    std::vector<QByteArray> types;
};
TypeGroup typeGroup(QByteArrayView type);
QByteArray typeGroupKey(QByteArrayView type);

// `titles`: what the records that the value points to are called; others are shown as «…».
QString value(const FieldType &field, const Value &value, QDate today, const QHash<RecordId, QString> &titles = {});

} // namespace kf::format
