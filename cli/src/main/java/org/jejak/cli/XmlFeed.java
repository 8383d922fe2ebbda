package org.jejak.cli;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jejak.store.Watch;
import org.jejak.store.WatchEvent;

/** The events of a watch as Atom 1.0 (RFC 4287) or RSS 2.0. */
final class XmlFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Watch watch;
  private final List<WatchEvent> events;
  private final Instant updated;

  /**
   * Gets ready.
   *
   * @param events the last first
   * @param updated when the last one was found
   */
  XmlFeed(Watch watch, List<WatchEvent> events, Instant updated) {
    this.watch = watch;
    this.events = events;
    this.updated = updated;
  }

  /** Writes elements. */
  private interface Part {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  void atom(Writer out) throws IOException {
    document(out, this::writeAtom);
  }

  void rss(Writer out) throws IOException {
    document(out, this::writeRss);
  }

  private static void document(Writer out, Part part) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      part.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void writeAtom(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    element(xml, "id", FeedIds.of(watch));
    element(xml, "title", FeedIds.title(watch));
    element(xml, "subtitle", Columns.clean(watch.shown()));
    element(xml, "updated", updated.toString());
    xml.writeStartElement("author");
    element(xml, "name", "Jejak");
    xml.writeEndElement();
    for (WatchEvent event : events) {
      xml.writeStartElement("entry");
      element(xml, "id", FeedIds.of(watch, event));
      element(xml, "title", event.title());
      element(xml, "updated", event.found().toString());
      String url = FeedIds.link(event);
      if (url != null) {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("href", url);
      }
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", event.kind().name());
      element(xml, "content", event.text());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void writeRss(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("rss");
    xml.writeAttribute("version", "2.0");
    xml.writeStartElement("channel");
    element(xml, "title", FeedIds.title(watch));
    element(xml, "link", FeedIds.of(watch));
    element(xml, "description", html(Columns.clean(watch.shown())));
    element(xml, "lastBuildDate", date(updated));
    for (WatchEvent event : events) {
      xml.writeStartElement("item");
      element(xml, "title", event.title());
      String url = FeedIds.link(event);
      if (url != null) {
        element(xml, "link", url);
      }
      element(xml, "description", html(event.text()));
      xml.writeStartElement("guid");
      xml.writeAttribute("isPermaLink", "false");
      xml.writeCharacters(FeedIds.of(watch, event));
      xml.writeEndElement();
      element(xml, "category", event.kind().name());
      element(xml, "pubDate", date(event.found()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(allowed(text));
    xml.writeEndElement();
  }

  /** Without the two characters that XML does not know and a text without controls may hold. */
  private static String allowed(String text) {
    return text.replace("\ufffe", "").replace("\uffff", "");
  }

  private static String date(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME
        .withLocale(Locale.ROOT)
        .format(time.atOffset(ZoneOffset.UTC));
  }

  /** A description in RSS is HTML. */
  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "<br>");
  }
}
