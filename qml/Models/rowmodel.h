#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <vector>

namespace kf {

// What a list shows: rows that are ready to be drawn, one role for each property of the row's gadget. New rows come as
// a whole; only the difference reaches the view, as removals, moves, insertions and changes, so that nothing flickers
// and the scroll position holds. UI thread only.
class RowModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a view model")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    int count() const { return rowCount({}); }
    // Empty when there is no such row.
    Q_INVOKABLE QString keyOf(int at) const { return at >= 0 && at < count() ? keyAt(at) : QString(); }
    QHash<int, QByteArray> roleNames() const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void countChanged();

protected:
    virtual const QMetaObject &gadget() const = 0;
    virtual const void *row(int at) const = 0;
    virtual QString keyAt(int at) const = 0;
    virtual void erase(int first, int count) = 0;
    virtual void move(int from, int to) = 0;
    virtual void insert(int at, int firstOfNext, int count) = 0;
    virtual bool replace(int at) = 0; // takes the next row of the same place; whether it differed

    // Turns the rows into those with the keys of `next`, in that order. Keys are unique.
    void become(const QStringList &next);

private:
    // What the rows become, but for those at both ends that stand already.
    struct Change
    {
        const QStringList &next;
        int first = 0;
        int kept = 0; // at the end
        int nextEnd() const { return int(next.size()) - kept; }
    };
    void removeMissing(const Change &change);
    void reorder(const Change &change);
    void insertNew(const Change &change);
};

// moc knows no templates, so the base carries the meta object. Item: has a `QString key`, as a member or a function,
// and operator==.
template <typename Item>
class RowsOf : public RowModel
{
public:
    using RowModel::RowModel;

    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_items.size()); }

protected:
    const std::vector<Item> &items() const { return m_items; }
    void setItems(std::vector<Item> next)
    {
        m_next = std::move(next);
        QStringList keys;
        keys.reserve(qsizetype(m_next.size()));
        for (const Item &item : m_next)
            keys << keyOfItem(item);
        become(keys);
        m_next.clear();
    }
    QString keyAt(int at) const override { return keyOfItem(m_items[size_t(at)]); }
    void erase(int first, int count) override
    {
        m_items.erase(m_items.begin() + first, m_items.begin() + first + count);
    }
    void move(int from, int to) override
    {
        if (from < to)
            std::rotate(m_items.begin() + from, m_items.begin() + from + 1, m_items.begin() + to + 1);
        else
            std::rotate(m_items.begin() + to, m_items.begin() + from, m_items.begin() + from + 1);
    }
    void insert(int at, int firstOfNext, int count) override
    {
        m_items.insert(m_items.begin() + at, m_next.begin() + firstOfNext, m_next.begin() + firstOfNext + count);
    }
    bool replace(int at) override
    {
        if (m_items[size_t(at)] == m_next[size_t(at)])
            return false;
        m_items[size_t(at)] = m_next[size_t(at)];
        return true;
    }

private:
    static QString keyOfItem(const Item &item)
    {
        if constexpr (requires { item.key(); })
            return item.key();
        else
            return item.key;
    }

    std::vector<Item> m_items;
    std::vector<Item> m_next;
};

// Row: a gadget.
template <typename Row>
class ListOf final : public RowsOf<Row>
{
public:
    using RowsOf<Row>::RowsOf;

    const std::vector<Row> &rows() const { return this->items(); }
    const Row *find(const QString &key) const
    {
        const auto at = std::find_if(rows().begin(), rows().end(), [&](const Row &row) { return row.key == key; });
        return at == rows().end() ? nullptr : &*at;
    }
    void setRows(std::vector<Row> next) { this->setItems(std::move(next)); }

protected:
    const QMetaObject &gadget() const override { return Row::staticMetaObject; }
    const void *row(int at) const override { return &rows()[size_t(at)]; }
};

// A long list, of which a view draws a few rows: the row of an item is composed when it is asked for.
template <typename Item, typename Row>
class ComposedListOf final : public RowsOf<Item>
{
public:
    using Compose = std::function<Row(const std::vector<Item> &items, int at)>;

    explicit ComposedListOf(Compose compose) : m_compose(std::move(compose)) {}

    using RowsOf<Item>::items;
    void setItems(std::vector<Item> next)
    {
        RowsOf<Item>::setItems(std::move(next));
        composeAnew();
    }
    // The same items read differently now: another neighbour, another day, another language.
    void composeAnew()
    {
        m_composedAt = -1;
        if (this->count() > 0)
            Q_EMIT this->dataChanged(this->index(0, 0), this->index(this->count() - 1, 0));
    }

protected:
    const QMetaObject &gadget() const override { return Row::staticMetaObject; }
    const void *row(int at) const override
    {
        if (m_composedAt != at) { // a view reads the roles of one row one after the other
            m_composed = m_compose(items(), at);
            m_composedAt = at;
        }
        return &m_composed;
    }
    void erase(int first, int count) override
    {
        m_composedAt = -1;
        RowsOf<Item>::erase(first, count);
    }
    void move(int from, int to) override
    {
        m_composedAt = -1;
        RowsOf<Item>::move(from, to);
    }
    void insert(int at, int firstOfNext, int count) override
    {
        m_composedAt = -1;
        RowsOf<Item>::insert(at, firstOfNext, count);
    }
    bool replace(int at) override
    {
        m_composedAt = -1;
        return RowsOf<Item>::replace(at);
    }

private:
    Compose m_compose;
    mutable Row m_composed;
    mutable int m_composedAt = -1;
};

} // namespace kf
