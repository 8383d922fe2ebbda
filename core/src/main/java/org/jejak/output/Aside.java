package org.jejak.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Moves a file or folder out of the way under a name that nothing has, so that nothing is lost. */
public final class Aside {
  private static final String OLD = ".old";

  private Aside() {}

  /**
   * Moves it to its name with {@code .old} behind, or {@code .old2} and so on.
   *
   * @return where it is now
   * @throws IOException when it cannot be moved
   */
  public static Path move(Path there) throws IOException {
    Path free = there.resolveSibling(there.getFileName() + OLD);
    for (int i = 2; Files.exists(free); i++) {
      free = there.resolveSibling(there.getFileName() + OLD + i);
    }
    return Files.move(there, free);
  }
}
