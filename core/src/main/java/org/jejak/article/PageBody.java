package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the elements of a page that hold the report. */
final class PageBody {
  private static final int MIN_BODY = 250;
  private static final double ENOUGH = 0.55;
  private static final double DESCEND = 0.8;

  private static final String[] CANDIDATES = {
    "[itemprop=articleBody]",
    "[class*=article-body], [class*=articleBody], [class*=article__body], [class*=article_body], [class*=articlebody],"
        + " [class*=story-body], [class*=storybody], [class*=story__body], [class*=entry-content], [class*=post-content], [class*=article-content],"
        + " [class*=article__content], [class*=article-text], [class*=article_content], [class*=articleContent], [class*=story-content],"
        + " [class*=content-body], [class*=body-content], [class*=post-body], [class*=detail-text], [class*=detail__body-text],"
        + " [class*=read__content], [class*=paywall], [class*=rich-text], [class*=richtext], [class*=wysiwyg], [id*=article-body], [id*=articleBody], [id*=storybody],"
        + " [id*=article_content], [id*=article-content]",
    "article",
    "main, [role=main]"
  };

  private final Document page;
  private final Draft draft;
  private Map<Element, Integer> prose = Map.of();

  PageBody(Document page, Draft draft) {
    this.page = page;
    this.draft = draft;
  }

  /** The paragraphs of the report, as they stand on the page. */
  List<String> paragraphs() {
    Element body = page.body();
    new PagePruner(draft).prune(body);
    prose = PageBlocks.prose(body);
    List<Element> holders = holders(body);
    PageBlocks blocks = new PageBlocks(draft);
    for (Element holder : holders) {
      blocks.add(holder);
    }
    return blocks.paragraphs();
  }

  /** The paragraphs of a fragment, which is all report. */
  List<String> fragment() {
    new PagePruner(draft).prune(page.body());
    PageBlocks blocks = new PageBlocks(draft);
    blocks.add(page.body());
    return blocks.paragraphs();
  }

  private int proseOf(Element element) {
    return prose.getOrDefault(element, 0);
  }

  private List<Element> holders(Element body) {
    Element widest = descend(body);
    int total = Math.max(proseOf(widest), 1);
    for (String selector : CANDIDATES) {
      List<Element> found = best(body, selector);
      int sum = found.stream().mapToInt(this::proseOf).sum();
      boolean much = sum >= ENOUGH * total || (sum >= MIN_BODY * 4 && sum >= 0.35 * total);
      if (sum >= MIN_BODY && (much || standsOut(body, selector, found.get(0)))) {
        return found.size() == 1 ? List.of(descend(found.get(0))) : found;
      }
    }
    return List.of(widest);
  }

  /** A page full of teasers has one article that is far longer than the others. */
  private boolean standsOut(Element body, String selector, Element best) {
    int second = 0;
    for (Element element : body.select(selector)) {
      boolean apart = element != best && !isInside(element, best) && !isInside(best, element);
      second = apart ? Math.max(second, proseOf(element)) : second;
    }
    return proseOf(best) >= MIN_BODY && proseOf(best) >= 3 * second;
  }

  /** The element that holds most, and its like beside it where the body is split. */
  private List<Element> best(Element body, String selector) {
    List<Element> outer = new ArrayList<>();
    Element best = null;
    for (Element element : body.select(selector)) {
      boolean nested = !outer.isEmpty() && isInside(element, outer.get(outer.size() - 1));
      if (nested || proseOf(element) == 0) {
        continue;
      }
      outer.add(element);
      best = best == null || proseOf(element) > proseOf(best) ? element : best;
    }
    if (best == null) {
      return List.of();
    }
    List<Element> alike = new ArrayList<>();
    for (Element element : outer) {
      boolean same = element == best || (isPart(element, best) && !selector.equals("article"));
      if (same) {
        alike.add(element);
      }
    }
    return alike;
  }

  private static boolean isPart(Element element, Element best) {
    boolean sameClass =
        element.className().equals(best.className()) && element.tagName().equals(best.tagName());
    Element a = article(element);
    Element b = article(best);
    return sameClass && a == b;
  }

  private static @Nullable Element article(Element element) {
    Element article = element.closest("article");
    return article == null ? element.closest("main") : article;
  }

  private static boolean isInside(Element element, Element outer) {
    for (Element up = element.parent(); up != null; up = up.parent()) {
      if (up == outer) {
        return true;
      }
    }
    return false;
  }

  /** Goes down while one child holds nearly all that its parent holds. */
  private Element descend(Element from) {
    Element element = from;
    while (true) {
      Element next = null;
      for (Element child : element.children()) {
        if (proseOf(child) >= DESCEND * proseOf(element) && PageBlocks.isContainer(child)) {
          next = child;
        }
      }
      if (next == null || proseOf(element) == 0) {
        return element;
      }
      element = next;
    }
  }
}
