package org.jejak.output;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jejak.correction.Claim;
import org.jejak.correction.Correction;
import org.jejak.correction.CorrectionLines;
import org.jejak.correction.Saying;
import org.jejak.correction.Standing;
import org.jejak.correction.Target;
import org.jejak.correction.TextQuote;
import org.jspecify.annotations.Nullable;

/** {@code corrections}: what people said, where it points, and whether it holds. */
final class CorrectionFiles {
  private final Chosen chosen;
  private final Texts texts;

  CorrectionFiles(Chosen chosen, Texts texts) {
    this.chosen = chosen;
    this.texts = texts;
  }

  /**
   * Writes the file where there are any. One of another trace that holds what this one does not
   * goes out of the way: people may have no other copy of what they said.
   */
  void write(Folder folder) throws IOException {
    List<Standing> standings =
        chosen.corrections().stream()
            .sorted(Comparator.comparing((Standing standing) -> standing.correction().id()))
            .toList();
    Path earlier = folder.path().resolve(OutputFiles.CORRECTIONS + ".jsonl");
    if (Files.exists(earlier) && (standings.isEmpty() || holdsMore(earlier, standings))) {
      Aside.move(earlier);
    }
    if (!standings.isEmpty()) {
      RowFile.write(
          folder,
          OutputFiles.CORRECTIONS,
          standings,
          (row, standing) -> standingRow(row, standing, texts::of));
    }
  }

  private static boolean holdsMore(Path file, List<Standing> standings) throws IOException {
    try {
      Set<Correction> now = standings.stream().map(Standing::correction).collect(toSet());
      return !now.containsAll(CorrectionLines.read(Files.readAllLines(file)).all());
    } catch (CorrectionLines.UnreadableException | CharacterCodingException e) {
      // Whatever it is, somebody wrote it.
      return true;
    }
  }

  static void standingRow(
      Row row, Standing standing, Function<String, @Nullable CodePoints> points) {
    correctionRow(row, standing.correction());
    row.name("state", standing.state())
        .text("problem", standing.problem())
        .objects(
            "places",
            standing.places(),
            (r, place) ->
                r.whole("part", (long) place.part())
                    .text("article", place.article())
                    .span(place.words(), points.apply(place.article())));
  }

  static void correctionRow(Row row, Correction correction) {
    Claim claim = correction.claim();
    row.text("id", correction.id()).name("kind", claim.kind());
    saying(row, correction.said());
    row.text("value", claim.value())
        .text("was", claim.was())
        .objects("targets", claim.targets(), CorrectionFiles::target)
        .object("undone", correction.undone(), CorrectionFiles::saying);
  }

  private static void saying(Row row, Saying said) {
    row.text("author", said.author())
        .text("time", said.time() == null ? null : said.time().toString())
        .text("reason", said.reason());
  }

  private static void target(Row row, Target target) {
    TextQuote words = target.words();
    Integer start = target.start();
    row.whole("part", (long) target.part())
        .text("article", target.article())
        .text("url", target.url())
        .whole("start", start == null ? null : start.longValue())
        .text("exact", words == null ? null : words.exact())
        .text("prefix", words == null ? null : words.prefix())
        .text("suffix", words == null ? null : words.suffix())
        .text("entity", target.entity());
  }
}
