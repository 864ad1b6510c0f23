#pragma once

#include "qml/Models/actingviewmodel.h"
#include "qml/Models/rowmodel.h"

namespace kf {

struct DeletedRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString key;
    QString title;
    QString detail; // Задача, Тавория · удалено сегодня, 10:58
    QString iconName;
    QString tone;
    QString spoken;

    bool operator==(const DeletedRow &) const = default;
};

// What was deleted, the latest first. It comes back in one action, which can be taken back in turn.
class DeletedModel : public kf::ActingViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::RowModel *rows READ rows CONSTANT)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(int total READ total NOTIFY totalChanged)

public:
    struct Item
    {
        Record record;
        QString accountName;
    };
    static constexpr qint64 MostOfAType = 500;

    explicit DeletedModel(const Clock &clock, QObject *parent = nullptr);
    void show(std::vector<Item> items); // latest first

    RowModel *rows() { return &m_rows; }
    int total() const { return int(m_items.size()); }
    // A part of the title or of the client's name.
    QString query() const { return m_query; }
    void setQuery(const QString &query);
    // It reads only while somebody looks at it: it concerns every type of record.
    bool active() const { return m_active; }
    void setActive(bool active);

    Q_INVOKABLE void restore(const QString &key);

Q_SIGNALS:
    void queryChanged();
    void activeChanged();
    void totalChanged();

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    DeletedRow rowOf(const Item &item) const;

    std::vector<Item> m_items;
    QString m_query;
    bool m_active = false;
    ListOf<DeletedRow> m_rows;
};

} // namespace kf
