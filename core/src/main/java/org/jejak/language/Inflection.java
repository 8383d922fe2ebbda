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
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jejak.language.Sense.Form;
import org.jspecify.annotations.Nullable;

/**
 * Makes the regular forms of an entry from the rules of a pack's {@code inflection.tsv}: slot, part
 * of speech, number of principal parts (or {@code *}), the part it starts from, a pattern over that
 * part, what it becomes, the form. Of the rules of one slot the first that fits wins.
 */
final class Inflection {
  private static final String ANY = "(.+)";
  private static final int COLUMNS = 7;
  private static final int MAX_PARTS = 3;

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
    Flaw flaw = flaw(row.columns());
    if (flaw != null) {
      throw new PackException(row.origin(), flaw.problem + "; " + flaw.mend);
    }
    return new Rule(
        row.get(0),
        row.get(2),
        Integer.parseInt(row.get(3)),
        Pattern.compile(row.get(4)),
        row.get(5),
        Form.valueOf(row.get(6)));
  }

  /**
   * Why a rule can make no form.
   *
   * @param column of the line, from 0
   * @param at where in that column, from 0
   */
  record Flaw(int column, int at, String problem, String mend) {}

  /** The first flaw of a rule; null for a sound one. */
  static @Nullable Flaw flaw(List<String> columns) {
    if (columns.size() != COLUMNS) {
      return new Flaw(
          0, 0, "a rule has 7 columns, this line " + columns.size(), "part them by one TAB each");
    }
    String from = columns.get(3);
    int most = columns.get(2).equals("*") ? MAX_PARTS : part(columns.get(2));
    if (part(from) < 1 || part(from) > most) {
      return new Flaw(
          3, 0, "no principal part '" + from + "'", "the parts count from 1 to " + most);
    }
    if (Stream.of(Form.values()).noneMatch(form -> form.name().equals(columns.get(6)))) {
      return new Flaw(6, 0, "no form '" + columns.get(6) + "'", "docs/languages.md lists them");
    }
    try {
      int groups = Pattern.compile(columns.get(4)).matcher("").groupCount();
      return badGroup(columns.get(5), groups);
    } catch (PatternSyntaxException e) {
      String problem = "no regular expression: " + e.getDescription();
      return new Flaw(4, Math.max(0, e.getIndex()), problem, "mend it; (.+) stands for any word");
    }
  }

  private static int part(String number) {
    return number.length() == 1 ? Character.digit(number.charAt(0), 10) : -1;
  }

  /** A {@code $} that is no group of the pattern. */
  private static @Nullable Flaw badGroup(String becomes, int groups) {
    for (int at = becomes.indexOf('$'); at >= 0; at = becomes.indexOf('$', at + 1)) {
      int group = at + 1 < becomes.length() ? Character.digit(becomes.charAt(at + 1), 10) : -1;
      if (group < 0 || group > groups) {
        String mend = "write $1 for what the first ( ) of the pattern holds; it has " + groups;
        return new Flaw(5, at, "'$' stands for no group of the pattern", mend);
      }
    }
    return null;
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
