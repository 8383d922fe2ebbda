package org.jejak.article;

import java.util.ArrayList;
import java.util.List;

/** Reads names out of what a page gives as its authors, and tells persons from bodies. */
final class Bylines {
  private static final int MAX_NAME = 80;
  private static final int MAX_BYLINE = 200;
  private static final int MAX_WORDS = 8;
  private static final int MAX_UNCASED_WORDS = 3;
  private static final String EDGES = ",;:-–|•/ ";

  private final Boilerplate boilerplate;
  private final Newsroom newsroom;
  private final PageLocale locale;
  private final SiteNames site;

  Bylines(Boilerplate boilerplate, Newsroom newsroom, PageLocale locale, SiteNames site) {
    this.boilerplate = boilerplate;
    this.newsroom = newsroom;
    this.locale = locale;
    this.site = site;
  }

  /** A name of one word may be a nickname, a newsroom or a login: persons have two. */
  boolean isPerson(String name) {
    return (!isCased(name) || CleanText.words(name) >= 2) && !newsroom.isBody(name, site);
  }

  /** Whether a text is the name of a news agency. */
  boolean isAgency(String text) {
    return newsroom.isAgency(text);
  }

  /** The names in a value of a page's data; one that is no list of names is taken whole. */
  List<String> ofData(String written) {
    String text = PageTitle.plain(written);
    text = text == null ? "" : withoutPhrase(CleanText.strip(text, EDGES), boilerplate);
    boolean address = text.contains("://") || text.contains("www.") || text.indexOf('@') >= 0;
    if (text.isEmpty() || address || text.length() > 4 * MAX_NAME) {
      return List.of();
    }
    boolean list = text.indexOf(',') >= 0 || text.indexOf(';') >= 0 || text.indexOf('|') >= 0;
    List<String> names = Byline.names(text);
    List<String> parts = new ArrayList<>(list || names.size() > 1 ? names : List.of());
    if (parts.isEmpty()) {
      parts.add(text);
    }
    parts.removeIf(part -> part.length() > MAX_NAME || CleanText.words(part) > MAX_WORDS);
    parts.removeIf(part -> part.codePoints().noneMatch(Character::isLetter));
    parts.removeIf(part -> newsroom.isOffice(part) && !newsroom.isBody(part, site));
    return parts.stream().flatMap(part -> withoutAgency(part).stream()).toList();
  }

  /** The persons in the text of a printed byline. */
  List<String> ofPrint(String written) {
    String text = written.length() > MAX_BYLINE ? null : PageTitle.plain(written);
    text = text == null ? "" : withoutPhrase(CleanText.strip(text, EDGES), phrases());
    List<String> persons = new ArrayList<>();
    for (String name : Byline.names(text)) {
      if (isPerson(name) && !newsroom.isOffice(name)) {
        persons.add(name);
      }
    }
    boolean uncased = !text.isEmpty() && !isCased(text);
    boolean name = uncased && CleanText.words(text) <= MAX_UNCASED_WORDS && isPerson(text);
    if (name && text.codePoints().noneMatch(Character::isDigit)) {
      persons.add(text);
    }
    return persons;
  }

  /** The persons in a line that opens with such a word as "by". */
  List<String> ofLine(String line) {
    Boilerplate.Hit hit = line.length() > MAX_BYLINE ? null : phrases().find(line);
    boolean byline = hit != null && hit.kind().equals("author") && hit.from() == 0;
    return byline ? ofPrint(line) : List.of();
  }

  private Boilerplate phrases() {
    return boilerplate.in(locale.language());
  }

  private static boolean isCased(String text) {
    return text.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }

  /** "Jane Doe The Associated Press" is Jane Doe; "Jane Doe et AFP" are both. */
  private List<String> withoutAgency(String name) {
    int second = name.indexOf(' ', name.indexOf(' ') + 1);
    for (int space = second; space > 0; space = name.indexOf(' ', space + 1)) {
      String person = name.substring(0, space);
      String agency = name.substring(space + 1);
      if (CleanText.isName(person) && newsroom.isAgency(agency)) {
        int last = person.lastIndexOf(' ');
        boolean joiner = Character.isLowerCase(person.codePointAt(last + 1));
        return joiner ? List.of(person.substring(0, last), agency) : List.of(person);
      }
    }
    return List.of(name);
  }

  private static String withoutPhrase(String text, Boilerplate phrases) {
    Boilerplate.Hit hit = phrases.find(text);
    boolean phrase = hit != null && hit.kind().equals("author") && hit.from() == 0;
    return phrase && hit != null ? CleanText.strip(text.substring(hit.to()), EDGES) : text;
  }
}
