#pragma once

#include "qml/Models/storeviewmodel.h"

#include <functional>

namespace kf {

// A view model whose user does one thing after another to the store, each of which can be taken back by its opposite.
class ActingViewModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using StoreViewModel::StoreViewModel;

    Q_INVOKABLE void undo(); // what was done last; only once

Q_SIGNALS:
    void done(const QString &text); // and can be taken back
    void failed(const QString &text);

protected:
    // Writes `action` whole, and says `text` once it is kept. `back`: what takes it back.
    void act(Action action, Action back, const QString &text);
    void forgetLast() { m_back = {}; }

private:
    void write(Action action, std::function<void()> kept);

    Action m_back;
};

} // namespace kf
