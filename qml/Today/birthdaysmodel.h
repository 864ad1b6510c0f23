#pragma once

#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

namespace kf {

struct BirthdayRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString account MEMBER account CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)
    Q_PROPERTY(bool today MEMBER today CONSTANT)

public:
    QString key; // of the contact
    QString name;
    QString account; // empty: no client
    QString when;    // сегодня, завтра, в четверг
    bool today = false;

    bool operator==(const BirthdayRow &) const = default;
};

// Whose birthday it is today and in the days after.
class BirthdaysModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::RowModel *rows READ rows CONSTANT)

public:
    struct Person
    {
        RecordId id;
        QString name;
        QString account;
        QDate birthday;
    };
    static constexpr int DaysAhead = 6;
    static constexpr size_t Most = 5; // more than these nobody congratulates from this page

    explicit BirthdaysModel(const Clock &clock, QObject *parent = nullptr);
    void show(std::vector<Person> people); // who has one soon

    RowModel *rows() { return &m_rows; }

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    std::vector<Person> m_people;
    ListOf<BirthdayRow> m_rows;
};

} // namespace kf
