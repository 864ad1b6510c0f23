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

// With ordinary spaces in the place of those that do not break.
inline QString plain(QString text)
{
    return text.replace(QChar(0x00a0), u' ').replace(QChar(0x202f), u' ');
}

} // namespace kf::test
