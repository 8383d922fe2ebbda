package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.jejak.reading.Readings;
import org.jejak.story.Correction;
import org.jejak.story.CorrectionLines;
import org.jejak.story.CorrectionLines.UnreadableException;
import org.jejak.story.Corrections;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What people say of which reports tell one story. */
final class CorrectionOption {
  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "What people say of which reports tell one story, a JSON object a line, as docs/guide.md"
              + " describes; it holds against all other evidence.")
  private @Nullable Path file;

  private @Nullable Corrections loaded;

  /** Reads them once; a line that is none stops the command before anything is traced. */
  Corrections load() throws IOException {
    Corrections corrections = loaded;
    if (corrections == null) {
      corrections = read();
      loaded = corrections;
    }
    return corrections;
  }

  private Corrections read() throws IOException {
    if (file == null) {
      return Corrections.NONE;
    }
    try {
      return CorrectionLines.read(Files.readAllLines(file));
    } catch (NoSuchFileException e) {
      throw new ParameterException(spec().commandLine(), "--corrections: there is no " + file, e);
    } catch (CharacterCodingException e) {
      throw new ParameterException(
          spec().commandLine(), "--corrections: " + file + " is not UTF-8", e);
    } catch (UnreadableException e) {
      PrintWriter err = spec().commandLine().getErr();
      String faults = Objects.requireNonNull(e.getMessage(), "it names every line");
      faults.lines().forEach(sentence -> err.println(file + ": " + sentence));
      throw new ParameterException(
          spec().commandLine(),
          "--corrections: what stands above is no correction, and nothing was traced",
          e);
    }
  }

  /** Says which corrections had no effect, and why. */
  void tell(Corrections corrections, Readings readings) {
    PrintWriter err = spec().commandLine().getErr();
    for (Correction correction : corrections.unknown(readings::has)) {
      String missing = readings.has(correction.first()) ? correction.second() : correction.first();
      err.println(told(correction) + " has no effect: there is no article " + missing);
    }
    for (Correction correction : corrections.overruled()) {
      err.println(told(correction) + " has no effect: later corrections contradict it");
    }
    err.flush();
  }

  private static String told(Correction correction) {
    return "jejak: the correction "
        + correction.kind()
        + " "
        + correction.first()
        + " "
        + correction.second();
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli gives every mixin its spec");
  }
}
