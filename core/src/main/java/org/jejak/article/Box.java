package org.jejak.article;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of a page that parts blocks of text or says something of them. */
final class Box {
  final Element element;
  final @Nullable Box parent;
  final PageNames.Sense sense;

  /** Index of its first block, and after its last. */
  final int first;

  int end;
  int images;

  Box(Element element, @Nullable Box parent, PageNames.Sense sense, int first) {
    this.element = element;
    this.parent = parent;
    this.sense = sense;
    this.first = first;
    this.end = first;
  }

  String tag() {
    return element.normalName();
  }

  boolean holds(Box other) {
    for (Box up = other; up != null; up = up.parent) {
      if (up == this) {
        return true;
      }
    }
    return false;
  }
}
