#pragma once

#include <QString>

#include <functional>

namespace kf {

// Tells the user something while he does not look at the app. Others may read along, on a locked screen too: no name of
// a client or a person goes through here. UI thread only.
class Notifier
{
public:
    Notifier() = default;
    virtual ~Notifier() = default;
    Q_DISABLE_COPY_MOVE(Notifier)

    // `about`: a word of the program for what it tells of; in the place of what was told of the same before. `pressed`
    // runs when the user presses it; where the system has no notifications nothing happens.
    virtual void tell(const QString &about, const QString &title, const QString &text,
                      std::function<void()> pressed) = 0;
    virtual void takeBack() = 0; // all that was told, as far as it is still shown
};

} // namespace kf
