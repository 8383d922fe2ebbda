package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.jejak.correction.CorrectionLines;
import org.jejak.correction.Corrections;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file of corrections that a user names. */
final class CorrectionFile {
  private CorrectionFile() {}

  /**
   * Reads it.
   *
   * @param prefix what names it, as an option's name with a colon; empty for a parameter
   * @param notDone what did not happen where a line is no correction
   * @throws ParameterException when it cannot be read, in a sentence
   */
  static Corrections read(Path file, CommandLine line, String prefix, String notDone) {
    try {
      return CorrectionLines.read(Files.readAllLines(file));
    } catch (NoSuchFileException e) {
      throw new ParameterException(line, prefix + "there is no " + file, e);
    } catch (CharacterCodingException e) {
      throw new ParameterException(line, prefix + file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new ParameterException(line, prefix + file + " cannot be read", e);
    } catch (CorrectionLines.UnreadableException e) {
      PrintWriter err = line.getErr();
      String faults = Objects.requireNonNull(e.getMessage(), "it names every line");
      faults.lines().forEach(sentence -> err.println(Columns.clean(file + ": " + sentence)));
      String words = prefix + "what stands above is no correction, and nothing was " + notDone;
      throw new ParameterException(line, words, e);
    }
  }
}
