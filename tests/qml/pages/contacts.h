#pragma once

#include "qml/Contact/contactmodel.h"
#include "qml/Forms/formmodel.h"

namespace kf::sample {

// Olga of the design. `kind`: "" as there, else what is special: long, bare, gone.
ContactModel::Snapshot contact(const QString &kind = {});
// A form with something in it. `kind`: "" a new contact whose like is there, else: edit, long, wrong, picks.
void fillForm(FormModel &model, const QString &type, const QString &kind = {});

} // namespace kf::sample
