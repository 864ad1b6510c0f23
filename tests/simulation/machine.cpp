#include "tests/simulation/machine.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace kf::sim {

using test::FaultyDisk;
using test::Loss;
using test::PowerCut;

Disk::Disk(QString folder, const Files &files) : m_root(std::move(folder))
{
    put(files);
}

QString Disk::folder() const
{
    return m_root + u'.' + QString::number(m_lives);
}

void Disk::happen(const FaultyDisk::Event &event)
{
    if (!event.name.startsWith(m_prefix))
        return;
    FaultyDisk::Event ours = event;
    ours.name = event.name.mid(m_prefix.size());
    m_doubtful.push_back(std::move(ours));
}

void Disk::endOfStep()
{
    for (const FaultyDisk::Event &event : m_doubtful)
        m_cut->happen(event);
    m_doubtful.clear();
}

void Disk::cut(size_t events, Loss loss, Chance &chance)
{
    for (size_t i = 0; i < std::min(events, m_doubtful.size()); ++i)
        m_cut->happen(m_doubtful[i]);
    put(m_cut->filesAfter(loss, chance.random()));
}

Disk::Files Disk::content() const
{
    std::mt19937_64 nothingIsLost;
    return m_cut->filesAfter(Loss::None, nothingIsLost);
}

Disk::Files Disk::filesIn(const QString &folder)
{
    Files files;
    QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        files[QDir(folder).relativeFilePath(file.fileName()).toUtf8()] = file.readAll();
    }
    return files;
}

void Disk::put(const Files &files)
{
    if (m_cut)
        QDir(folder()).removeRecursively();
    ++m_lives; // another folder: whoever still has the old files open writes to nowhere
    QDir().mkpath(folder());
    m_prefix = QFileInfo(folder()).fileName().toUtf8() + '/';
    for (const auto &[name, bytes] : files) {
        const QString path = folder() + u'/' + QString::fromUtf8(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
    }
    m_doubtful.clear();
    m_cut.emplace(files);
}

} // namespace kf::sim
