#pragma once

#include "app/ctl/command.h"
#include "app/ctl/context.h"

// One function for each command, each in a file of its own.
namespace kf::ctl {

Result<ExitCode> add(Context &context, const Arguments &arguments);
Result<ExitCode> attach(Context &context, const Arguments &arguments);
Result<ExitCode> attachment(Context &context, const Arguments &arguments);
Result<ExitCode> capture(Context &context, const Arguments &arguments);
Result<ExitCode> conflicts(Context &context, const Arguments &arguments);
Result<ExitCode> enrol(Context &context, const Arguments &arguments);
Result<ExitCode> exportFiles(Context &context, const Arguments &arguments);
Result<ExitCode> exportCalendar(Context &context, const Arguments &arguments);
Result<ExitCode> get(Context &context, const Arguments &arguments);
Result<ExitCode> handover(Context &context, const Arguments &arguments);
Result<ExitCode> history(Context &context, const Arguments &arguments);
Result<ExitCode> importCalendar(Context &context, const Arguments &arguments);
Result<ExitCode> importFile(Context &context, const Arguments &arguments);
Result<ExitCode> init(Context &context, const Arguments &arguments);
Result<ExitCode> list(Context &context, const Arguments &arguments);
Result<ExitCode> note(Context &context, const Arguments &arguments);
Result<ExitCode> remove(Context &context, const Arguments &arguments);
Result<ExitCode> rescue(Context &context, const Arguments &arguments);
Result<ExitCode> resolve(Context &context, const Arguments &arguments);
Result<ExitCode> restore(Context &context, const Arguments &arguments);
Result<ExitCode> sample(Context &context, const Arguments &arguments);
Result<ExitCode> search(Context &context, const Arguments &arguments);
Result<ExitCode> set(Context &context, const Arguments &arguments);
Result<ExitCode> status(Context &context, const Arguments &arguments);
Result<ExitCode> sync(Context &context, const Arguments &arguments);
Result<ExitCode> team(Context &context, const Arguments &arguments);

} // namespace kf::ctl
