package org.jejak.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jejak.knowledge.Agencies;
import org.jsoup.nodes.Element;

/**
 * Finds whom a page names as its authors: in its data, its meta elements, its marked bylines, its
 * lines near the headline. The first place that names a person counts; newsrooms and agencies count
 * beside persons in the page's data, or where nobody else is named.
 */
final class PageAuthors {
  private static final int MAX_NAME = 80;
  private static final int MAX_BYLINE = 200;
  private static final int MAX_WORDS = 6;
  private static final int NEAR = 12;
  private static final int MAX_FAR = 3;
  private static final String[] METAS = {
    "author",
    "article:author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "parsely-author",
    "cxenseparse:author",
    "article:author_name",
    "citation_author",
    "dc.author"
  };

  private final PageScan scan;
  private final PagePlace place;
  private final SiteNames site;
  private final Boilerplate boilerplate;
  private final Newsroom newsroom;
  private List<String> bodies = List.of();

  PageAuthors(
      PageScan scan, PagePlace place, SiteNames site, Boilerplate boilerplate, Newsroom newsroom) {
    this.scan = scan;
    this.place = place;
    this.site = site;
    this.boilerplate = boilerplate;
    this.newsroom = newsroom;
  }

  /** Reads authors and, where an agency is one, the credit into a draft. */
  void read(PageData data, Draft draft) {
    List<String> authors = named(data);
    authors.forEach(draft::author);
    for (String author : authors) {
      if (Agencies.isNamed(author) && !site.isSite(author)) {
        draft.credits.add(new Credit(author, null, Credit.Kind.CREDIT, author, null));
      }
    }
  }

  private List<String> named(PageData data) {
    List<String> authors = ofData(data);
    authors = authors.isEmpty() ? ofMetas() : authors;
    authors = authors.isEmpty() ? ofSignatures(true) : authors;
    authors = authors.isEmpty() ? ofSignatures(false) : authors;
    authors = authors.isEmpty() ? ofLines() : authors;
    return authors.isEmpty() ? bodies : authors;
  }

  /** The data's authors where a person is among them. */
  private List<String> ofData(PageData data) {
    Set<String> names = new LinkedHashSet<>();
    boolean person = false;
    for (PageData.Author author : data.authors()) {
      for (String name : names(author.name())) {
        names.add(name);
        person |= !author.body() && isPerson(name);
      }
    }
    return personsOrKept(names, person);
  }

  private List<String> ofMetas() {
    for (String meta : METAS) {
      Set<String> names = new LinkedHashSet<>();
      boolean person = false;
      for (String value : scan.metas(meta)) {
        for (String name : names(value)) {
          names.add(name);
          person |= isPerson(name);
        }
      }
      List<String> found = personsOrKept(names, person);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<String> personsOrKept(Set<String> names, boolean person) {
    if (person) {
      return List.copyOf(names);
    }
    bodies = bodies.isEmpty() ? List.copyOf(names) : bodies;
    return List.of();
  }

  /** A name of one word may be a nickname, a newsroom or a login: persons have two. */
  private boolean isPerson(String name) {
    boolean cased =
        name.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
    return (!cased || CleanText.words(name) >= 2) && !newsroom.isBody(name, site);
  }

  /** The names in a value of the page's data; one that is no list of names is taken whole. */
  private List<String> names(String written) {
    String text = PageTitle.plain(written);
    text = text == null ? "" : withoutPhrase(strip(text));
    boolean address = text.contains("://") || text.contains("www.") || text.indexOf('@') >= 0;
    if (text.isEmpty() || address || text.length() > 4 * MAX_NAME) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    boolean list = text.indexOf(',') >= 0 || text.indexOf(';') >= 0 || text.indexOf('|') >= 0;
    List<String> names = Byline.names(text);
    if (list || names.size() > 1) {
      parts.addAll(names);
    }
    if (parts.isEmpty()) {
      parts.add(text);
    }
    parts.removeIf(part -> part.length() > MAX_NAME || CleanText.words(part) > MAX_WORDS + 2);
    parts.removeIf(part -> part.codePoints().noneMatch(Character::isLetter));
    parts.removeIf(part -> newsroom.isOffice(part) && !newsroom.isBody(part, site));
    return parts.stream().map(PageAuthors::withoutAgency).toList();
  }

  /** "Jane Doe The Associated Press" is Jane Doe. */
  private static String withoutAgency(String name) {
    int second = name.indexOf(' ', name.indexOf(' ') + 1);
    for (int space = second; space > 0; space = name.indexOf(' ', space + 1)) {
      String person = name.substring(0, space);
      if (CleanText.isName(person) && Agencies.isNamed(name.substring(space + 1))) {
        return person;
      }
    }
    return name;
  }

  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && ",;:-–|•/ ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ",;:-–|•/ ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private String withoutPhrase(String text) {
    Boilerplate.Hit hit = boilerplate.find(text);
    boolean phrase = hit != null && hit.kind().equals("author") && hit.from() == 0;
    return phrase && hit != null ? strip(text.substring(hit.to())) : text;
  }

  /** Elements that are marked as naming the author; {@code sure} by more than a class name. */
  private List<String> ofSignatures(boolean sure) {
    Set<String> names = new LinkedHashSet<>();
    int last = -1;
    for (int i = 0; i < scan.signatures.size(); i++) {
      PageScan.Signature signature = scan.signatures.get(i);
      boolean outer =
          i + 1 < scan.signatures.size() && holds(signature, scan.signatures.get(i + 1));
      boolean apart = last >= 0 && signature.line() > last + MAX_FAR;
      boolean wanted = sure == signature.sure();
      if (outer || apart || !wanted || !isOfReport(signature)) {
        continue;
      }
      for (String name : persons(signature.element().text())) {
        names.add(name);
        last = signature.line();
      }
    }
    return List.copyOf(names);
  }

  private static boolean holds(PageScan.Signature outer, PageScan.Signature inner) {
    for (Element up = inner.element().parent(); up != null; up = up.parent()) {
      if (up == outer.element()) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfReport(PageScan.Signature signature) {
    int context = place.context(signature.marks());
    boolean near = place.distance(signature.line()) <= NEAR || place.isHead(signature.line());
    return context == 0 && (near || !place.hasHeadline() || signature.sure());
  }

  /** The persons in the text of a byline. */
  private List<String> persons(String written) {
    String text = written.length() > MAX_BYLINE ? null : PageTitle.plain(written);
    text = text == null ? "" : withoutPhrase(strip(text));
    List<String> persons = new ArrayList<>();
    for (String name : Byline.names(text)) {
      if (isPerson(name) && !newsroom.isOffice(name)) {
        persons.add(name);
      }
    }
    boolean uncased =
        text.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
    boolean name = uncased && !text.isEmpty() && CleanText.words(text) <= MAX_FAR;
    if (name && text.codePoints().noneMatch(Character::isDigit) && isPerson(text)) {
      persons.add(text);
    }
    return persons;
  }

  /** Lines near the headline that open with such a word as "by". */
  private List<String> ofLines() {
    for (int i = 0; i < scan.lines.size(); i++) {
      PageScan.Line line = scan.lines.get(i);
      boolean near = place.distance(i) <= NEAR && line.text().length() <= MAX_BYLINE;
      Boilerplate.Hit hit = near ? boilerplate.find(line.text()) : null;
      if (hit != null && hit.kind().equals("author") && hit.from() == 0) {
        List<String> persons = persons(line.text());
        if (!persons.isEmpty()) {
          return persons;
        }
      }
    }
    return List.of();
  }
}
