package org.jejak.mention;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.article.Article;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Packs;

/** Finds names in a report and tells which of them name the same entity. */
public final class MentionReader {
  private final Knowledge knowledge;
  private final Map<String, NameLexicon> lexicons = new TreeMap<>();
  private final NameLexicon neutral;

  /** Compiles the name tables of every pack. */
  public MentionReader(Packs packs, Knowledge knowledge) {
    this.knowledge = knowledge;
    for (String code : packs.codes()) {
      lexicons.put(code, new NameLexicon(packs.pack(code), knowledge));
    }
    this.neutral = new NameLexicon(packs.pack(Packs.UNDETERMINED), knowledge);
  }

  /**
   * Reads the names of a report. Names of the title help to know those of the body and give no
   * mention of their own.
   *
   * @param title the annotated title; empty text where there is none
   * @param body the annotated text of {@code article}
   */
  public Mentions read(Article article, AnnotatedText title, AnnotatedText body) {
    return new Mentions(List.of(), List.of());
  }
}
