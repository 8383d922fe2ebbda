package org.jejak.bench;

import java.util.Map;

/** A sentence's template and what fills its slots: the same meaning in either language. */
record Telling(Template template, Map<Character, Term> slots) {
  Template.Told tell(Lang lang, Template.Style style) {
    return template.tell(lang, style, slots);
  }
}
