#pragma once

#include "core/portfolio/handover.h"
#include "qml/Due/dayoffer.h"
#include "qml/Models/storeviewmodel.h"
#include "qml/Team/teammodel.h"

#include <QTimer>

#include <array>

namespace kf {

struct HandoverView
{
    Q_GADGET
    QML_VALUE_TYPE(handoverView)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(bool possible MEMBER possible CONSTANT)
    Q_PROPERTY(QString account MEMBER account CONSTANT)
    Q_PROPERTY(QString receiver MEMBER receiver CONSTANT)
    Q_PROPERTY(QString receiverKey MEMBER receiverKey CONSTANT)
    Q_PROPERTY(bool forGood MEMBER forGood CONSTANT)
    Q_PROPERTY(QString day MEMBER day CONSTANT)
    Q_PROPERTY(QString until MEMBER until CONSTANT)
    Q_PROPERTY(QString dayHelp MEMBER dayHelp CONSTANT)
    Q_PROPERTY(QString untilHelp MEMBER untilHelp CONSTANT)
    Q_PROPERTY(QString receiverError MEMBER receiverError CONSTANT)
    Q_PROPERTY(QString dayError MEMBER dayError CONSTANT)
    Q_PROPERTY(QString untilError MEMBER untilError CONSTANT)
    Q_PROPERTY(QString outcome MEMBER outcome CONSTANT)

public:
    bool loaded = false;
    bool possible = false; // there is a colleague, and the client is one's own to give
    QString account;
    QString receiver;
    QString receiverKey;
    bool forGood = true; // else until a day
    QString day;         // in the user's words, as the next
    QString until;
    QString dayHelp; // what the words mean
    QString untilHelp;
    QString receiverError;
    QString dayError;
    QString untilError;
    QString outcome; // what will be, in a sentence; empty: it is not known yet

    bool operator==(const HandoverView &) const = default;
};

// Something that goes along.
struct BelongingRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)

public:
    QString key;
    QString iconName;
    QString tone;
    QString text; // 3 обещания клиенту

    bool operator==(const BelongingRow &) const = default;
};

struct PrivateNoteRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(int fate MEMBER fate CONSTANT)

public:
    QString key;
    QString title;
    QString detail; // the rest of it, and its day
    int fate = 0;   // portfolio::PrivateNote::Fate

    bool operator==(const PrivateNoteRow &) const = default;
};

// What a receiver has to be told, in the giver's words.
struct StoryRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString question MEMBER question CONSTANT)
    Q_PROPERTY(QString answer MEMBER answer CONSTANT)

public:
    QString key;
    QString question;
    QString answer;

    bool operator==(const StoryRow &) const = default;
};

// A client goes to a colleague. What was said is kept as a draft until it is done. UI thread only.
class HandoverModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(QString accountKey READ accountKey NOTIFY viewChanged)
    Q_PROPERTY(kf::HandoverView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *colleagues READ colleagues CONSTANT)
    Q_PROPERTY(kf::RowModel *belongings READ belongings CONSTANT)
    Q_PROPERTY(kf::RowModel *notes READ notes CONSTANT)
    Q_PROPERTY(kf::RowModel *story READ story CONSTANT)

public:
    static constexpr int Questions = 5;
    static constexpr int SaveAfterMs = 300;

    struct Snapshot
    {
        QString account;
        portfolio::Team team;
        portfolio::Belongings belongings;
        std::optional<Draft> draft;
    };

    explicit HandoverModel(const Clock &clock, QObject *parent = nullptr);
    void show(Snapshot snapshot);

    QString accountKey() const { return m_account.isNull() ? QString() : m_account.toString(); }
    const HandoverView &view() const { return m_view; }
    RowModel *colleagues() { return &m_colleagues; }
    RowModel *belongings() { return &m_belongings; }
    RowModel *notes() { return &m_notes; }
    RowModel *story() { return &m_story; }

    Q_INVOKABLE void open(const QString &accountKey);
    Q_INVOKABLE void chooseReceiver(const QString &key);
    Q_INVOKABLE void setForGood(bool forGood);
    Q_INVOKABLE void setDay(const QString &words);
    Q_INVOKABLE void setUntil(const QString &words);
    Q_INVOKABLE void setAnswer(int question, const QString &words);
    Q_INVOKABLE void setFate(const QString &key, int fate);
    Q_INVOKABLE void leave();    // keeps what was said
    Q_INVOKABLE void handOver(); // false terms: the view says what is wrong
    Q_INVOKABLE void undo();     // only once; what was said is there again

    static QString draftPlace(const RecordId &account);

Q_SIGNALS:
    void viewChanged();
    void done(const QString &text); // the client is given; it can be taken back
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    std::optional<QDate> dayMeant(const QString &words) const;
    std::optional<qint64> from() const; // UTC ms; 0: at once
    std::optional<qint64> to() const;
    qint64 mineEnds() const;
    bool isReady() const;
    QString told() const; // the answers, each below its question
    void presentTerms();
    void presentBelongings();
    void presentNotes();
    void presentStory();
    void termsChanged();
    void keepSoon();
    void forget();
    Draft draft() const;
    void saveDraft();
    void recall(const Draft &draft);

    RecordId m_account;
    bool m_loaded = false;
    bool m_tried = false; // to be done: errors are told
    Snapshot m_snapshot;
    RecordId m_receiver;
    bool m_forGood = true;
    QString m_day;
    QString m_until;
    std::array<QString, Questions> m_answers;
    QHash<RecordId, portfolio::PrivateNote::Fate> m_fates;
    DayOffer m_days;
    QTimer m_save;
    struct Given
    {
        Action back;
        Draft draft;
    };
    std::optional<Given> m_given;
    HandoverView m_view;
    ListOf<ColleagueRow> m_colleagues;
    ListOf<BelongingRow> m_belongings;
    ListOf<PrivateNoteRow> m_notes;
    ListOf<StoryRow> m_story;
};

} // namespace kf
