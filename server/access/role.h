#pragma once

#include <QStringView>

#include <optional>

namespace kf::server {

// What a person of a workspace may do. Rights per account come with their own issue; what counts here already: a reader
// writes nothing, and only an administrator erases for privacy.
enum class Role { Kam, Deputy, Manager, Specialist, Reader, Admin };

const char *roleName(Role role); // "kam", as on the command line and on the wire
std::optional<Role> roleFromName(QStringView name);

} // namespace kf::server
