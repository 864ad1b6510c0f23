import Keyfield.Controls
import Keyfield.Theme

// A few columns with their figures above.
KfBarPlanChart {
    color: Theme.color.c2
    share: 0.53
}
