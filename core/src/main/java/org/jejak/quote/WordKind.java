package org.jejak.quote;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jejak.language.PackException;
import org.jejak.language.Table;

/** What a word round a cue is: the kinds of {@code quote-syntax.tsv}. */
enum WordKind {
  /** May stand between a speaker and its cue. */
  SKIP,
  /** Opens a reported clause: "that", "bahwa". */
  COMPLEMENT,
  /** May be a speaker named before. */
  PRONOUN,
  /** A pronoun for several. */
  PLURAL,
  /** Is no speaker. */
  NONSPEAKER,
  /** A pronoun for a body or a document. */
  THING,
  /** Stands with an office or body named before. */
  DEFINITE,
  /** Opens a relative clause. */
  RELATIVE,
  /** Ends a speaker that follows its cue, or opens an adjunct after a cue. */
  STOP,
  /** Opens a sentence and is no part of its subject. */
  LEAD,
  /** A day of the week. */
  DAYNAME,
  /** Makes the cue after it no act of its subject. */
  PASSIVE,
  /** A body that passes statements on, before or after its name. */
  AGENCY,
  /** Ends the name of an outlet. */
  OUTLET,
  /** A word for what was said. */
  CONTENT,
  /** Joins clauses. */
  AND,
  /** Before a cue whose speaker opens the sentence. */
  SERIAL,
  /** After an outlet and whom it quotes: "as saying". */
  SAYING,
  /** An office or group that can speak. */
  ROLE,
  /** A body that can speak; a role, too. */
  BODY,
  /** Between a name and where its bearer belongs. */
  OF,
  /** Who is told. */
  HEARER,
  /** Before a cue that says nothing. */
  NEGATED,
  /** A verb that only a clause of its own has. */
  VERBAL,
  /** Opens a noun phrase. */
  OPENER,
  /** Ends the search for a reported clause's verb. */
  LIMIT,
  /** May open a reported clause right after its cue. */
  CONDITION,
  /** Opens an adjunct between a cue and its clause. */
  PREPOSITION,
  /** Stands before a verb that is not finite. */
  INFINITIVE,
  /** Opens a reported question. */
  QUESTION,
  /** Opens a clause that hangs on the reported one. */
  TAIL,
  /** Before a speaker, makes the statement a part of a longer sentence. */
  SUBORDINATE,
  /** A pronoun joined to the end of a cue. */
  CLITIC,
  /** Words before a cue's plain form, with the cue's subject: "went on to". */
  CONTROL,
  /** A noun that opens a reported clause with "that": "claim", "fears". */
  STATEMENT,
  /** A verb whose subject makes the statement that its object names: "expressed". */
  LIGHT,
  /** A pronoun that owns: "his". */
  POSSESSIVE,
  /** Ends the owner before what is owned: "'s". */
  OWNER,
  /** A word for several that may be a subject alone: "some". */
  ALONE,
  /** Opens a clause that only names who said the sentence: "as". */
  LIKE;

  /** This kind as one bit of a set of kinds. */
  long bit() {
    return 1L << ordinal();
  }

  /**
   * The kind that column 2 of a line names.
   *
   * @throws PackException where it names none
   */
  static WordKind of(Table.Row row) {
    String name = row.get(1);
    for (WordKind kind : values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    String known = Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    throw new PackException(row.origin(), "no kind '" + name + "'; write one of " + known);
  }
}
