#pragma once

#include "core/capture/note.h"
#include "core/capture/token.h"

namespace kf::capture {

// What is marked by a sign: kinds (#task), people (@Anna), urgency (!!!). Each uses its tokens and adds its span.
void readKind(Line &line, Item &item);
void readMentions(Line &line, const People &people, Item &item);
void readUrgency(Line &line, Item &item);

void addSpan(const Line &line, Item &item, int begin, int end, Span::What what); // within the line

// What is left of the line without the tokens that were used.
QString titleOf(const Line &line);

} // namespace kf::capture
