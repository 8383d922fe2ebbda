package org.jejak.article;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jejak.document.Span;
import org.jspecify.annotations.Nullable;

/** Finds who published a dump: its masthead, its dateline, its sign-off. */
final class Outlet {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final int MAX_NAME_WORDS = 5;
  private static final int MASTHEAD_LINES = 4;
  private static final String[] SLOGAN_MARKS = {
    " | ", " - ", " – ", " — ", ": ", " / ", " > ", " › ", " » "
  };

  private Outlet() {}

  /** Fills the draft's outlet, and its published day where only the dateline has one. */
  static void find(Draft draft, List<String> lines) {
    findOnPage(draft, lines);
    withoutOutlet(draft);
  }

  /** The same for a page, whose data may name the outlet as author. */
  static void findOnPage(Draft draft, List<String> lines) {
    Dateline dateline = draft.paragraphs.isEmpty() ? null : Dateline.of(draft.paragraphs.get(0));
    if (dateline != null) {
      String first = draft.paragraphs.get(0);
      if (draft.published == null) {
        dateline
            .day()
            .ifPresent(found ->
                PublishLine.published(
                    draft, found, first.substring(0, dateline.end()), "dateline"));
      }
    }
    String named = dateline == null ? null : dateline.outlet();
    String masthead = masthead(draft, lines, named);
    String outlet = masthead != null ? masthead : named;
    if (outlet != null && draft.outlet == null) {
      draft.outlet = fullName(written(outlet, lines), lines);
    }
    creditAgency(draft, dateline);
  }

  /** "TOWN (Agency) –" credits an agency that is not the outlet itself. */
  private static void creditAgency(Draft draft, @Nullable Dateline dateline) {
    String agency = dateline == null ? null : dateline.agency();
    if (agency == null || draft.outlet == null) {
      return;
    }
    String name = letters(agency);
    String outlet = letters(draft.outlet);
    boolean own = name.isEmpty() || outlet.contains(name) || name.contains(outlet);
    boolean known = draft.credits.stream().anyMatch(c -> agency.equalsIgnoreCase(c.name()));
    if (!own && !known) {
      int start = draft.paragraphs.get(0).indexOf('(' + agency) + 1;
      Span span = new Span(start, start + agency.length());
      draft.credits.add(new Credit(agency, null, Credit.Kind.CREDIT, agency, span));
    }
  }

  private static String letters(String name) {
    return NO_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** Bylines name the outlet beside, before or instead of a person. */
  private static void withoutOutlet(Draft draft) {
    String outlet = draft.outlet;
    if (outlet == null) {
      return;
    }
    List<String> authors = List.copyOf(draft.authors);
    draft.authors.clear();
    for (String author : authors) {
      if (author.startsWith(outlet + " ")) {
        draft.author(author.substring(outlet.length()));
      } else if (!author.toLowerCase(Locale.ROOT).endsWith(outlet.toLowerCase(Locale.ROOT))) {
        draft.author(author);
      }
    }
  }

  /** A line of capitalised words above the headline that the page names again, or opens with. */
  private static @Nullable String masthead(
      Draft draft, List<String> lines, @Nullable String named) {
    if (draft.title == null) {
      return null;
    }
    String first = null;
    int free = 0;
    for (String line : lines) {
      if (line.equals(draft.title) || free >= MASTHEAD_LINES) {
        break;
      }
      if (!isSlogan(draft, line)) {
        continue;
      }
      free++;
      String name = beforeSlogan(line);
      if (!isCapitalised(name)) {
        continue;
      }
      // One word below a masthead is a section's name, which the report may well repeat.
      boolean section = first != null && name.indexOf(' ') < 0;
      if (name.equalsIgnoreCase(named) || (!section && isNamedTwice(name, lines))) {
        return name;
      }
      boolean plausible = free == 1 && (name.indexOf(' ') > 0 || name.indexOf('.') > 0);
      first = first == null && plausible ? name : first;
    }
    return first;
  }

  private static boolean isSlogan(Draft draft, String line) {
    return draft.cuts.stream()
        .anyMatch(cut -> cut.text().equals(line) && cut.kind().equals("slogan"));
  }

  private static String beforeSlogan(String line) {
    for (String mark : SLOGAN_MARKS) {
      int at = line.indexOf(mark);
      if (at > 0) {
        return line.substring(0, at).strip();
      }
    }
    return line;
  }

  private static boolean isCapitalised(String name) {
    String[] words = name.split(" ");
    if (name.isEmpty() || words.length > MAX_NAME_WORDS || CleanText.endsSentence(name)) {
      return false;
    }
    for (String word : words) {
      int c = word.codePointAt(0);
      boolean small = Character.isLetter(c) && !Character.isUpperCase(c);
      if ((small && word.length() > 3) || "=›>/»".indexOf(c) >= 0) {
        return false;
      }
    }
    return Character.isUpperCase(words[0].codePointAt(0)) || name.indexOf('.') > 0;
  }

  private static boolean isNamedTwice(String name, List<String> lines) {
    String wanted = name.toLowerCase(Locale.ROOT);
    int count = 0;
    for (int i = 0; i < lines.size() && count < 2; i++) {
      count += containsWords(lines.get(i).toLowerCase(Locale.ROOT), wanted) ? 1 : 0;
    }
    return count > 1;
  }

  private static boolean containsWords(String line, String words) {
    for (int at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1)) {
      int end = at + words.length();
      boolean opens = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
      boolean ends = end == line.length() || !Character.isLetterOrDigit(line.charAt(end));
      if (opens && ends) {
        return true;
      }
    }
    return false;
  }

  /** A name in capitals only is written as the page writes it elsewhere, or word by word. */
  private static String written(String name, List<String> lines) {
    boolean domain = name.indexOf('.') > 0 && name.indexOf(' ') < 0;
    String named = domain ? ofDomain(name, lines) : name;
    boolean capitals =
        (domain || name.indexOf(' ') > 0) && name.equals(name.toUpperCase(Locale.ROOT));
    if (!named.equals(name) || !capitals) {
      return named;
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    for (String line : lines) {
      int at = line.toLowerCase(Locale.ROOT).indexOf(wanted);
      boolean inside = at >= 0 && at + name.length() <= line.length();
      String other = inside ? line.substring(at, at + name.length()) : name;
      if (!other.equals(name) && Character.isUpperCase(other.codePointAt(0))) {
        return other;
      }
    }
    if (domain) {
      return name.toLowerCase(Locale.ROOT);
    }
    StringBuilder words = new StringBuilder();
    for (String word : name.split(" ")) {
      words.append(words.isEmpty() ? "" : " ");
      words.append(word, 0, 1).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }

  /** A masthead such as CityPost.com is City Post where a line ends with that name. */
  private static String ofDomain(String domain, List<String> lines) {
    String bare = domain.substring(0, domain.indexOf('.')).toLowerCase(Locale.ROOT);
    for (String line : lines) {
      for (String mark : new String[] {" - ", ", ", " | ", " – "}) {
        int at = line.lastIndexOf(mark);
        String tail = at < 0 ? "" : line.substring(at + mark.length()).strip();
        if (tail.replace(" ", "").toLowerCase(Locale.ROOT).equals(bare)) {
          return tail;
        }
      }
    }
    return domain;
  }

  /** "Full Name (ABBR)" on a line of its own spells an outlet's short name out. */
  private static String fullName(String name, List<String> lines) {
    String shortForm = "(" + name + ")";
    for (String line : lines) {
      if (line.endsWith(shortForm)
          && CleanText.words(line) <= 8
          && line.length() > shortForm.length()) {
        return line;
      }
    }
    return name;
  }
}
