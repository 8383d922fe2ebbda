package org.jejak.cli;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Nu HTML checker, loaded apart because it needs older libraries than the engine. */
final class HtmlValidator {
  private static final Path OWN = Path.of("target/validator");

  private HtmlValidator() {}

  /** The lines in which the checker reports an error; an empty list for a valid page. */
  static List<String> errors(String page) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      Class<?> type = loader.loadClass("nu.validator.client.EmbeddedValidator");
      Object validator = type.getConstructor().newInstance();
      Class<?> format = loader.loadClass("nu.validator.client.EmbeddedValidator$OutputFormat");
      type.getMethod("setOutputFormat", format)
          .invoke(validator, format.getField("TEXT").get(null));
      InputStream in = new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
      String said = (String) type.getMethod("validate", InputStream.class).invoke(validator, in);
      return said.lines().filter(line -> line.startsWith("Error")).toList();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL[] classPath() throws Exception {
    List<URL> urls = new ArrayList<>();
    try (Stream<Path> own = Files.list(OWN)) {
      for (Path jar : own.toList()) {
        urls.add(jar.toUri().toURL());
      }
    }
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!entry.contains("icu4j")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }
}
