#include "core/search/wordforms.h"

#include "core/search/wordtable.h"

#include <algorithm>

namespace kf::search {

std::vector<QByteArray> formsOf(QByteArrayView word)
{
    std::vector<QByteArray> forms = wordtable::formsOf(word);
    if (forms.empty())
        forms = guessedForms(word);
    const auto place = std::lower_bound(forms.begin(), forms.end(), word);
    if (place == forms.end() || *place != word)
        forms.insert(place, word.toByteArray());
    return forms;
}

} // namespace kf::search
