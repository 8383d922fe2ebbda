package org.jejak.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jejak.correction.CorrectionLines;
import org.jejak.document.Sources;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Lexicon;
import org.jejak.output.OutputFiles;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.jejak.trace.TraceInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code --knowledge}, {@code --lexicon} and {@code --corrections}, as {@code jejak trace} has
 * them.
 */
class EngineOptionsTest {
  private static final String TXT = Reports.SAMPLES + "/txt";

  @TempDir private Path dir;

  private final StringWriter said = new StringWriter();

  private int run(String... args) {
    String[] all =
        Stream.concat(Stream.of("run", "--local"), Stream.of(args)).toArray(String[]::new);
    return Main.run(new PrintWriter(said), new PrintWriter(said, true), all);
  }

  private Path names(String line) throws IOException {
    Path folder = Files.createDirectories(dir.resolve("names"));
    Files.writeString(folder.resolve("people.tsv"), line);
    return folder;
  }

  private Path lexicon() throws IOException {
    List<Lexicon.Entry> words = List.of(new Lexicon.Entry("kapal", "ship", 0.9, 0.8));
    return Files.write(dir.resolve("words.tsv"), Lexicon.lines("id", "en", words));
  }

  private Path corrections(String line) throws IOException {
    return Files.writeString(dir.resolve("said.jsonl"), line + "\n");
  }

  private static String together() throws IOException {
    List<String> ids;
    try (Trace trace = Jejak.standard().trace(Sources.in(List.of(TXT)))) {
      ids = trace.stories().stream().map(story -> story.articles().iterator().next()).toList();
    }
    return "{\"kind\": \"SAME\", \"articles\": [\"%s\", \"%s\"], \"author\": \"desk\"}"
        .formatted(ids.getFirst(), ids.getLast());
  }

  @Test
  void theJobWritesTheBytesOfOneMachineThatKnowsTheSame() throws Exception {
    Path names = names("Rina Melati\t\tIDN\tmayor:2021-01-01:\n");
    Path lexicon = lexicon();
    Path corrections = corrections(together());
    int code =
        run(
            TXT,
            "--out",
            dir.resolve("many").toString(),
            "--knowledge",
            names.toString(),
            "--lexicon",
            lexicon.toString(),
            "--corrections",
            corrections.toString());
    assertThat(code).as(said.toString()).isZero();
    Jejak engine =
        Jejak.with(Knowledge.load(List.of(names)))
            .with(Lexicon.join(List.of(Lexicon.read(lexicon))));
    TraceInput input = engine.input(TraceInput.usualMemory());
    Sources.in(List.of(TXT)).forEach(item -> input.add(engine.read(item)));
    try (Trace trace =
        engine.trace(input, null, CorrectionLines.read(Files.readAllLines(corrections)))) {
      OutputFiles.write(trace, dir.resolve("one"));
    }
    for (String name : OutputFiles.NAMES) {
      assertThat(dir.resolve("many").resolve(name + ".jsonl"))
          .hasSameBinaryContentAs(dir.resolve("one").resolve(name + ".jsonl"));
    }
    assertThat(dir.resolve("many/corrections.jsonl"))
        .hasSameBinaryContentAs(dir.resolve("one/corrections.jsonl"))
        .content()
        .contains("HOLDS");
  }

  @Test
  void whatIsWrongInThemIsSaidBeforeTheJobBegins() throws Exception {
    String out = dir.resolve("out").toString();
    String names = names("Rina Melati\t\tIDN\tmayor:2021-13-26:\n").toString();
    assertThat(run(TXT, "--out", out, "--knowledge", names)).isEqualTo(Main.WRONG_USAGE);
    assertThat(said.toString()).contains("--knowledge: ", "'mayor:2021-13-26:' holds no day");
    String report = TXT + "/palka-post-2025-06-25.txt";
    assertThat(run(TXT, "--out", out, "--lexicon", report)).isEqualTo(Main.WRONG_USAGE);
    assertThat(said.toString()).contains("--lexicon: ", "is no lexicon");
    String wrong = corrections("{\"kind\": \"SAME\"}").toString();
    assertThat(run(TXT, "--out", out, "--corrections", wrong)).isEqualTo(Main.WRONG_USAGE);
    assertThat(said.toString()).contains("--corrections: ", "line 1 ");
    assertThat(run(TXT, "--db", out, "--corrections", wrong)).isEqualTo(Main.WRONG_USAGE);
    assertThat(said.toString()).contains("jejak correct import --db DIR FILE");
  }
}
