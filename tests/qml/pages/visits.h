#pragma once

#include "qml/Capture/capturemodel.h"
#include "qml/Checklist/checklistmodel.h"
#include "qml/Visit/visitmodel.h"

// What is filled in while one is at a client's: the capture sheet, the visit, its checklist.
namespace kf::sample {

// In a hall where satellites are hard to receive.
class Indoors : public PositionSource
{
public:
    QFuture<Answer> locate(std::chrono::milliseconds atMost) override;
    void giveUp() override {}
};

// `kind`: "" as in the design, else what is special.
void fillCapture(CaptureModel &model, const QString &kind = {});     // empty, long, full
void fillChecklist(ChecklistModel &model, const QString &kind = {}); // empty, ideas, undo, long
Attendees::Snapshot attendees(const QString &kind = {});             // rough: nobody chosen; long
void fillVisit(VisitModel &model, const QString &kind = {});         // rough, paused, denied, offer, long

} // namespace kf::sample
