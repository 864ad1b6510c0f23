#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QStringList>

#include <algorithm>
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
    void removeMissing(const QStringList &next);
    void reorder(const QStringList &next);
    void insertNew(const QStringList &next);
};

// moc knows no templates, so the base carries the meta object. Row: a gadget with a `QString key` and operator==.
template <typename Row>
class ListOf final : public RowModel
{
public:
    using RowModel::RowModel;

    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const std::vector<Row> &rows() const { return m_rows; }
    const Row *find(const QString &key) const
    {
        const auto at = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.key == key; });
        return at == m_rows.end() ? nullptr : &*at;
    }
    void setRows(std::vector<Row> next)
    {
        m_next = std::move(next);
        QStringList keys;
        keys.reserve(qsizetype(m_next.size()));
        for (const Row &row : m_next)
            keys << row.key;
        become(keys);
        m_next.clear();
    }

protected:
    const QMetaObject &gadget() const override { return Row::staticMetaObject; }
    const void *row(int at) const override { return &m_rows[size_t(at)]; }
    QString keyAt(int at) const override { return m_rows[size_t(at)].key; }
    void erase(int first, int count) override { m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count); }
    void move(int from, int to) override
    {
        if (from < to)
            std::rotate(m_rows.begin() + from, m_rows.begin() + from + 1, m_rows.begin() + to + 1);
        else
            std::rotate(m_rows.begin() + to, m_rows.begin() + from, m_rows.begin() + from + 1);
    }
    void insert(int at, int firstOfNext, int count) override
    {
        m_rows.insert(m_rows.begin() + at, m_next.begin() + firstOfNext, m_next.begin() + firstOfNext + count);
    }
    bool replace(int at) override
    {
        if (m_rows[size_t(at)] == m_next[size_t(at)])
            return false;
        m_rows[size_t(at)] = m_next[size_t(at)];
        return true;
    }

private:
    std::vector<Row> m_rows;
    std::vector<Row> m_next;
};

} // namespace kf
