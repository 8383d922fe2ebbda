package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A model of sentences, where the room that runs it is not there. */
class ModelOptionTest {

  @Test
  void withoutTheRoomThatRunsModelsACommandSaysSo() {
    Commands asked =
        Commands.run("trace", Samples.ROOT.resolve("samples").toString(), "--model", "x");

    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err())
        .contains("--model: what runs models is not part of this installation;")
        .contains("./jejak in a checkout of Jejak's sources builds it");
  }
}
