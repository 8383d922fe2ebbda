package org.jejak.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.language.PackException;
import org.jejak.language.Table;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells from class and id names which part of a page an element is. */
final class PageNames {
  private static final int MAX_LENGTH = 600;
  private static final int MAX_WORDS = 3;
  private static final Map<String, Entry> ENTRIES = load();

  /** The first words of all entries, and how many words the longest that opens so has. */
  private static final Map<String, Integer> LONGEST = longest();

  /** The hashes of these words and of their plurals, cut to a few bits. */
  private static final BitSet OPENING = opening();

  private static final int OPENING_BITS = 1 << 15;

  private static final Reason HIDDEN = new Reason("hidden", "hidden", Force.WEAK);

  /** The microdata property that marks the text of a report (schema.org). */
  static final String MARKED_BODY = "itemprop articleBody";

  private final Map<String, Sense> known = new HashMap<>();

  /** How far a name is to be believed. */
  enum Force {
    /** Says nothing where much of the page's text stands under it. */
    WEAK,
    STRONG
  }

  /**
   * Why an element may be no part of the text.
   *
   * @param kind what it is cut as
   * @param word the words of the class or id name, or the tag, that say so
   */
  record Reason(String kind, String word, Force force) {}

  /**
   * What an element's names say.
   *
   * @param body the name by which it holds the text; null where none does
   * @param lead whether it holds the standfirst
   */
  record Sense(List<Reason> reasons, @Nullable String body, boolean lead) {
    static final Sense NONE = new Sense(List.of(), null, false);

    Sense {
      reasons = List.copyOf(reasons);
    }

    Sense and(Reason reason) {
      List<Reason> more = new ArrayList<>(reasons);
      more.add(reason);
      return new Sense(more, body, lead);
    }
  }

  private record Entry(String kind, String word, String how) {}

  private static Map<String, Entry> load() {
    Map<String, Entry> entries = new HashMap<>();
    for (Table.Row row : Table.resource(PageNames.class, "page-names.tsv")) {
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

  /** What tag, names and attributes of a block element say. */
  Sense ofBlock(Element element) {
    Sense sense = names(element);
    Reason byTag = byTag(element.normalName());
    sense = byTag == null ? sense : sense.and(byTag);
    if (element.attributesSize() == 0) {
      return sense;
    }
    Reason byRole = byRole(element.attr("role"));
    sense = byRole == null ? sense : sense.and(byRole);
    if (element.attr("itemprop").contains("articleBody")) {
      sense = new Sense(sense.reasons, MARKED_BODY, sense.lead);
    }
    return isHidden(element) ? sense.and(HIDDEN) : sense;
  }

  /** What the names of an inline element say; only reasons to cut it matter there. */
  Sense ofInline(Element element) {
    Sense sense = names(element);
    boolean hidden = element.attributesSize() > 0 && isUnseen(element);
    return hidden ? sense.and(HIDDEN) : sense;
  }

  private Sense names(Element element) {
    return element.attributesSize() == 0
        ? Sense.NONE
        : sense(element.attr("class"), element.attr("id"));
  }

  private static boolean isHidden(Element element) {
    return isUnseen(element) || element.attr("aria-hidden").equals("true");
  }

  private static boolean isUnseen(Element element) {
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("display: none");
  }

  private static @Nullable Reason byTag(String tag) {
    return switch (tag) {
      case "nav", "menu", "dialog", "footer" -> new Reason("navigation", tag, Force.STRONG);
      case "aside" -> new Reason("related", tag, Force.WEAK);
      case "header" -> new Reason("head", tag, Force.WEAK);
      case "form" -> new Reason("form", tag, Force.WEAK);
      case "figure", "figcaption" -> new Reason("caption", tag, Force.WEAK);
      default -> null;
    };
  }

  private static @Nullable Reason byRole(String role) {
    return switch (role) {
      case "navigation", "banner", "dialog", "search" ->
          new Reason("navigation", role, Force.STRONG);
      case "complementary" -> new Reason("related", role, Force.STRONG);
      case "contentinfo" -> new Reason("navigation", role, Force.WEAK);
      default -> null;
    };
  }

  /** What the values of the class and id attributes say. */
  Sense sense(String className, String id) {
    if (className.isEmpty() && id.isEmpty()) {
      return Sense.NONE;
    }
    String names = id.isEmpty() ? className : className + ' ' + id;
    return known.computeIfAbsent(
        names.length() > MAX_LENGTH ? names.substring(0, MAX_LENGTH) : names, PageNames::read);
  }

  private static Sense read(String names) {
    List<Reason> reasons = new ArrayList<>();
    String body = null;
    boolean lead = false;
    boolean responsive = isResponsive(names);
    for (String name : parts(names)) {
      for (Entry entry : entries(words(name))) {
        if (entry.kind.equals("body")) {
          body = body == null ? name : body;
        } else if (entry.kind.equals("lead")) {
          lead = true;
        } else if (entry.kind.equals("hidden")) {
          reasons.addAll(responsive ? List.of() : List.of(new Reason("hidden", names, Force.WEAK)));
        } else {
          Force force = entry.how.equals("STRONG") ? Force.STRONG : Force.WEAK;
          reasons.add(new Reason(entry.kind, entry.word, force));
        }
      }
    }
    return reasons.isEmpty() && body == null && !lead ? Sense.NONE : new Sense(reasons, body, lead);
  }

  /** The names that may hold an entry; those with a colon hold only on some screens. */
  private static List<String> parts(String names) {
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

  /** Whether the names show on a wider screen what they hide on a narrow one. */
  private static boolean isResponsive(String names) {
    return names.indexOf(':') >= 0
        || names.contains("d-sm-")
        || names.contains("d-md-")
        || names.contains("d-lg-")
        || names.contains("d-xl-");
  }

  private static List<Entry> entries(List<String> words) {
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
