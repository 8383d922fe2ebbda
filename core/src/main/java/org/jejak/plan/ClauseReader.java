package org.jejak.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jejak.language.Packs;
import org.jejak.reading.Reading;

/**
 * Cuts reports into clauses and tells what each is about, so that they can be laid side by side.
 */
public final class ClauseReader {
  private final Map<String, Wording> wordings = new HashMap<>();
  private final Map<String, ClauseKeys> recent = new Recent<>();
  private final KeyReader keys;

  /**
   * Compiles the tables of the packs.
   *
   * @param plain whether verbs such as "hold" and "put" count as acts, and those that only say who
   *     speaks do not
   */
  public ClauseReader(Packs packs, boolean plain) {
    for (String code : packs.codes()) {
      wordings.put(code, new Wording(packs.pack(code)));
    }
    this.keys = new KeyReader(packs, plain);
  }

  /**
   * The key under which a concept is laid beside others; of a compound noun its last part: a
   * transport ministry is a ministry.
   */
  public String plainKey(String concept) {
    return keys.naming().plainKey(concept);
  }

  /** What clauses name an act by: one string for all concepts that tell the same. */
  public String key(String concept) {
    return keys.naming().key(concept);
  }

  /** Those of some acts that are done again and again. */
  public Set<String> repeated(Set<String> acts, Repeated kind) {
    return keys.naming().repeated(acts, kind);
  }

  /**
   * The clauses of a report, those of the reports asked for last without reading them again; empty
   * for a language without a pack.
   */
  public Optional<ClauseKeys> read(Reading reading) {
    Wording wording = wordings.get(reading.body().lang());
    return wording == null
        ? Optional.empty()
        : Optional.of(
            recent.computeIfAbsent(
                reading.article().id(), id -> new ClauseKeys(reading, wording, keys)));
  }
}
