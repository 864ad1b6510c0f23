#include "server/access/role.h"

#include <QLatin1String>

#include <array>
#include <utility>

namespace kf::server {

namespace {

constexpr std::array<std::pair<Role, const char *>, 6> Names{{
    {Role::Kam, "kam"},
    {Role::Deputy, "deputy"},
    {Role::Manager, "manager"},
    {Role::Specialist, "specialist"},
    {Role::Reader, "reader"},
    {Role::Admin, "admin"},
}};

} // namespace

const char *roleName(Role role)
{
    for (const auto &[value, name] : Names) {
        if (value == role)
            return name;
    }
    return "reader";
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const auto &[value, known] : Names) {
        if (name == QLatin1String(known))
            return value;
    }
    return std::nullopt;
}

} // namespace kf::server
