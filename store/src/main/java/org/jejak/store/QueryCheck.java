package org.jejak.store;

import java.util.ArrayList;
import java.util.List;
import org.jejak.store.QueryNode.All;
import org.jejak.store.QueryNode.Any;
import org.jejak.store.QueryNode.Not;
import org.jejak.store.QueryNode.Word;

/** Turns away queries that are well written and find nothing of use. */
final class QueryCheck {
  private QueryCheck() {}

  /** Throws where every word only holds others together. */
  static void notOnlyFunctionWords(String query, QueryNode node, SearchWords words) {
    List<QueryNode> leaves = new ArrayList<>();
    addLeaves(node, leaves);
    List<Word> function = new ArrayList<>();
    for (QueryNode leaf : leaves) {
      if (leaf instanceof Word word
          && word.field() == SearchField.ANY
          && words.isFunctionWord(word.text())) {
        function.add(word);
      }
    }
    if (!function.isEmpty() && function.size() == leaves.size()) {
      Word first = function.getFirst();
      throw new SearchException(
          query,
          first.column(),
          "'%s' and words like it stand in nearly every report; \"%s\" in marks finds it all the same"
              .formatted(first.text(), first.text()));
    }
  }

  private static void addLeaves(QueryNode node, List<QueryNode> leaves) {
    switch (node) {
      case All all -> all.parts().forEach(part -> addLeaves(part, leaves));
      case Any any -> any.parts().forEach(part -> addLeaves(part, leaves));
      case Not not -> addLeaves(not.part(), leaves);
      default -> leaves.add(node);
    }
  }
}
