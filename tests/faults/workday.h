#pragma once

#include "tests/store/office.h"

#include <functional>

namespace kf::test {

// All that a database holds, as one hash: every row of every table, the search index's own among them.
Result<QByteArray> contentOf(Connection &db);

// A store at work, and colleagues whose server it follows: each step is one thing that a user or the sync does, and one
// transaction. Steps are the same in every run.
class Workday
{
public:
    explicit Workday(int cacheKiB = 16384);

    struct Step
    {
        const char *name = nullptr;
        std::function<Result<void>(Workday &)> run;
        int operations = 0; // of ours that it adds, all of them with their edits; less than 0: an erasure takes them
        std::function<void(Workday &)> prepare = nullptr; // what happens elsewhere before it
    };
    static const std::vector<Step> &steps();

    QString folder() const { return m_office.open.options.directory; }
    Store &store() { return *m_office.open.store; }
    const StoreOptions &options() const { return m_office.open.options; }
    const Secret &key() const { return m_office.open.key; }

    Result<void> reopen();
    bool isOpen() const { return m_office.open.store != nullptr; }
    bool canRead();
    void close() { m_office.open.store.reset(); }
    Result<QByteArray> content();
    qint64 operations(); // of ours, whatever became of them

private:
    friend struct Steps;

    template <typename Fn>
    auto write(Fn work)
    {
        return store().write(std::move(work)).result();
    }
    Result<void> act(std::vector<RecordEdit> edits);
    Result<void> pull();
    void arrive(); // at the server: what was sent last

    Office m_office;
    size_t m_pulled = 0;
    Incoming::Batch m_sent;
    std::vector<wire::Receipt> m_receipts;
    Media m_photo;
};

} // namespace kf::test
