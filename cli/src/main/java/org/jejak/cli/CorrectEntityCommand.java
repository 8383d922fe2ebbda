package org.jejak.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak correct entity}. */
@Command(
    name = "entity",
    mixinStandardHelpOptions = true,
    description = "Whom names mean: merge and split.",
    footer = {
      "",
      "Examples:",
      "  jejak correct entity merge --db newsroom e-0123456789abcdef e-fedcba9876543210",
      "  jejak correct entity split --db newsroom --name 'Rudi Hartono (mayor)' e-0123456789abcdef"
          + " a-fedcba9876543210"
    })
final class CorrectEntityCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine command =
        Objects.requireNonNull(spec, "picocli gives every command its spec").commandLine();
    command.usage(command.getOut());
  }

  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      description = "Entities are one and the same.")
  int merge(
      @Parameters(arity = "2..*", paramLabel = "ENTITY", description = "Ids of entities.")
          List<String> entities,
      @Mixin SayingOptions options) {
    return options.say((corrector, by) -> corrector.mergeEntities(entities, by));
  }

  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      description = "In some reports the name means another entity than elsewhere.")
  int split(
      @Parameters(paramLabel = "ENTITY", description = "Id of the entity.") String entity,
      @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "Ids of these reports.")
          List<String> articles,
      @Option(
              names = "--name",
              paramLabel = "NAME",
              description = "What the other entity is called; else as the reports name it.")
          @Nullable String name,
      @Mixin SayingOptions options) {
    return options.say((corrector, by) -> corrector.splitEntity(entity, articles, name, by));
  }
}
