package org.jejak.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jejak.language.Sense.Form;
import org.junit.jupiter.api.Test;

class InflectionTest {
  private final LanguagePack english = Packs.standard().pack("en");

  @Test
  void aVerbInShEndsInShes() {
    assertThat(english.senses("relinquishes")).contains(new Sense("cede.v", Form.ACTIVE));
  }

  @Test
  void theVerbOfAPhraseIsBentAndTheRestKept() {
    assertThat(english.senses("re-establishes relations"))
        .contains(new Sense("restore-ties.v", Form.ACTIVE));
  }

  @Test
  void theFirstRuleOfASlotThatFitsWins() {
    List<Table.Row> rules =
        List.of(
            row("s", "v", "*", "1", "(\\S*[^aeiou\\s])y( .*)?", "$1ies$2", "ACTIVE"),
            row("s", "v", "*", "1", "(\\S+)( .*)?", "$1s$2", "ACTIVE"));
    StringBuilder forms = new StringBuilder();
    Inflection inflection = new Inflection(rules);
    inflection.forms("x.v", "carry out", (form, kind) -> forms.append(form).append(';'));
    inflection.forms("x.v", "say", (form, kind) -> forms.append(form).append(';'));
    assertThat(forms).hasToString("carries out;says;");
  }

  private static Table.Row row(String... columns) {
    return new Table.Row("test:1", List.of(columns));
  }
}
