package org.jejak.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The language packs at hand, and telling which of them fits a text. */
public final class Packs {
  /** The code of a text in no language known. */
  public static final String UNDETERMINED = "und";

  private static final List<String> SHIPPED = List.of("en", "id");
  private static final int MAX_PROFILE_TOKENS = 400;
  private static final double MIN_SHARE = 0.12;
  private static final double MIN_RATIO = 1.5;

  private final Map<String, LanguagePack> packs;
  private final LanguagePack neutral;
  private final Map<String, String> domains;

  private Packs(
      Map<String, LanguagePack> packs, LanguagePack neutral, Map<String, String> domains) {
    this.packs = packs;
    this.neutral = neutral;
    this.domains = domains;
  }

  /** The packs that ship with Jejak; loaded once. */
  public static Packs standard() {
    return Standard.PACKS;
  }

  private static final class Standard {
    private static final Packs PACKS = load();
  }

  private static Packs load() {
    List<String> domains =
        Table.resource(Packs.class, "concepts/domains.tsv").stream()
            .map(row -> row.get(0))
            .toList();
    Map<String, String> concepts = new HashMap<>();
    for (String domain : domains) {
      for (Table.Row row : Table.resource(Packs.class, "concepts/" + domain + ".tsv")) {
        if (concepts.put(row.get(0), domain) != null) {
          throw new PackException(row.origin(), "concept '" + row.get(0) + "' stands twice");
        }
      }
    }
    Map<String, LanguagePack> packs = new TreeMap<>();
    for (String code : SHIPPED) {
      packs.put(code, LanguagePack.load(code, domains, concepts.keySet()));
    }
    LanguagePack neutral = LanguagePack.load(UNDETERMINED, List.of(), Set.of());
    return new Packs(packs, neutral, Map.copyOf(concepts));
  }

  /** The pack of a language; for a code without a pack, one that knows no words. */
  public LanguagePack pack(String code) {
    return packs.getOrDefault(code, neutral);
  }

  /** The domain whose file defines a concept; the empty string for an id that no file defines. */
  public String domain(String concept) {
    return domains.getOrDefault(concept, "");
  }

  /** Codes of the packs, in alphabetical order. */
  public List<String> codes() {
    return List.copyOf(packs.keySet());
  }

  /**
   * Tells the language of a text by its share of each pack's function words.
   *
   * @return ISO 639-1 code, or {@code und} where too few function words stand there or two
   *     languages come close
   */
  public String identify(String text) {
    List<Token> words =
        Tokenizer.tokens(text).stream().filter(Token::isWord).limit(MAX_PROFILE_TOKENS).toList();
    String best = UNDETERMINED;
    double bestShare = 0;
    double secondShare = 0;
    for (LanguagePack pack : packs.values()) {
      long known = words.stream().filter(word -> pack.isFunctionWord(word.norm())).count();
      double share = words.isEmpty() ? 0 : (double) known / words.size();
      if (share > bestShare) {
        secondShare = bestShare;
        bestShare = share;
        best = pack.code();
      } else {
        secondShare = Math.max(secondShare, share);
      }
    }
    boolean clear = bestShare >= MIN_SHARE && bestShare >= MIN_RATIO * secondShare;
    return clear ? best : UNDETERMINED;
  }
}
