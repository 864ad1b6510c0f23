#include "core/record/types.h"

namespace kf {

namespace types {

const Account account;
const Contact contact;
const Visit visit;
const Note note;
const Attachment attachment;
const Task task;
const Promise promise;
const Complaint complaint;
const Goal goal;
const Need need;
const Risk risk;
const Idea idea;
const Checklist checklist;
const ChecklistItem checklistItem;
const Answer answer;
const Product product;
const Deal deal;
const User user;
const Membership membership;

} // namespace types

const Registry &Registry::keyfield()
{
    using namespace types;
    // In the order in which a first sync brings them: what today needs comes first.
    static const Registry registry({&account, &contact, &visit, &task, &promise, &complaint, &checklist, &checklistItem,
                                    &answer, &note, &attachment, &need, &risk, &idea, &goal, &product, &deal, &user,
                                    &membership});
    return registry;
}

} // namespace kf
