package org.jejak.evaluate;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * How well a trace agrees with what a person says is there. {@code docs/gold.md} says what counts.
 *
 * @param parts in the order of the files of gold
 * @param absent reports that gold names and no input gave; rows about them are left out
 */
public record Evaluation(List<Part> parts, List<String> absent) {
  /** Copies the lists. */
  public Evaluation {
    parts = List.copyOf(parts);
    absent = List.copyOf(absent);
  }

  /** How gold names an input item. */
  @FunctionalInterface
  public interface ReportKey {
    /**
     * The name, such as {@code txt/selat-harian.txt} or {@code feed.xml!guid-7}.
     *
     * @param input path or URL as given
     * @param item key inside the input, or null
     */
    String of(String input, @Nullable String item);

    /** Names an item by its path relative to the folder that holds the gold folder. */
    static ReportKey beside(Path gold) {
      Path base = gold.toAbsolutePath().normalize().getParent();
      return (input, item) -> {
        String name = base == null ? input : relative(base, input);
        return item == null ? name : name + "!" + item;
      };
    }

    private static String relative(Path base, String input) {
      try {
        Path path = Path.of(input).toAbsolutePath().normalize();
        return path.startsWith(base) ? base.relativize(path).toString().replace('\\', '/') : input;
      } catch (InvalidPathException e) {
        return input;
      }
    }
  }

  /**
   * Compares a trace with a gold folder.
   *
   * @throws GoldException when the folder or a line of it cannot be used
   */
  public static Evaluation of(Path gold, Trace trace, ReportKey key) {
    Gold rows = GoldReader.read(gold);
    Judged judged = new Judged(rows, trace, key);
    List<Part> parts = new ArrayList<>();
    parts.addAll(new ArticleParts(judged).of(rows.articles()));
    parts.addAll(new NameParts(judged).of(rows.entities()));
    parts.addAll(new TimeParts(judged).of(rows.times()));
    parts.addAll(new QuoteParts(judged).of(rows.quotes()));
    parts.addAll(new EventParts(judged).of(rows.events()));
    parts.addAll(new IncidentParts(judged).of(rows.incidents()));
    parts.addAll(new StoryParts(judged).of(rows.stories()));
    parts.addAll(new LineageParts(judged).of(rows.lineage()));
    parts.addAll(new DriftParts(judged).of(rows.drifts()));
    parts.addAll(new PlanParts(judged).of(rows.plans()));
    parts.addAll(new DisagreementParts(judged).of(rows.disagreements()));
    return new Evaluation(parts, judged.absent());
  }
}
