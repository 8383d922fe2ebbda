package org.jejak.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Fills a scan in one walk over the page. */
final class PageWalk implements NodeFilter {
  private static final int MAX_TEXT = 400;
  private static final int MAX_JOINED = 60;
  private static final int MAX_STAMPS = 400;
  private static final int MAX_SIGNATURES = 80;
  private static final int MAX_META = 2000;

  /** How many levels below a marked element its lines still count as marked. */
  private static final int REACH = 3;

  private static final Set<String> SKIPPED =
      Set.of(
          "style",
          "svg",
          "template",
          "select",
          "textarea",
          "iframe",
          "noscript",
          "button",
          "object");
  private static final Set<String> STAMP_ATTRIBUTES =
      Set.of("data-timestamp", "data-date", "data-datetime", "data-time", "data-published");
  private static final Set<String> APART = Set.of("span", "a", "time", "label", "i", "img");
  private static final String[] AUTHOR_PAGES = {
    "/author/",
    "/authors/",
    "/autor/",
    "/autoren/",
    "/autores/",
    "/auteur/",
    "/auteurs/",
    "/by/",
    "/journalist/",
    "/journalists/",
    "/reporter/",
    "/penulis/",
    "/contributor/",
    "/profile/"
  };
  private static final String DATA_BLOCK = "application/ld+json";

  private final PageScan scan;
  private final PageMarks marks = new PageMarks();
  private final StringBuilder line = new StringBuilder();
  private int[] own = new int[64];
  private int[] context = new int[64];
  private int[] firstLine = new int[64];
  private int lineMarks;
  private int lineContext;
  private int lineHeading;
  private int heading;
  private int linkDepth = -1;
  private int linkLetters;
  private int letters;
  private String place = "";

  PageWalk(PageScan scan) {
    this.scan = scan;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text, depth);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (depth >= own.length) {
      own = Arrays.copyOf(own, 2 * depth);
      context = Arrays.copyOf(context, 2 * depth);
      firstLine = Arrays.copyOf(firstLine, 2 * depth);
    }
    String name = element.normalName();
    if (inHead(element, name) || SKIPPED.contains(name)) {
      own[depth] = 0;
      firstLine[depth] = scan.lines.size();
      return FilterResult.SKIP_CHILDREN;
    }
    open(element, name, depth);
    return FilterResult.CONTINUE;
  }

  /** Takes an element that says something of the page and shows nothing. */
  private boolean inHead(Element element, String name) {
    switch (name) {
      case "meta" -> meta(element);
      case "title" -> scan.title = scan.title.isEmpty() ? element.text() : scan.title;
      case "script" -> {
        if (element.attr("type").strip().toLowerCase(Locale.ROOT).startsWith(DATA_BLOCK)) {
          scan.dataBlocks.add(element.data());
        }
      }
      case "link" -> {
        boolean canonical = element.attr("rel").equalsIgnoreCase("canonical");
        scan.canonical =
            canonical && scan.canonical.isEmpty() ? element.attr("href") : scan.canonical;
      }
      case "html" -> {
        scan.language =
            element.attr("lang").isEmpty() ? element.attr("xml:lang") : element.attr("lang");
        return false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void meta(Element element) {
    String content = element.attr("content").strip();
    if (content.isEmpty() || content.length() > MAX_META) {
      return;
    }
    for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
      String name = element.attr(key).strip();
      if (!name.isEmpty()) {
        scan.metas
            .computeIfAbsent(name.toLowerCase(Locale.ROOT), absent -> new ArrayList<>())
            .add(content);
      }
    }
    String property = element.attr("itemprop");
    if (!property.isEmpty() && scan.stamps.size() < MAX_STAMPS && marks.of(property) != 0) {
      scan.stamps.add(new PageScan.Stamp(property, content, marks.of(property), scan.lines.size()));
    }
  }

  private void open(Element element, String name, int depth) {
    if (element.isBlock() || name.equals("br")) {
      flush();
    }
    part(name);
    int mark = marksOf(element, name);
    boolean frame =
        name.equals("html") || name.equals("body") || name.equals("main") || name.equals("article");
    own[depth] = frame ? 0 : mark & ~PageMarks.CONTEXT;
    context[depth] = (depth == 0 ? 0 : context[depth - 1]) | (frame ? 0 : mark & PageMarks.CONTEXT);
    firstLine[depth] = scan.lines.size();
    if (name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6') {
      heading = name.charAt(1) - '0';
    }
    linkDepth = linkDepth < 0 && name.equals("a") ? depth : linkDepth;
    stamp(element, name, depth);
    sign(element, depth);
  }

  /** Style sheets part what stands in such elements, where the markup has no space. */
  private void part(String name) {
    boolean apart = APART.contains(name) && !line.isEmpty();
    if (apart && line.charAt(line.length() - 1) != ' ') {
      line.append(' ');
    }
  }

  private int marksOf(Element element, String name) {
    int mark =
        switch (name) {
          case "aside", "nav" -> PageMarks.ASIDE;
          case "footer" -> PageMarks.FOOTER;
          case "time" -> PageMarks.DATE;
          case "address" -> PageMarks.BYLINE;
          default -> 0;
        };
    if (element.attributesSize() == 0) {
      return mark;
    }
    for (Attribute attribute : element.attributes()) {
      switch (attribute.getKey()) {
        case "class",
            "id",
            "itemprop",
            "property",
            "data-testid",
            "data-qa",
            "data-component",
            "rel" ->
            mark |= marks.of(attribute.getValue());
        default -> {
          // Other attributes tell nothing of what an element holds.
        }
      }
    }
    return mark;
  }

  private int near(int depth) {
    int near = 0;
    for (int d = depth; d >= 0 && d >= depth - REACH; d--) {
      near |= own[d];
    }
    return near | context[depth];
  }

  private void stamp(Element element, String name, int depth) {
    if (scan.stamps.size() >= MAX_STAMPS || element.attributesSize() == 0) {
      return;
    }
    boolean time = name.equals("time");
    int near = near(depth);
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      boolean stamp =
          key.equals("datetime")
              || (STAMP_ATTRIBUTES.contains(key) && (near & PageMarks.DATE) != 0)
              || (key.equals("content") && element.hasAttr("itemprop"))
              || (key.equals("title") && name.equals("abbr"));
      if (stamp && !attribute.getValue().isBlank() && attribute.getValue().length() <= MAX_JOINED) {
        String property = element.attr("itemprop");
        String kind = !property.isEmpty() ? property : time ? "time" : key;
        scan.stamps.add(
            new PageScan.Stamp(kind, attribute.getValue().strip(), near, scan.lines.size()));
      }
    }
  }

  private void sign(Element element, int depth) {
    boolean byline = (own[depth] & PageMarks.BYLINE) != 0;
    boolean link = element.normalName().equals("a") && isAuthorPage(element.attr("href"));
    if ((byline || link) && scan.signatures.size() < MAX_SIGNATURES) {
      String property = element.attr("itemprop");
      String rel = element.attr("rel");
      boolean author = property.contains("author") || rel.contains("author") || link;
      String name = author ? "author" : "";
      scan.signatures.add(new PageScan.Signature(element, name, near(depth), scan.lines.size()));
    }
  }

  private static boolean isAuthorPage(String href) {
    for (String folder : AUTHOR_PAGES) {
      if (href.contains(folder)) {
        return true;
      }
    }
    return false;
  }

  private void text(TextNode node, int depth) {
    String text = node.getWholeText();
    int room = MAX_TEXT - line.length();
    boolean blank = true;
    boolean digit = false;
    int before = letters;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0') {
        if (room > 0 && !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
        continue;
      }
      blank = false;
      digit |= c >= '0' && (c <= '9' || (c > 0x7f && Character.isDigit(c)));
      letters++;
      if (room-- > 0) {
        line.append(c);
      }
    }
    if (blank) {
      return;
    }
    int above = depth - 1;
    lineContext = before == 0 ? context[above] : lineContext;
    lineHeading = before == 0 ? heading : lineHeading;
    lineMarks |= near(above) & ~PageMarks.CONTEXT;
    linkLetters += linkDepth >= 0 ? letters - before : 0;
    if (digit && place.isEmpty() && node.parent() instanceof Element parent) {
      place = place(parent);
    }
  }

  private static String place(Element parent) {
    Element above = parent.parent();
    return parent.normalName()
        + '.'
        + parent.className()
        + '<'
        + (above == null ? "" : above.normalName() + '.' + above.className());
  }

  /** Ends the line that is being read. */
  void flush() {
    if (letters > 0 && scan.lines.size() < PageScan.MAX_LINES) {
      String text = CleanText.line(CleanText.normal(line.toString()));
      int words =
          letters > MAX_TEXT ? CleanText.words(text) * letters / MAX_TEXT : CleanText.words(text);
      int link = linkLetters * 2 > letters ? PageMarks.LINK : 0;
      scan.lines.add(
          new PageScan.Line(text, words, lineMarks | lineContext | link, lineHeading, place));
    }
    line.setLength(0);
    letters = 0;
    linkLetters = 0;
    lineMarks = 0;
    lineContext = 0;
    lineHeading = 0;
    place = "";
  }

  @Override
  public FilterResult tail(@Nullable Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    part(name);
    if (linkDepth == depth) {
      linkDepth = -1;
    }
    if (element.isBlock()) {
      flush();
      joinParts(depth);
      heading = name.length() == 2 && name.charAt(0) == 'h' ? 0 : heading;
    }
    return FilterResult.CONTINUE;
  }

  /** Day, month and year in elements of their own are one date. */
  private void joinParts(int depth) {
    int from = firstLine[depth];
    int parts = scan.lines.size() - from;
    if ((own[depth] & PageMarks.DATE) == 0 || parts < 2 || parts > 4) {
      return;
    }
    StringBuilder joined = new StringBuilder();
    PageScan.Line first = scan.lines.get(from);
    for (PageScan.Line part : scan.lines.subList(from, scan.lines.size())) {
      joined.append(joined.isEmpty() ? "" : " ").append(part.text());
    }
    if (joined.length() <= MAX_JOINED) {
      String text = joined.toString();
      scan.lines.subList(from, scan.lines.size()).clear();
      scan.lines.add(
          new PageScan.Line(
              text,
              CleanText.words(text),
              first.marks() | own[depth],
              first.heading(),
              first.place()));
    }
  }
}
