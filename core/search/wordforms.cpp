#include "core/search/wordforms.h"

#include "core/search/wordtable.h"

#include <algorithm>

namespace kf::search {

std::vector<QByteArray> formsOf(QByteArrayView word)
{
    std::vector<QByteArray> forms = wordtable::formsOf(word);
    const bool guess = forms.empty() || isUninflected(word);
    // Иванов is a form of Иван, and a surname.
    if (guess || word.endsWith("ов") || word.endsWith("ев")) {
        const std::vector<QByteArray> guessed = guess ? guessedForms(word) : surnameForms(word);
        forms.insert(forms.end(), guessed.begin(), guessed.end());
        std::sort(forms.begin(), forms.end());
        forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    }
    const auto place = std::lower_bound(forms.begin(), forms.end(), word);
    if (place == forms.end() || *place != word)
        forms.insert(place, word.toByteArray());
    return forms;
}

} // namespace kf::search
