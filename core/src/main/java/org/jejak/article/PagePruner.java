package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Takes out of a page what can be no part of a report, by element and by class name. */
final class PagePruner {
  private static final String NEVER =
      "script, style, noscript, template, iframe, svg, button, input, select, textarea, nav, footer, dialog,"
          + " object, embed, video, audio, canvas, [role=navigation],"
          + " [role=complementary], [role=dialog], [role=banner], head, link, meta, map, menu, label";

  /** A script may show these; a report that sits in one is kept. */
  private static final String HIDDEN =
      "[hidden], [aria-hidden=true], [style*=display:none], [style*=display: none]";

  private static final Set<String> NEGATIVE =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "disqus",
          "related",
          "relateds",
          "sidebar",
          "share",
          "sharing",
          "shares",
          "social",
          "sociallinks",
          "promo",
          "promos",
          "promoted",
          "newsletter",
          "newsletters",
          "subscribe",
          "subscription",
          "ad",
          "ads",
          "advert",
          "adverts",
          "advertisement",
          "advertising",
          "adslot",
          "sponsor",
          "sponsored",
          "dfp",
          "footer",
          "nav",
          "navigation",
          "navbar",
          "menu",
          "breadcrumb",
          "breadcrumbs",
          "tags",
          "taglist",
          "tagcloud",
          "byline",
          "caption",
          "captions",
          "recommended",
          "recommend",
          "recommendation",
          "recommendations",
          "popular",
          "trending",
          "widget",
          "widgets",
          "cookie",
          "cookies",
          "consent",
          "modal",
          "popup",
          "teaser",
          "teasers",
          "outbrain",
          "taboola",
          "toolbar",
          "pagination",
          "pager",
          "timestamp",
          "hidden",
          "sr",
          "visuallyhidden",
          "mostread",
          "readmore",
          "readnext",
          "readalso",
          "bacajuga",
          "linksisip",
          "copyright",
          "signup",
          "login",
          "register",
          "feedback",
          "rating",
          "ratings",
          "toc",
          "carousel",
          "slideshow",
          "gallery",
          "infobox",
          "factbox",
          "biography",
          "bio",
          "authorbox",
          "callout",
          "donate",
          "donation",
          "piano",
          "outsider",
          "skip",
          "tooltip",
          "credit",
          "credits",
          "dropdown",
          "ticker",
          "notification",
          "addthis",
          "sharedaddy",
          "jp",
          "morefrom",
          "onward",
          "inread",
          "iklan",
          "adsbox");

  private static final Set<String> PAIRS =
      Set.of(
          "read also",
          "read more",
          "read next",
          "most read",
          "more from",
          "more stories",
          "more news",
          "also like",
          "sign up",
          "log in",
          "author bio",
          "author box",
          "author info",
          "about author",
          "post meta",
          "entry meta",
          "article meta",
          "screen reader",
          "visually hidden",
          "tag list",
          "article tags",
          "post tags",
          "entry footer",
          "post footer",
          "related posts",
          "see also",
          "up next",
          "print only",
          "baca juga",
          "link sisip",
          "follow us",
          "story meta",
          "image caption",
          "media caption",
          "wp caption",
          "photo caption",
          "recirc content",
          "in article",
          "key points",
          "top stories",
          "latest news");

  private static final Set<String> KEEP = Set.of("body", "html", "article", "main");
  private static final double TOO_MUCH = 0.4;
  private static final double SHOWN_LATER = 0.2;
  private static final int CAPTION_LENGTH = 1000;

  private final Draft draft;

  PagePruner(Draft draft) {
    this.draft = draft;
  }

  void prune(Element body) {
    body.select(NEVER).remove();
    Map<Element, Integer> prose = PageBlocks.prose(body);
    int total = Math.max(1, prose.getOrDefault(body, 0));
    for (Element element : body.select(HIDDEN)) {
      if (prose.getOrDefault(element, 0) < SHOWN_LATER * total) {
        remove(element, body);
      }
    }
    for (Element element :
        body.select("aside, form, header, figure, figcaption, [role=contentinfo]")) {
      if (prose.getOrDefault(element, 0) <= TOO_MUCH * total) {
        caption(element);
        remove(element, body);
      }
    }
    List<Element> doomed = new ArrayList<>();
    for (Element element : body.getAllElements()) {
      if (!KEEP.contains(element.tagName()) && isNegative(element)) {
        doomed.add(element);
      }
    }
    for (Element element : doomed) {
      boolean still = element.parent() != null;
      if (still && prose.getOrDefault(element, 0) <= TOO_MUCH * total) {
        caption(element);
        remove(element, body);
      }
    }
  }

  private static void remove(Element element, Element body) {
    if (element != body && element.parent() != null) {
      element.remove();
    }
  }

  private void caption(Element element) {
    Element caption =
        element.tagName().equals("figcaption") ? element : element.selectFirst("figcaption");
    if (caption == null || draft.caption != null) {
      return;
    }
    String text = CleanText.line(CleanText.normal(caption.text()));
    if (!text.isEmpty() && text.length() <= CAPTION_LENGTH) {
      draft.caption = text;
      draft.cut("caption", text);
    }
  }

  private static boolean isNegative(Element element) {
    String names = element.className() + " " + element.id();
    if (names.length() <= 1 || names.length() > 600) {
      return false;
    }
    List<String> words = words(names);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (NEGATIVE.contains(word)) {
        return true;
      }
      if (i + 1 < words.size() && PAIRS.contains(word + " " + words.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** article__related-posts and articleRelatedPosts are both article, related, posts. */
  private static List<String> words(String names) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      boolean hump =
          Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1));
      if ((!Character.isLetter(c) || hump) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
      }
    }
    return words;
  }
}
