package org.jejak.document;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads RSS, Atom and news sitemaps, broken and endless ones too, entry by entry. */
final class FeedReader {
  private static final String PAGES = "; jejak fetch --sitemap reads the pages";

  private final Intake intake;
  private final Arrival arrival;
  private final List<Note> notes;

  FeedReader(Intake intake, Arrival arrival, List<Note> notes) {
    this.intake = intake;
    this.arrival = arrival;
    this.notes = notes;
  }

  void read(Reader in) throws IOException {
    XmlEntries entries = new XmlEntries(in, intake.limits().reportBytes());
    XmlEntries.Entry entry = entries.next();
    switch (entries.root()) {
      case "urlset" -> addresses(entries, entry);
      case "sitemapindex" -> {
        int count = 0;
        for (; entry != null; entry = entries.next()) {
          count++;
        }
        String index = "is an index of %d sitemaps; jejak fetch --sitemap reads them";
        intake.reject(arrival, index.formatted(count));
      }
      default -> reports(entries, entry);
    }
  }

  private void reports(XmlEntries entries, XmlEntries.@Nullable Entry first) throws IOException {
    if (first == null) {
      String other = "is XML, but neither a feed nor a sitemap";
      intake.reject(arrival, entries.isKnown() ? "is a feed without entries" : other);
      return;
    }
    String outlet = channelTitle(entries.head());
    int number = 0;
    for (XmlEntries.Entry entry = first; entry != null; entry = entries.next()) {
      number++;
      Element element = element(entry, number);
      if (element != null) {
        report(entry, element, number, outlet);
      }
    }
  }

  private @Nullable Element element(XmlEntries.Entry entry, int number) {
    if (entry.source() == null) {
      String tooLong = "entry %d is longer than a report may be";
      intake.reject(arrival.part(Integer.toString(number)), tooLong.formatted(number));
      return null;
    }
    org.jsoup.nodes.Document xml = Parser.xmlParser().parseInput(entry.source(), "");
    xml.outputSettings().prettyPrint(false);
    return xml.firstElementChild();
  }

  private static @Nullable String channelTitle(String head) {
    org.jsoup.nodes.Document xml = Parser.xmlParser().parseInput(head, "");
    for (Element holder : xml.getAllElements()) {
      String name = holder.tagName().toLowerCase(Locale.ROOT);
      if (name.endsWith("channel") || name.endsWith("feed")) {
        String title = new FeedEntry(holder).text("title");
        if (title != null) {
          return title;
        }
      }
    }
    return null;
  }

  private void report(
      XmlEntries.Entry entry, Element element, int number, @Nullable String channel) {
    FeedEntry fields = new FeedEntry(element);
    String url = fields.link();
    String item = fields.text("guid", "id");
    item = item != null ? item : url != null ? url : Integer.toString(number);
    Arrival at = arrival.part(FieldsItem.shortened(item));
    String source = fields.source();
    String outlet = source != null ? source : channel;
    String title = withoutOutlet(fields.text("title"), source);
    FeedEntry.Body body = fields.body();
    if (title == null && body == null) {
      intake.reject(at, "has neither a title nor a text");
      return;
    }
    Content content =
        new Content.Fields(
            title,
            body == null ? null : body.words(),
            body != null && Markup.in(body.words()),
            body != null && body.summary(),
            outlet,
            fields.authors(),
            fields.text("category", "dc:subject"),
            fields.text("dc:language", "language"),
            fields.text("pubdate", "published", "dc:date", "issued", "date", "updated"),
            fields.text("updated", "modified", "dcterms:modified", "atom:updated"),
            fields.image(),
            null);
    hand(at, entry, url, content);
  }

  private void hand(Arrival at, XmlEntries.Entry entry, @Nullable String url, Content content) {
    byte[] bytes = String.valueOf(entry.source()).getBytes(StandardCharsets.UTF_8);
    String shortfall = entry.cutOff() ? "the feed breaks off in it" : null;
    intake.report(at, bytes, url, content, notes, shortfall);
  }

  /** Aggregators write an entry's outlet behind its headline. */
  private static @Nullable String withoutOutlet(@Nullable String title, @Nullable String outlet) {
    String tail = " - " + outlet;
    boolean named = title != null && outlet != null && title.endsWith(tail);
    return title != null && named ? title.substring(0, title.length() - tail.length()) : title;
  }

  /** The addresses of a sitemap; those with a headline (Google's news namespace) are reports. */
  private void addresses(XmlEntries entries, XmlEntries.@Nullable Entry first) throws IOException {
    int number = 0;
    int bare = 0;
    for (XmlEntries.Entry entry = first; entry != null; entry = entries.next()) {
      number++;
      Element element = element(entry, number);
      if (element != null && !announces(entry, element, number)) {
        bare++;
      }
    }
    if (bare == number) {
      intake.reject(arrival, "is a sitemap of " + number + " addresses without reports" + PAGES);
    } else if (bare > 0) {
      intake.reject(arrival, "holds " + bare + " addresses without a headline" + PAGES);
    }
  }

  private boolean announces(XmlEntries.Entry entry, Element element, int number) {
    FeedEntry fields = new FeedEntry(element);
    Element news = fields.child("news:news");
    String title = news == null ? null : new FeedEntry(news).text("news:title");
    if (news == null || title == null) {
      return false;
    }
    String loc = fields.text("loc");
    FeedEntry about = new FeedEntry(news);
    Element publication = about.child("news:publication");
    FeedEntry outlet = publication == null ? about : new FeedEntry(publication);
    Element image = fields.child("image:image");
    Content content =
        new Content.Fields(
            title,
            null,
            false,
            false,
            outlet.text("news:name"),
            List.of(),
            null,
            outlet.text("news:language"),
            about.text("news:publication_date"),
            null,
            image == null ? null : new FeedEntry(image).text("image:loc"),
            null);
    String item = loc == null ? Integer.toString(number) : FieldsItem.shortened(loc);
    String url = loc != null && PageAddress.isWeb(loc) ? loc : null;
    hand(arrival.part(item), entry, url, content);
    return true;
  }
}
