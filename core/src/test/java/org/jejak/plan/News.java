package org.jejak.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.trace.Jejak;
import org.jejak.workers.Workers;

/** Reports of one storyline or several, written in a test, and the plans that they tell. */
public final class News {
  static final String FERRY =
      "PT Samudera Lintas will reopen the ferry line between Merak and Bakauheni on 3 June, the"
          + " company said on Monday.";

  private static final Jejak JEJAK = Jejak.standard();
  private static final Packs PACKS = Packs.standard();

  private final List<Reading> readings = new ArrayList<>();
  private final Map<String, LocalDate> days = new HashMap<>();
  private final List<Integer> ends = new ArrayList<>();

  /** The first plan, announced on 19 May 2025, where another storyline tells of it. */
  static Plan elsewhere(String today, String announced, String published, String told) {
    return new News()
        .on("2025-05-19", announced)
        .elsewhere()
        .on(published, told)
        .plans(today)
        .getFirst();
  }

  /** What follows stands in another storyline. */
  public News elsewhere() {
    ends.add(readings.size());
    return this;
  }

  /** A report published at a day or minute; null for one that does not say. */
  public News on(String published, String text) {
    String id = "a-%016x".formatted(readings.size() + 1);
    Content.Fields fields =
        new Content.Fields(
            "News",
            text,
            false,
            false,
            "Outlet " + readings.size(),
            List.of(),
            null,
            null,
            published,
            null,
            null,
            null);
    Document document = new Document(id, id + ".json", null, null, null, fields, List.of());
    Reading reading = requireNonNull(JEJAK.read(new Item.Readable(document)).reading());
    readings.add(reading);
    if (reading.article().published() != null) {
      days.put(id, reading.article().published().interval().from());
    }
    return this;
  }

  public List<Reading> readings() {
    return readings;
  }

  /** The plans as seen on a day, copies and translations unknown. */
  public List<Plan> plans(String today) {
    return plans(today, List.of());
  }

  public List<Plan> plans(String today, List<Edge> lineage) {
    Plans plans =
        new Plans(
            PACKS, lineage, days::get, (reading, time) -> time.value(), LocalDate.parse(today));
    List<StorylinePlans.Followed> followed = new ArrayList<>();
    int first = 0;
    for (int i = 0; i <= ends.size(); i++) {
      int end = i < ends.size() ? ends.get(i) : readings.size();
      String storyline = "l-%016x".formatted(i + 1);
      followed.add(plans.following().follow(storyline, readings.subList(first, end)));
      first = end;
    }
    return plans.all(followed, Readings.of(readings), Workers.ONE);
  }

  /** The only plan. */
  public Plan plan(String today) {
    List<Plan> plans = plans(today);
    if (plans.size() != 1) {
      throw new AssertionError("one plan expected: " + plans.stream().map(Plan::text).toList());
    }
    return plans.getFirst();
  }
}
