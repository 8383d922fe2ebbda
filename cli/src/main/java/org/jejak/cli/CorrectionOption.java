package org.jejak.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jejak.correction.Correction;
import org.jejak.correction.Corrections;
import org.jejak.correction.Standing;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What people say of the reports. */
final class CorrectionOption {
  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "What people correct, a JSON object a line, as docs/corrections.md describes; it holds"
              + " against all other evidence.")
  private @Nullable Path file;

  private @Nullable Corrections loaded;

  /** Reads them once; a line that is none stops the command before anything is traced. */
  Corrections load() {
    Corrections corrections = loaded;
    if (corrections == null) {
      corrections = read();
      loaded = corrections;
    }
    return corrections;
  }

  private Corrections read() {
    if (file == null) {
      return Corrections.NONE;
    }
    return CorrectionFile.read(file, spec().commandLine(), "--corrections: ", "traced");
  }

  /** Says which corrections had no effect, or not in full, and why. */
  void tell(Trace trace) {
    PrintWriter err = spec().commandLine().getErr();
    for (Standing standing : trace.corrections()) {
      String effect =
          switch (standing.state()) {
            case HOLDS, UNDONE -> null;
            case PARTLY -> " holds only in part: ";
            case OVERRULED, UNFIT -> " has no effect: ";
          };
      if (effect != null) {
        err.println(Columns.clean(told(standing.correction()) + effect + standing.problem()));
      }
    }
    err.flush();
  }

  private static String told(Correction correction) {
    String reports =
        correction.claim().targets().stream()
            .map(target -> target.article())
            .distinct()
            .collect(Collectors.joining(" "));
    return "jejak: the correction %s of %s (%s)"
        .formatted(correction.claim().kind(), reports, correction.id());
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli gives every mixin its spec");
  }
}
