#pragma once

#include "core/base/id.h"
#include "qml/Models/storeviewmodel.h"

#include <QDate>
#include <QMap>

#include <vector>

namespace kf {

// What the days ahead hold, as far as it may be told on a locked screen: when, and not with whom.
struct Diary
{
    struct Visit
    {
        RecordId id;
        qint64 start = 0; // UTC ms

        bool operator==(const Visit &) const = default;
    };
    std::vector<Visit> visits; // that have an hour and have not begun, the next one first
    QMap<QDate, int> promises; // of ours, open: how many are due on a day
};

// Follows the store.
class DiaryModel : public kf::StoreViewModel
{
    Q_OBJECT

public:
    static constexpr int DaysAhead = 14; // an app may be locked for as long and still knows them

    using StoreViewModel::StoreViewModel;

    const Diary &diary() const { return m_diary; }

Q_SIGNALS:
    void changed();

protected:
    void present() override {} // it has no words
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    Diary m_diary;
};

} // namespace kf
