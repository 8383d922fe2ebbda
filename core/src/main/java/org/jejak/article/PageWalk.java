package org.jejak.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Fills a scan in one walk over the page. */
final class PageWalk implements NodeFilter {
  private static final int MAX_JOINED = 60;
  private static final int MAX_STAMPS = 400;
  private static final int MAX_SIGNATURES = 80;
  private static final int MAX_META = 2000;
  private static final int MAX_FOLDER = 12;

  /** How many levels below a marked element its lines still count as marked. */
  private static final int REACH = 3;

  private static final Set<String> AUTHOR_FOLDERS =
      Set.of(
          "author",
          "authors",
          "autor",
          "autoren",
          "autores",
          "auteur",
          "auteurs",
          "by",
          "journalist",
          "journalists",
          "reporter",
          "penulis",
          "contributor",
          "profile");
  private static final String DATA_BLOCK = "application/ld+json";

  /** What an element's name alone tells. */
  private enum Kind {
    SKIPPED,
    HEAD,
    FRAME,
    HEADING,
    APART,
    LINK,
    OTHER
  }

  private static final Map<String, Kind> KINDS = kinds();

  private final PageScan scan;
  private final PageMarks marks = new PageMarks();
  private final LineText line = new LineText();
  private Kind[] kinds = new Kind[64];
  private int[] own = new int[64];
  private int[] context = new int[64];
  private int[] firstLine = new int[64];
  private int lineMarks;
  private int lineContext;
  private int lineHeading;
  private int heading;
  private int linkDepth = -1;
  private int linkLetters;
  private @Nullable Element holder;
  private boolean figures;

  PageWalk(PageScan scan) {
    this.scan = scan;
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    for (String name :
        new String[] {
          "style",
          "svg",
          "template",
          "select",
          "textarea",
          "iframe",
          "noscript",
          "button",
          "object",
          "nav"
        }) {
      kinds.put(name, Kind.SKIPPED);
    }
    for (String name : new String[] {"meta", "title", "script", "link"}) {
      kinds.put(name, Kind.HEAD);
    }
    for (String name : new String[] {"html", "body", "main", "article"}) {
      kinds.put(name, Kind.FRAME);
    }
    for (String name : new String[] {"h1", "h2", "h3", "h4", "h5", "h6"}) {
      kinds.put(name, Kind.HEADING);
    }
    for (String name : new String[] {"span", "time", "label", "i", "img"}) {
      kinds.put(name, Kind.APART);
    }
    kinds.put("a", Kind.LINK);
    return kinds;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text, depth - 1);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (depth >= own.length) {
      kinds = Arrays.copyOf(kinds, 2 * depth);
      own = Arrays.copyOf(own, 2 * depth);
      context = Arrays.copyOf(context, 2 * depth);
      firstLine = Arrays.copyOf(firstLine, 2 * depth);
    }
    Kind kind = KINDS.getOrDefault(element.normalName(), Kind.OTHER);
    kinds[depth] = kind;
    firstLine[depth] = scan.lines.size();
    if (kind == Kind.SKIPPED || kind == Kind.HEAD) {
      own[depth] = 0;
      if (kind == Kind.HEAD) {
        inHead(element);
      }
      return FilterResult.SKIP_CHILDREN;
    }
    open(element, kind, depth);
    return FilterResult.CONTINUE;
  }

  /** Takes an element that says something of the page and shows nothing. */
  private void inHead(Element element) {
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "title" -> scan.title = scan.title.isEmpty() ? element.text() : scan.title;
      case "script" -> {
        if (element.attr("type").strip().toLowerCase(Locale.ROOT).startsWith(DATA_BLOCK)) {
          scan.dataBlocks.add(element.data());
        } else {
          scan.scripts.add(element);
        }
      }
      default -> {
        if (element.attr("rel").equalsIgnoreCase("canonical") && scan.canonical.isEmpty()) {
          scan.canonical = element.attr("href");
        }
      }
    }
  }

  private void meta(Element element) {
    String content = element.attr("content").strip();
    if (content.isEmpty() || content.length() > MAX_META) {
      return;
    }
    for (String key : new String[] {"property", "name", "itemprop"}) {
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

  private void open(Element element, Kind kind, int depth) {
    if (element.isBlock() || element.normalName().equals("br")) {
      flush();
    } else if (kind == Kind.APART || kind == Kind.LINK) {
      line.space();
    }
    int mark = marksOf(element);
    boolean frame = kind == Kind.FRAME;
    own[depth] = frame ? 0 : mark & ~PageMarks.CONTEXT;
    context[depth] = (depth == 0 ? 0 : context[depth - 1]) | (frame ? 0 : mark & PageMarks.CONTEXT);
    if (kind == Kind.HEADING) {
      heading = element.normalName().charAt(1) - '0';
    }
    boolean link = kind == Kind.LINK;
    linkDepth = linkDepth < 0 && link ? depth : linkDepth;
    if (mark != 0 || link) {
      stamp(element, depth);
      sign(element, link, depth);
    }
    if (element.normalName().equals("html")) {
      scan.language = element.attr("lang");
    }
  }

  private int marksOf(Element element) {
    int mark =
        switch (element.normalName()) {
          case "aside" -> PageMarks.ASIDE;
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
        case "class", "id", "itemprop", "property", "data-testid", "data-qa", "rel" ->
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

  /** Takes the dates in the attributes of an element that is marked as holding one. */
  private void stamp(Element element, int depth) {
    if ((own[depth] & PageMarks.DATE) == 0 || scan.stamps.size() >= MAX_STAMPS) {
      return;
    }
    String property = element.attr("itemprop");
    property = property.isEmpty() ? element.attr("property") : property;
    for (Attribute attribute : element.attributes()) {
      boolean stamp =
          switch (attribute.getKey()) {
            case "datetime", "data-timestamp", "data-date", "data-datetime", "data-time" -> true;
            case "content" -> !property.isEmpty();
            case "title" -> element.normalName().equals("abbr");
            default -> false;
          };
      String value = stamp ? attribute.getValue().strip() : "";
      if (!value.isEmpty() && value.length() <= MAX_JOINED) {
        String name = property.isEmpty() ? "time" : property;
        scan.stamps.add(new PageScan.Stamp(name, value, near(depth), scan.lines.size()));
      }
    }
  }

  private void sign(Element element, boolean link, int depth) {
    boolean byline = (own[depth] & PageMarks.BYLINE) != 0;
    boolean page = link && isAuthorPage(element.attr("href"));
    if ((!byline && !page) || scan.signatures.size() >= MAX_SIGNATURES) {
      return;
    }
    boolean sure =
        page
            || element.attr("itemprop").contains("author")
            || element.attr("rel").contains("author");
    scan.signatures.add(new PageScan.Signature(element, sure, near(depth), scan.lines.size()));
  }

  /** Whether a link leads to the page of an author. */
  private static boolean isAuthorPage(String href) {
    int start = href.indexOf('/') + 1;
    while (start > 0) {
      int end = href.indexOf('/', start);
      int length = end - start;
      if (length > 1
          && length <= MAX_FOLDER
          && AUTHOR_FOLDERS.contains(href.substring(start, end))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  private void text(TextNode node, int above) {
    int before = line.letters();
    boolean digit = line.add(node.getWholeText());
    int letters = line.letters();
    if (letters == before) {
      return;
    }
    if (before == 0) {
      lineContext = context[above];
      lineHeading = heading;
    }
    lineMarks |= near(above) & ~PageMarks.CONTEXT;
    linkLetters += linkDepth >= 0 ? letters - before : 0;
    if ((holder == null || digit && !figures) && node.parent() instanceof Element parent) {
      holder = parent;
      figures = digit;
    }
  }

  /** Ends the line that is being read. */
  void flush() {
    int letters = line.letters();
    Element in = holder;
    if (in != null && scan.lines.size() < PageScan.MAX_LINES) {
      int link = linkLetters * 2 > letters ? PageMarks.LINK : 0;
      scan.lines.add(
          new PageScan.Line(
              line.text(), letters, lineMarks | lineContext | link, lineHeading, in, figures));
    }
    line.clear();
    linkLetters = 0;
    lineMarks = 0;
    holder = null;
    figures = false;
  }

  @Override
  public FilterResult tail(@Nullable Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (linkDepth == depth) {
      linkDepth = -1;
    }
    if (element.isBlock()) {
      flush();
      joinParts(depth);
      heading = kinds[depth] == Kind.HEADING ? 0 : heading;
    } else if (kinds[depth] == Kind.APART || kinds[depth] == Kind.LINK) {
      line.space();
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
      scan.lines.subList(from, scan.lines.size()).clear();
      scan.lines.add(
          new PageScan.Line(
              joined.toString(),
              joined.length(),
              first.marks() | own[depth],
              first.heading(),
              first.holder(),
              true));
    }
  }
}
