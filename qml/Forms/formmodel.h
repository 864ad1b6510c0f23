#pragma once

#include "core/check/fieldcheck.h"
#include "core/check/likeness.h"
#include "qml/Forms/formrows.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace kf {

// A form made of what a record type declares, for a record that is there or is to be made. What is typed is kept as it
// is typed, and is there again when the form is opened anew; what is probably there already is noticed meanwhile.
class FormModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::FormView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *fields READ fields CONSTANT)
    Q_PROPERTY(kf::RowModel *likes READ likes CONSTANT)
    Q_PROPERTY(kf::RowModel *picks READ picks CONSTANT)

public:
    static constexpr int RestMs = 300; // before what was typed is saved, and likenesses are sought
    static constexpr size_t MostLikes = 3;
    static constexpr qint64 MostPicks = 60;

    // What is in a field: its text, or the records and words chosen.
    struct Written
    {
        QString text;
        std::vector<RecordId> ids;
        QStringList words;

        bool isEmpty() const { return text.isEmpty() && ids.empty() && words.isEmpty(); }
        bool operator==(const Written &) const = default;
    };
    struct Opened
    {
        Record record; // as it is, or with what is known of the new one
        bool fresh = true;
        bool exists = true; // or does not have to
        QString draft;      // what was left unsaved; empty: nothing
        QHash<RecordId, QString> titles = {};
    };
    struct Like
    {
        RecordId id;
        QString title;
        QString detail; // whose it is, what he does
        const FieldType *field = nullptr;
        bool same = true;
    };
    struct Pick
    {
        RecordId id;
        QString title;
        QString detail;
    };

    explicit FormModel(const Clock &clock, QObject *parent = nullptr);
    void show(Opened opened);
    void showLikes(std::vector<Like> likes);
    void showPicks(const QString &query, std::vector<Pick> picks);

    const FormView &view() const { return m_view; }
    RowModel *fields() { return &m_rows; }
    RowModel *likes() { return &m_likeRows; }
    RowModel *picks() { return &m_pickRows; }

    // A new record of that type; `accountKey`: of this client, empty: of none yet.
    Q_INVOKABLE void begin(const QString &type, const QString &accountKey);
    Q_INVOKABLE void edit(const QString &type, const QString &key);

    Q_INVOKABLE void write(const QString &field, const QString &text);
    Q_INVOKABLE void leave(const QString &field); // the next one is gone to
    Q_INVOKABLE void choose(const QString &field, int option);
    Q_INVOKABLE void add(const QString &field, const QString &word); // of tags
    Q_INVOKABLE void remove(const QString &field, int part);         // of tags and links

    // A record for the field is to be chosen; then which.
    Q_INVOKABLE void offerPicks(const QString &field);
    Q_INVOKABLE void seekPicks(const QString &query);
    Q_INVOKABLE void pick(const QString &key);

    Q_INVOKABLE void save();
    Q_INVOKABLE void startOver(); // without what was typed
    Q_INVOKABLE void close();     // what was typed is kept
    void saveNow();               // without waiting for a rest

    // The record that is open and one like it are the same: they become one.
    Q_INVOKABLE void merge(const QString &key);
    Q_INVOKABLE void deleteRecord(const QString &type, const QString &key, const QString &title);
    Q_INVOKABLE void undo(); // the last record saved or deleted

Q_SIGNALS:
    void viewChanged();
    void opened();
    void refused(const QString &field); // the first that is wrong
    void saved(const QString &type, const QString &key, bool fresh);
    void deleted(const QString &type, const QString &key);
    // `gone`: it had been made, and is not there any more.
    void undone(const QString &type, const QString &key, bool gone);
    void done(const QString &text); // something that can be taken back
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    struct Known // filled and asked on the reader's thread
    {
        std::optional<check::Likeness> likeness;

        Result<void> fill(Reader &reader, const RecordType &type); // once
    };
    struct Undo
    {
        Action action;
        QByteArray type;
        RecordId id;
        std::optional<Draft> draft; // is there again then
    };

    std::vector<const FieldType *> formFields() const;
    const FieldType *fieldOf(const QString &key) const;
    Written &at(const FieldType &field) { return m_written[field.index()]; }
    const Written &at(const FieldType &field) const { return m_written[field.index()]; }
    Written asWritten(const FieldType &field, const Value &value) const;
    bool isTouched(const FieldType &field) const { return at(field) != m_before[field.index()]; }
    bool isChanged() const;
    check::Reading readingOf(const FieldType &field) const;
    void judge(const FieldType &field, const check::Reading &reading);
    void touch(const FieldType &field);
    FormRow rowOf(const FieldType &field) const;
    void presentPicks();

    void open();
    void readRecord(const Record &record, const QString &draft);
    QString draftPlace() const;
    QString draftText() const;
    void takeDraft(const QString &text);
    void saveDraft();
    void dropDraft();
    void learnLikes();
    void seekLikes();
    void keep(Action action, const QString &title); // of the record
    void refuse(const Error &error);

    const RecordType *m_type = nullptr; // null: no form is open
    RecordId m_id;
    RecordId m_account; // that a new one is of
    bool m_fresh = true;
    bool m_loaded = false;
    bool m_gone = false;
    bool m_resumed = false;
    bool m_saving = false;
    int m_round = 0; // which opening it is: answers to an earlier one are dropped
    Record m_record;
    std::vector<Written> m_before; // by field
    std::vector<Written> m_written;
    std::vector<QString> m_errors;
    std::vector<QString> m_warnings;
    QHash<RecordId, QString> m_titles;
    std::vector<Like> m_likes;
    std::shared_ptr<Known> m_known = std::make_shared<Known>();
    QTimer m_rest{this};
    const FieldType *m_pickField = nullptr;
    QString m_pickQuery;
    bool m_picksLoaded = false;
    std::vector<Pick> m_picks;
    std::optional<Undo> m_undo;
    FormView m_view;
    ListOf<FormRow> m_rows;
    ListOf<LikeRow> m_likeRows;
    ListOf<PickRow> m_pickRows;
};

} // namespace kf
