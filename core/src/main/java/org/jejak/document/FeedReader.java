package org.jejak.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom, broken ones too, entry by entry. */
final class FeedReader {
  private static final int FULL_TEXT_PARAGRAPHS = 3;
  private static final int FULL_TEXT_LENGTH = 1500;

  private final Intake intake;
  private final Arrival arrival;
  private final List<Note> notes;

  FeedReader(Intake intake, Arrival arrival, List<Note> notes) {
    this.intake = intake;
    this.arrival = arrival;
    this.notes = notes;
  }

  void read(String xml) {
    Parser parser = Parser.xmlParser().setTrackPosition(true);
    org.jsoup.nodes.Document feed = parser.parseInput(xml, "");
    feed.outputSettings().prettyPrint(false);
    List<Element> entries = new ArrayList<>();
    for (Element element : feed.getAllElements()) {
      String name = name(element);
      boolean entry = name.equals("item") || name.equals("entry");
      if (entry && element.parent() != null && !isEntry(element.parent())) {
        entries.add(element);
      }
    }
    boolean isFeed = feed.selectFirst("rss, feed, channel, rdf|RDF") != null;
    if (entries.isEmpty()) {
      String reason = isFeed ? "is a feed without entries" : "is XML, but neither RSS nor Atom";
      intake.reject(arrival, reason);
      return;
    }
    String outlet = channelTitle(feed);
    int number = 0;
    for (Element entry : entries) {
      number++;
      report(entry, number, outlet, xml);
    }
  }

  private static boolean isEntry(Element element) {
    return name(element).equals("item") || name(element).equals("entry");
  }

  private static @Nullable String channelTitle(org.jsoup.nodes.Document feed) {
    for (Element holder : feed.select("channel, feed")) {
      String title = text(holder, "title");
      if (title != null) {
        return title;
      }
    }
    return null;
  }

  private void report(Element entry, int number, @Nullable String outlet, String xml) {
    String url = link(entry);
    String item = text(entry, "guid", "id");
    item = item != null ? item : url != null ? url : Integer.toString(number);
    String source = source(entry, xml);
    Element full = child(entry, "content:encoded", "content", "body");
    Element body = full != null ? full : child(entry, "description", "summary");
    String words = body == null ? null : words(body);
    boolean markup = words != null && Markup.in(words);
    Content content =
        new Content.Fields(
            text(entry, "title"),
            words,
            markup,
            full == null && !isFullText(words),
            outlet,
            authors(entry),
            text(entry, "category"),
            null,
            text(entry, "pubdate", "published", "dc:date", "issued", "updated"),
            text(entry, "updated", "modified", "dcterms:modified"),
            image(entry));
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    intake.report(arrival.part(item), bytes, url, content, notes, null);
  }

  private static boolean isFullText(@Nullable String words) {
    if (words == null) {
      return false;
    }
    int paragraphs = 0;
    for (int i = words.indexOf("<p"); i >= 0; i = words.indexOf("<p", i + 2)) {
      paragraphs++;
    }
    return paragraphs >= FULL_TEXT_PARAGRAPHS || words.length() >= FULL_TEXT_LENGTH;
  }

  private static String source(Element entry, String xml) {
    int start = entry.sourceRange().startPos();
    int end = entry.endSourceRange().endPos();
    boolean known = start >= 0 && end > start && end <= xml.length();
    return known ? xml.substring(start, end) : entry.outerHtml();
  }

  private static String name(Element element) {
    return element.tagName().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Element child(Element parent, String... names) {
    for (String name : names) {
      for (Element child : parent.children()) {
        if (name(child).equals(name) && !words(child).isBlank()) {
          return child;
        }
      }
    }
    return null;
  }

  private static @Nullable String text(Element parent, String... names) {
    Element child = child(parent, names);
    if (child == null) {
      return null;
    }
    String words = words(child);
    String text = words.indexOf('<') >= 0 || words.indexOf('&') >= 0 ? plain(words) : words;
    return text.isBlank() ? null : text.strip();
  }

  private static String plain(String words) {
    return org.jsoup.Jsoup.parse(words).text();
  }

  private static String words(Element element) {
    boolean inline = element.attr("type").equals("xhtml");
    return inline ? element.html() : element.wholeText();
  }

  private static @Nullable String link(Element entry) {
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
    return found;
  }

  private static List<String> authors(Element entry) {
    List<String> authors = new ArrayList<>();
    for (Element child : entry.children()) {
      String name = name(child);
      if (name.equals("dc:creator") || name.equals("author")) {
        Element inner = child(child, "name");
        String author = (inner == null ? child : inner).text().strip();
        if (!author.isEmpty() && !authors.contains(author)) {
          authors.add(author);
        }
      }
    }
    return authors;
  }

  private static @Nullable String image(Element entry) {
    for (Element child : entry.children()) {
      String name = name(child);
      boolean media = name.equals("media:content") || name.equals("media:thumbnail");
      boolean enclosure = name.equals("enclosure") && child.attr("type").startsWith("image");
      String url = child.attr("url").strip();
      if ((media || enclosure) && PageAddress.isWeb(url)) {
        return url;
      }
    }
    return null;
  }
}
