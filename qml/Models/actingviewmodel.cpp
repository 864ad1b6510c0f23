#include "qml/Models/actingviewmodel.h"

namespace kf {

void ActingViewModel::act(Action action, Action back, const QString &text)
{
    write(std::move(action), [this, back = std::move(back), text] {
        m_back = back;
        Q_EMIT done(text);
    });
}

void ActingViewModel::undo()
{
    if (!m_back.edits.empty())
        write(std::exchange(m_back, {}), [] {});
}

void ActingViewModel::write(Action action, std::function<void()> kept)
{
    writeToStore([action = std::move(action)](Store::WriteAccess &store) { return store.writer.apply(action); },
                 [this, kept = std::move(kept)](const Result<ActionReceipt> &receipt) {
                     if (receipt)
                         kept();
                     else
                         Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
                 });
}

} // namespace kf
