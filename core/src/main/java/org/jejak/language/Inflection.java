package org.jejak.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jejak.language.Sense.Form;
import org.jspecify.annotations.Nullable;

/**
 * Makes the regular forms of an entry from the rules of a pack's {@code inflection.tsv}: slot, part
 * of speech, number of principal parts (or {@code *}), the part it starts from, a pattern over that
 * part, what it becomes, the form. Of the rules of one slot the first that fits wins.
 */
final class Inflection {
  private static final String ANY = "(.+)";

  private final Map<String, List<Rule>> rules = new HashMap<>();

  private record Rule(
      String slot, String parts, int part, Pattern pattern, String replacement, Form form) {

    /** The form made of an entry's part; null where the pattern does not fit. */
    private @Nullable String apply(String from) {
      if (pattern.pattern().equals(ANY) && !from.isEmpty()) {
        return replacement.replace("$1", from);
      }
      Matcher matcher = pattern.matcher(from);
      return matcher.matches() ? expand(matcher) : null;
    }

    /** The replacement with its groups filled in; a group that took no part is empty. */
    private String expand(Matcher matcher) {
      StringBuilder form = new StringBuilder();
      for (int i = 0; i < replacement.length(); i++) {
        char c = replacement.charAt(i);
        if (c == '$') {
          String group = matcher.group(replacement.charAt(++i) - '0');
          form.append(group == null ? "" : group);
        } else {
          form.append(c);
        }
      }
      return form.toString();
    }
  }

  Inflection(List<Table.Row> rows) {
    for (Table.Row row : rows) {
      rules.computeIfAbsent(row.get(1), pos -> new ArrayList<>()).add(rule(row));
    }
  }

  private static Rule rule(Table.Row row) {
    try {
      return new Rule(
          row.get(0),
          row.get(2),
          Integer.parseInt(row.get(3)),
          Pattern.compile(row.get(4)),
          row.get(5),
          Form.valueOf(row.get(6)));
    } catch (IllegalArgumentException e) {
      throw new PackException(row.origin(), "not an inflection rule: " + e.getMessage());
    }
  }

  /**
   * Gives every form of an entry.
   *
   * @param concept whose part of speech decides
   * @param entry principal parts joined by {@code +}, a feature after {@code /}
   */
  void forms(String concept, String entry, BiConsumer<String, Form> sink) {
    int slash = entry.lastIndexOf('/');
    String feature = slash < 0 ? "" : entry.substring(slash + 1);
    String[] parts = (slash < 0 ? entry : entry.substring(0, slash)).split("\\+");
    switch (feature) {
      case "f" -> sink.accept(parts[0], Form.PLAIN);
      case "p" -> sink.accept(parts[0], Form.PASSIVE);
      case "a" -> sink.accept(parts[0], Form.ACTIVE);
      case "n" -> regular("nominal", parts, sink);
      case "" -> regular(concept.substring(concept.lastIndexOf('.') + 1), parts, sink);
      default -> throw new IllegalArgumentException("unknown feature /" + feature);
    }
  }

  private void regular(String pos, String[] parts, BiConsumer<String, Form> sink) {
    Set<String> done = new HashSet<>();
    String count = Integer.toString(parts.length);
    for (Rule rule : rules.getOrDefault(pos, List.of())) {
      boolean counts = rule.parts.equals("*") || rule.parts.equals(count);
      if (!counts || rule.part > parts.length || done.contains(rule.slot)) {
        continue;
      }
      String form = rule.apply(parts[rule.part - 1]);
      if (form != null) {
        done.add(rule.slot);
        sink.accept(form.toLowerCase(Locale.ROOT), rule.form);
      }
    }
  }
}
