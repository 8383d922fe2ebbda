package org.jejak.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.language.PackException;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;

/** The words of class and id names that say what an element is. */
final class NameEntries {
  private static final int MAX_WORDS = 3;
  private static final Map<String, Entry> ENTRIES = load();

  /** The first words of all entries, and how many words the longest that opens so has. */
  private static final Map<String, Integer> LONGEST = longest();

  /** The hashes of these words and of their plurals, cut to a few bits. */
  private static final BitSet OPENING = opening();

  private static final int OPENING_BITS = 1 << 15;

  private NameEntries() {}

  /**
   * What words of a name say of their element.
   *
   * @param how NAME, TOKEN (only as the whole name), STRONG or WEAK
   */
  record Entry(String kind, String word, String how) {}

  private static Map<String, Entry> load() {
    Map<String, Entry> entries = new HashMap<>();
    for (Table.Row row : Table.resource(NameEntries.class, "page-names.tsv")) {
      String words = row.get(1);
      Entry entry = new Entry(row.get(0), words, row.get(2));
      if (words.isBlank() || !List.of("NAME", "TOKEN", "STRONG", "WEAK").contains(entry.how)) {
        throw new PackException(row.origin(), "no words or no such how");
      }
      if (entries.put(words, entry) != null) {
        throw new PackException(row.origin(), "'" + words + "' stands there twice");
      }
      entries.putIfAbsent(words.replace(" ", ""), entry);
    }
    return entries;
  }

  private static Map<String, Integer> longest() {
    Map<String, Integer> longest = new HashMap<>();
    for (String words : ENTRIES.keySet()) {
      String[] each = words.split(" ");
      longest.merge(each[0], Math.min(each.length, MAX_WORDS), Math::max);
    }
    return Map.copyOf(longest);
  }

  private static BitSet opening() {
    BitSet opening = new BitSet(OPENING_BITS);
    for (String word : LONGEST.keySet()) {
      opening.set(word.hashCode() & OPENING_BITS - 1);
      opening.set((word + "s").hashCode() & OPENING_BITS - 1);
    }
    return opening;
  }

  /** How many words the longest entry has that a word may open; 0 where it opens none. */
  private static int longest(String word) {
    Integer own = LONGEST.get(word);
    if (own != null) {
      return own;
    }
    boolean plural =
        word.endsWith("s") && LONGEST.containsKey(word.substring(0, word.length() - 1));
    return plural ? 1 : 0;
  }

  /** The names that may hold an entry; those with a colon hold only on some screens. */
  static List<String> parts(String names) {
    List<String> parts = List.of();
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || isSpace(names.charAt(i))) {
        String name = mayHold(names, start, i) ? names.substring(start, i) : "";
        if (!name.isEmpty() && name.indexOf(':') < 0) {
          parts = parts.isEmpty() ? new ArrayList<>() : parts;
          parts.add(name);
        }
        start = i + 1;
      }
    }
    return parts;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** Whether one of the {@link #words} of a name may open an entry, told without making them. */
  private static boolean mayHold(String names, int from, int to) {
    int hash = 0;
    int known = 0;
    int length = 0;
    for (int i = from; i <= to; i++) {
      char c = i < to ? names.charAt(i) : ' ';
      boolean inside = Character.isLetterOrDigit(c);
      if (length > 0 && (!inside || isHump(names, i))) {
        if (OPENING.get(known & OPENING_BITS - 1)) {
          return true;
        }
        hash = 0;
        length = 0;
      }
      if (inside) {
        hash = 31 * hash + Character.toLowerCase(c);
        known = length == 0 || !Character.isDigit(c) ? hash : known;
        length++;
      }
    }
    return false;
  }

  private static boolean isHump(String name, int i) {
    return Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
  }

  /** The entries among the words of a name, in their order. */
  static List<Entry> of(String name) {
    List<String> words = words(name);
    List<Entry> entries = new ArrayList<>();
    int topic = words.size() > 1 && isTopic(words.get(0)) ? 1 : 0;
    for (int from = 0; from < (topic > 0 ? topic : words.size()); from++) {
      int most = Math.min(words.size(), from + longest(words.get(from)));
      for (int to = most; to > from + topic; to--) {
        boolean one = to == from + 1;
        Entry entry = entry(one ? words.get(from) : String.join(" ", words.subList(from, to)));
        boolean whole = from == 0 && to == words.size();
        if (entry != null && (whole || !entry.how.equals("TOKEN"))) {
          entries.add(entry);
          from = to - 1;
          break;
        }
      }
    }
    return entries;
  }

  private static @Nullable Entry entry(String phrase) {
    Entry entry = ENTRIES.get(phrase);
    boolean plural = entry == null && phrase.length() > 3 && phrase.endsWith("s");
    return plural ? ENTRIES.get(phrase.substring(0, phrase.length() - 1)) : entry;
  }

  /**
   * article__related-posts and articleRelatedPosts are both article, related, posts; what follows
   * "has" or "without" tells what the element has, not what it is.
   */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      boolean inside = Character.isLetterOrDigit(c);
      if (!word.isEmpty() && (!inside || isHump(name, i))) {
        String whole = withoutNumber(word);
        word.setLength(0);
        if (isPossession(whole)) {
          return words;
        }
        words.add(whole);
      }
      if (inside) {
        word.append(Character.toLowerCase(c));
      }
    }
    return words;
  }

  /** ad2 is an ad; 4ad is a part of some key. */
  private static String withoutNumber(StringBuilder word) {
    int end = word.length();
    while (end > 1 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, end);
  }

  /** category-sport and tag-social tell what the report is about. */
  private static boolean isTopic(String word) {
    return word.equals("category") || word.equals("tag");
  }

  private static boolean isPossession(String word) {
    return switch (word) {
      case "has", "with", "no", "without", "not" -> true;
      default -> false;
    };
  }
}
