package org.jejak.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.correction.Correction;
import org.jejak.correction.Saying;
import org.jejak.correction.Standing;
import org.jejak.correction.Standing.State;
import org.jejak.store.CorrectionBook;
import org.jejak.store.CorrectionException;
import org.jejak.store.Corrector;
import org.jejak.store.Proposal;
import org.jejak.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who corrects what in which folder, and why. */
final class SayingOptions {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      description =
          "Who says so (default: corrections.by of the folder's jejak.toml, else your user name).")
  private @Nullable String author;

  @Option(names = "--reason", paramLabel = "WORDS", description = "Why; is kept with it.")
  private @Nullable String reason;

  @Option(
      names = "--no-trace",
      description = "Keep it only; the next trace of the folder follows it.")
  private boolean untraced;

  @Mixin private DbOption db = new DbOption();
  @Mixin private FolderOptions how = new FolderOptions();

  /** Makes a correction of what the command names. */
  interface Draft {
    Proposal of(Corrector corrector, Saying by);
  }

  /** Something else that is said. */
  interface Work {
    void with(CorrectionBook book, Saying by);
  }

  /** Says what will change, keeps it, and traces the folder again. */
  int say(Draft draft) {
    return withBook((book, by) -> {
      Proposal proposal = book.propose(corrector -> draft.of(corrector, by));
      proposal.words().forEach(this::print);
      Correction correction = proposal.correction();
      book.keep(correction);
      print(
          "Kept as %s, said by %s; jejak correct undo --db %s %s takes it back."
              .formatted(correction.id(), by.author(), db.folder(), correction.id()));
    });
  }

  /** Does something with what was said, and traces the folder again. */
  int withBook(Work work) {
    try (Store store = db.open(how.engine())) {
      CorrectionBook book = store.corrections();
      Map<String, State> before = states(book.list());
      String name = author != null ? author : book.usualAuthor();
      work.with(book, book.saying(name, reason));
      List<Standing> after = book.list();
      tellProblems(before, after);
      if (after.isEmpty()) {
        return Main.DONE;
      }
      if (untraced) {
        print("It takes effect with the next trace: of jejak ingest, reanalyse or correct.");
      } else {
        long stories = book.stories();
        store.trace(how.today());
        print("Traced again: %,d stories before, %,d now.".formatted(stories, book.stories()));
      }
    } catch (CorrectionException e) {
      throw db.wrong(String.valueOf(e.getMessage()));
    }
    return Main.DONE;
  }

  private static Map<String, State> states(List<Standing> standings) {
    Map<String, State> states = new HashMap<>();
    standings.forEach(standing -> states.put(standing.correction().id(), standing.state()));
    return states;
  }

  /** Which corrections do not hold now, and did, or are new. */
  private void tellProblems(Map<String, State> before, List<Standing> after) {
    for (Standing standing : after) {
      String id = standing.correction().id();
      boolean told = standing.problem() != null && standing.state() != before.get(id);
      if (told) {
        String effect = standing.holds() ? "holds only in part" : "has no effect";
        print("%s %s: %s.".formatted(id, effect, standing.problem()));
      }
    }
  }

  void print(String words) {
    PrintWriter out = db.out();
    int indent = words.length() - words.stripLeading().length();
    out.println(" ".repeat(indent) + Columns.clean(words));
    out.flush();
  }
}
