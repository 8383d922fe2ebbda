package org.jejak.quote;

import org.jejak.knowledge.EntityKind;
import org.jejak.language.Token;
import org.jejak.mention.Mention;
import org.jejak.quote.Draft.Range;
import org.jspecify.annotations.Nullable;

/** Finds the words that name a speaker before or after a cue. */
final class Phrases {
  private static final int MAX_PHRASE = 20;
  private static final int MAX_BRACKET = 6;
  private static final int MAX_BODY = 8;
  private static final int MAX_NAME = 5;
  private static final String BREAKS = ",.;:()[]\"\u201c\u201d\u00ab\u00bb\u2014\u2013!?";

  private final Page page;

  Phrases(Page page) {
    this.page = page;
  }

  /** The speaker that starts at token {@code i} and ends before {@code limit}; null if none. */
  @Nullable Range rightOf(int i, int limit) {
    int end = runEnd(i, i, limit);
    int after = bracketEnd(end, limit);
    if (after > end && !page.namesPerson(i, end) && page.tokens.get(after).capital()) {
      end = runEnd(i, after, limit);
    }
    if (end == i || !isSpeaker(i, end)) {
      return null;
    }
    return withName(new Range(i, end), limit);
  }

  /** A noun phrase of any kind that opens at token {@code i}: "one former executive". */
  @Nullable Range nounRightOf(int i, int limit) {
    int end = runEnd(i, i, limit);
    boolean noun = page.is(WordKind.OPENER, i) || page.is(WordKind.ALONE, i);
    return noun && end - i > 1 && end - i <= MAX_BODY ? new Range(i, end) : null;
  }

  /** An office with the name that follows it after a comma: "its chairman, Ana Holm". */
  Range withName(Range office, int limit) {
    boolean apart = page.punct(office.end(), ",");
    return apart && !page.namesPerson(office.first(), office.end())
        ? new Range(office.first(), Math.max(office.end(), nameEnd(office.end() + 1, limit)))
        : office;
  }

  private int runEnd(int first, int from, int limit) {
    int end = from;
    while (end < limit && end - first < MAX_PHRASE && goesOn(first, end)) {
      end++;
    }
    return end;
  }

  /** Index after a short bracket at token {@code i}, or {@code i} where none stands before more. */
  private int bracketEnd(int i, int limit) {
    if (page.punct(i, "(")) {
      for (int j = i + 1; j < Math.min(limit - 1, i + MAX_BRACKET); j++) {
        if (page.punct(j, ")")) {
          return j + 1;
        }
      }
    }
    return i;
  }

  private boolean goesOn(int first, int i) {
    if (page.punct(i, BREAKS)) {
      Token token = page.tokens.get(i);
      return page.punct(i, ".")
          && i > first
          && page.tokens.get(i - 1).norm().length() <= 4
          && i + 1 < page.tokens.size()
          && page.tokens.get(i + 1).capital()
          && page.sentence(i).end() > i + 1
          && token.start() == page.tokens.get(i - 1).end();
    }
    boolean name = page.tokens.get(i).capital() && page.mentionAt(i) != null;
    if (name && i > first) {
      return true;
    }
    boolean cue = page.cueAt(i) != null && i > first;
    boolean stops = page.is(WordKind.STOP, i) && !(page.tokens.get(i).capital() && i > first);
    boolean number = page.tokens.get(i).isNumber() && !isNameNumber(i);
    return !cue && !stops && !number && !page.is(WordKind.DAYNAME, i);
  }

  /** A number inside a name: "Covid-19", "SMA Negeri 3 Malang". */
  private boolean isNameNumber(int i) {
    boolean between =
        i > 0
            && i + 1 < page.tokens.size()
            && page.tokens.get(i - 1).capital()
            && page.tokens.get(i + 1).capital();
    return between || page.punct(i - 1, "-");
  }

  /**
   * The speaker before a cue at token {@code cue}, not before token {@code first}; null if none.
   */
  @Nullable Range leftOf(int first, int cue) {
    int end = strippedEnd(first, cue);
    if (end > first && (page.is(WordKind.PASSIVE, end - 1) || isPreposition(end - 1))) {
      return null;
    }
    int start = clauseStart(first, end);
    int moved = start;
    do {
      start = moved;
      moved = leadEnd(start);
    } while (moved > start && moved < end);
    if (start < end && page.is(WordKind.AND, end - 1)) {
      return opening(start, end);
    }
    int named = page.namesPerson(start, end) ? -1 : apposition(end, cue);
    if (named > 0 && start < end && !page.is(WordKind.STOP, start)) {
      return new Range(start, named);
    }
    boolean unwieldy = words(start, end) > MAX_BODY && !page.namesPerson(start, end);
    if (unwieldy || end - start > MAX_PHRASE || page.is(WordKind.STOP, start)) {
      start = nameStart(start, end);
    }
    boolean clause =
        page.is(WordKind.QUESTION, start)
            || page.is(WordKind.CONDITION, start)
            || page.is(WordKind.SUBORDINATE, start);
    boolean speaker = start < end && isSpeaker(start, end) && !clause;
    return speaker ? new Range(start, end) : null;
  }

  /** End of the name that an office before a cue gives between commas, or -1. */
  private int apposition(int comma, int cue) {
    int end = page.punct(comma, ",") ? nameEnd(comma + 1, cue) : -1;
    return page.punct(end, ",") ? end : -1;
  }

  /** End of a person's name that starts at token {@code i}; -1 where no name alone stands there. */
  private int nameEnd(int i, int limit) {
    if (i >= limit) {
      return -1;
    }
    if (isPerson(i)) {
      return mentionEnd(i);
    }
    int end = i;
    while (end < limit && isPlainName(end)) {
      end++;
    }
    boolean alone = end >= limit || page.punct(end, ",.");
    return alone && end - i >= 2 && end - i <= MAX_NAME ? end : -1;
  }

  private boolean isPlainName(int i) {
    return page.tokens.get(i).isWord()
        && page.tokens.get(i).capital()
        && page.mentionAt(i) == null
        && !page.is(WordKind.DAYNAME, i);
  }

  private int words(int first, int end) {
    int words = 0;
    for (int i = first; i < end; i++) {
      words += page.tokens.get(i).isWord() ? 1 : 0;
    }
    return words;
  }

  /** The name or pronoun that opens a sentence, the subject of a cue that has none of its own. */
  @Nullable Range opening(int first, int limit) {
    int start = Math.max(first, leadEnd(first));
    if (start < limit && page.is(WordKind.PRONOUN, start)) {
      return new Range(start, start + 1);
    }
    if (start >= limit || page.is(WordKind.STOP, start)) {
      return null;
    }
    int end = start;
    boolean named = false;
    while (end < limit && (end == start || isNamePart(end))) {
      named |= page.mentionAt(end) != null || page.is(WordKind.ROLE, end);
      end++;
    }
    return named ? new Range(start, end) : null;
  }

  private int leadEnd(int i) {
    int lead = page.after(WordKind.LEAD, i);
    int end = Math.max(lead, i);
    return page.punct(end, ",") ? end + 1 : end;
  }

  private boolean isPreposition(int i) {
    return page.is(WordKind.STOP, i) && !page.tokens.get(i).capital() && page.mentionAt(i) == null;
  }

  /** Steps back over adverbs, brackets and one inserted phrase between commas. */
  private int strippedEnd(int first, int cue) {
    int end = cue;
    boolean inserted = false;
    while (end > first) {
      int last = end - 1;
      boolean pronoun =
          page.is(WordKind.ALONE, last) && (last == first || page.punct(last - 1, ","));
      boolean adverb = page.is(WordKind.SKIP, last) && page.mentionAt(last) == null && !pronoun;
      if (adverb || page.is(WordKind.DAYNAME, last)) {
        boolean prefixed = !adverb && last > first && isPreposition(last - 1);
        end = prefixed ? last - 1 : last;
      } else if (page.punct(last, ")")) {
        end = Math.max(first, back(first, last, "("));
      } else if (page.punct(last, ",") && !inserted) {
        inserted = true;
        int comma = back(first, last, ",");
        end =
            comma > first ? beforeTags(first, comma, page.is(WordKind.RELATIVE, comma + 1)) : last;
      } else {
        return end;
      }
    }
    return end;
  }

  /** Steps back over an age, a party or a second apposition: "Ana Holm, 60, a doctor, said". */
  private int beforeTags(int first, int end, boolean relative) {
    int comma = back(first, end, ",");
    if (comma <= first) {
      return end;
    }
    int tag = comma + 1;
    boolean age = page.tokens.get(tag).isNumber() && tag + 1 == end;
    boolean party = page.tokens.get(tag).norm().length() == 1 && page.punct(tag + 1, "-");
    boolean apposed =
        relative
            && !page.tokens.get(tag).capital()
            && page.tokens.get(comma - 1).capital()
            && !page.is(WordKind.STOP, clauseStart(first, comma));
    return age || party || apposed ? comma : end;
  }

  /** The nearest mark before {@code i}, or {@code first - 1}. */
  private int back(int first, int i, String mark) {
    int at = i - 1;
    while (at >= first && !page.punct(at, mark) && !page.marked(at)) {
      at--;
    }
    return at >= first && page.punct(at, mark) ? at : first - 1;
  }

  private int clauseStart(int first, int end) {
    int i = end - 1;
    while (i >= first) {
      boolean breaks = page.punct(i, ",;:\u2014\u2013.?!") && !goesOn(first, i);
      if (breaks || page.marked(i) || page.is(WordKind.COMPLEMENT, i) || page.cueAt(i) != null) {
        break;
      }
      i--;
    }
    return i + 1;
  }

  /** Start of the name that ends the stretch, with its titles; {@code end} where none does. */
  private int nameStart(int first, int end) {
    int i = end;
    while (i > first && isNamePart(i - 1)) {
      i--;
    }
    return i;
  }

  private boolean isNamePart(int i) {
    return page.tokens.get(i).capital() || page.mentionAt(i) != null || page.is(WordKind.ROLE, i);
  }

  /** Whether the tokens can name somebody: a name, a pronoun or a role. */
  boolean isSpeaker(int first, int end) {
    if (page.after(WordKind.PRONOUN, first) == end || page.after(WordKind.THING, first) == end) {
      return true;
    }
    if (end - first == 1 && page.is(WordKind.NONSPEAKER, first)) {
      return false;
    }
    if (page.after(WordKind.ALONE, first) == end) {
      return true;
    }
    for (int i = first; i < end; i++) {
      boolean opensSentence = page.sentence(i).first() == i;
      if (page.mentionAt(i) != null || page.is(WordKind.ROLE, i)) {
        return true;
      }
      if (page.tokens.get(i).capital() && (!opensSentence || end - first <= 4)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPerson(int i) {
    Mention mention = page.mentionAt(i);
    return mention != null && mention.kind() == EntityKind.PERSON;
  }

  private int mentionEnd(int i) {
    Mention mention = page.mentionAt(i);
    int end = i + 1;
    while (end < page.tokens.size() && mention != null && page.mentionAt(end) == mention) {
      end++;
    }
    return end;
  }
}
