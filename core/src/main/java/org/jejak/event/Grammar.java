package org.jejak.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.event.Frame.Role;
import org.jejak.language.CueReader;
import org.jejak.language.LanguagePack;
import org.jejak.language.PackException;
import org.jejak.language.Sense;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jejak.language.TokenTrie;
import org.jspecify.annotations.Nullable;

/** How sentences of one language are built, from its pack's tables. */
final class Grammar {
  private final TokenTrie<Label> labels;
  private final CueReader modality;
  private final CueReader negation;
  private final boolean nounFirst;
  private final Set<String> particles = new HashSet<>();
  private final Set<String> without = new HashSet<>();
  private final Set<String> bounds = new HashSet<>();
  private final Set<String> duties = new HashSet<>();
  private final Set<String> purposes = new HashSet<>();
  private final Set<String> patients = new HashSet<>();
  private final LanguagePack pack;

  /**
   * What a word may be.
   *
   * @param role for a preposition
   */
  record Label(Piece.Kind kind, @Nullable Role role) {}

  Grammar(LanguagePack pack) {
    this.pack = pack;
    TokenTrie.Builder<Label> builder = TokenTrie.builder();
    for (Table.Row row : pack.table("clause-markers")) {
      try {
        builder.add(row.get(0), new Label(Piece.Kind.valueOf(row.get(1)), null));
      } catch (IllegalArgumentException e) {
        throw new PackException(row.origin(), "no class '" + row.get(1) + "'");
      }
    }
    for (Table.Row row : pack.table("prepositions")) {
      try {
        builder.add(row.get(0), new Label(Piece.Kind.PREPOSITION, Role.valueOf(row.get(1))));
      } catch (IllegalArgumentException e) {
        throw new PackException(row.origin(), "no role '" + row.get(1) + "'");
      }
    }
    for (Table.Row row : pack.table("numbers")) {
      if (!row.get(2).equals("ORDINAL")) {
        builder.add(row.get(0), new Label(Piece.Kind.NUMBER, null));
      }
    }
    for (Table.Row row : pack.table("bounds")) {
      if (row.get(0).indexOf(' ') > 0) {
        builder.add(row.get(0), new Label(Piece.Kind.ADVERB, null));
      } else {
        bounds.add(row.get(0));
      }
    }
    boolean nounFirst = false;
    for (Table.Row row : pack.table("syntax")) {
      if (row.get(0).equals("copula")) {
        builder.add(row.get(1), new Label(Piece.Kind.COPULA, null));
      }
      if (row.get(0).equals("currency")) {
        builder.add(row.get(1), new Label(Piece.Kind.CURRENCY, null));
      }
      if (row.get(0).equals("particle")) {
        particles.add(row.get(1));
      }
      if (row.get(0).equals("purpose")) {
        purposes.add(row.get(1));
      }
      if (row.get(0).equals("patient")) {
        patients.add(row.get(1));
      }
      if (row.get(0).equals("without")) {
        without.add(row.get(1));
      }
      nounFirst |= row.get(0).equals("order") && row.get(1).equals("noun-first");
    }
    for (Table.Row row : pack.table("modality")) {
      if (row.get(1).equals("DUTY")) {
        duties.add(row.get(0));
      }
    }
    this.labels = builder.build();
    this.modality = new CueReader(pack, "modality");
    this.negation = new CueReader(pack, "negation");
    this.nounFirst = nounFirst;
  }

  /** What the longest known phrase at a token may be; null if none stands there. */
  TokenTrie.@Nullable Hit<Label> labelsAt(List<Token> tokens, int first) {
    return labels.longestAt(tokens, first);
  }

  List<CueReader.Cue> modality(List<Token> tokens, int first, int end) {
    return modality.read(tokens, first, end);
  }

  List<CueReader.Cue> negation(List<Token> tokens, int first, int end) {
    return negation.read(tokens, first, end);
  }

  /** Whether a word may part from its verb (handed the men over). */
  boolean isParticle(String norm) {
    return particles.contains(norm);
  }

  /** Whether a word says that what follows is lacking. */
  boolean isWithout(Token token) {
    return without.contains(token.norm());
  }

  /** Whether a word before a number only says how sure it is: around 300. */
  boolean isBound(Token token) {
    return bounds.contains(token.norm());
  }

  /** Whether a word before a verb makes it a duty: must, harus. */
  boolean isDuty(Token token) {
    return duties.contains(token.norm());
  }

  /** Whether a word opens a clause that tells what something is for: agar, supaya. */
  boolean isPurpose(Token token) {
    return purposes.contains(token.norm());
  }

  /** Whether who stands right after a noun for an act is acted on: penangkapan aktivis. */
  boolean takesPatient(Token token) {
    return patients.contains(token.norm());
  }

  boolean hasParticles() {
    return !particles.isEmpty();
  }

  /** What a verb means together with its particle; an empty list where they mean nothing. */
  List<Sense> withParticle(Token verb, Token particle) {
    return pack.senses(verb.norm() + " " + particle.norm());
  }

  /** What the words after the first of a verb of several words mean. */
  List<Sense> inner(List<Token> tokens, Piece verb) {
    if (verb.end() - verb.first() < 2) {
      return List.of();
    }
    List<Sense> inner = new ArrayList<>();
    for (int i = verb.first() + 1; i < verb.end(); i++) {
      inner.addAll(pack.senses(tokens.get(i).norm()));
    }
    return inner;
  }

  /** Whether what limits a noun follows it (serangan Israel), as against Israel's attack. */
  boolean nounFirst() {
    return nounFirst;
  }
}
