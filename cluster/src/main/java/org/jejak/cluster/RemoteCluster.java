package org.jejak.cluster;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A cluster that runs already, by the address of its REST interface. */
record RemoteCluster(String host, int port) {

  /** Whether words may be such an address. */
  static boolean isAddress(String words) {
    return words.matches("[A-Za-z0-9.-]+:[0-9]{1,5}");
  }

  static RemoteCluster at(String address) {
    int colon = address.lastIndexOf(':');
    return new RemoteCluster(
        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
  }

  /** Where jobs go there, with what they need and Flink does not have. */
  StreamExecutionEnvironment environment(Configuration configuration) {
    return StreamExecutionEnvironment.createRemoteEnvironment(host, port, configuration, jars());
  }

  private static String[] jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(jar -> jar.endsWith(".jar") && !isFlinks(Path.of(jar)))
        .toArray(String[]::new);
  }

  /** What every Flink has; its connectors are not among that. */
  private static boolean isFlinks(Path jar) {
    String name = String.valueOf(jar.getFileName());
    return name.startsWith("slf4j-")
        || name.startsWith("flink-") && !name.startsWith("flink-connector-");
  }
}
