package org.jejak.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.correction.Amendments.NewDate;
import org.jejak.correction.Amendments.NewEntity;
import org.jejak.correction.Amendments.NewSpeaker;
import org.jejak.correction.Amendments.NewType;
import org.jejak.correction.Attacher.Attached;
import org.jejak.correction.Attacher.Found;
import org.jejak.correction.Standing.State;
import org.jejak.document.Ids;
import org.jejak.event.Event;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;

/**
 * Corrections laid on readings: a pure function of both, in whatever order they are given. No
 * reading is changed; {@link #seen} gives another one.
 */
public final class Applied {
  private final List<Correction> all;
  private final Attacher attacher;
  private final List<Standing> standings = new ArrayList<>();
  private final Map<String, Amendments> amendments = new HashMap<>();
  private final Bindings.Settling stories = new Bindings.Settling();
  private final Parentage.Settling lineage = new Parentage.Settling();
  private final Identities.Settling entities = new Identities.Settling();
  private final Map<String, String> readAs = new HashMap<>();

  /** By report and entity, which correction gave the name to another entity, the last one. */
  private final Map<Named, Integer> parted = new HashMap<>();

  private Applied(List<Correction> all, ReportLookup reports) {
    this.all = all;
    this.attacher = new Attacher(reports);
  }

  /** An entity's name in a report. */
  private record Named(String article, String entity) {}

  /** Lays corrections on the readings that are looked up. */
  public static Applied of(Corrections corrections, ReportLookup reports) {
    Applied applied = new Applied(corrections.all(), reports);
    applied.lay();
    return applied;
  }

  private void lay() {
    for (int i = 0; i < all.size(); i++) {
      notePartings(all.get(i), i);
    }
    for (int i = 0; i < all.size(); i++) {
      standings.add(lay(all.get(i), i));
    }
  }

  /** How each correction stands, the last said first. */
  public List<Standing> standings() {
    return List.copyOf(standings);
  }

  /** A reading as people say it should be; the same where they say nothing of it. */
  public Reading seen(Reading reading) {
    Amendments said = amendments.get(reading.article().id());
    return said == null ? reading : AmendedReading.of(reading, said);
  }

  /** The reports of which {@link #seen} gives another reading. */
  public Set<String> amended() {
    return Set.copyOf(amendments.keySet());
  }

  /** Which reports tell one story, and which two. */
  public Bindings bindings() {
    return stories.bindings();
  }

  /** Which report was made out of which. */
  public Parentage parentage() {
    return lineage.parentage();
  }

  /** Which entities are one. */
  public Identities identities() {
    return entities.identities();
  }

  /** The id under which an event was read; another where a person changed its type. */
  public String readAs(String event) {
    return readAs.getOrDefault(event, event);
  }

  /** Names that a later correction gives to another entity mean that one in earlier ones. */
  private void notePartings(Correction correction, int number) {
    if (correction.undone() == null && correction.claim() instanceof Claim.OfAnotherEntity claim) {
      try {
        for (Found found : attacher.attach(claim).found()) {
          parted.putIfAbsent(named(found), number);
        }
      } catch (Unfit e) {
        // It is told when it is laid.
      }
    }
  }

  private static Named named(Found found) throws Unfit {
    return new Named(found.article(), Attacher.name(found).entity());
  }

  private Standing lay(Correction correction, int number) {
    if (correction.undone() != null) {
      return new Standing(correction, State.UNDONE, null, List.of());
    }
    try {
      Attached attached = attacher.attach(correction.claim());
      Outcome outcome = lay(correction, attached.found(), number);
      List<Standing.Place> places = attached.found().stream().map(Found::place).toList();
      return switch (outcome) {
        case NONE ->
            new Standing(correction, State.OVERRULED, "later corrections contradict it", places);
        case SOME ->
            new Standing(
                correction, State.PARTLY, "later corrections contradict a part of it", places);
        case ALL ->
            attached.missing() == null
                ? new Standing(correction, State.HOLDS, null, places)
                : new Standing(correction, State.PARTLY, attached.missing(), places);
      };
    } catch (Unfit e) {
      return new Standing(correction, State.UNFIT, e.sentence(), List.of());
    }
  }

  private Outcome lay(Correction correction, List<Found> found, int number) throws Unfit {
    Found first = found.getFirst();
    return switch (correction.claim()) {
      case Claim.OfStory c -> stories.lay(found.stream().map(Found::place).toList());
      case Claim.OfCopy c -> lineage.copy(first.article(), found.getLast().article());
      case Claim.OfNoCopy c -> lineage.noCopy(first.article(), found.getLast().article());
      case Claim.OfDate c -> amend(first).date(new NewDate(c.day()));
      case Claim.OfSpeaker c -> speaker(first, c);
      case Claim.OfEvent c -> event(first, c);
      case Claim.OfOneEntity c -> oneEntity(found, number);
      case Claim.OfAnotherEntity c -> anotherEntity(correction, c, found);
    };
  }

  private Amendments amend(Found found) {
    return amendments.computeIfAbsent(found.article(), id -> new Amendments());
  }

  /** All parts of a broken statement are one, known by the first. */
  private Outcome speaker(Found found, Claim.OfSpeaker claim) throws Unfit {
    Quote quote = Attacher.statement(found);
    String first =
        found.reading().quotes().stream()
            .filter(other -> quote.group() != null && quote.group().equals(other.group()))
            .map(Quote::id)
            .findFirst()
            .orElse(quote.id());
    return amend(found).speaker(first, new NewSpeaker(claim.value()));
  }

  private Outcome event(Found found, Claim.OfEvent claim) throws Unfit {
    Event event = Attacher.event(found, claim.was());
    Outcome outcome = amend(found).type(event.id(), new NewType(claim.type()));
    if (outcome == Outcome.ALL && claim.type() != null) {
      readAs.put(AmendedReading.idAs(found.article(), event, claim.type()), event.id());
    }
    return outcome;
  }

  private Outcome oneEntity(List<Found> found, int number) throws Unfit {
    List<String> ids = new ArrayList<>();
    Set<Integer> parts = new HashSet<>();
    Set<Integer> left = new HashSet<>();
    for (Found target : found) {
      Named named = named(target);
      int parting = parted.getOrDefault(named, -1);
      parts.add(target.target().part());
      // A name that was given to another entity later is no example of this one any more.
      if (parting < 0 || parting > number) {
        ids.add(parting < 0 ? named.entity() : made(all.get(parting)));
        left.add(target.target().part());
      }
    }
    if (ids.size() < 2 || left.size() < Math.min(2, parts.size())) {
      return Outcome.NONE;
    }
    Outcome outcome = entities.one(ids);
    return outcome == Outcome.ALL && left.size() < parts.size() ? Outcome.SOME : outcome;
  }

  /** The id of the entity that a correction made. */
  private static String made(Correction correction) {
    return Ids.row("e", correction.id());
  }

  private Outcome anotherEntity(
      Correction correction, Claim.OfAnotherEntity claim, List<Found> found) throws Unfit {
    Outcome.Count count = new Outcome.Count();
    String fresh = made(correction);
    for (Found target : found) {
      Named named = named(target);
      NewEntity made = new NewEntity(fresh, claim.value());
      boolean holds = entities.another(fresh, named.entity());
      count.add(holds && amend(target).entity(named.entity(), made) == Outcome.ALL);
    }
    return count.outcome();
  }
}
