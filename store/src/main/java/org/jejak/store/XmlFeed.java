package org.jejak.store;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed as Atom 1.0 (RFC 4287) or RSS 2.0. */
public final class XmlFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Syndication feed;

  /** Gets ready. */
  public XmlFeed(Syndication feed) {
    this.feed = feed;
  }

  /** Writes elements. */
  private interface Part {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  /**
   * Writes Atom.
   *
   * @throws IOException when it cannot be written
   */
  public void atom(Writer out) throws IOException {
    document(out, this::writeAtom);
  }

  /**
   * Writes RSS.
   *
   * @throws IOException when it cannot be written
   */
  public void rss(Writer out) throws IOException {
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
    element(xml, "id", feed.id());
    element(xml, "title", feed.title());
    element(xml, "subtitle", feed.description());
    element(xml, "updated", feed.updated().toString());
    xml.writeStartElement("author");
    element(xml, "name", "Jejak");
    xml.writeEndElement();
    for (Syndication.Entry entry : feed.entries()) {
      xml.writeStartElement("entry");
      element(xml, "id", entry.id());
      element(xml, "title", entry.title());
      element(xml, "updated", entry.updated().toString());
      String url = entry.link();
      if (url != null) {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("href", url);
      }
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", entry.category());
      element(xml, "content", entry.text());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void writeRss(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("rss");
    xml.writeAttribute("version", "2.0");
    xml.writeStartElement("channel");
    element(xml, "title", feed.title());
    element(xml, "link", feed.id());
    element(xml, "description", html(feed.description()));
    element(xml, "lastBuildDate", date(feed.updated()));
    for (Syndication.Entry entry : feed.entries()) {
      xml.writeStartElement("item");
      element(xml, "title", entry.title());
      String url = entry.link();
      if (url != null) {
        element(xml, "link", url);
      }
      element(xml, "description", html(entry.text()));
      xml.writeStartElement("guid");
      xml.writeAttribute("isPermaLink", "false");
      xml.writeCharacters(entry.id());
      xml.writeEndElement();
      element(xml, "category", entry.category());
      element(xml, "pubDate", date(entry.updated()));
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

  /** Without the characters that XML does not know. */
  private static String allowed(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().filter(XmlFeed::isAllowed).forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  private static boolean isAllowed(int point) {
    boolean space = point == '\t' || point == '\n' || point == '\r';
    boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return space || (point >= ' ' && point != 0xfffe && point != 0xffff && !half);
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
