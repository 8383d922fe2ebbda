package org.jejak.mention;

import java.time.LocalDate;
import java.util.List;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Knowledge;
import org.jejak.knowledge.Known;
import org.jejak.knowledge.Name;
import org.jejak.knowledge.Role;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Token;
import org.jejak.mention.NameLexicon.Context;
import org.jspecify.annotations.Nullable;

/** Tells which entity each piece of one text names; unsure pieces stay without one. */
final class NameLinker {
  private static final int MAX_PERSON = 5;
  private static final int MAX_DOMAINS = 3;
  private static final int MAX_WORDS = 3;
  private static final int MAX_WORDS_TO_COMMA = 12;

  private final NameLexicon lexicon;
  private final Knowledge knowledge;
  private final AnnotatedText text;
  private final List<Token> tokens;
  private final NameScanner scanner;
  private final List<Piece> pieces;
  private final EntityBook book;
  private final @Nullable LocalDate day;

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
    this.scanner = new NameScanner(lexicon, text);
    this.pieces = scanner.scan();
    this.book = book;
    this.day = day;
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

  /** Second pass: names that another part of the report explains, and offices. */
  void linkRepeated() {
    for (int k = 0; k < pieces.size(); k++) {
      Piece piece = pieces.get(k);
      if (piece.type == Piece.Type.RUN && piece.entity == null) {
        piece.entity = repeated(k);
      } else if (piece.type == Piece.Type.ROLE && piece.entity == null) {
        piece.entity = holder(k);
      }
    }
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
        && !scanner.isOrdinary(before.end - 1)
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
      country = body.home().isEmpty() ? soleCountry() : body.home();
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

  /** The one country in which everything named in the text lies; null for none or several. */
  private @Nullable String soleCountry() {
    String sole = null;
    for (Piece piece : pieces) {
      String country = piece.isDomain() ? countryOf(piece) : null;
      if (country != null && sole != null && !sole.equals(country)) {
        return null;
      }
      sole = country == null ? sole : country;
    }
    return sole;
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
    String english = head.english().isEmpty() ? written : head.english().replace("%", core);
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
            && scanner.isUpper(letters)
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
    String letters = bracketed(run);
    if (letters != null && run.end - run.first > 1 && actsAsBody(k)) {
      run.entity = book.named(EntityKind.ORGANISATION, written(run), written(run));
      nameBracketed(run, run.entity);
      return;
    }
    Piece role = roleBefore(k);
    Piece said = role == null ? roleAfter(k) : role;
    boolean titled = said != null;
    if (titled || isExplained(run) || opensWithGivenName(run) || isBesideSaying(run)) {
      linkPerson(run, said, k, titled && role != null);
    } else if (!run.weak.isEmpty()) {
      linkWeak(run);
    } else if (isWithin(run)) {
      run.entity = book.named(EntityKind.PLACE, written(run), written(run));
    }
  }

  /** Whether the words beside the run treat it as somebody who acts or has officers. */
  private boolean actsAsBody(int k) {
    Piece run = pieces.get(k);
    int after = run.end + 3;
    boolean says = after < tokens.size() && lexicon.says(tokens.get(after).norm(), Context.SAYING);
    boolean said =
        run.first > 0
            && (lexicon.says(tokens.get(run.first - 1).norm(), Context.SAYING)
                || lexicon.says(tokens.get(run.first - 1).norm(), Context.PARTNER));
    return says || said || roleBefore(k) != null;
  }

  private void linkPerson(Piece run, @Nullable Piece said, int k, boolean titledBefore) {
    Known known = weakPerson(run, said);
    if (known != null) {
      run.entity = book.known(known);
      return;
    }
    Piece name = titledBefore ? withoutOffice(run) : run;
    if (titledBefore && isUnit(k)) {
      return;
    }
    if (!isPersonal(name, titledBefore)) {
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
      addRole(person, said, k);
    }
  }

  /** "Direktur Pemasaran Pertamina": what follows a role and goes on to its body is no person. */
  private boolean isUnit(int k) {
    Piece run = pieces.get(k);
    if (lexicon.joinsWithOf() || k + 1 >= pieces.size() || opensWithGivenName(run)) {
      return false;
    }
    Piece next = pieces.get(k + 1);
    boolean joined =
        next.first == run.end + 1
            && lexicon.says(tokens.get(run.end).norm(), Context.JOIN)
            && next.type == Piece.Type.RUN
            && run.end - run.first == 1;
    return joined || (next.first == run.end && (next.isDomain() || next.type == Piece.Type.ROLE));
  }

  /** Words of an unknown office may have run into the name: the name starts after the last. */
  private Piece withoutOffice(Piece run) {
    if (lexicon.isGivenName(tokens.get(run.first).norm())) {
      return run;
    }
    int start = run.first;
    for (int i = run.first + 1; i < run.end; i++) {
      if (scanner.isOrdinary(i - 1) && tokens.get(i).isWord()) {
        start = i;
      }
    }
    return start == run.first ? run : new Piece(Piece.Type.RUN, start, run.end);
  }

  private void addRole(EntityDraft person, Piece said, int k) {
    RoleNoun noun = said.role;
    if (noun == null || said.modifier == NameLexicon.Modifier.FORMER) {
      return;
    }
    EntityDraft domain = domainOf(said, k);
    String title = title(said);
    if (domain != null && domain.kind != EntityKind.COUNTRY && !title.contains(" of ")) {
      title = title + " of " + domain.name;
    }
    person.roles.add(new Role(title, null, null));
    if (person.sector == null) {
      person.sector = noun.sector() == null && domain != null ? domain.sector : noun.sector();
    }
    if (person.country == null && domain != null) {
      person.country = domain.country;
    }
  }

  private static String title(Piece said) {
    RoleNoun noun = said.role;
    String title = noun == null ? "" : noun.title();
    return said.modifier == NameLexicon.Modifier.ACTING ? "acting " + title : title;
  }

  /** What an office belongs to: the country, place or body right before or after its words. */
  private @Nullable EntityDraft domainOf(Piece said, int k) {
    EntityDraft best = null;
    for (int m = Math.max(0, k - MAX_DOMAINS - 1);
        m < Math.min(pieces.size(), k + MAX_DOMAINS + 2);
        m++) {
      Piece piece = pieces.get(m);
      boolean beside = piece.end == said.first || piece.first == said.end;
      boolean possessive =
          piece.end + 1 == said.first && tokens.get(piece.end).norm().endsWith("'s");
      if (piece.isDomain() && (beside || possessive) && piece.entity != null) {
        best = piece.entity;
      }
    }
    return best;
  }

  /** The role or courtesy before a name, with what it belongs to between them. */
  private @Nullable Piece roleBefore(int k) {
    int first = pieces.get(k).first;
    for (int m = k - 1; m >= 0 && m >= k - 1 - MAX_DOMAINS; m--) {
      Piece before = pieces.get(m);
      boolean comma = m == k - 1 && before.end + 1 == first && isCommaed(pieces.get(k));
      if (before.end != first && !comma) {
        return roleBeforeWords(k);
      }
      if (before.type == Piece.Type.ROLE || before.type == Piece.Type.HONORIFIC) {
        return before;
      }
      boolean unit = before.type == Piece.Type.RUN && before.entity == null;
      if (!(before.isDomain() || unit) || lexicon.joinsWithOf()) {
        return null;
      }
      first = before.first;
    }
    return null;
  }

  /** "Kepala Dinas, Name," – the comma before counts where the name ends its part too. */
  private boolean isCommaed(Piece run) {
    if (run.first == 0
        || !tokens.get(run.first - 1).norm().equals(",")
        || run.end >= tokens.size()) {
      return false;
    }
    String after = tokens.get(run.end).norm();
    return after.equals(",") || after.equals(".") || lexicon.says(after, Context.SAYING);
  }

  /** "Pakar hubungan internasional Name", "juru bicara kementerian, Name,": words lie between. */
  private @Nullable Piece roleBeforeWords(int k) {
    Piece run = pieces.get(k);
    boolean comma = isCommaed(run);
    int end = comma ? run.first - 1 : run.first;
    int reach = comma ? MAX_WORDS_TO_COMMA : MAX_WORDS;
    if (run.end - run.first < 2 || (!comma && lexicon.joinsWithOf())) {
      return null;
    }
    for (int m = k - 1; m >= 0 && pieces.get(m).end + reach >= end; m--) {
      Piece before = pieces.get(m);
      if (before.type == Piece.Type.ROLE) {
        return onlyWords(before.end, end, comma) ? before : null;
      }
      if (!comma || before.isKnown(EntityKind.PERSON)) {
        return null;
      }
    }
    return null;
  }

  private boolean onlyWords(int first, int end, boolean capitals) {
    for (int i = first; i < end; i++) {
      Token token = tokens.get(i);
      boolean bracket = capitals && (token.norm().equals("(") || token.norm().equals(")"));
      boolean word = token.isWord() && (capitals || !token.capital());
      if (!bracket && (!word || lexicon.says(token.norm(), Context.SAYING) || (!capitals && lexicon.isStop(token.norm())))) {
        return false;
      }
    }
    return true;
  }

  /** "Name, an expert": the role in apposition. */
  private @Nullable Piece roleAfter(int k) {
    Piece run = pieces.get(k);
    if (run.end >= tokens.size() || !tokens.get(run.end).norm().equals(",")) {
      return null;
    }
    int at = run.end + 1;
    while (at < tokens.size()
        && (lexicon.says(tokens.get(at).norm(), Context.ARTICLE)
            || lexicon.modifier(tokens.get(at).norm()) != null)) {
      at++;
    }
    for (int m = k + 1; m < pieces.size() && m <= k + MAX_DOMAINS; m++) {
      Piece after = pieces.get(m);
      if (after.first != at) {
        return null;
      }
      if (after.type == Piece.Type.ROLE) {
        return hasHolderAfter(m) ? null : after;
      }
      if (!after.isDomain()) {
        return null;
      }
      at = after.end < tokens.size() && tokens.get(after.end).norm().endsWith("'s") ? after.end + 1 : after.end;
    }
    return null;
  }

  /** A name with its age in brackets. */
  private boolean isExplained(Piece run) {
    int i = run.end;
    return i + 2 < tokens.size()
        && tokens.get(i).norm().equals("(")
        && tokens.get(i + 1).isNumber()
        && tokens.get(i + 1).norm().length() == 2
        && tokens.get(i + 2).norm().equals(")");
  }

  private boolean opensWithGivenName(Piece run) {
    return run.end - run.first > 1 && lexicon.isGivenName(tokens.get(run.first).norm());
  }

  private boolean isBesideSaying(Piece run) {
    boolean before =
        run.first > 0 && lexicon.says(tokens.get(run.first - 1).norm(), Context.SAYING);
    boolean after =
        run.end < tokens.size() && lexicon.says(tokens.get(run.end).norm(), Context.SAYING);
    return (before || after) && !isLetters(run) && run.weak.isEmpty();
  }

  private boolean isLetters(Piece run) {
    for (int i = run.first; i < run.end; i++) {
      Token token = tokens.get(i);
      if (token.isWord() && token.end() - token.start() > 1 && scanner.isUpper(token)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words may be a person's name: none of them is an ordinary word of the text. */
  private boolean isPersonal(Piece run, boolean titled) {
    if (run.end - run.first > MAX_PERSON + 2) {
      return false;
    }
    boolean given = lexicon.isGivenName(tokens.get(run.first).norm());
    for (int i = run.first; i < run.end; i++) {
      Token token = tokens.get(i);
      if (!given && token.isWord() && token.capital() && scanner.isOrdinary(i)) {
        return false;
      }
    }
    boolean alone = run.end - run.first == 1;
    return !(alone && isLetters(run)) && (titled || !alone || !scanner.isOpening(run.first) || given || isBesideSaying(run));
  }

  private @Nullable Known weakPerson(Piece run, @Nullable Piece said) {
    for (Name name : run.weak) {
      RoleNoun noun = said == null ? null : said.role;
      if (name.known().kind() == EntityKind.PERSON
          && noun != null
          && name.known().roles().stream().anyMatch(role -> role.title().equals(noun.title()))) {
        return name.known();
      }
    }
    return null;
  }

  /** A name that is an everyday word too: a country alone, or a place after a word of place. */
  private void linkWeak(Piece run) {
    for (Name name : run.weak) {
      EntityKind kind = name.known().kind();
      boolean country = kind == EntityKind.COUNTRY && !scanner.isOpening(run.first);
      if (country || (kind != EntityKind.PERSON && isPlaced(run))) {
        run.entity = book.known(name.known());
        return;
      }
    }
  }

  private boolean isPlaced(Piece run) {
    return run.first > 0
        && (lexicon.says(tokens.get(run.first - 1).norm(), Context.WITHIN)
            || lexicon.says(tokens.get(run.first - 1).norm(), Context.PLACE));
  }

  private boolean isWithin(Piece run) {
    boolean within =
        run.first > 0 && lexicon.says(tokens.get(run.first - 1).norm(), Context.WITHIN);
    if (!within || isLetters(run) || run.end - run.first > 3) {
      return false;
    }
    for (int i = run.first; i < run.end; i++) {
      if (scanner.isOrdinary(i)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable EntityDraft repeated(int k) {
    Piece run = pieces.get(k);
    String written = written(run);
    EntityDraft exact = book.exactly(written);
    if (exact != null) {
      return exact;
    }
    boolean ordinary = scanner.isOpening(run.first) && scanner.isOrdinary(run.first);
    return ordinary ? null : book.personWith(written);
  }

  /** Who an office without a name stands for: the report's holder, or the one known on its day. */
  private @Nullable EntityDraft holder(int k) {
    Piece said = pieces.get(k);
    if (said.role == null || said.modifier == NameLexicon.Modifier.FORMER || hasHolderBeside(k)) {
      return null;
    }
    String title = title(said);
    EntityDraft domain = domainOf(said, k);
    if (!knowledge.isOffice(title) || domain == null || domain.kind != EntityKind.COUNTRY) {
      return null;
    }
    EntityDraft told = book.holder(title, domain.country);
    if (told != null || day == null || domain.country == null) {
      return told;
    }
    return knowledge.holder(title, domain.country, day).map(book::known).orElse(null);
  }

  /** Whether a person, or a name that may be one, stands beside the office. */
  private boolean hasHolderBeside(int k) {
    Piece before = k > 0 ? pieces.get(k - 1) : null;
    return hasHolderAfter(k)
        || (before != null
            && before.end + 1 == pieces.get(k).first
            && tokens.get(before.end).norm().equals(",")
            && (before.isKnown(EntityKind.PERSON) || before.type == Piece.Type.RUN));
  }

  private boolean hasHolderAfter(int k) {
    for (int m = k + 1; m < pieces.size() && m <= k + MAX_DOMAINS; m++) {
      Piece after = pieces.get(m);
      int gap = after.first - pieces.get(m - 1).end;
      boolean person = after.isKnown(EntityKind.PERSON) || after.type == Piece.Type.RUN;
      if (gap > 1 || (gap == 1 && !tokens.get(after.first - 1).norm().equals(","))) {
        break;
      }
      if (person || after.type == Piece.Type.HONORIFIC) {
        return true;
      }
    }
    return false;
  }

  String written(Piece piece) {
    return text.words(text.span(piece.first, piece.end));
  }
}
