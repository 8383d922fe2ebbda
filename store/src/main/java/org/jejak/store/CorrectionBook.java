package org.jejak.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jejak.correction.Correction;
import org.jejak.correction.Corrections;
import org.jejak.correction.Saying;
import org.jejak.correction.Standing;
import org.jejak.reading.ReadingCodec;
import org.jspecify.annotations.Nullable;

/** What people said of a folder's reports, and what they say now. */
public final class CorrectionBook {
  private final Path folder;
  private final Tables tables;
  private final ReadingCodec codec;
  private final InstantSource clock;
  private final @Nullable String author;
  private final BiConsumer<String, String> sayer;

  CorrectionBook(
      Path folder,
      Tables tables,
      ReadingCodec codec,
      InstantSource clock,
      @Nullable String author,
      BiConsumer<String, String> sayer) {
    this.folder = folder;
    this.tables = tables;
    this.codec = codec;
    this.clock = clock;
    this.author = author;
    this.sayer = sayer;
  }

  /** Everything that was said and how it stands now, the last said first. */
  public List<Standing> list() {
    return Database.asked(folder, () -> SaidCorrections.standings(tables, codec));
  }

  /** How many stories the last trace found. */
  public long stories() {
    return Database.asked(folder, () -> tables.findings().count("stories"));
  }

  /** Who corrects where nobody is named: what {@code jejak.toml} says, else the user's name. */
  public @Nullable String usualAuthor() {
    String user = System.getProperty("user.name");
    return author != null ? author : user == null || user.isBlank() ? null : user;
  }

  /** Who says something, why, and when: now, and after all that was said before. */
  public Saying saying(@Nullable String author, @Nullable String reason) {
    return Database.asked(folder, () -> corrector().saying(author, reason));
  }

  /**
   * Makes a correction of what people see; it changes nothing until it is kept.
   *
   * @throws CorrectionException where an id is not there, or where it would change nothing
   */
  public Proposal propose(Function<Corrector, Proposal> draft) {
    return Database.asked(folder, () -> draft.apply(corrector()));
  }

  Corrector corrector() {
    return new Corrector(tables, codec, clock);
  }

  /**
   * Keeps a correction; the next trace follows it.
   *
   * @throws StoreException when it cannot be written
   */
  public void keep(Correction correction) {
    keep(new Corrections(List.of(correction)));
  }

  /**
   * Keeps corrections, such as another folder's; those that are here are not kept again.
   *
   * @return how many are new, or are taken back now
   * @throws StoreException when they cannot be written
   */
  public int keep(Corrections corrections) {
    return Database.asked(folder, () -> keepAll(corrections));
  }

  private int keepAll(Corrections corrections) {
    Corrections known = SaidCorrections.of(tables);
    int kept = 0;
    for (Correction said : corrections.all()) {
      Correction correction = said.withoutWords(id -> tables.forgotten().reason(id).isPresent());
      boolean there =
          known.all().stream()
              .anyMatch(other ->
                  other.id().equals(correction.id())
                      && (other.undone() != null || correction.undone() == null));
      if (!there) {
        sayer.accept(SaidCorrections.CORRECTION, SaidCorrections.json(correction));
        kept++;
      }
    }
    return kept;
  }

  /**
   * Takes a correction back; the next trace is as if it had never been said.
   *
   * @return what is taken back
   * @throws CorrectionException where it was never said, or was taken back before
   * @throws StoreException when this cannot be written
   */
  public Correction undo(String id, Saying by) {
    Correction known = Database.asked(folder, () -> SaidCorrections.notUndone(tables, id));
    sayer.accept(SaidCorrections.UNDO, SaidCorrections.undo(id, by));
    return known;
  }
}
