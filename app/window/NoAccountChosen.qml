import QtQuick
import Keyfield.Controls

// Beside the list of clients, until one of them is open.
KfEmptyState {
    iconName: "accounts"
    text: qsTr("Its timeline, people and next steps will stand here")
    title: qsTr("Choose an account")
    width: 360
}
