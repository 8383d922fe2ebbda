package org.jejak.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.store.SearchPage.Excerpt;

/** Finds what a query sought in a text, and the part that shows most of it. */
final class Excerpts {
  private static final int WIDTH = 280;
  private static final int BEFORE = 60;
  private static final int LITERAL = 3;
  private static final int SAME_CONCEPT = 1;

  private final SoughtWords sought;
  private final SearchWords words;

  Excerpts(SoughtWords sought, SearchWords words) {
    this.sought = sought;
    this.words = words;
  }

  /** What was found, and how much it counts; tokens from first to before end. */
  private record Found(int first, int end, int weight, String what) {}

  /** The whole text with its marks. */
  Excerpt whole(AnnotatedText text) {
    Span all = new Span(0, text.text().length());
    return new Excerpt(text.text(), all, marks(text, find(text), all));
  }

  /** The part of a text with the most of what was sought; its beginning where nothing stands. */
  Excerpt best(AnnotatedText text) {
    List<Found> found = find(text);
    Span part = part(text, found);
    return new Excerpt(text.text(), part, marks(text, found, part));
  }

  private static List<Span> marks(AnnotatedText text, List<Found> found, Span part) {
    List<Span> marks = new ArrayList<>();
    int end = 0;
    for (Found each : found) {
      Span span = text.span(each.first(), each.end());
      if (part.contains(span) && span.start() >= end) {
        marks.add(span);
        end = span.end();
      }
    }
    return marks;
  }

  /** In the order of the text, the longer first where two begin together. */
  private List<Found> find(AnnotatedText text) {
    List<Found> found = new ArrayList<>();
    List<Token> tokens = text.tokens();
    List<String> words = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      words.add(IndexedReport.isIndexed(token) ? SearchWords.fold(token.norm()) : "");
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.isEmpty() && sought.has(word)) {
        found.add(new Found(i, i + 1, LITERAL, word));
      }
      for (List<String> phrase : sought.phrases) {
        int end = end(words, i, phrase);
        if (end > i) {
          found.add(new Found(i, end, LITERAL * phrase.size(), String.join(" ", phrase)));
        }
      }
    }
    addConcepts(text, found);
    found.sort(
        Comparator.comparingInt(Found::first)
            .thenComparing(Comparator.comparingInt(Found::end).reversed()));
    return found;
  }

  /** End of a phrase that begins at a token, marks between its words passed over; else i. */
  private static int end(List<String> words, int i, List<String> phrase) {
    int at = i;
    for (int p = 0; p < phrase.size(); at++) {
      if (at == words.size()) {
        return i;
      }
      if (words.get(at).equals(phrase.get(p))) {
        p++;
      } else if (p == 0 || !words.get(at).isEmpty()) {
        return i;
      }
    }
    return at;
  }

  private void addConcepts(AnnotatedText text, List<Found> found) {
    if (sought.concepts.isEmpty()) {
      return;
    }
    for (Match match : text.matches()) {
      String concept = words.meant(text, match, sought.concepts);
      if (concept != null) {
        found.add(new Found(match.first(), match.end(), SAME_CONCEPT, concept));
      }
    }
  }

  private static Span part(AnnotatedText text, List<Found> found) {
    String words = text.text();
    if (words.length() <= WIDTH) {
      return new Span(0, words.length());
    }
    int best = bestStart(text, found);
    int start = best < 0 ? 0 : start(text, text.span(best, best + 1).start());
    int end = Math.min(words.length(), start + WIDTH);
    int paragraph = words.indexOf("\n\n", start);
    if (paragraph >= 0 && best >= 0 && paragraph < end) {
      int last = lastMark(text, found, end);
      end = paragraph >= last ? paragraph : end;
    }
    return new Span(start, end < words.length() ? cut(words, start, end) : end);
  }

  private static int lastMark(AnnotatedText text, List<Found> found, int end) {
    int last = 0;
    for (Found each : found) {
      int ends = text.span(each.first(), each.end()).end();
      if (ends <= end) {
        last = Math.max(last, ends);
      }
    }
    return last;
  }

  /** Token of the first thing found in the stretch with the most different things; -1 for none. */
  private static int bestStart(AnnotatedText text, List<Found> found) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < found.size(); i++) {
      int from = text.span(found.get(i).first(), found.get(i).end()).start();
      int weight = 0;
      Set<String> seen = new HashSet<>();
      for (int j = i; j < found.size(); j++) {
        Found each = found.get(j);
        if (text.span(each.first(), each.end()).end() > from + WIDTH - BEFORE) {
          break;
        }
        weight += seen.add(each.what()) ? each.weight() * 10 : 1;
      }
      if (weight > most) {
        most = weight;
        best = found.get(i).first();
      }
    }
    return best;
  }

  /** The sentence's begin where it is near, else the begin of a word a little before. */
  private static int start(AnnotatedText text, int offset) {
    int sentence = text.sentenceAt(offset).map(Sentence::span).map(Span::start).orElse(offset);
    if (offset - sentence <= BEFORE * 2) {
      return sentence;
    }
    int token = text.tokenFrom(offset - BEFORE);
    return Math.min(offset, text.tokens().get(token).start());
  }

  /** No word and no pair of surrogates is cut in two, where there is a space to cut at. */
  private static int cut(String words, int start, int end) {
    int at = end;
    while (at > start + WIDTH / 2 && !Character.isWhitespace(words.charAt(at))) {
      at--;
    }
    if (at == start + WIDTH / 2) {
      at = Character.isLowSurrogate(words.charAt(end)) ? end - 1 : end;
    }
    return at;
  }
}
