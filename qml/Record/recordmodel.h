#pragma once

#include "qml/Forms/fieldrows.h"
#include "qml/Media/mediarow.h"
#include "qml/Media/photoedit.h"
#include "qml/Models/actingviewmodel.h"
#include "qml/Models/dueitems.h"
#include "qml/Models/rowmodel.h"

namespace kf {

struct RecordView
{
    Q_GADGET
    QML_VALUE_TYPE(recordView)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(bool exists MEMBER exists CONSTANT)
    Q_PROPERTY(bool deleted MEMBER deleted CONSTANT)
    Q_PROPERTY(QString type MEMBER type CONSTANT)
    Q_PROPERTY(QString typeName MEMBER typeName CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(QString made MEMBER made CONSTANT)
    Q_PROPERTY(QString accountKey MEMBER accountKey CONSTANT)
    Q_PROPERTY(QString account MEMBER account CONSTANT)
    Q_PROPERTY(bool settleable MEMBER settleable CONSTANT)
    Q_PROPERTY(bool done MEMBER done CONSTANT)
    Q_PROPERTY(QString doneName MEMBER doneName CONSTANT)

public:
    bool loaded = false;
    bool exists = false; // deleted or not
    bool deleted = false;
    QString type;
    QString typeName;
    QString iconName;
    QString tone;
    QString title;
    QString text; // the long one, whole
    QString made; // сегодня, 10:58
    QString accountKey;
    QString account;
    bool settleable = false; // it can be done, kept, settled
    bool done = false;
    QString doneName; // what that is called: Решено

    bool operator==(const RecordView &) const = default;
};

// What hangs on it: the note of a visit, the task that came of a note.
struct RecordPartRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString type MEMBER type CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(bool done MEMBER done CONSTANT)

public:
    QString key;
    QString type;
    QString title;
    QString detail;
    QString iconName;
    QString tone;
    bool done = false;

    bool operator==(const RecordPartRow &) const = default;
};

// One record of whatever type, whole: its text, its fields, what hangs on it. It is settled, or deleted, in one action
// that can be taken back. Made from the declaration of its type; a visit tells besides how it went.
class RecordModel : public kf::ActingViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(QString recordKey READ recordKey WRITE setRecordKey NOTIFY recordKeyChanged)
    Q_PROPERTY(kf::RecordView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *fields READ fields CONSTANT)
    Q_PROPERTY(kf::RowModel *parts READ parts CONSTANT)
    Q_PROPERTY(kf::RowModel *media READ media CONSTANT)
    Q_PROPERTY(kf::MediaLibrary *library READ library NOTIFY libraryChanged)
    Q_PROPERTY(kf::PhotoEdit *photo READ photo NOTIFY libraryChanged)

public:
    static constexpr qint64 MostOfAKind = 40; // parts of each type

    struct Part
    {
        Record record;
        QString state; // of a checklist's answer, of a visit
    };
    struct Snapshot
    {
        std::optional<Record> record;
        std::optional<DueItem> task;     // the same, when it is one
        QHash<RecordId, QString> titles; // of the records that it points to
        std::vector<Part> parts;
        std::vector<MediaRow> media;
    };

    explicit RecordModel(const Clock &clock, QObject *parent = nullptr);
    void show(Snapshot snapshot);
    void useMedia(MediaLibrary &library); // outlives this; without it no voice and no photo is shown

    QString recordKey() const { return m_recordKey; }
    void setRecordKey(const QString &key);
    const RecordView &view() const { return m_view; }
    RowModel *fields() { return &m_fields; }
    RowModel *parts() { return &m_parts; }
    RowModel *media() { return &m_media; }
    MediaLibrary *library() { return m_library; }
    PhotoEdit *photo() { return m_photo.get(); }

    Q_INVOKABLE void setDone(bool done);
    Q_INVOKABLE void remove();
    Q_INVOKABLE void restore(); // it was deleted

Q_SIGNALS:
    void recordKeyChanged();
    void viewChanged();
    void libraryChanged();
    void removed(); // there is nothing more to look at

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override; // all: anything may hang on it

private:
    RecordView viewOf(const Record &record) const;
    std::vector<FieldRow> fieldsOf(const Record &record) const;

    QString m_recordKey;
    bool m_loaded = false;
    Snapshot m_snapshot;
    RecordView m_view;
    ListOf<FieldRow> m_fields;
    ListOf<RecordPartRow> m_parts;
    ListOf<MediaRow> m_media;
    MediaLibrary *m_library = nullptr;
    std::unique_ptr<PhotoEdit> m_photo;
};

} // namespace kf
