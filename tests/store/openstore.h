#pragma once

#include "core/store/store.h"
#include "tests/support/must.h"

#include <QTemporaryDir>
#include <QTest>

namespace kf::test {

class OpenStore
{
public:
    explicit OpenStore(const Registry &registry = Registry::keyfield(), const Clock &clock = Clock::system())
    {
        options.clock = &clock;
        options.directory = directory.path();
        options.deviceName = QStringLiteral("Телефон");
        options.create = true;
        options.registry = &registry;
        key = Secret::random(32);
        store = must(Store::open(options, key));
    }
    void reopen(const Registry *registry = nullptr)
    {
        store.reset();
        options.create = false;
        if (registry)
            options.registry = registry;
        store = must(Store::open(options, key));
    }

    ActionReceipt apply(Action action) { return must(store->apply(std::move(action)).result()); }
    RecordId create(const Record &record)
    {
        Action action;
        action.edits.push_back(RecordEdit::create(record));
        return apply(action).ids.front();
    }
    void edit(const RecordType &type, RecordId id, const FieldType &field, Value value)
    {
        Action action;
        RecordEdit change;
        change.type = &type;
        change.id = id;
        change.values.emplace_back(&field, std::move(value));
        action.edits.push_back(std::move(change));
        apply(action);
    }
    void mark(Operation::Kind kind, const RecordType &type, RecordId id)
    {
        Action action;
        RecordEdit change;
        change.kind = kind;
        change.type = &type;
        change.id = id;
        action.edits.push_back(std::move(change));
        apply(action);
    }
    template <typename Fn>
    auto write(Fn work)
    {
        return must(store->write(std::move(work)).result());
    }
    template <typename Fn>
    auto read(Fn work)
    {
        return must(store->read(std::move(work)).result());
    }
    std::optional<Record> get(RecordId id)
    {
        return read([id](Reader &reader) { return reader.get(id); });
    }

    QTemporaryDir directory;
    StoreOptions options;
    Secret key;
    std::unique_ptr<Store> store;
};

} // namespace kf::test
