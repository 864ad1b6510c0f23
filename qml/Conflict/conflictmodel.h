#pragma once

#include "core/store/query.h"
#include "qml/Conflict/versions.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

#include <QHash>

#include <variant>

namespace kf {

// One of the values between which the user chooses.
struct ConflictChoice
{
    Q_GADGET
    QML_VALUE_TYPE(conflictChoice)
    Q_PROPERTY(int n MEMBER n CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(QString source MEMBER source CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)
    Q_PROPERTY(int side MEMBER side CONSTANT)
    Q_PROPERTY(bool chosen MEMBER chosen CONSTANT)
    Q_PROPERTY(QVariantList runs MEMBER runs CONSTANT)

public:
    int n = 0; // 0 is the value shown so far; -1: this side says nothing of the field
    QString text;
    QString source; // Телефон, 10:58; Анна Орлова, Телефон, 10:58
    QString iconName;
    QString spoken;
    int side = 0; // which of the sides it comes from
    bool chosen = false;
    QVariantList runs; // of ConflictRun: a long text, and which words are its own

    bool operator==(const ConflictChoice &) const = default;
};

// A device that wrote something else than another one.
struct ConflictSide
{
    Q_GADGET
    QML_VALUE_TYPE(conflictSide)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString takeAll MEMBER takeAll CONSTANT)

public:
    QString name;
    QString when;
    QString iconName;
    QString takeAll;

    bool operator==(const ConflictSide &) const = default;
};

struct ConflictRun
{
    Q_GADGET
    QML_VALUE_TYPE(conflictRun)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(int side MEMBER side CONSTANT)

public:
    QString text;
    int side = -1; // -1: several

    bool operator==(const ConflictRun &) const = default;
};

// A field in which all versions say the same.
struct ConflictEqual
{
    Q_GADGET
    QML_VALUE_TYPE(conflictEqual)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)

public:
    QString label;
    QString text;

    bool operator==(const ConflictEqual &) const = default;
};

struct ConflictView
{
    Q_GADGET
    QML_VALUE_TYPE(conflictView)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(bool settled MEMBER settled CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString subtitle MEMBER subtitle CONSTANT)
    Q_PROPERTY(QString agreement MEMBER agreement CONSTANT)
    Q_PROPERTY(bool review MEMBER review CONSTANT)
    Q_PROPERTY(QString reviewText MEMBER reviewText CONSTANT)
    Q_PROPERTY(int side MEMBER side CONSTANT)
    Q_PROPERTY(QVariantList sides MEMBER sides CONSTANT)
    Q_PROPERTY(QList<QString> sideNames MEMBER sideNames CONSTANT)
    Q_PROPERTY(QList<QString> tabs MEMBER tabs CONSTANT)
    Q_PROPERTY(QVariantList equals MEMBER equals CONSTANT)
    Q_PROPERTY(bool grid MEMBER grid CONSTANT)
    Q_PROPERTY(QString safe MEMBER safe CONSTANT)
    Q_PROPERTY(QString kept MEMBER kept CONSTANT)
    Q_PROPERTY(QString keepAll MEMBER keepAll CONSTANT)

public:
    bool loaded = false;
    bool settled = false; // nothing is left to choose
    QString title;
    QString subtitle;
    QString agreement;   // 8 полей совпали, выберите значения для 3
    bool review = false; // deleted on one device, edited on another
    QString reviewText;
    int side = -1;            // of which everything is taken; -1: put together
    QVariantList sides;       // of ConflictSide
    QVariantList equals;      // of ConflictEqual, the first few
    QList<QString> sideNames; // short, to choose from
    QList<QString> tabs;      // the same, and putting all together
    bool grid = false;        // each side says at most one thing of each field: they can stand side by side
    QString safe;             // Обе сохранены, ничего не потеряется
    QString kept;             // Обе версии останутся в истории
    QString keepAll;          // Оставить обе

    bool operator==(const ConflictView &) const = default;
};

struct ConflictFieldRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(bool longText MEMBER longText CONSTANT)
    Q_PROPERTY(QVariantList choices MEMBER choices CONSTANT)
    Q_PROPERTY(QVariantList cells MEMBER cells CONSTANT)
    Q_PROPERTY(QVariantList runs MEMBER runs CONSTANT)
    Q_PROPERTY(bool together MEMBER together CONSTANT)
    Q_PROPERTY(bool edited MEMBER edited CONSTANT)
    Q_PROPERTY(QString result MEMBER result CONSTANT)
    Q_PROPERTY(bool writable MEMBER writable CONSTANT)
    Q_PROPERTY(QString written MEMBER written CONSTANT)
    Q_PROPERTY(QString hint MEMBER hint CONSTANT)
    Q_PROPERTY(QString error MEMBER error CONSTANT)

public:
    QString key; // the field
    QString label;
    QString iconName;
    QString tone; // of what will stand in it, on a chip
    bool longText = false;
    QVariantList choices;  // of ConflictChoice
    QVariantList cells;    // the same, one for each side
    QVariantList runs;     // of ConflictRun: what a long text would be, and whose words it has
    bool together = false; // of a long text: all versions in one
    bool edited = false;   // by hand, here
    QString result;        // what will stand in the field
    bool writable = false;
    QString written; // the result as one would type it
    QString hint;    // how to type it
    QString error;   // what is wrong with what was typed

    bool operator==(const ConflictFieldRow &) const = default;
};

class ConflictModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(QString recordKey READ recordKey WRITE open NOTIFY recordKeyChanged)
    Q_PROPERTY(kf::ConflictView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *fields READ fields CONSTANT)

public:
    struct Snapshot
    {
        std::vector<Conflict> conflicts; // of the record, all its fields
        QString client;                  // whose record it is
        QString user;                    // who looks at it; empty: unknown
        QHash<RecordId, QString> titles; // of the records that values point to
    };

    explicit ConflictModel(const Clock &clock, QObject *parent = nullptr);
    void show(Snapshot snapshot);

    QString recordKey() const { return m_record.isNull() ? QString() : m_record.toString(); }
    void open(const QString &recordKey);
    const ConflictView &view() const { return m_view; }
    RowModel *fields() { return &m_fields; }

    Q_INVOKABLE void choose(const QString &field, int n);
    Q_INVOKABLE void takeSide(int side);                               // -1: put together
    Q_INVOKABLE void putTogether(const QString &field);                // a long text: what every version says
    Q_INVOKABLE void write(const QString &field, const QString &text); // a value of one's own
    Q_INVOKABLE void save();                                           // what was chosen; a deleted record lives again
    Q_INVOKABLE void restore(); // of a review: the record lives, its values as chosen
    Q_INVOKABLE void remove();

Q_SIGNALS:
    void recordKeyChanged();
    void viewChanged();
    void finished(); // what was chosen is saved
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    // What the user has said of one field. Nothing: the newest value, or of a long text all versions in one.
    struct Decision
    {
        std::optional<Value> taken; // of one of the versions
        std::optional<QString> written;
    };
    struct Settlement
    {
        QByteArray field;
        std::variant<int, Value> as; // the number of a version, or a value
    };

    Result<std::vector<Settlement>> chosenValues() const;
    void settle(std::optional<bool> deleted);
    void findSides();
    QString sideName(const Alternative &value) const;
    QString shortSideName(const Alternative &value) const;
    int sideOf(const Alternative &value) const;
    std::vector<Alternative> valuesOf(const Conflict &conflict) const;
    int chosen(const Conflict &conflict) const; // -1: put together or written
    ConflictFieldRow fieldRow(const Conflict &conflict) const;
    QVariantList cellsOf(const QVariantList &choices) const;
    void addRuns(const Conflict &conflict, ConflictFieldRow &row) const;
    void addWritten(const Conflict &conflict, ConflictFieldRow &row) const;
    void presentReview(const Conflict &conflict, ConflictView &view) const;
    void presentSides(ConflictView &view) const;
    void presentEquals(int differing, ConflictView &view) const;

    RecordId m_record;
    bool m_loaded = false;
    int m_side = -1;
    Snapshot m_snapshot;
    QHash<QByteArray, Decision> m_decisions;
    QHash<QByteArray, Together> m_together; // of long texts, in the order of valuesOf()
    std::vector<Alternative> m_sides;       // one value of each device, the newest
    bool m_authors = false;                 // devices alone do not say who wrote
    ConflictView m_view;
    ListOf<ConflictFieldRow> m_fields;
};

} // namespace kf
