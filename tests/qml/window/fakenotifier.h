#pragma once

#include "core/device/notifier.h"

#include <QHash>
#include <QStringList>

namespace kf::test {

// A desktop that shows nothing and remembers what it was told.
class FakeNotifier : public Notifier
{
public:
    void tell(const QString &about, const QString &, const QString &text, std::function<void()> pressed) override
    {
        told << text;
        press[about] = std::move(pressed);
    }
    void takeBack() override { ++takenBack; }

    QStringList told;
    int takenBack = 0;
    QHash<QString, std::function<void()>> press; // by what it is about
};

} // namespace kf::test
