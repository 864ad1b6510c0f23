#pragma once

#include "core/portfolio/handover.h"
#include "core/portfolio/news.h"
#include "qml/Models/dueitems.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

namespace kf {

// A handover that asks something of one, as Today lists it.
struct TakeoverRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)

public:
    QString key; // the task
    QString iconName;
    QString title;
    QString detail;

    bool operator==(const TakeoverRow &) const = default;
};

struct TakeoverView
{
    Q_GADGET
    QML_VALUE_TYPE(takeoverView)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(bool exists MEMBER exists CONSTANT)
    Q_PROPERTY(bool accepts MEMBER accepts CONSTANT)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString accountKey MEMBER accountKey CONSTANT)
    Q_PROPERTY(QString account MEMBER account CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(int left MEMBER left CONSTANT)

public:
    bool loaded = false;
    bool exists = false;
    bool accepts = false; // else somebody stood in, and one is back
    QString key;
    QString accountKey;
    QString account;
    QString detail; // who gave it, or stood in, and when
    int left = 0;   // parts that are not confirmed yet

    bool operator==(const TakeoverView &) const = default;
};

// A part of what goes along, which its receiver confirms when he has read it.
struct TakeoverPart
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(bool confirmed MEMBER confirmed CONSTANT)

public:
    QString key;
    QString title; // 3 обещания клиенту
    QString text;  // a line for each
    bool confirmed = false;

    bool operator==(const TakeoverPart &) const = default;
};

// Something that happened while somebody stood in.
struct MeanwhileRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString recordKey MEMBER recordKey CONSTANT)
    Q_PROPERTY(QString type MEMBER type CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString day MEMBER day CONSTANT)

public:
    QString key;
    QString recordKey;
    QString type;
    QString iconName;
    QString tone;
    QString title;
    QString detail; // what it is, and who wrote it where that is not who stood in
    QString day;

    bool operator==(const MeanwhileRow &) const = default;
};

// The other side of a handover: a client is accepted, part by part; or one is back, and reads what happened meanwhile.
// What was confirmed is kept as a draft until it is done. UI thread only.
class TakeoverModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::TakeoverView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *waiting READ waiting CONSTANT)
    Q_PROPERTY(kf::RowModel *parts READ parts CONSTANT)
    Q_PROPERTY(kf::RowModel *news READ news CONSTANT)

public:
    struct Snapshot
    {
        std::vector<portfolio::Takeover> waiting;
        std::optional<portfolio::Takeover> open;
        std::vector<DueItem> items; // tasks and promises that are open, the earliest first
        struct Visit
        {
            QString title;
            qint64 start = 0; // UTC ms
        };
        std::vector<Visit> visits; // ahead
        QStringList complaints;    // open ones, as the next
        QStringList risks;
        QStringList goals;
        QStringList people; // with their positions
        QString story;      // each question and its answer below, apart by an empty line
        std::vector<portfolio::News> news;
        QHash<RecordId, QString> titles; // of records that the news point to
        std::optional<Draft> draft;
    };

    using StoreViewModel::StoreViewModel;
    void show(Snapshot snapshot);

    const TakeoverView &view() const { return m_view; }
    RowModel *waiting() { return &m_waiting; } // mine, of all clients
    RowModel *parts() { return &m_parts; }
    RowModel *news() { return &m_news; }

    Q_INVOKABLE void open(const QString &key);
    Q_INVOKABLE void close(); // what was done last can still be taken back
    Q_INVOKABLE void confirm(const QString &part, bool confirmed);
    Q_INVOKABLE void finish(); // the client is accepted, or the news are known; not while parts are left
    Q_INVOKABLE void undo();   // only once

    static QString draftPlace(const RecordId &task);

Q_SIGNALS:
    void viewChanged();
    void done(const QString &text); // and can be taken back
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override; // of the list alone while no page is open

private:
    void presentWaiting();
    void presentParts();
    void presentNews();
    void presentView();
    std::vector<TakeoverPart> told() const; // what the giver wrote
    Draft draft() const;

    RecordId m_task;
    bool m_loaded = false;
    Snapshot m_snapshot;
    QSet<QString> m_confirmed;
    struct Finished
    {
        Action back;
        Draft draft;
    };
    std::optional<Finished> m_finished;
    TakeoverView m_view;
    ListOf<TakeoverRow> m_waiting;
    ListOf<TakeoverPart> m_parts;
    ListOf<MeanwhileRow> m_news;
};

} // namespace kf
