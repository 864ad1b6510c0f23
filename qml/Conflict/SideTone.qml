import Keyfield.Controls

// The colours of one device's words.
KfTone {
    property int side: 0

    tone: ["primary", "info", "promise", "success", "warning"][side % 5]
}
