#pragma once

#include "server/storage/embedded/checkpointer.h"
#include "server/storage/embedded/embeddeddirectory.h"

#include <unordered_map>

namespace kf::server {

// Everything in one folder: control.kf and a file for each workspace, each encrypted with a key of its own that is
// derived from the master key. Several processes may use the folder at once.
class EmbeddedStorage final : public Storage, private WorkspaceFiles
{
public:
    // Makes what is not there yet.
    static Result<std::unique_ptr<Storage>> open(const QString &folder, const Secret &masterKey);

    Directory &directory() override { return m_directory; }
    Result<std::unique_ptr<PushTransaction>> beginPush(const RecordId &workspace) override;
    Result<std::unique_ptr<ReadTransaction>> beginRead(const RecordId &workspace) override;
    Result<void> probe() override;
    // One server at a time works on a folder: there is nobody to tell.
    void announce(const News &) override {}
    void listen(std::function<void(const std::optional<News> &)>) override {}

private:
    EmbeddedStorage(QString folder, const Secret &masterKey);
    Secret keyFor(const QByteArray &label) const;
    std::shared_ptr<DatabasePool> poolFor(const RecordId &workspace);
    Result<std::shared_ptr<DatabasePool>> file(const RecordId &workspace) override;
    Result<void> createFile(const Workspace &workspace) override;

    const QString m_folder;
    const Secret m_masterKey;
    DatabasePool m_control;
    EmbeddedDirectory m_directory;
    std::mutex m_lock;
    std::unordered_map<RecordId, std::shared_ptr<DatabasePool>> m_files; // under m_lock
    Checkpointer m_checkpointer;
};

} // namespace kf::server
