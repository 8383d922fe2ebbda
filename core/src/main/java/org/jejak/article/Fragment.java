package org.jejak.article;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads the markup of a feed entry. */
final class Fragment {
  private Fragment() {}

  static List<Passage> passages(String markup, Draft draft) {
    Document page = Jsoup.parseBodyFragment(markup);
    return PageText.ofFragment(page, draft);
  }
}
