package org.jejak.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.language.LanguagePack;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Sense.Form;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom: the agents of a passive that changed, or doer and receiver changed over.
 */
final class RoleDrift implements DriftRule {
  private static final int REACH = 14;

  private final Map<String, Syntax> syntax = new HashMap<>();

  private record Syntax(Set<String> agent, Set<String> joiner) {}

  /**
   * An act in a sentence.
   *
   * @param subject names before it, nearest first run
   * @param agents names in its agent phrase
   * @param others names after it that are no agents
   */
  private record Act(
      Set<String> concepts,
      boolean passive,
      Set<String> subject,
      Set<String> agents,
      Set<String> others,
      Span span) {

    Set<String> doers() {
      return passive ? agents : subject;
    }

    Set<String> receivers() {
      return passive ? subject : others;
    }
  }

  RoleDrift(Packs packs) {
    for (String code : packs.codes()) {
      LanguagePack pack = packs.pack(code);
      syntax.put(code, new Syntax(values(pack, "agent"), values(pack, "and")));
    }
  }

  private static Set<String> values(LanguagePack pack, String key) {
    Set<String> values = new HashSet<>();
    for (Table.Row row : pack.table("syntax")) {
      if (row.get(0).equals(key)) {
        values.add(row.get(1));
      }
    }
    return values;
  }

  @Override
  public List<Drift> find(Bead bead) {
    List<Drift> drifts = new ArrayList<>();
    List<Act> here = acts(bead.to());
    for (Act from : here.isEmpty() ? List.<Act>of() : acts(bead.from())) {
      for (Act to : here) {
        if (from.concepts.stream().anyMatch(to.concepts::contains) && changed(from, to)) {
          drifts.add(
              new Drift(
                  DriftKind.ROLE,
                  bead.from().words(from.span),
                  bead.to().words(to.span),
                  from.span,
                  to.span));
          return drifts;
        }
      }
    }
    return drifts;
  }

  private static boolean changed(Act from, Act to) {
    boolean agentsChanged =
        from.passive
            && to.passive
            && !from.agents.isEmpty()
            && !to.agents.isEmpty()
            && !from.agents.equals(to.agents);
    boolean swapped =
        !from.doers().isEmpty()
            && !from.receivers().isEmpty()
            && to.receivers().containsAll(from.doers())
            && to.doers().containsAll(from.receivers())
            && disjoint(from.doers(), from.receivers())
            && disjoint(to.doers(), to.receivers());
    return agentsChanged || swapped;
  }

  private static boolean disjoint(Set<String> a, Set<String> b) {
    return a.stream().noneMatch(b::contains);
  }

  private List<Act> acts(Bead.Side side) {
    Syntax own = syntax.get(side.profile().reading().body().lang());
    if (own == null) {
      return List.of();
    }
    List<Act> acts = new ArrayList<>();
    for (Match match : side.profile().reading().body().matchesIn(side.first(), side.end())) {
      Act act = act(side, match, own);
      if (act != null) {
        acts.add(act);
      }
    }
    return acts;
  }

  private static @Nullable Act act(Bead.Side side, Match match, Syntax syntax) {
    Set<String> concepts = new HashSet<>();
    boolean finite = false;
    boolean passiveForm = false;
    for (Sense sense : match.senses()) {
      if (sense.isAct() && sense.form() != Form.NOMINAL) {
        concepts.add(sense.concept());
        finite = true;
        passiveForm |= sense.form() == Form.PASSIVE;
      }
    }
    if (!finite) {
      return null;
    }
    int agentAt = agentAt(side, match.end(), syntax);
    Names after =
        names(side, match.end(), agentAt < 0 ? REACH : agentAt - match.end(), false, syntax);
    Names agents = agentAt < 0 ? Names.NONE : names(side, agentAt + 1, REACH, true, syntax);
    Names before = before(side, match.first());
    int last = Math.max(Math.max(after.end, agents.end), match.end());
    int first = before.end > 0 && before.first < match.first() ? before.first : match.first();
    return new Act(
        concepts,
        passiveForm || agentAt >= 0,
        before.ids,
        agents.ids,
        after.ids,
        side.span(first, last));
  }

  private record Names(Set<String> ids, int first, int end) {
    private static final Names NONE = new Names(Set.of(), 0, 0);
  }

  private static int agentAt(Bead.Side side, int start, Syntax syntax) {
    List<Token> tokens = side.profile().reading().body().tokens();
    for (int i = start; i < Math.min(side.end(), start + 4); i++) {
      if (syntax.agent.contains(tokens.get(i).norm())) {
        return i;
      }
    }
    return -1;
  }

  /** Names from a token on, in one clause; {@code joined} keeps only those joined by "and". */
  private static Names names(Bead.Side side, int start, int reach, boolean joined, Syntax syntax) {
    List<Token> tokens = side.profile().reading().body().tokens();
    Set<String> ids = new HashSet<>();
    int end = 0;
    int i = start;
    while (i < Math.min(side.end(), start + reach)) {
      Feature name = nameAt(side, i);
      Token token = tokens.get(i);
      if (name != null) {
        ids.addAll(name.keys());
        end = name.end();
        i = name.end();
      } else if (token.kind() == Token.Kind.PUNCTUATION
          || (joined && !ids.isEmpty() && !syntax.joiner.contains(token.norm()))) {
        break;
      } else {
        i++;
      }
    }
    return ids.isEmpty() ? Names.NONE : new Names(ids, start, end);
  }

  /** The nearest name before a token, in one clause. */
  private static Names before(Bead.Side side, int token) {
    List<Token> tokens = side.profile().reading().body().tokens();
    for (int i = token - 1; i >= Math.max(side.first(), token - REACH); i--) {
      if (tokens.get(i).kind() == Token.Kind.PUNCTUATION) {
        break;
      }
      Feature name = nameAt(side, i);
      if (name != null) {
        return new Names(new HashSet<>(name.keys()), name.first(), name.end());
      }
    }
    return Names.NONE;
  }

  private static @Nullable Feature nameAt(Bead.Side side, int token) {
    for (Feature feature : side.features()) {
      if (feature.kind() == Feature.Kind.NAME && feature.first() == token) {
        return feature;
      }
    }
    return null;
  }
}
