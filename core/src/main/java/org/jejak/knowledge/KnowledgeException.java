package org.jejak.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/** A knowledge folder is malformed: none of it is used. */
public final class KnowledgeException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 5;

  /** The message names the first problems. */
  public KnowledgeException(List<KnowledgeProblem> problems) {
    super(
        problems.stream()
                .limit(SHOWN)
                .map(KnowledgeProblem::sentence)
                .collect(Collectors.joining("\n"))
            + (problems.size() > SHOWN ? "\nand " + (problems.size() - SHOWN) + " more" : ""));
  }
}
