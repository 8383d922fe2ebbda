package org.jejak.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds whom a page names as its authors: in its data, its meta elements, its marked bylines, its
 * lines near the headline. The first place that names a person counts; newsrooms and agencies count
 * beside persons in the page's data, or where nobody else is named.
 */
final class PageAuthors {
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
  private final Bylines bylines;
  private List<String> bodies = List.of();

  PageAuthors(PageScan scan, PagePlace place, SiteNames site, Bylines bylines) {
    this.scan = scan;
    this.place = place;
    this.site = site;
    this.bylines = bylines;
  }

  /** Reads authors and, where an agency is one, the credit into a draft. */
  void read(PageData data, Draft draft) {
    List<String> authors = named(data);
    authors.forEach(draft::author);
    for (String author : authors) {
      if (bylines.isAgency(author) && !site.isSite(author)) {
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
      for (String name : bylines.ofData(author.name())) {
        names.add(name);
        person |= !author.body() && bylines.isPerson(name);
      }
    }
    return personsOrKept(names, person);
  }

  private List<String> ofMetas() {
    for (String meta : METAS) {
      Set<String> names = new LinkedHashSet<>();
      boolean person = false;
      for (String value : scan.metas(meta)) {
        for (String name : bylines.ofData(value)) {
          names.add(name);
          person |= bylines.isPerson(name);
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
      for (String name : bylines.ofPrint(signature.element().text())) {
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

  /** Lines near the headline that open with such a word as "by". */
  private List<String> ofLines() {
    for (int i = 0; i < scan.lines.size(); i++) {
      if (place.distance(i) <= NEAR) {
        List<String> persons = bylines.ofLine(scan.lines.get(i).text());
        if (!persons.isEmpty()) {
          return persons;
        }
      }
    }
    return List.of();
  }
}
