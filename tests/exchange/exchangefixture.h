#pragma once

#include "core/exchange/csvreader.h"
#include "core/exchange/importjob.h"
#include "core/record/types.h"
#include "tests/support/must.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

// A store in a temporary folder, and files that lie in memory.
namespace kf::test {

inline Result<std::unique_ptr<RowSource>> openCsv(const QByteArray &content, const CsvOptions &options = {})
{
    auto device = std::make_unique<QBuffer>();
    device->setData(content);
    device->open(QIODevice::ReadOnly);
    return CsvReader::open(std::move(device), QStringLiteral("test.csv"), options);
}

class OpenStore
{
public:
    explicit OpenStore(const Registry &registry = Registry::keyfield())
    {
        StoreOptions options;
        options.directory = directory.path();
        options.create = true;
        options.registry = &registry;
        store = must(Store::open(options, Secret::random(32)));
    }

    Result<ImportReport> tryImport(const QByteArray &content, const ImportOptions &options)
    {
        auto source = openCsv(content);
        if (!source)
            return fail(source.error());
        return importRows(*store, std::shared_ptr<RowSource>(std::move(*source)), options).result();
    }
    Result<ImportReport> tryImport(const QByteArray &content, const RecordType &type)
    {
        ImportOptions options;
        options.type = &type;
        return tryImport(content, options);
    }
    ImportReport import(const QByteArray &content, const RecordType &type) { return must(tryImport(content, type)); }
    ImportReport import(const QByteArray &content, const ImportOptions &options)
    {
        return must(tryImport(content, options));
    }

    qint64 undo(RecordId import)
    {
        return must(
            store->write([import](Store::WriteAccess &access) { return access.writer.undoImport(import); }).result());
    }

    std::vector<Record> list(const RecordType &type)
    {
        Query query;
        query.type = &type;
        return must(store->read([query](Reader &reader) { return reader.list(query); }).result());
    }
    Record named(const RecordType &type, const QString &name)
    {
        for (const Record &record : list(type)) {
            if (record.title() == name)
                return record;
        }
        qFatal("no %s called %s", type.name().data(), qPrintable(name));
    }
    qint64 records()
    {
        return must(store->read([](Reader &reader) { return reader.countRecords(); }).result());
    }
    StoreStatus status()
    {
        return must(store->read([](Reader &reader) { return reader.status(); }).result());
    }

    QTemporaryDir directory;
    std::unique_ptr<Store> store;
};

} // namespace kf::test
