package org.jejak.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** A file that is whole or not there: written beside its name, then renamed. */
public record WholeFile(Path file, Path unfinished) {

  /** Writes the text of a file. */
  public interface Content {
    /** Writes it; what this throws leaves the file as it was. */
    void write(Writer out) throws IOException;
  }

  /** Makes the folder if it is missing; nothing is written yet. */
  public static WholeFile of(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return new WholeFile(file, file.resolveSibling("." + file.getFileName() + ".part"));
  }

  /**
   * Writes a whole file and waits until it is on the disk; what fails on the way leaves nothing
   * behind.
   *
   * @param attributes of the new file, as {@link OwnersOnly#attributes}
   */
  public static void write(Path file, Content content, FileAttribute<?>... attributes)
      throws IOException {
    WholeFile whole = of(file);
    whole.discard();
    try {
      Set<StandardOpenOption> fresh =
          Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try (FileChannel channel = FileChannel.open(whole.unfinished, fresh, attributes);
          Writer out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
        content.write(out);
        out.flush();
        channel.force(true);
      }
      whole.finish();
    } finally {
      whole.discard();
    }
  }

  /** Gives the file its name, in the place of an earlier one. */
  public void finish() throws IOException {
    // Else the earlier one would be gone for a moment.
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes away what was not finished. */
  public void discard() throws IOException {
    Files.deleteIfExists(unfinished);
  }
}
