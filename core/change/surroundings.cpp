#include "core/change/surroundings.h"

namespace kf {

std::optional<RecordId> referenceIn(const EncodedValue &value)
{
    constexpr char HeadOf16Bytes = 0x50; // CBOR
    if (value.size() != RecordId::Size + 1 || value.front() != HeadOf16Bytes)
        return std::nullopt;
    return RecordId::fromBytes(QByteArrayView(value).sliced(1));
}

void UnseenEdits::take(const RecordState &child)
{
    for (const Edit &edit : {child.lastEdit, child.otherEdit, child.thirdEdit}) {
        const bool missed = edit.device != DeviceId::None && !inContext({edit.device, edit.number}, m_deletion);
        if (missed && edit.number > m_last[edit.device].number)
            m_last[edit.device] = edit;
    }
}

void UnseenEdits::tell(Surroundings &around) const
{
    for (const auto &[device, edit] : m_last) {
        if (!around.childEdit || edit.number > around.childEdit->number) {
            around.otherChildEdit = around.childEdit;
            around.childEdit = edit;
        } else if (!around.otherChildEdit || edit.number > around.otherChildEdit->number) {
            around.otherChildEdit = edit;
        }
    }
}

} // namespace kf
