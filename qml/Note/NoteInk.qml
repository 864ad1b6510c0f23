import QtQuick
import Keyfield.Note
import Keyfield.Theme

// Writes what was understood in the colour of its tone; dates stay as they are.
TintInk {
    gap: 4
    inks: ({
        danger: Theme.color.dangerText,
        info: Theme.color.infoText,
        primary: Theme.color.onPrimarySoft,
        promise: Theme.color.promiseText,
        success: Theme.color.successText,
        warning: Theme.color.warningText
    })
}
