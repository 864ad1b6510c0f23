#include "core/base/executor.h"

namespace kf {

Executor::Executor(const QString &name) : m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

Executor::~Executor()
{
    // A last order behind everything given before: the inbox is emptied first, then the thread's loop ends.
    QMetaObject::invokeMethod(
        m_context.get(), [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace kf
