package org.jejak.document;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads the files of a tar archive, streamed. */
final class TarReader {
  private final Intake intake;
  private final Arrival arrival;

  TarReader(Intake intake, Arrival arrival) {
    this.intake = intake;
    this.arrival = arrival;
  }

  void read(InputStream in) throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(in, true);
    int count = 0;
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (!entry.isFile() || ZipReader.isHidden(entry.getName())) {
        continue;
      }
      if (++count > intake.limits().entries()) {
        throw new LimitException(ZipReader.tooMany(intake.limits()));
      }
      intake.entry(arrival.entry(entry.getName(), entry.getName()), tar);
    }
    if (count == 0) {
      intake.reject(arrival, "is an archive without files");
    }
  }
}
