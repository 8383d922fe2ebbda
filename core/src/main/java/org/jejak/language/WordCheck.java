package org.jejak.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks through the words of one pack: concepts, principal parts, forms that stand twice. */
final class WordCheck {
  private static final int MAX_SENSES = 3;
  private static final Set<String> PARTS_OF_SPEECH = Set.of("v", "n", "a");

  private final @Nullable Inflection inflection;
  private final Set<String> concepts;
  private final Map<String, PackLine> lines = new HashMap<>();
  private final Map<String, Set<String>> senses = new HashMap<>();
  private final List<PackFault> faults = new ArrayList<>();

  /** Without sound rules of inflection, null, no forms are made and none is missed. */
  WordCheck(@Nullable Inflection inflection, Set<String> concepts) {
    this.inflection = inflection;
    this.concepts = concepts;
  }

  /** The concepts that have words, after all files were checked. */
  Set<String> used() {
    return lines.keySet();
  }

  List<PackFault> faults() {
    return faults;
  }

  void check(List<PackLine> file) {
    file.forEach(this::check);
  }

  private void check(PackLine line) {
    String concept = line.get(0);
    PackLine first = lines.putIfAbsent(concept, line);
    if (line.columns().size() != 2) {
      faults.add(
          line.fault(
              1,
              "the line has " + line.columns().size() + " of 2 columns",
              "write a concept, one TAB, and its words parted by commas"));
    } else if (!concepts.contains(concept)) {
      faults.add(
          line.fault(
              1,
              "no concept '" + concept + "'",
              "take one of concepts/, or define it in concepts/DOMAIN.tsv"));
    } else if (first != null) {
      faults.add(
          line.fault(
              1,
              "'" + concept + "' stands in " + first.file() + ":" + first.number() + " already",
              "put all its words into one line"));
    } else {
      entries(concept, line);
    }
  }

  private void entries(String concept, PackLine line) {
    Set<Sense> made = new HashSet<>();
    Set<String> forms = new HashSet<>();
    for (PackLine.Item item : line.items(1)) {
      @Nullable String problem = TableCheck.problem(item.text());
      if (problem != null) {
        faults.add(
            line.fault(
                item.column(),
                problem,
                "write small letters, one space between two words, one comma between two entries"));
        continue;
      }
      if (inflection == null) {
        continue;
      }
      try {
        Set<Sense> own = new HashSet<>();
        inflection.forms(concept, item.text(), (form, kind) -> own.add(new Sense(form, kind)));
        if (own.isEmpty()) {
          faults.add(
              line.fault(
                  item.column(),
                  "'" + item.text() + "' makes no form",
                  "give it other principal parts, or a rule of inflection.tsv that fits"));
        } else if (made.containsAll(own)) {
          faults.add(
              line.fault(
                  item.column(),
                  "'"
                      + item.text()
                      + "' is shadowed: the entries"
                      + " before it make all its forms",
                  "remove it"));
        }
        made.addAll(own);
        own.forEach(form -> forms.add(form.concept()));
      } catch (IllegalArgumentException e) {
        faults.add(
            line.fault(
                item.column(),
                e.getMessage() + " in '" + item.text() + "'",
                "the features are /n, /a, /p and /f"));
      }
    }
    forms.forEach(form -> sense(form, concept, line));
  }

  private void sense(String form, String concept, PackLine line) {
    Set<String> all = senses.computeIfAbsent(form, key -> new TreeSet<>());
    if (all.add(concept) && all.size() == MAX_SENSES + 1) {
      faults.add(
          line.fault(
              line.start(1),
              "'" + form + "' has more than " + MAX_SENSES + " meanings: " + String.join(", ", all),
              "keep those that news uses most"));
    }
  }

  /** The lines of {@code concepts/DOMAIN.tsv}; adds their ids to {@code ids}. */
  static List<PackFault> concepts(List<PackLine> file, Map<String, PackLine> ids) {
    List<PackFault> faults = new ArrayList<>();
    for (PackLine line : file) {
      String id = line.get(0);
      PackLine first = ids.putIfAbsent(id, line);
      if (first != null) {
        faults.add(
            line.fault(
                1,
                "concept '"
                    + id
                    + "' stands in "
                    + first.file()
                    + ":"
                    + first.number()
                    + " already",
                "remove one of them"));
      }
      if (!id.matches("[a-z0-9-]{1,60}\\.[a-z]")
          || !PARTS_OF_SPEECH.contains(id.substring(id.length() - 1))) {
        faults.add(
            line.fault(
                1,
                "'" + id + "' is no concept id",
                "write small letters joined by -, then .v, .n or .a"));
      }
      if (line.columns().size() != 2 || line.get(1).isBlank()) {
        faults.add(
            line.fault(
                line.start(1),
                "a concept has its id, one TAB and a gloss",
                "say in a few English words what it means"));
      }
    }
    return faults;
  }
}
