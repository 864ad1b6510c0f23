#pragma once

#include "core/base/id.h"
#include "core/base/moment.h"
#include "core/base/money.h"
#include "core/search/query.h"
#include "qml/Models/command.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

#include <QPointer>
#include <QTimer>

#include <optional>

namespace kf {

// Something found, or something that can be done.
struct SearchRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString heading MEMBER heading CONSTANT)
    Q_PROPERTY(QString group MEMBER group CONSTANT)
    Q_PROPERTY(int more MEMBER more CONSTANT)
    Q_PROPERTY(bool first MEMBER first CONSTANT)
    Q_PROPERTY(bool last MEMBER last CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(QString tileName MEMBER tileName CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QList<int> titleMarks MEMBER titleMarks CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QList<int> detailMarks MEMBER detailMarks CONSTANT)
    Q_PROPERTY(QString foot MEMBER foot CONSTANT)
    Q_PROPERTY(QString keys MEMBER keys CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString key;     // what SearchModel::activate() takes
    QString heading; // of a row that begins a group
    QString group;   // its key, a filter
    int more = 0;    // with a heading: how many the group has, when not all are shown
    bool first = false;
    bool last = false; // of its group
    QString iconName;
    QString tone;
    QString tileName; // a client's tile instead of an icon
    QString title;
    QList<int> titleMarks; // as KfMarkedText takes them
    QString detail;
    QList<int> detailMarks;
    QString foot; // when, until when
    QString keys; // of a command: Ctrl N
    QString spoken;

    bool operator==(const SearchRow &) const = default;
};

struct SearchFilterRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(int count MEMBER count CONSTANT)
    Q_PROPERTY(bool chosen MEMBER chosen CONSTANT)

public:
    QString key; // empty: everything
    QString label;
    int count = 0;
    bool chosen = false;

    bool operator==(const SearchFilterRow &) const = default;
};

// One box for everything: records of every kind by their words, and with `commands` also what can be done. ">" asks
// for commands alone, "@" for people, "#" for tasks and promises. With nothing typed it shows whom one was with last.
class SearchModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY presented)
    Q_PROPERTY(bool offersCommands MEMBER m_offersCommands WRITE setOffersCommands NOTIFY presented)
    Q_PROPERTY(kf::RowModel *rows READ rows CONSTANT)
    Q_PROPERTY(kf::RowModel *filters READ filters CONSTANT)
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY presented)
    Q_PROPERTY(int found READ found NOTIFY presented)
    Q_PROPERTY(QString summary READ summary NOTIFY presented)
    Q_PROPERTY(bool nothingFound READ nothingFound NOTIFY presented)
    Q_PROPERTY(QString suggestion READ suggestion NOTIFY presented)

public:
    static constexpr int FewestLetters = 2;    // before the store is asked
    static constexpr int SuggestAfterMs = 300; // of rest: among very many records that takes a while
    struct Hit
    {
        RecordId id;
        QByteArray type;
        RecordId account; // null: none
        QString accountName;
        QString title;
        std::vector<search::TextRange> titleMarks;
        QString snippet; // empty: the title says it all
        std::vector<search::TextRange> marks;
        QString detail; // position, sector, stage, place; whom a promise was given
        qint64 at = 0;  // UTC ms of a note or a visit
        std::optional<Moment> due;
        Money sum;
        bool ofVisit = false;
    };
    struct Answer
    {
        QString query;
        QString filter;
        std::vector<Hit> hits;                               // types together
        std::vector<std::pair<QByteArray, int>> counts = {}; // by group, whatever the filter
        bool recent = false;                                 // whom one was with last, nothing being typed
        QString suggestion = {};                             // what was probably meant, where nothing was found
    };

    explicit SearchModel(const Clock &clock, QObject *parent = nullptr);

    // What the store found; an answer to an older question is dropped.
    void show(Answer answer);

    QString query() const { return m_query; }
    void setQuery(const QString &query);
    // Open before the user's eyes. It begins anew each time.
    bool active() const { return m_active; }
    void setActive(bool active);
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    void setOffersCommands(bool offers);
    RowModel *rows() { return &m_rows; }
    RowModel *filters() { return &m_filters; }
    int found() const; // of what was typed, also what is not shown
    QString summary() const;
    bool answered() const; // what is shown is the answer to the query
    bool nothingFound() const;
    QString suggestion() const; // a query that finds something, where this one does not; empty: none

    // From now on that can be found too, where commands are offered. It belongs to the caller.
    Q_INVOKABLE void offer(kf::Command *command);
    // Does the command, or asks for the record's page.
    Q_INVOKABLE void activate(const QString &key);
    // What can be done about that row instead of what was found: its client, and its own history. False: nothing.
    // back() leaves it.
    Q_INVOKABLE bool showActions(const QString &key);
    Q_INVOKABLE bool back();
    // A client's page was opened.
    Q_INVOKABLE void noteOpened(const QString &accountKey);

Q_SIGNALS:
    void queryChanged();
    void presented();
    // The page of what was found; `type` is its record type: "account".
    void recordOpened(const QString &type, const QString &key);
    void historyAsked(const QString &recordKey);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    void suggest(); // what was probably meant
    enum class Scope { Everything, Commands, People, Tasks };
    Scope scope() const;
    QString words() const;           // of the query, without the sign
    QStringList filterTypes() const; // empty: all
    const Hit *hitOf(const QString &key) const;
    int countOf(QByteArrayView group) const;
    QString whenOf(const Hit &hit) const;
    SearchRow rowOf(const Hit &hit) const;
    void addCommand(size_t number, const RecordId &account, const QString &accountName, const search::Query &query,
                    std::vector<SearchRow> &rows) const;
    void addClientCommands(const RecordId &account, const QString &name, const search::Query &query,
                           std::vector<SearchRow> &rows) const;
    void addCommands(std::vector<SearchRow> &rows) const;
    void addHits(std::vector<SearchRow> &rows) const;
    void presentFilters();

    QString m_query;
    QString m_filter;
    bool m_active = false;
    bool m_offersCommands = false;
    std::vector<QPointer<Command>> m_commands;
    Answer m_answer;
    QTimer m_pause{this}; // before a suggestion is sought
    RecordId m_about;     // the record whose actions are shown
    RecordId m_client;    // its client; null: it has none
    QString m_clientName;
    std::vector<RecordId> m_recent; // newest first
    ListOf<SearchRow> m_rows;
    ListOf<SearchFilterRow> m_filters;
};

} // namespace kf
