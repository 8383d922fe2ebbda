package org.jejak.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.jejak.language.PackException;
import org.jejak.language.Packs;
import org.jejak.language.Table;
import org.junit.jupiter.api.Test;

class WordKindTest {
  @Test
  void aMisspeltKindIsToldWithItsLine() {
    Table.Row row = new Table.Row("xx/quote-syntax.tsv:7", List.of("also", "SKIPS"));

    assertThatThrownBy(() -> WordKind.of(row))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("xx/quote-syntax.tsv:7: no kind 'SKIPS'; write one of SKIP, ");
  }

  @Test
  void theCheckOfPacksKnowsEveryKind() {
    List<String> columns =
        Table.resource(Packs.class, "tables.tsv").stream()
            .filter(row -> row.get(0).equals("quote-syntax"))
            .findFirst()
            .orElseThrow()
            .columns();

    assertThat(columns.get(columns.size() - 1).split("\\|"))
        .containsExactlyInAnyOrder(
            Arrays.stream(WordKind.values()).map(Enum::name).toArray(String[]::new));
  }
}
