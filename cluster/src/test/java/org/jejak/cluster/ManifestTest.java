package org.jejak.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** The manifest for Kubernetes, which nobody runs here. */
class ManifestTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static Map<?, ?> manifest() throws IOException {
    String yaml = Files.readString(Reports.ROOT.resolve("docs/cluster-kubernetes.yaml"));
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }

  @Test
  void itFitsTheSchemaOfWhatTheFlinkOperatorTakes() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            ManifestTest.class.getResourceAsStream("flink-deployment.schema.json"))) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
      assertThat(schema.validate(JSON.writeValueAsString(manifest()), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void itsArgumentsAreOptionsOfTheCommand() throws IOException {
    Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) manifest().get("spec")).get("job");
    List<String> args = ((List<?>) job.get("args")).stream().map(String::valueOf).toList();
    assertThat(args.getFirst()).isEqualTo("run");
    new CommandLine(new RunCommand())
        .parseArgs(args.subList(1, args.size()).toArray(String[]::new));
    assertThat(job.get("entryClass")).isEqualTo(JobMain.class.getName());
  }
}
