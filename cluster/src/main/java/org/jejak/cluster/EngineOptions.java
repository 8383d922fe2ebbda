package org.jejak.cluster;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jejak.correction.CorrectionLines;
import org.jejak.knowledge.KnowledgeException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the engine knows, and what people say of the reports. */
final class EngineOptions {
  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      description =
          "A folder of names to know beside those that ship, as docs/knowledge.md describes, seen by"
              + " every machine; may be given several times, later ones win.")
  private List<Path> knowledge = new ArrayList<>();

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description =
          "Words that translate each other, as jejak learn makes them, seen by every machine; may be"
              + " given several times.")
  private List<Path> lexicons = new ArrayList<>();

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "What people correct, a JSON object a line, as docs/corrections.md describes; it holds"
              + " against all other evidence. With --out alone: a folder keeps its own.")
  private @Nullable Path corrections;

  @Option(
      names = "--today",
      paramLabel = "DAY",
      converter = Day.class,
      description =
          "Day that decides OVERDUE, as 2025-09-30 (default: the latest day that the input gives).")
  private @Nullable LocalDate today;

  /** A day as people write it. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String words) {
      try {
        return LocalDate.parse(words);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("a day is written as 2025-09-30, not '" + words + "'");
      }
    }
  }

  /** Whether a file says what people correct. */
  boolean haveCorrections() {
    return corrections != null;
  }

  /**
   * Reads what is named, so that what is wrong with it is said before a job begins.
   *
   * @throws IllegalArgumentException when a file or folder is wrong; the message says where
   */
  TraceSettings settings() {
    EngineFiles files = new EngineFiles(absolute(knowledge), absolute(lexicons));
    try {
      Engine.with(files);
    } catch (KnowledgeException e) {
      throw new IllegalArgumentException("--knowledge: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--lexicon: " + e.getMessage(), e);
    }
    return new TraceSettings(files, corrections == null ? List.of() : lines(corrections), today);
  }

  private static List<String> lines(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      CorrectionLines.read(lines);
      return lines;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("--corrections: " + file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("--corrections: " + file + " cannot be read", e);
    } catch (CorrectionLines.UnreadableException e) {
      throw new IllegalArgumentException("--corrections: " + file + ": " + e.getMessage(), e);
    }
  }

  private static List<String> absolute(List<Path> paths) {
    return paths.stream().map(path -> path.toAbsolutePath().toString()).toList();
  }
}
