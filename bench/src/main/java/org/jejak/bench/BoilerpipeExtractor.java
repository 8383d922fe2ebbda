package org.jejak.bench;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.document.TextDocument;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import de.l3s.boilerpipe.sax.BoilerpipeSAXInput;
import java.io.StringReader;
import java.util.List;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Boilerpipe's extractor for news articles. */
final class BoilerpipeExtractor implements Extractor {

  @Override
  public String name() {
    return Extractor.library(ArticleExtractor.class);
  }

  @Override
  public boolean dates() {
    return false;
  }

  @Override
  public boolean authors() {
    return false;
  }

  @Override
  public Found extract(GoldPage page) {
    try {
      InputSource source = new InputSource(new StringReader(PageText.of(page)));
      TextDocument document = new BoilerpipeSAXInput(source).getTextDocument();
      String body = ArticleExtractor.getInstance().getText(document);
      return new Found(body, document.getTitle(), List.of(), null, null, null);
    } catch (BoilerpipeProcessingException | SAXException | RuntimeException e) {
      return new Found("", null, List.of(), null, null, "failed: " + e);
    }
  }
}
