package org.jejak.mention;

import java.util.List;
import org.jejak.language.LanguagePack;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jejak.language.TokenTrie;
import org.jspecify.annotations.Nullable;

/** The role nouns of a language pack ({@code role-nouns.tsv}). Build once a pack, then share. */
public final class RoleNouns {
  private final TokenTrie<RoleNoun> trie;

  private RoleNouns(TokenTrie<RoleNoun> trie) {
    this.trie = trie;
  }

  /** Reads the pack's table: words TAB English title TAB sector TAB PLACE or empty. */
  public static RoleNouns of(LanguagePack pack) {
    TokenTrie.Builder<RoleNoun> trie = TokenTrie.builder();
    for (Table.Row row : pack.table("role-nouns")) {
      RoleNoun noun =
          new RoleNoun(
              row.get(1), row.get(2).isEmpty() ? null : row.get(2), row.get(3).equals("PLACE"));
      row.list(0).forEach(words -> trie.add(words, noun));
    }
    return new RoleNouns(trie.build());
  }

  /** The longest role noun that starts at token {@code first}; null if none does. */
  public TokenTrie.@Nullable Hit<RoleNoun> longestAt(List<Token> tokens, int first) {
    return trie.longestAt(tokens, first);
  }
}
