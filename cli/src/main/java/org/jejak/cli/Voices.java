package org.jejak.cli;

import java.util.ArrayList;
import java.util.List;
import org.jejak.story.Story;

/** How many reports there are and how many voices, in the same words everywhere. */
record Voices(int reports, int origins, int undecided) {

  static Voices of(Story story) {
    return of(List.of(story));
  }

  static Voices of(List<Story> stories) {
    return new Voices(
        stories.stream().mapToInt(story -> story.articles().size()).sum(),
        stories.stream().mapToInt(story -> story.origins().size()).sum(),
        stories.stream().mapToInt(story -> story.undecided().size()).sum());
  }

  /** {@code 37 reports}, {@code 4 origins}, {@code 5 undecided}. */
  List<String> parts() {
    List<String> parts = new ArrayList<>();
    parts.add(Phrases.count(reports, "report"));
    parts.addAll(voices());
    return parts;
  }

  /** The same without the reports. */
  List<String> voices() {
    String known = Phrases.count(origins, "origin");
    return undecided == 0
        ? List.of(known)
        : List.of(known, Phrases.grouped(undecided) + " undecided");
  }

  /** {@code 37 reports, 4 origins, 5 undecided}. */
  String inWords() {
    return String.join(", ", parts());
  }
}
