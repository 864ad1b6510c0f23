#pragma once

#include "qml/Models/rowmodel.h"

// What a list model shows, as a test reads it.
namespace kf::test {

template <typename Row>
const std::vector<Row> &rowsOf(RowModel *model)
{
    return static_cast<ListOf<Row> *>(model)->rows();
}

template <typename Row>
const Row &rowOf(RowModel *model, int row)
{
    return rowsOf<Row>(model)[size_t(row)];
}

// By role, as a view does: of rows that are composed when they are asked for.
inline QVariant valueOf(const RowModel &model, int row, const char *role)
{
    return model.data(model.index(row, 0), model.roleNames().key(role));
}

// With ordinary spaces in the place of those that do not break.
inline QString plain(QString text)
{
    return text.replace(QChar(0x00a0), u' ').replace(QChar(0x202f), u' ');
}

} // namespace kf::test
