package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import org.jejak.output.OutputFiles;

/** What describes the API: its contract, and the schemas of the output format. */
final class ContractRoutes {
  private static final String CONTRACT = "openapi.yaml";

  void register(RoutesConfig routes) {
    routes.get("/openapi.yaml", ContractRoutes::contract);
    routes.get("/api/v1/schemas/{file}", ContractRoutes::schema);
  }

  private static void contract(Context context) throws IOException {
    context.contentType("application/yaml; charset=utf-8");
    context.header("Cache-Control", "no-cache");
    context.result(read(ContractRoutes.class, CONTRACT));
  }

  private static void schema(Context context) throws IOException {
    String file = context.pathParam("file");
    if (!file.matches("[a-z]{1,30}\\.schema\\.json")) {
      throw none();
    }
    context.contentType("application/schema+json");
    context.result(read(OutputFiles.class, "schema/" + file));
  }

  private static byte[] read(Class<?> beside, String name) throws IOException {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw none();
      }
      return in.readAllBytes();
    }
  }

  private static Problem none() {
    return Problem.of(404, "there is no such schema; they are named as articles.schema.json");
  }
}
