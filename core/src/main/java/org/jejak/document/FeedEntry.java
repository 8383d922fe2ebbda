package org.jejak.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The fields of one element of a feed; names are in small letters, with their prefix. */
final class FeedEntry {
  private static final int FULL_TEXT_PARAGRAPHS = 3;
  private static final int FULL_TEXT_LENGTH = 1500;

  private final Element entry;

  FeedEntry(Element entry) {
    this.entry = entry;
  }

  /** The text or markup of an entry, and whether it is only a summary. */
  record Body(String words, boolean summary) {}

  private static String name(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.startsWith("atom:") || name.startsWith("rss:")
        ? name.substring(name.indexOf(':') + 1)
        : name;
  }

  /** The first child of the first of these names that is not blank. */
  @Nullable Element child(String... names) {
    for (String name : names) {
      for (Element child : entry.children()) {
        if (name(child).equals(name) && !words(child).isBlank()) {
          return child;
        }
      }
    }
    return null;
  }

  /** What such a child says, without markup. */
  @Nullable String text(String... names) {
    Element child = child(names);
    if (child == null) {
      return null;
    }
    String words = words(child);
    String text = words.indexOf('<') >= 0 || words.indexOf('&') >= 0 ? plain(words) : words;
    return text.isBlank() ? null : text.strip();
  }

  private static String plain(String words) {
    return Jsoup.parse(words).text();
  }

  private static String words(Element element) {
    boolean inline = element.attr("type").equals("xhtml");
    return inline ? element.html() : element.wholeText();
  }

  /** The full text where there is one, else the summary; null where neither says anything. */
  @Nullable Body body() {
    Element full = child("content:encoded", "content", "yandex:full-text", "full-text", "body");
    Element summary = child("description", "summary");
    String whole = full == null ? "" : words(full);
    String brief = summary == null ? "" : words(summary);
    if (!whole.isEmpty() && (brief.isEmpty() || plain(whole).length() >= plain(brief).length())) {
      return new Body(whole, false);
    }
    return brief.isEmpty() || isHeadlines(brief) ? null : new Body(brief, !isFullText(brief));
  }

  private static boolean isFullText(String words) {
    int paragraphs = 0;
    for (int i = words.indexOf("<p"); i >= 0; i = words.indexOf("<p", i + 2)) {
      paragraphs++;
    }
    return paragraphs >= FULL_TEXT_PARAGRAPHS || words.length() >= FULL_TEXT_LENGTH;
  }

  /** Aggregators give linked headlines and the names of outlets in grey instead of a summary. */
  private static boolean isHeadlines(String words) {
    if (!words.contains("<font")) {
      return false;
    }
    Element fragment = Jsoup.parseBodyFragment(words).body();
    fragment.select("a, font").remove();
    return fragment.text().codePoints().noneMatch(Character::isLetter);
  }

  @Nullable String link() {
    String original = text("feedburner:origlink");
    if (original != null && PageAddress.isWeb(original)) {
      return original;
    }
    String found = null;
    for (Element child : entry.children()) {
      if (!name(child).equals("link")) {
        continue;
      }
      String href = child.hasAttr("href") ? child.attr("href").strip() : child.text().strip();
      String rel = child.attr("rel");
      if (PageAddress.isWeb(href) && (rel.isEmpty() || rel.equals("alternate"))) {
        return href;
      }
      found = found == null && PageAddress.isWeb(href) && !rel.equals("self") ? href : found;
    }
    return found != null ? found : permanent();
  }

  private @Nullable String permanent() {
    Element guid = child("guid");
    String address = guid == null ? "" : guid.text().strip();
    boolean no = guid != null && guid.attr("isPermaLink").equalsIgnoreCase("false");
    return !no && PageAddress.isWeb(address) ? address : null;
  }

  /** The outlet that an aggregator names: RSS gives it as text, Atom as a feed of its own. */
  @Nullable String source() {
    Element source = child("source", "dc:source");
    if (source == null) {
      return null;
    }
    boolean feed = source.firstElementChild() != null;
    String name = feed ? new FeedEntry(source).text("title") : text("source", "dc:source");
    return name == null || PageAddress.isWeb(name) ? null : name;
  }

  List<String> authors() {
    List<String> authors = new ArrayList<>();
    for (Element child : entry.children()) {
      String name = name(child);
      if (name.equals("dc:creator") || name.equals("author")) {
        Element inner = new FeedEntry(child).child("name");
        add(authors, withoutMail((inner == null ? child : inner).text().strip()));
      }
    }
    for (Element child : authors.isEmpty() ? entry.children() : List.<Element>of()) {
      boolean wrote = child.attr("role").equals("author") || child.attr("role").equals("reporter");
      if (name(child).equals("media:credit") && wrote) {
        add(authors, child.text().strip());
      }
    }
    return authors;
  }

  private static void add(List<String> authors, String author) {
    if (!author.isEmpty() && !authors.contains(author)) {
      authors.add(author);
    }
  }

  /** RSS wants an author as "mail@host (First Last)". */
  private static String withoutMail(String author) {
    int at = author.indexOf('@');
    int open = author.indexOf('(');
    int close = author.indexOf(')', Math.max(open, 0));
    if (at > 0 && open > at && close > open) {
      return author.substring(open + 1, close).strip();
    }
    boolean mail = at > 0 && author.indexOf(' ') < 0;
    return mail ? "" : author;
  }

  @Nullable String image() {
    for (Element child : entry.children()) {
      String image = name(child).equals("media:group") ? new FeedEntry(child).image() : of(child);
      if (image != null) {
        return image;
      }
    }
    return null;
  }

  private static @Nullable String of(Element child) {
    String name = name(child);
    String type = child.attr("type");
    boolean other = !type.isEmpty() && !type.startsWith("image");
    other |= child.attr("medium").equals("video") || child.attr("medium").equals("audio");
    boolean media = name.equals("media:content") && !other || name.equals("media:thumbnail");
    boolean enclosure = name.equals("enclosure") && type.startsWith("image");
    boolean itunes = name.equals("itunes:image");
    String url = child.attr(itunes ? "href" : "url").strip();
    return (media || enclosure || itunes) && PageAddress.isWeb(url) ? url : null;
  }
}
