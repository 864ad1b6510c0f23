#pragma once

#include "core/store/action.h"
#include "qml/Models/storeviewmodel.h"
#include "qml/People/personoffer.h"

namespace kf {

// Somebody who may take part.
struct AttendeeRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(bool chosen MEMBER chosen CONSTANT)

public:
    QString key;
    QString name;
    QString detail; // what he does
    bool chosen = false;

    bool operator==(const AttendeeRow &) const = default;
};

// Who takes part in a visit. Of one that is in the store each change is written at once and can be taken back; of one
// that is being planned the choice is only kept, for whoever saves the plan. UI thread only.
class Attendees : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of a visit")
    Q_PROPERTY(kf::RowModel *rows READ rows CONSTANT)
    Q_PROPERTY(kf::PersonOffer *offer READ offer CONSTANT)
    Q_PROPERTY(QList<QString> names READ names NOTIFY changed)

public:
    static constexpr size_t MostRows = 12; // more only when they are chosen; others are found by their names

    struct Person
    {
        RecordId id;
        QString name;        // empty: nobody knows here; he takes part without being shown
        QString detail = {}; // what he does

        bool operator==(const Person &) const = default;
    };
    struct Snapshot
    {
        std::vector<Person> likely; // of the client, those of the last visit first
        std::vector<Person> chosen; // of the visit
    };

    using StoreViewModel::StoreViewModel;

    // Stands on the session's store from the first time on. The session outlives this.
    void standOn(Session *session);
    void openVisit(const RecordId &visit, const RecordId &account);
    // `visit`: null when it is a new one.
    void plan(const RecordId &visit, const RecordId &account, const std::vector<RecordId> &chosen);
    void planFor(const RecordId &account); // another client: nobody is chosen any more
    void show(Snapshot snapshot);
    void setMentioned(std::vector<Person> people); // they are offered first

    RowModel *rows() { return &m_rows; }
    PersonOffer *offer() { return &m_offer; }
    QList<QString> names() const;         // of those who take part
    std::vector<RecordId> chosen() const; // likewise
    std::vector<Record> made() const;     // those of them who are not in the book yet

    Q_INVOKABLE void toggle(const QString &key);
    Q_INVOKABLE void choose(const QString &key); // one of `offer` too
    Q_INVOKABLE void add(const QString &name);   // somebody new, of the visit's client
    Q_INVOKABLE void offerOthers();              // everybody, in `offer`
    Q_INVOKABLE void undo();                     // the last change that was written

Q_SIGNALS:
    void changed();
    void done(const QString &text); // can be taken back
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override { return {"visit", "contact"}; }

private:
    struct Change
    {
        RecordId visit;
        std::vector<Person> before; // who took part
        RecordId made;              // the new contact; null: none
    };
    void begin(const RecordId &visit, const RecordId &account, bool plans);
    void join(const Person &person);
    void keep(std::vector<Person> before, const QString &text, const Record &made = {});
    bool isChosen(const RecordId &id) const;
    std::vector<Person> candidates() const;

    RecordId m_visit;
    RecordId m_account;
    bool m_open = false;
    bool m_plans = false; // nothing is written
    int m_round = 0;      // answers to what was opened before are dropped
    Snapshot m_snapshot;
    std::vector<Person> m_mentioned;
    std::vector<Person> m_chosen;
    std::vector<Person> m_made; // not in the book yet
    std::optional<Change> m_last;
    PersonOffer m_offer{this};
    ListOf<AttendeeRow> m_rows;
};

} // namespace kf
