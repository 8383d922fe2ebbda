package org.jejak.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.output.OutputFiles;
import org.jejak.story.Story;
import org.jejak.trace.Trace;

/** What a trace found, to stand in the tables in the place of what the last one found. */
final class Findings {
  /** Counts the traces, so that what follows from one knows whether it is the last. */
  static final String TRACE = "trace";

  /** The last row of the ledger that the trace knew. */
  static final String TRACED = "traced_seq";

  /** The last that people had said of the reports when the trace was made. */
  static final String TRACED_SAID = "traced_said";

  /** Files of which lists tell the number of rows. */
  private static final List<String> COUNTED =
      List.of("entities", "storylines", "lineage", "plans", "disagreements");

  private final Tables tables;
  private final Trace trace;
  private final Map<String, Story> storyOf = new HashMap<>();

  Findings(Tables tables, Trace trace) {
    this.tables = tables;
    this.trace = trace;
    trace.stories().forEach(story -> story.articles().forEach(id -> storyOf.put(id, story)));
  }

  /** Where the number of a file's rows is kept among the facts. */
  static String counted(String file) {
    return "rows " + file;
  }

  /** Whether the last trace knew all that has arrived, and all that people have said of it. */
  static boolean areCurrent(Tables tables) {
    return tables.ledger().lastSeq() <= tables.facts().number(TRACED)
        && SaidCorrections.lastSeq(tables) <= tables.facts().number(TRACED_SAID);
  }

  /** Ids of stories and storylines that this trace gives up, each with what it leads to now. */
  Map<String, String> givenUp() {
    Map<String, String> storyBefore = new HashMap<>();
    Map<String, String> lineBefore = new HashMap<>();
    tables
        .findings()
        .eachMember(member -> {
          storyBefore.put(member.article(), member.story());
          lineBefore.put(member.article(), member.storyline());
        });
    Map<String, String> aliases =
        new TreeMap<>(StoryAliases.between(storyBefore, storyOf, Story::id));
    aliases.putAll(StoryAliases.between(lineBefore, storyOf, Story::storyline));
    return aliases;
  }

  /** Replaces all findings in one step: a reader sees the old ones or the new ones. */
  void replace() {
    tables.inTransaction(() -> {
      tables.emptyFindings();
      FindingBatch rows = new FindingBatch(tables);
      StoryCards cards = new StoryCards(tables, trace, storyOf);
      EntityCards entities = new EntityCards(tables);
      StoryRows.write(tables, trace, rows, cards, entities);
      OutputFiles.findings(trace, new FindingRows(rows, storyOf, cards, entities));
      rows.finish();
      entities.close();
      cards.write();
      COUNTED.forEach(file -> tables.facts().set(counted(file), rows.count(file)));
      tables.facts().set(TRACED, tables.ledger().lastSeq());
      tables.facts().set(TRACED_SAID, SaidCorrections.lastSeq(tables));
      tables.facts().set(TRACE, tables.facts().number(TRACE) + 1);
    });
  }
}
