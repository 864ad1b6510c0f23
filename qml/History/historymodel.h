#pragma once

#include "qml/Models/actingviewmodel.h"
#include "qml/Models/rowmodel.h"

namespace kf {

struct HistoryView
{
    Q_GADGET
    QML_VALUE_TYPE(historyView)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString typeName MEMBER typeName CONSTANT)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(bool exists MEMBER exists CONSTANT)
    Q_PROPERTY(bool deleted MEMBER deleted CONSTANT)

public:
    QString title;
    QString typeName;
    bool loaded = false;
    bool exists = false; // deleted or not
    bool deleted = false;

    bool operator==(const HistoryView &) const = default;
};

// One change of one field; or the record's making, deletion or return.
struct HistoryRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString group MEMBER group CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString before MEMBER before CONSTANT)
    Q_PROPERTY(QString after MEMBER after CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(bool restorable MEMBER restorable CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString key;
    QString group; // of a row that begins one: when, by whom and where: сегодня, 10:58 · Марина Лаптева, ноутбук
    QString title; // the field's name, or what happened to the record
    QString before;
    QString after;
    QString iconName;
    QString tone;
    bool restorable = false; // the field can be set to what it was before this change
    QString spoken;

    bool operator==(const HistoryRow &) const = default;
};

// What happened to one record, the latest first: every change of every field with its author and device. Any value of
// the past comes back in one action, which can be taken back in turn; so does a deleted record.
class HistoryModel : public kf::ActingViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::HistoryView view READ view NOTIFY viewChanged)
    Q_PROPERTY(QString recordKey READ recordKey WRITE setRecordKey NOTIFY recordKeyChanged)
    Q_PROPERTY(kf::RowModel *rows READ rows CONSTANT)

public:
    struct Snapshot
    {
        std::optional<Record> record;
        std::vector<FieldHistory> history; // newest first
        QHash<RecordId, QString> titles;   // of the records that values point to
        QString me;
        DeviceId device = DeviceId::None;
    };

    explicit HistoryModel(const Clock &clock, QObject *parent = nullptr);
    void show(Snapshot snapshot);

    const HistoryView &view() const { return m_view; }
    QString recordKey() const { return m_recordKey; }
    void setRecordKey(const QString &key);
    RowModel *rows() { return &m_rows; }

    // The field gets the value that it had before the change of this row.
    Q_INVOKABLE void restore(const QString &key);
    Q_INVOKABLE void restoreRecord();

Q_SIGNALS:
    void viewChanged();
    void recordKeyChanged();

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    HistoryRow rowOf(const FieldHistory &entry) const;

    QString m_recordKey;
    Snapshot m_snapshot;
    HistoryView m_view;
    ListOf<HistoryRow> m_rows;
};

} // namespace kf
