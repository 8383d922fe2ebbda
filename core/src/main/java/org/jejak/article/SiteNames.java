package org.jejak.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names by which a page's site goes: what it calls itself, and its domain. */
final class SiteNames {
  private static final int MIN_LETTERS = 2;
  private static final int MIN_INNER = 5;

  private final Set<String> names = new LinkedHashSet<>();
  private final List<Set<String>> words = new ArrayList<>();

  SiteNames(@Nullable String host, @Nullable String... written) {
    for (String name : written) {
      add(name);
    }
    if (host != null) {
      addHost(host.toLowerCase(Locale.ROOT));
    }
  }

  private void add(@Nullable String name) {
    String letters = name == null ? "" : CleanText.letters(name);
    if (name != null && letters.length() >= MIN_LETTERS) {
      names.add(letters);
      words.add(Set.copyOf(CleanText.wordList(name)));
    }
  }

  /** www.city-post.co.uk is City Post, citypost.co.uk and citypost. */
  private void addHost(String host) {
    String[] labels = host.split("\\.");
    int last = labels.length - 1;
    boolean second = last >= 2 && labels[last].length() == 2 && labels[last - 1].length() <= 3;
    int main = second ? last - 2 : last - 1;
    if (main >= 0) {
      names.add(CleanText.letters(labels[main]));
      StringBuilder domain = new StringBuilder();
      for (int i = main; i <= last; i++) {
        domain.append(labels[i]);
      }
      names.add(CleanText.letters(domain.toString()));
    }
    if (main > 0) {
      names.add(CleanText.letters(labels[main - 1] + labels[main]));
    }
  }

  /** Whether a text is such a name, or holds at least half of the words of one and little else. */
  boolean isSite(String text) {
    String letters = CleanText.letters(text);
    if (names.contains(letters)) {
      return true;
    }
    List<String> said = CleanText.wordList(text);
    for (Set<String> name : words) {
      long shared = said.stream().filter(name::contains).count();
      boolean most = 2 * shared >= Math.max(said.size(), name.size());
      if (shared > 0 && most) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is such a name, or a name of the domain stands in it. */
  boolean isWithin(String text) {
    String letters = CleanText.letters(text);
    return isSite(text)
        || names.stream().anyMatch(name -> name.length() >= MIN_INNER && letters.contains(name));
  }

  /** Whether a text is just such a name. */
  boolean isExactly(String text) {
    return names.contains(CleanText.letters(text));
  }
}
