package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;

/** Reads the text of a page or of a fragment of markup, as it stands there. */
final class PageText {
  private final Draft draft;
  private final PageBoxes scan;

  private PageText(Document page, Draft draft) {
    this.draft = draft;
    this.scan = PageBoxes.of(page.body());
    Teasers.cut(scan);
    Captions.cut(scan);
    PagePruner.prune(scan);
  }

  /** The paragraphs of the report that a page shows. */
  static List<Passage> ofPage(Document page, Draft draft, List<String> descriptions) {
    return new PageText(page, draft).report(descriptions);
  }

  /** The paragraphs of a fragment, which is all report. */
  static List<Passage> ofFragment(Document page, Draft draft) {
    PageText text = new PageText(page, draft);
    return text.passages(List.of(), List.of(new Stretch(0, text.scan.blocks.size())));
  }

  private List<Passage> report(List<String> descriptions) {
    Headline headline = new Headline(draft.title);
    List<Stretch> body = new PageBody(scan, new Prose(scan.blocks), headline).stretches();
    Standfirst standfirst = new Standfirst(scan.blocks, body, headline, descriptions);
    standfirst.cutAbove();
    return headline.without(passages(standfirst.blocks(), body), draft);
  }

  private List<Passage> passages(List<Block> opening, List<Stretch> body) {
    caption();
    List<Block> blocks = new ArrayList<>();
    opening.forEach(block -> blocks.addAll(BlockLines.of(block)));
    for (Stretch stretch : body) {
      for (Block block : scan.blocks.subList(stretch.from(), stretch.to())) {
        if (block.cut == null) {
          blocks.addAll(BlockLines.of(block));
        } else if (!opening.contains(block)) {
          String text = CleanText.line(CleanText.normal(block.text.toString()));
          if (!text.equals(draft.caption)) {
            draft.cut(block.cut, text);
          }
        }
      }
    }
    return new BlockFilter(draft, blocks).passages();
  }

  private void caption() {
    for (Block block : scan.blocks) {
      if ("caption".equals(block.cut)
          && draft.caption == null
          && block.tag().equals("figcaption")) {
        String text = CleanText.line(CleanText.normal(block.text.toString()));
        if (!text.isEmpty() && text.length() <= 1000) {
          draft.caption = text;
          draft.cut("caption", text);
        }
      }
    }
  }
}
