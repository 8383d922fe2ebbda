package org.jejak.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;

/**
 * A sentence told in both languages, with slots.
 *
 * @param drift the change that the words in brackets can carry; {@code -} for none
 * @param patterns English as written, reworded and drifted, then Indonesian
 */
record Template(String name, String drift, List<String> patterns) {

  /** How a sentence is told. */
  enum Style {
    WRITTEN,
    REWORDED,
    DRIFTED
  }

  /**
   * A sentence with its slots filled.
   *
   * @param focus the words that can drift; null where none can
   */
  record Told(String text, @Nullable String focus) {}

  static List<Template> load() {
    return Table.resource(Template.class, "sentences.tsv").stream()
        .map(row -> new Template(row.get(0), row.get(1), row.columns().subList(2, 8)))
        .toList();
  }

  boolean canDrift() {
    return !drift.equals("-");
  }

  Told tell(Lang lang, Style style, Map<Character, Term> slots) {
    String pattern = patterns.get(lang.ordinal() * Style.values().length + style.ordinal());
    StringBuilder text = new StringBuilder();
    int focusStart = -1;
    int focusEnd = -1;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '[') {
        focusStart = text.length();
      } else if (c == ']') {
        focusEnd = text.length();
      } else if (c == '{') {
        int close = pattern.indexOf('}', i);
        int digit = close - i > 2 ? pattern.charAt(i + 2) - '0' : 0;
        Term term = slots.get(pattern.charAt(i + 1));
        if (term == null) {
          throw new IllegalStateException(
              "no slot " + pattern.substring(i, close + 1) + " in " + name);
        }
        text.append(term.form(lang, digit));
        i = close;
      } else {
        text.append(c);
      }
    }
    capitalise(text);
    return new Told(text.toString(), focusStart < 0 ? null : text.substring(focusStart, focusEnd));
  }

  private static void capitalise(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        text.replace(i, i + 1, text.substring(i, i + 1).toUpperCase(Locale.ROOT));
        return;
      }
    }
  }
}
