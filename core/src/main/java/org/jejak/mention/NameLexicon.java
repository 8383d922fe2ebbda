package org.jejak.mention;

import org.jejak.knowledge.Knowledge;
import org.jejak.language.LanguagePack;

/** The tables with which names of one language are read. */
final class NameLexicon {
  NameLexicon(LanguagePack pack, Knowledge knowledge) {}
}
