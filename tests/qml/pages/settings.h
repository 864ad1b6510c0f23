#pragma once

#include "qml/Export/exportmodel.h"
#include "qml/Import/importmodel.h"
#include "qml/Join/joinmodel.h"
#include "qml/Settings/appearance.h"
#include "qml/Settings/autolock.h"
#include "qml/Settings/passphrasemodel.h"
#include "qml/Settings/settingsmodel.h"

// Settings and where they lead, filled by hand.
namespace kf::sample {

SettingsModel::Snapshot settings(const QString &kind = {});    // alone, long
void fillJoin(JoinModel &model, const QString &kind = {});     // refused
void fillImport(ImportModel &model, const QString &kind);      // past, plan, long, refused, done
void fillExport(ExportModel &model, const QString &kind = {}); // client, done, full

} // namespace kf::sample
