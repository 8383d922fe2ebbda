package org.jejak.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.mention.Entity;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Entities named in reports. */
final class NameParts {
  private final Judged judged;
  private final Tally tally = new Tally("entities");

  NameParts(Judged judged) {
    this.judged = judged;
  }

  List<Part> of(@Nullable List<Gold.Named> gold) {
    if (gold == null) {
      return List.of();
    }
    judged.byReport(gold).forEach(this::add);
    return List.of(tally.part());
  }

  private void add(String report, List<Gold.Named> gold) {
    List<Entity> found = entities(judged.reading(report));
    Pairing<Gold.Named, Entity> pairing =
        Pairing.of(gold, found, (g, f) -> g.kind() == f.kind() ? likeness(g, f) : 0);
    tally.rows(
        report,
        pairing,
        this::nearness,
        g -> g.kind() + " " + g.name(),
        f -> f.kind() + " " + f.name() + " " + f.variants());
  }

  /** The entities of a report, those joined into one counted once. */
  private List<Entity> entities(@Nullable Reading reading) {
    Map<String, Entity> entities = new LinkedHashMap<>();
    if (reading != null) {
      for (Entity entity : reading.entities()) {
        entities.putIfAbsent(judged.joined(entity).id(), entity);
      }
    }
    return new ArrayList<>(entities.values());
  }

  private double likeness(Gold.Named gold, Entity found) {
    String name = Words.name(gold.name());
    if (Words.name(found.name()).equals(name)) {
      return 2;
    }
    return judged.names(found).contains(name) ? 1 : 0;
  }

  private double nearness(Gold.Named gold, Entity found) {
    double likeness = likeness(gold, found);
    if (likeness > 0) {
      return likeness;
    }
    List<String> words = Words.of(gold.name());
    long shared = Words.of(found.name()).stream().filter(words::contains).count();
    return shared / 10.0;
  }
}
