import QtQuick.Templates as T
import Keyfield.Controls
import Keyfield.Theme

// What the card of the next visit knows: KfVisitHeroCard with no looks.
T.AbstractButton {
    id: root

    property string label
    property string time
    property string startsIn
    property string account
    property string goal
    property string place
    property list<string> people
    property string startText
    property string briefText
    property string warnText // one comes late, and somebody can be told so
    property string spoken: Words.list([root.label, root.time, root.startsIn, root.account, root.goal, root.place])
    signal start
    signal brief
    signal warn

    readonly property bool hasActions: root.startText !== "" || root.briefText !== ""
    readonly property int form: root.width < 600 ? KfFurrows.Narrow : Theme.dense ? KfFurrows.Wide : KfFurrows.Medium
}
