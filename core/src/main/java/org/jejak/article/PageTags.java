package org.jejak.article;

import java.util.HashMap;
import java.util.Map;

/** What the elements of HTML do to the text that they hold. */
enum PageTags {
  /** Holds no text of the page. */
  SKIP,
  BLOCK,
  CELL,
  BREAK,
  IMAGE,
  LINK,
  QUOTE,
  INLINE;

  private static final Map<String, PageTags> BY_NAME = byName();

  private static Map<String, PageTags> byName() {
    Map<String, PageTags> tags = new HashMap<>();
    String skip =
        "script style noscript template iframe svg button input select textarea object embed video"
            + " audio canvas head link meta map label math";
    String block =
        "address article aside blockquote body center dd details dialog dir div dl dt fieldset"
            + " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p"
            + " pre section summary table tbody tfoot thead tr ul caption";
    for (String name : skip.split(" ")) {
      tags.put(name, SKIP);
    }
    for (String name : block.split(" ")) {
      tags.put(name, BLOCK);
    }
    tags.put("td", CELL);
    tags.put("th", CELL);
    tags.put("br", BREAK);
    tags.put("img", IMAGE);
    tags.put("amp-img", IMAGE);
    tags.put("a", LINK);
    tags.put("q", QUOTE);
    return tags;
  }

  static PageTags of(String name) {
    return BY_NAME.getOrDefault(name, INLINE);
  }
}
