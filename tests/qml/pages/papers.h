#pragma once

#include "qml/History/deletedmodel.h"
#include "qml/History/historymodel.h"
#include "qml/Letter/lettermodel.h"
#include "qml/Presented/presentedmodel.h"

// What was, and what is written to a client. `kind`: "" as usual, else what is special: none, long, deleted.
namespace kf::sample {

HistoryModel::Snapshot history(const QString &kind = {});
std::vector<DeletedModel::Item> deleted(const QString &kind = {});
PresentedModel::Snapshot presented(const QString &kind = {});  // none, long
void fillLetter(LetterModel &model, const QString &kind = {}); // queued, too

} // namespace kf::sample
