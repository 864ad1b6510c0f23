import QtQuick
import Keyfield.Theme

// The colours of a tone: neutral, primary, success, warning, danger, info or promise.
QtObject {
    id: root

    property string tone: "neutral"
    readonly property color soft: {
        switch (root.tone) {
        case "primary": return Theme.color.primarySoft
        case "success": return Theme.color.successSoft
        case "warning": return Theme.color.warningSoft
        case "danger": return Theme.color.dangerSoft
        case "info": return Theme.color.infoSoft
        case "promise": return Theme.color.promiseSoft
        default: return Theme.color.surfaceWell
        }
    }
    // On `soft`.
    readonly property color ink: root.tone === "primary" ? Theme.color.onPrimarySoft : root.text
    // On a surface.
    readonly property color text: {
        switch (root.tone) {
        case "primary": return Theme.color.primaryText
        case "success": return Theme.color.successText
        case "warning": return Theme.color.warningText
        case "danger": return Theme.color.dangerText
        case "info": return Theme.color.infoText
        case "promise": return Theme.color.promiseText
        default: return Theme.color.textMuted
        }
    }
    readonly property color graphic: {
        switch (root.tone) {
        case "primary": return Theme.color.primary
        case "success": return Theme.color.success
        case "warning": return Theme.color.warning
        case "danger": return Theme.color.danger
        case "info": return Theme.color.info
        case "promise": return Theme.color.promise
        default: return Theme.color.outlineStrong
        }
    }
}
