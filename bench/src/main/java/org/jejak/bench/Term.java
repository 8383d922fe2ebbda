package org.jejak.bench;

import java.util.List;

/**
 * One meaning and its words in both languages.
 *
 * @param en forms by the digit that a sentence asks for; the last stands for those missing
 * @param id the same in Indonesian
 */
record Term(List<String> en, List<String> id) {

  /** The same words in both languages. */
  static Term same(String words) {
    return new Term(List.of(words), List.of(words));
  }

  String form(Lang lang, int digit) {
    List<String> forms = lang == Lang.EN ? en : id;
    return forms.get(Math.min(digit, forms.size() - 1));
  }
}
