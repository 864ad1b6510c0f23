#include "platform/media/systemmedia.h"

#include "platform/media/systemcamera.h"
#include "platform/media/systemloudspeaker.h"
#include "platform/media/systemmicrophone.h"

namespace kf {

SystemMedia::SystemMedia()
    : m_microphone(std::make_unique<SystemMicrophone>()),
      m_loudspeaker(std::make_unique<SystemLoudspeaker>()),
      m_camera(std::make_unique<SystemCamera>())
{
}

SystemMedia::~SystemMedia() = default;

} // namespace kf
