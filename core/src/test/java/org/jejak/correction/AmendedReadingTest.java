package org.jejak.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.junit.jupiter.api.Test;

/** An event that a person gives another type. */
class AmendedReadingTest {
  @Test
  void itsCodeIsOneThatFramesGiveToThatType() throws IOException {
    Set<String> frames = new HashSet<>();
    try (InputStream in = Event.class.getResourceAsStream("frames.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        List<String> cells = List.of(line.split("\t"));
        for (EventType type : EventType.values()) {
          int at = cells.indexOf(type.name());
          for (int k = at; at >= 0 && k < cells.size(); k++) {
            frames.add(type + " " + cells.get(k));
          }
        }
      }
    }
    for (EventType type : EventType.values()) {
      String code = type + " " + AmendedReading.cameo(type);
      assertThat(frames).as(code).anyMatch(frame -> frame.startsWith(code));
    }
  }
}
