#pragma once

#include <QJsonObject>
#include <QString>

namespace kf {

// The design tokens of assets/theme/tokens.json, read once. A token that is not there is a mistake of ours and fatal.
class Tokens
{
public:
    static const Tokens &instance();

    QJsonObject object(const char *group, const char *name = nullptr) const;
    double number(const char *group, const char *name) const;

private:
    Tokens();

    QJsonObject m_root;
};

} // namespace kf
