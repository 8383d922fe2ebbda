package org.jejak.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the boxes of a page that hold the report. */
final class PageBody {
  private static final int MIN_BODY = 250;
  private static final double ENOUGH = 0.55;

  /** Parts of a body with no more than this share of other text between them are one. */
  private static final double DENSE = 1.3;

  /** The share of its parent's text for which a box stands for it; more inside an article. */
  private static final double DESCEND = 0.8;

  private static final double DESCEND_IN_ARTICLE = 0.92;
  private static final Set<String> CONTAINERS =
      Set.of(
          "article",
          "body",
          "center",
          "div",
          "main",
          "section",
          "td",
          "tr",
          "table",
          "tbody",
          "form",
          "blockquote",
          "span",
          "font");

  /** Marks of a box that holds the text, the surest first. */
  private enum Mark {
    PROPERTY,
    NAME,
    ARTICLE,
    MAIN;

    boolean on(Box box) {
      return switch (this) {
        case PROPERTY -> PageNames.MARKED_BODY.equals(box.sense.body());
        case NAME -> box.sense.body() != null;
        case ARTICLE -> box.tag().equals("article");
        case MAIN -> box.tag().equals("main") || box.element.attr("role").equals("main");
      };
    }
  }

  private final PageBoxes scan;
  private final Prose prose;

  /** The box in which to look. */
  private final Box scope;

  PageBody(PageBoxes scan, Prose prose, Headline headline) {
    this.scan = scan;
    this.prose = prose;
    this.scope = scope(headline);
  }

  /** The article that the page's headline stands in; other articles are other reports. */
  private Box scope(Headline headline) {
    for (Block block : scan.blocks) {
      if (block.isHeading() && headline.isLike(block.text.toString())) {
        Box article = article(block.box);
        if (article != null && prose.of(article) >= MIN_BODY) {
          return article;
        }
      }
    }
    return scan.boxes.get(0);
  }

  private static @Nullable Box article(Box box) {
    for (Box up = box; up != null; up = up.parent) {
      if (Mark.ARTICLE.on(up)) {
        return up;
      }
    }
    return null;
  }

  /** The stretches of the page that hold the report, in its order. */
  List<Stretch> stretches() {
    List<Box> holders = holders();
    Stretch whole = new Stretch(holders.get(0).first, holders.get(holders.size() - 1).end);
    boolean dense = prose.between(whole.from(), whole.to()) <= DENSE * sum(holders);
    return dense
        ? List.of(whole)
        : holders.stream().map(box -> new Stretch(box.first, box.end)).toList();
  }

  private List<Box> holders() {
    Box widest = descend(scope);
    int total = Math.max(prose.of(widest), 1);
    for (Mark mark : Mark.values()) {
      List<List<Box>> groups = groups(mark);
      List<Box> best = List.of();
      for (List<Box> group : groups) {
        best = sum(group) > sum(best) ? group : best;
      }
      int sum = sum(best);
      boolean much = sum >= ENOUGH * total || (sum >= MIN_BODY * 4 && sum >= 0.35 * total);
      if (sum >= MIN_BODY && (much || standsOut(best, groups))) {
        boolean named = mark == Mark.PROPERTY || mark == Mark.NAME;
        return named ? best : List.of(descend(best.get(0)));
      }
    }
    return List.of(widest);
  }

  private int sum(List<Box> group) {
    return group.stream().mapToInt(prose::of).sum();
  }

  /** A page full of teasers has one article that is far longer than the others. */
  private boolean standsOut(List<Box> best, List<List<Box>> groups) {
    int second = 0;
    for (List<Box> group : groups) {
      second = group == best ? second : Math.max(second, sum(group));
    }
    return sum(best) >= 3 * second;
  }

  /** The outermost boxes with a mark; those of one name in one article are one body, split. */
  private List<List<Box>> groups(Mark mark) {
    Map<List<Object>, List<Box>> groups = new LinkedHashMap<>();
    int end = 0;
    for (Box box : scan.boxes) {
      boolean inside = scope.first <= box.first && box.end <= scope.end;
      if (!inside || box.first < end || !mark.on(box)) {
        continue;
      }
      end = box.end;
      groups.computeIfAbsent(key(mark, box), key -> new ArrayList<>()).add(box);
    }
    return List.copyOf(groups.values());
  }

  private static List<Object> key(Mark mark, Box box) {
    String name = box.sense.body();
    boolean single = mark == Mark.ARTICLE || mark == Mark.MAIN || name == null;
    Box article = article(box);
    return single ? List.of(box) : List.of(name, box.tag(), article == null ? "" : article);
  }

  /** Goes down while one box inside holds nearly all that the box around it holds. */
  private Box descend(Box from) {
    Box at = from;
    double share = article(from) == null ? DESCEND : DESCEND_IN_ARTICLE;
    int index = scan.boxes.indexOf(from);
    for (int i = index + 1; i < scan.boxes.size() && prose.of(at) > 0; i++) {
      Box box = scan.boxes.get(i);
      if (box.first >= at.end) {
        break;
      }
      boolean most = prose.of(box) >= share * prose.of(at);
      if (box.parent == at && most && CONTAINERS.contains(box.tag())) {
        at = box;
      }
    }
    return at;
  }
}
