package org.jejak.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads a mailbox (RFC 4155 and its kin) mail by mail; a mail's key is its place, from 1. */
final class MailboxReader {
  private static final int BUFFER = 1 << 16;
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final Intake intake;
  private final Arrival arrival;
  private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean blankBefore = true;
  private boolean tooLong;
  private int number;

  MailboxReader(Intake intake, Arrival arrival) {
    this.intake = intake;
    this.arrival = arrival;
  }

  void read(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      int start = 0;
      for (int i = 0; i < read; i++) {
        if (buffer[i] == '\n') {
          add(buffer, start, i + 1);
          endLine();
          start = i + 1;
        }
      }
      add(buffer, start, read);
    }
    endLine();
    endMail();
    if (number == 0) {
      intake.reject(arrival, "is a mailbox without mails");
    }
  }

  private void add(byte[] buffer, int from, int to) {
    int room = intake.limits().reportBytes() - line.size();
    tooLong |= room < to - from;
    line.write(buffer, from, Math.min(room, to - from));
  }

  private void endLine() throws LimitException {
    byte[] bytes = line.toByteArray();
    line.reset();
    if (blankBefore && startsWith(bytes, 0)) {
      endMail();
      number++;
    } else {
      int quoted = quotes(bytes);
      int start = quoted > 0 && startsWith(bytes, quoted) ? 1 : 0;
      tooLong |= mail.size() + bytes.length > intake.limits().reportBytes();
      mail.write(bytes, start, tooLong ? 0 : bytes.length - start);
    }
    blankBefore = bytes.length == 1 || bytes.length == 2 && bytes[0] == '\r';
  }

  private static int quotes(byte[] bytes) {
    int quotes = 0;
    while (quotes < bytes.length && bytes[quotes] == '>') {
      quotes++;
    }
    return quotes;
  }

  private static boolean startsWith(byte[] bytes, int at) {
    return bytes.length >= at + FROM.length
        && java.util.Arrays.equals(bytes, at, at + FROM.length, FROM, 0, FROM.length);
  }

  private void endMail() throws LimitException {
    if (number > intake.limits().entries()) {
      String most = "holds more than %d mails; the rest was not read";
      throw new LimitException(String.format(Locale.ROOT, most, intake.limits().entries()));
    }
    if (number > 0) {
      Arrival inside = arrival.entry(Integer.toString(number), number + ".eml");
      if (tooLong) {
        long most = (intake.limits().reportBytes() + (1 << 20) - 1) >> 20;
        intake.reject(inside, "is a mail longer than %d MB".formatted(most));
      } else {
        intake.entry(inside, mail.toByteArray(), null);
      }
    }
    mail.reset();
    tooLong = false;
  }
}
