package org.jejak.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells from class and id names which part of a page an element is. */
final class PageNames {
  private static final int MAX_LENGTH = 600;
  private static final Reason HIDDEN = new Reason("hidden", "hidden", Force.WEAK);

  /** The microdata property that marks the text of a report (schema.org). */
  static final String MARKED_BODY = "itemprop articleBody";

  private final Map<String, Sense> known = new HashMap<>();

  /** How far a name is to be believed. */
  enum Force {
    /** Says nothing where much of the page's text stands under it. */
    WEAK,
    STRONG
  }

  /**
   * Why an element may be no part of the text.
   *
   * @param kind what it is cut as
   * @param word the words of the class or id name, or the tag, that say so
   */
  record Reason(String kind, String word, Force force) {}

  /**
   * What an element's names say.
   *
   * @param body the name by which it holds the text; null where none does
   * @param lead whether it holds the standfirst
   */
  record Sense(List<Reason> reasons, @Nullable String body, boolean lead) {
    static final Sense NONE = new Sense(List.of(), null, false);

    Sense {
      reasons = List.copyOf(reasons);
    }

    Sense and(Reason reason) {
      List<Reason> more = new ArrayList<>(reasons);
      more.add(reason);
      return new Sense(more, body, lead);
    }
  }

  /** What tag, names and attributes of a block element say. */
  Sense ofBlock(Element element) {
    Sense sense = names(element);
    Reason byTag = byTag(element.normalName());
    sense = byTag == null ? sense : sense.and(byTag);
    if (element.attributesSize() == 0) {
      return sense;
    }
    Reason byRole = byRole(element.attr("role"));
    sense = byRole == null ? sense : sense.and(byRole);
    if (element.attr("itemprop").contains("articleBody")) {
      sense = new Sense(sense.reasons, MARKED_BODY, sense.lead);
    }
    return isHidden(element) ? sense.and(HIDDEN) : sense;
  }

  /** What the names of an inline element say; only reasons to cut it matter there. */
  Sense ofInline(Element element) {
    Sense sense = names(element);
    boolean hidden = element.attributesSize() > 0 && isUnseen(element);
    return hidden ? sense.and(HIDDEN) : sense;
  }

  private Sense names(Element element) {
    return element.attributesSize() == 0
        ? Sense.NONE
        : sense(element.attr("class"), element.attr("id"));
  }

  private static boolean isHidden(Element element) {
    return isUnseen(element) || element.attr("aria-hidden").equals("true");
  }

  private static boolean isUnseen(Element element) {
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("display: none");
  }

  private static @Nullable Reason byTag(String tag) {
    return switch (tag) {
      case "nav", "menu", "dialog", "footer" -> new Reason("navigation", tag, Force.STRONG);
      case "aside" -> new Reason("related", tag, Force.WEAK);
      case "header" -> new Reason("head", tag, Force.WEAK);
      case "form" -> new Reason("form", tag, Force.WEAK);
      case "figure", "figcaption" -> new Reason("caption", tag, Force.WEAK);
      default -> null;
    };
  }

  private static @Nullable Reason byRole(String role) {
    return switch (role) {
      case "navigation", "banner", "dialog", "search" ->
          new Reason("navigation", role, Force.STRONG);
      case "complementary" -> new Reason("related", role, Force.STRONG);
      case "contentinfo" -> new Reason("navigation", role, Force.WEAK);
      default -> null;
    };
  }

  /** What the values of the class and id attributes say. */
  Sense sense(String className, String id) {
    if (className.isEmpty() && id.isEmpty()) {
      return Sense.NONE;
    }
    String names = id.isEmpty() ? className : className + ' ' + id;
    return known.computeIfAbsent(
        names.length() > MAX_LENGTH ? names.substring(0, MAX_LENGTH) : names, PageNames::read);
  }

  private static Sense read(String names) {
    List<Reason> reasons = new ArrayList<>();
    String body = null;
    boolean lead = false;
    boolean responsive = isResponsive(names);
    for (String name : NameEntries.parts(names)) {
      for (NameEntries.Entry entry : NameEntries.of(name)) {
        if (entry.kind().equals("body")) {
          body = body == null ? name : body;
        } else if (entry.kind().equals("lead")) {
          lead = true;
        } else if (entry.kind().equals("hidden")) {
          reasons.addAll(responsive ? List.of() : List.of(new Reason("hidden", names, Force.WEAK)));
        } else {
          Force force = entry.how().equals("STRONG") ? Force.STRONG : Force.WEAK;
          reasons.add(new Reason(entry.kind(), entry.word(), force));
        }
      }
    }
    return reasons.isEmpty() && body == null && !lead ? Sense.NONE : new Sense(reasons, body, lead);
  }

  /** Whether the names show on a wider screen what they hide on a narrow one. */
  private static boolean isResponsive(String names) {
    return names.indexOf(':') >= 0
        || names.contains("d-sm-")
        || names.contains("d-md-")
        || names.contains("d-lg-")
        || names.contains("d-xl-");
  }
}
