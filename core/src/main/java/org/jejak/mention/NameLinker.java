package org.jejak.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Knowledge;
import org.jejak.knowledge.Known;
import org.jejak.knowledge.Name;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Token;
import org.jspecify.annotations.Nullable;

/** Tells which entity each piece of one text names; unsure pieces stay without one. */
final class NameLinker {
  private final NameLexicon lexicon;
  private final Knowledge knowledge;
  private final AnnotatedText text;
  private final List<Token> tokens;
  private final TextSight sight;
  private final List<Piece> pieces;
  private final FullNames names;
  private final EntityBook book;
  private final RoleCues roles;
  private final RunCues cues;
  private final Offices offices;
  private final @Nullable LocalDate day;
  private @Nullable Map<String, Sole> countriesOfKinds;
  private @Nullable Sole countriesNamed;

  NameLinker(
      NameLexicon lexicon,
      Knowledge knowledge,
      AnnotatedText text,
      EntityBook book,
      @Nullable LocalDate day) {
    this.lexicon = lexicon;
    this.knowledge = knowledge;
    this.text = text;
    this.tokens = text.tokens();
    this.sight = new TextSight(lexicon, text);
    this.names = new FullNames(lexicon, sight);
    this.pieces = names.joined(new NameScanner(lexicon, text, sight).scan());
    this.book = book;
    this.day = day;
    this.roles = new RoleCues(lexicon, tokens, pieces);
    this.cues = new RunCues(lexicon, sight, pieces, roles);
    this.offices = new Offices(knowledge, book, tokens, pieces, roles, day);
  }

  /** The pieces; those that were understood have an entity. */
  List<Piece> pieces() {
    return pieces;
  }

  /** First pass: names that the lists, their heads or the words beside them prove. */
  void linkProven() {
    for (int k = 0; k < pieces.size(); k++) {
      Piece piece = pieces.get(k);
      switch (piece.type) {
        case KNOWN -> linkKnown(k);
        case BODY -> linkBody(piece);
        case HEADED -> linkHeaded(piece);
        default -> {}
      }
      if (piece.entity != null && piece.entity.kind != EntityKind.PERSON) {
        nameBracketed(piece, piece.entity);
      }
    }
    for (int k = 0; k < pieces.size(); k++) {
      if (pieces.get(k).type == Piece.Type.RUN) {
        linkRun(k);
      }
    }
  }

  /** Second pass: names that another part of the report or their shape explains, and offices. */
  void linkRepeated() {
    for (Piece piece : pieces) {
      if (isOpen(piece) && piece.end - piece.first > 1 && cues.isPersonByShape(piece)) {
        linkByShape(piece);
      }
    }
    for (int k = 0; k < pieces.size(); k++) {
      Piece piece = pieces.get(k);
      if (isOpen(piece)) {
        piece.entity = repeated(k);
      } else if (piece.type == Piece.Type.ROLE && piece.entity == null) {
        piece.entity = offices.holder(k);
      }
    }
    for (int k = 0; k < pieces.size(); k++) {
      Piece piece = pieces.get(k);
      if (isOpen(piece) && (cues.isPersonByShape(piece) || cues.isBesidePerson(k))) {
        linkByShape(piece);
      }
    }
  }

  private static boolean isOpen(Piece piece) {
    return piece.type == Piece.Type.RUN && piece.entity == null;
  }

  private void linkByShape(Piece run) {
    String written = written(run);
    EntityDraft exact = book.exactly(written);
    EntityDraft person = exact == null ? book.personWith(written) : exact;
    run.entity = person == null ? book.named(EntityKind.PERSON, written, written) : person;
  }

  private void linkKnown(int k) {
    Piece piece = pieces.get(k);
    if (piece.isKnown(EntityKind.PERSON) && isPartOfOtherName(k)) {
      return;
    }
    Name name = piece.name();
    piece.entity = book.known(name.known());
  }

  /** A family name beside unknown capitals is somebody else's: Hunter Biden. */
  private boolean isPartOfOtherName(int k) {
    Piece piece = pieces.get(k);
    if (piece.end - piece.first > 1) {
      return false;
    }
    Piece before = k > 0 ? pieces.get(k - 1) : null;
    if (before != null
        && before.type == Piece.Type.RUN
        && before.end == piece.first
        && !sight.isOrdinary(before.end - 1)
        && lexicon.isGivenName(tokens.get(before.first).norm())) {
      return true;
    }
    Piece after = k + 1 < pieces.size() ? pieces.get(k + 1) : null;
    return after != null
        && after.type == Piece.Type.RUN
        && after.first == piece.end
        && lexicon.isGivenName(tokens.get(piece.first).norm());
  }

  private void linkBody(Piece piece) {
    NameLexicon.Body body = piece.body;
    if (body == null) {
      return;
    }
    String country = piece.country;
    if (country == null) {
      String told = body.home().isEmpty() ? countryOfKind(body.key()) : body.home();
      country = told == null ? soleCountry() : told;
    }
    Known known = country == null ? null : knowledge.body(body.key(), country).orElse(null);
    piece.entity =
        known == null
            ? book.body(
                body,
                knowledge.country(country).orElse(null),
                country == null ? null : knowledge.adjective(country))
            : book.known(known);
  }

  /** The one country whose body of this kind the text names elsewhere; null for none or several. */
  private @Nullable String countryOfKind(String key) {
    if (countriesOfKinds == null) {
      countriesOfKinds = new HashMap<>();
      for (Piece piece : pieces) {
        if (piece.body != null) {
          String home = piece.body.home().isEmpty() ? null : piece.body.home();
          String country = piece.country == null ? home : piece.country;
          countriesOfKinds.computeIfAbsent(piece.body.key(), kind -> new Sole()).add(country);
        }
      }
    }
    Sole countries = countriesOfKinds.get(key);
    return countries == null ? null : countries.value;
  }

  /** The one country in which everything named in the text lies; null for none or several. */
  private @Nullable String soleCountry() {
    if (countriesNamed == null) {
      countriesNamed = new Sole();
      for (Piece piece : pieces) {
        countriesNamed.add(piece.isDomain() ? countryOf(piece) : null);
      }
    }
    return countriesNamed.value;
  }

  /** A value of which there may be only one. */
  private static final class Sole {
    private @Nullable String value;
    private boolean several;

    void add(@Nullable String another) {
      several |= another != null && value != null && !another.equals(value);
      value = several ? null : another == null ? value : another;
    }
  }

  private static @Nullable String countryOf(Piece piece) {
    return piece.type == Piece.Type.KNOWN ? piece.name().known().country() : piece.country;
  }

  private void linkHeaded(Piece piece) {
    NameLexicon.Head head = piece.head;
    String core = piece.core;
    if (head == null || core == null) {
      return;
    }
    String written = written(piece);
    EntityDraft exact = book.exactly(written);
    if (exact != null) {
      piece.entity = exact;
      return;
    }
    String english = head.named(core, written);
    EntityDraft draft = book.named(head.kind(), english, written);
    draft.sector = draft.sector == null ? head.sector() : draft.sector;
    draft.country = draft.country == null ? piece.country : draft.country;
    piece.entity = draft;
  }

  /** "Badan X (BX)": the letters name the body from there on. */
  private void nameBracketed(Piece piece, EntityDraft draft) {
    String letters = bracketed(piece);
    if (letters != null) {
      book.name(draft, letters);
      draft.variants.add(letters);
    }
  }

  private @Nullable String bracketed(Piece piece) {
    int i = piece.end;
    if (i + 2 >= tokens.size()
        || !tokens.get(i).norm().equals("(")
        || !tokens.get(i + 2).norm().equals(")")) {
      return null;
    }
    Token letters = tokens.get(i + 1);
    boolean fits =
        letters.isWord()
            && letters.norm().length() > 1
            && sight.isUpper(letters)
            && isAcronym(letters.norm(), EntityBook.fold(written(piece)));
    return fits ? text.text().substring(letters.start(), letters.end()) : null;
  }

  /** Whether the letters stand in the name in this order, the first at its start. */
  private static boolean isAcronym(String letters, String name) {
    int at = -1;
    for (int k = 0; k < letters.length(); k++) {
      at = name.indexOf(letters.charAt(k), at + 1);
      if (at < 0 || (k == 0 && at > 0)) {
        return false;
      }
    }
    return true;
  }

  private void linkRun(int k) {
    Piece run = pieces.get(k);
    EntityDraft exact = run.end - run.first > 1 ? book.exactly(written(run)) : null;
    if (exact != null && exact.kind != EntityKind.PERSON) {
      run.entity = exact;
      return;
    }
    Known bearer = names.bearer(run, written(run));
    if (bearer != null) {
      run.entity = book.known(bearer);
      return;
    }
    String letters = bracketed(run);
    if (letters != null
        && run.end - run.first > 1
        && (cues.actsAsBody(k) || cues.isInitials(run, letters))) {
      run.entity = book.named(EntityKind.ORGANISATION, written(run), written(run));
      nameBracketed(run, run.entity);
      return;
    }
    if (cues.isBodyByLetters(k)) {
      run.entity = book.named(EntityKind.ORGANISATION, written(run), written(run));
      return;
    }
    if (cues.isSource(run)) {
      run.entity = book.named(EntityKind.ORGANISATION, written(run), written(run));
      run.entity.sector = "MED";
      return;
    }
    if (run.weak.isEmpty() && cues.isPartOfPlace(k)) {
      run.entity = book.named(EntityKind.PLACE, written(run), written(run));
      return;
    }
    Piece role = roles.roleBefore(k);
    Piece said = role == null ? roles.roleAfter(k) : role;
    boolean titled = said != null;
    if (titled
        || cues.isExplained(run)
        || (cues.opensWithGivenName(run) && !cues.isWithin(run))
        || cues.isBesideSaying(run)) {
      linkPerson(run, said, k, titled && role != null);
    } else if (!run.weak.isEmpty()) {
      linkWeak(run);
    } else if (cues.isWithin(run)) {
      run.entity = book.named(EntityKind.PLACE, written(run), written(run));
    }
  }

  private void linkPerson(Piece run, @Nullable Piece said, int k, boolean titledBefore) {
    Known known = weakPerson(run, said);
    if (known != null) {
      run.entity = book.known(known);
      return;
    }
    Piece name = titledBefore ? cues.withoutOffice(run) : run;
    if (titledBefore && cues.isUnit(k)) {
      return;
    }
    if (!cues.isPersonal(name, titledBefore)) {
      return;
    }
    EntityDraft person = book.personWith(written(name));
    if (person == null) {
      person = book.named(EntityKind.PERSON, written(name), written(name));
    }
    run.entity = person;
    if (name != run) {
      pieces.set(k, name);
      name.entity = person;
    }
    if (said != null && said.role != null && person.known == null) {
      offices.addRole(person, said, k);
    }
  }

  /** The one person of this family name who held the office said; null for none or several. */
  private @Nullable Known weakPerson(Piece run, @Nullable Piece said) {
    RoleNoun noun = said == null ? null : said.role;
    if (said == null || noun == null) {
      return null;
    }
    LocalDate on = said.modifier == NameLexicon.Modifier.FORMER ? null : day;
    Known found = null;
    for (Name name : run.weak) {
      Known known = name.known();
      if (known.kind() == EntityKind.PERSON && known.mayHaveHeld(noun.title(), on)) {
        if (found != null) {
          return null;
        }
        found = known;
      }
    }
    return found;
  }

  /**
   * A name that is an everyday word too: a country alone, or a place after a word of place. Of
   * several (Georgia), the one whose country the report names otherwise.
   */
  private void linkWeak(Piece run) {
    List<Known> fitting = new ArrayList<>();
    for (Name name : run.weak) {
      EntityKind kind = name.known().kind();
      boolean country = kind == EntityKind.COUNTRY && !sight.isOpening(run.first);
      boolean fits = country || (kind != EntityKind.PERSON && cues.isPlaced(run));
      if (fits && !fitting.contains(name.known())) {
        fitting.add(name.known());
      }
    }
    if (fitting.size() > 1) {
      fitting.removeIf(known -> !book.namesOf(known.country()));
    }
    if (fitting.size() == 1) {
      run.entity = book.known(fitting.get(0));
    }
  }

  private @Nullable EntityDraft repeated(int k) {
    Piece run = pieces.get(k);
    String written = written(run);
    EntityDraft exact = book.exactly(written);
    if (exact != null) {
      return exact;
    }
    boolean ordinary = sight.isOpening(run.first) && sight.isOrdinary(run.first);
    return ordinary ? null : book.personWith(written);
  }

  String written(Piece piece) {
    return text.words(text.span(piece.first, piece.end));
  }
}
