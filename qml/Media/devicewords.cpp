#include "qml/Media/devicewords.h"

#include <QCoreApplication>

namespace kf::words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Media)
};

} // namespace

QString ofMicrophone(DeviceTrouble trouble)
{
    switch (trouble) {
    case DeviceTrouble::Missing:
        return Words::tr("There is no microphone here. Everything else works");
    case DeviceTrouble::Denied:
        return Words::tr("Keyfield may not use the microphone. Allow it in the system's settings");
    case DeviceTrouble::Lost:
        return Words::tr("The microphone has stopped. What was said until then is kept");
    }
    return {};
}

QString ofCamera(DeviceTrouble trouble)
{
    switch (trouble) {
    case DeviceTrouble::Missing:
        return Words::tr("There is no camera here. Everything else works");
    case DeviceTrouble::Denied:
        return Words::tr("Keyfield may not use the camera. Allow it in the system's settings");
    case DeviceTrouble::Lost:
        return Words::tr("The camera has stopped. Photos taken until then are kept");
    }
    return {};
}

QString ofLoudspeaker()
{
    return Words::tr("There is nothing here to play it on");
}

QString notKept(const Error &error)
{
    return error.code == ErrorCode::DiskFull ? Words::tr("Not kept: no room on this device. Text is still saved")
                                             : Words::tr("Not kept: the disk refused it. Try once more");
}

QString notOpened(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return Words::tr("It is not on this device");
    case ErrorCode::Damaged:
        return Words::tr("The file is damaged and cannot be shown");
    default:
        return Words::tr("It cannot be shown");
    }
}

} // namespace kf::words
