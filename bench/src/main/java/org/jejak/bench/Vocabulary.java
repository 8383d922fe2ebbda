package org.jejak.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jspecify.annotations.Nullable;

/**
 * Concepts that both packs can say: acts with a past and a passive, things with a plural,
 * qualities. Acts have the forms base, past and passive; things have one (twice) and several.
 */
record Vocabulary(List<Term> acts, List<Term> things, List<Term> qualities) {
  private static final Set<String> LEFT_OUT = Set.of("time", "speech", "society", "security");
  private static final int SHORTEST = 3;

  static Vocabulary of(Packs packs) {
    Map<String, Forms> en = forms(packs, "en");
    Map<String, Forms> id = forms(packs, "id");
    List<Term> acts = new ArrayList<>();
    List<Term> things = new ArrayList<>();
    List<Term> qualities = new ArrayList<>();
    en.forEach((concept, english) -> {
      Forms indonesian = id.get(concept);
      if (indonesian != null && !LEFT_OUT.contains(packs.domain(concept))) {
        switch (concept.charAt(concept.length() - 1)) {
          case 'v' -> add(acts, english.englishAct(), indonesian.indonesianAct());
          case 'n' -> add(things, english.englishThing(), indonesian.plain());
          default -> add(qualities, english.plain(), indonesian.plain());
        }
      }
    });
    return new Vocabulary(List.copyOf(acts), List.copyOf(things), List.copyOf(qualities));
  }

  private static void add(List<Term> terms, @Nullable List<String> en, @Nullable List<String> id) {
    if (en != null && id != null) {
      terms.add(new Term(en, id));
    }
  }

  private static Map<String, Forms> forms(Packs packs, String lang) {
    Map<String, Forms> forms = new HashMap<>();
    packs
        .pack(lang)
        .forEachForm((form, sense) ->
            forms.computeIfAbsent(sense.concept(), c -> new Forms()).add(form, sense));
    return new TreeMap<>(forms);
  }

  /** The forms of one concept in one language, the first that fit together. */
  private static final class Forms {
    private final List<String> plain = new ArrayList<>();
    private String base = "";
    private String active = "";
    private @Nullable List<String> english;
    private @Nullable List<String> indonesian;

    void add(String form, Sense sense) {
      switch (sense.form()) {
        case PLAIN -> {
          if (isWord(form)) {
            plain.add(form);
          }
        }
        case BASE -> base = form;
        case ACTIVE -> active = form;
        case PAST -> {
          if (english == null && isWord(base) && isWord(form)) {
            english = List.of(base, form, form);
          }
        }
        case PASSIVE -> {
          if (indonesian == null && active.startsWith("me") && isWord(form)) {
            indonesian = List.of(active, active, form);
          }
        }
        default -> {}
      }
    }

    private static boolean isWord(String form) {
      return form.length() >= SHORTEST && form.indexOf(' ') < 0;
    }

    @Nullable List<String> englishAct() {
      return english;
    }

    @Nullable List<String> indonesianAct() {
      return indonesian;
    }

    @Nullable List<String> englishThing() {
      if (plain.size() < 2 || !plain.get(1).endsWith("s")) {
        return null;
      }
      String one = plain.getFirst();
      boolean plural = plain.get(1).startsWith(one.substring(0, one.length() - 1));
      return plural ? List.of(one, one, plain.get(1)) : null;
    }

    @Nullable List<String> plain() {
      return plain.isEmpty() ? null : List.of(plain.getFirst());
    }
  }
}
