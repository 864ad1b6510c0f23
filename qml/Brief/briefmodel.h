#pragma once

#include "core/base/executor.h"
#include "qml/Brief/brief.h"
#include "qml/Models/newswords.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"
#include "qml/Paper/paper.h"

#include <QUrl>

#include <functional>

namespace kf {

struct BriefView
{
    Q_GADGET
    QML_VALUE_TYPE(briefView)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(bool gone MEMBER gone CONSTANT)
    Q_PROPERTY(bool empty MEMBER empty CONSTANT)
    Q_PROPERTY(bool planned MEMBER planned CONSTANT)
    Q_PROPERTY(bool runs MEMBER runs CONSTANT)
    Q_PROPERTY(QString visitKey MEMBER visitKey CONSTANT)
    Q_PROPERTY(QString accountKey MEMBER accountKey CONSTANT)
    Q_PROPERTY(QString account MEMBER account CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)
    Q_PROPERTY(QString goal MEMBER goal CONSTANT)
    Q_PROPERTY(QString route MEMBER route CONSTANT)
    Q_PROPERTY(QList<QString> names MEMBER names CONSTANT)
    Q_PROPERTY(QString people MEMBER people CONSTANT)
    Q_PROPERTY(QString positions MEMBER positions CONSTANT)
    Q_PROPERTY(QString warning MEMBER warning CONSTANT)
    Q_PROPERTY(QString news MEMBER news CONSTANT)
    Q_PROPERTY(int moreNews MEMBER moreNews CONSTANT)

public:
    bool loaded = false;
    bool gone = false;    // the visit or its client was deleted, or is no longer to be seen
    bool empty = false;   // nothing is known
    bool planned = false; // there is a visit
    bool runs = false;
    QString visitKey;
    QString accountKey;
    QString account;
    QString when; // Сегодня 10:30, центральный офис
    QString goal;
    QString route; // a geo URI; empty: nobody knows where the client is
    QList<QString> names;
    QString people;    // Ольга, Илья, Вера; Ольга, Илья, Вера и ещё 2
    QString positions; // of the same
    QString warning; // Всё держится на одном человеке: Ольга Рябинина; empty: there are others
    QString news;     // Что изменилось с 22 сентября
    int moreNews = 0; // that are not shown yet

    bool operator==(const BriefView &) const = default;
};

// A line of the brief, whatever it tells of.
struct BriefRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString tag MEMBER tag CONSTANT)
    Q_PROPERTY(QString tagIcon MEMBER tagIcon CONSTANT)
    Q_PROPERTY(QString tagTone MEMBER tagTone CONSTANT)
    Q_PROPERTY(bool settled MEMBER settled CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString key;
    QString iconName;
    QString tone = QStringLiteral("neutral");
    QString title;
    QString detail;
    QString tag; // at its end: Просрочено
    QString tagIcon;
    QString tagTone = QStringLiteral("neutral");
    bool settled = false; // kept, talked about
    QString spoken;       // what a screen reader says

    bool operator==(const BriefRow &) const = default;
};

// The brief of a visit, or of the visit that comes next at a client's.
class BriefModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::BriefView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *people READ people CONSTANT)
    Q_PROPERTY(kf::RowModel *birthdays READ birthdays CONSTANT)
    Q_PROPERTY(kf::RowModel *news READ news CONSTANT)
    Q_PROPERTY(kf::RowModel *ours READ ours CONSTANT)
    Q_PROPERTY(kf::RowModel *theirs READ theirs CONSTANT)
    Q_PROPERTY(kf::RowModel *notes READ notes CONSTANT)
    Q_PROPERTY(kf::RowModel *questions READ questions CONSTANT)
    Q_PROPERTY(kf::RowModel *risks READ risks CONSTANT)
    Q_PROPERTY(kf::RowModel *goals READ goals CONSTANT)
    Q_PROPERTY(kf::RowModel *points READ points CONSTANT)
    Q_PROPERTY(kf::RowModel *needs READ needs CONSTANT)

public:
    static constexpr size_t MostNews = 6;     // before one asks for the rest
    static constexpr size_t MostNames = 3;    // of people taken together
    static constexpr qint64 BirthdayDays = 7; // before the visit and after it
    static constexpr qsizetype NoteLength = NewsLength;

    explicit BriefModel(const Clock &clock, QObject *parent = nullptr);
    ~BriefModel() override;
    void show(Brief brief);

    const BriefView &view() const { return m_view; }
    RowModel *people() { return &m_people; }
    RowModel *birthdays() { return &m_birthdays; }
    RowModel *news() { return &m_news; } // changes; of a client who was not visited yet, what is known
    RowModel *ours() { return &m_ours; }
    RowModel *theirs() { return &m_theirs; }
    RowModel *notes() { return &m_notes; }
    RowModel *questions() { return &m_questions; }
    RowModel *risks() { return &m_risks; }
    RowModel *goals() { return &m_goals; }
    RowModel *points() { return &m_points; }
    RowModel *needs() { return &m_needs; }

    // One of the two may be empty.
    Q_INVOKABLE void open(const QString &visitKey, const QString &accountKey);
    Q_INVOKABLE void showAllNews();
    Paper paper() const; // what the PDF holds
    // A PDF among the user's documents; printed() is for the system to open it.
    Q_INVOKABLE void save();
    Q_INVOKABLE void print();
    void saveTo(const QString &folder);

Q_SIGNALS:
    void viewChanged();
    void opened(); // another one
    void saved(const QString &text);
    void printed(const QUrl &file, const QString &text); // `text`: where it lies, for who has nothing to open it with
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    void presentHead(BriefView &view) const;
    void presentPeople(BriefView &view);
    void presentNews(BriefView &view);
    void presentNotes();
    void presentPromises();
    void presentQuestions();
    void presentGoals();
    void presentPoints();
    // `written`: with the path.
    void write(const QString &folder, std::function<void(const QString &)> written);
    BriefRow newsRow(const Brief::Change &change) const;
    BriefRow birthdayRow(const Brief::Person &person, QDate birthday) const;

    RecordId m_visit;
    RecordId m_account;
    bool m_loaded = false;
    bool m_allNews = false;
    Brief m_brief;
    BriefView m_view;
    ListOf<BriefRow> m_people;
    ListOf<BriefRow> m_birthdays;
    ListOf<BriefRow> m_news;
    ListOf<BriefRow> m_ours;
    ListOf<BriefRow> m_theirs;
    ListOf<BriefRow> m_notes;
    ListOf<BriefRow> m_questions;
    ListOf<BriefRow> m_risks;
    ListOf<BriefRow> m_goals;
    ListOf<BriefRow> m_points;
    ListOf<BriefRow> m_needs;
    std::unique_ptr<Executor> m_press; // where papers are made
};

} // namespace kf
