package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reviewed output: compared, or written anew by {@code ./jejak test --update-golden}. */
final class Golden {
  private Golden() {}

  /** Fails where {@code found} is not what the reviewed file holds. */
  static void assertSame(Path golden, String found) throws IOException {
    if (Boolean.getBoolean("jejak.updateGolden")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, found);
    }
    assertThat(found)
        .as(
            "%s differs from the reviewed file; ./jejak test --update-golden refreshes it",
            golden.getFileName())
        .isEqualTo(Files.readString(golden));
  }
}
