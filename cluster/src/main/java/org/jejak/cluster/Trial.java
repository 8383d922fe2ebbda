package org.jejak.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A small cluster on this machine, of real processes on the loopback address: ZooKeeper, a Kafka
 * broker, a JobManager and TaskManagers. Small heaps: for trying and for tests.
 */
final class Trial implements AutoCloseable {
  private static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();
  private static final Duration START = Duration.ofMinutes(8);
  private static final String LEVEL = "-Dorg.slf4j.simpleLogger.defaultLogLevel=info";

  private final Path dir;
  private final String classPath;
  private final TrialFiles files;
  private final List<Daemon> taskManagers = new ArrayList<>();
  private @Nullable Daemon zooKeeper;
  private @Nullable Daemon kafka;
  private @Nullable Daemon jobManager;

  private Trial(Path dir, String classPath) throws IOException {
    this.dir = Files.createDirectories(dir).toAbsolutePath();
    this.classPath = classPath;
    this.files = TrialFiles.write(this.dir, HOST, freePorts(5));
  }

  /**
   * Starts all processes but Kafka and waits until they answer.
   *
   * @param dir for their settings, logs and data
   * @param classPath of the processes: Flink, Kafka and ZooKeeper
   * @throws IOException where one does not start; none is left running then
   */
  static Trial start(Path dir, String classPath, int taskManagers)
      throws IOException, InterruptedException {
    Trial trial = new Trial(dir, classPath);
    try {
      trial.start(taskManagers);
    } catch (IOException | InterruptedException | RuntimeException e) {
      trial.close();
      throw e;
    }
    return trial;
  }

  private void start(int many) throws IOException, InterruptedException {
    Daemon keeper =
        start(
            "zookeeper",
            "-Xmx96m",
            "org.apache.zookeeper.server.ZooKeeperServerMain",
            files.zooKeeper().toString());
    zooKeeper = keeper;
    await(files.zooKeeperPort(), keeper);
    replaceJobManager();
    for (int i = 0; i < many; i++) {
      taskManagers.add(startTaskManager(i));
    }
  }

  private static int[] freePorts(int many) throws IOException {
    List<ServerSocket> open = new ArrayList<>();
    int[] ports = new int[many];
    for (int i = 0; i < many; i++) {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      open.add(socket);
      ports[i] = socket.getLocalPort();
    }
    for (ServerSocket socket : open) {
      socket.close();
    }
    return ports;
  }

  private Daemon start(String name, String... java) throws IOException {
    List<String> all = new ArrayList<>(List.of(LEVEL));
    all.addAll(List.of(java));
    return Daemon.start(dir.resolve("logs").resolve(name + ".log"), classPath, all);
  }

  private void formatKafka() throws IOException, InterruptedException {
    String id = UUID.nameUUIDFromBytes(dir.toString().getBytes()).toString();
    Daemon format =
        start(
            "kafka-format",
            "kafka.tools.StorageTool",
            "format",
            "-t",
            id,
            "-c",
            files.kafka().toString());
    if (format.await() != 0) {
      throw new IOException("Kafka's folder could not be made; " + format.log() + " says why");
    }
  }

  private Daemon startJobManager() throws IOException {
    return start(
        "jobmanager",
        "-Xmx320m",
        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
        "--configDir",
        files.flink().toString());
  }

  private Daemon startTaskManager(int number) throws IOException {
    return start(
        "taskmanager-" + number,
        "-Xmx640m",
        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
        "--configDir",
        files.flink().toString());
  }

  private static void await(int port, Daemon daemon) throws IOException, InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end && daemon.isAlive()) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(HOST, port), 1000);
        return;
      } catch (IOException e) {
        Thread.sleep(200);
      }
    }
    throw new IOException("it does not start; " + daemon.log() + " says why");
  }

  /** Starts the Kafka broker, for the first time, and waits until it answers. */
  void startKafka() throws IOException, InterruptedException {
    formatKafka();
    replaceKafka();
  }

  /** The address of the Kafka broker. */
  String kafka() {
    return HOST + ":" + files.kafkaPort();
  }

  /** The address of Flink's REST interface and page. */
  String flink() {
    return HOST + ":" + files.restPort();
  }

  private static void kill(@Nullable Daemon daemon) {
    if (daemon != null) {
      daemon.kill();
    }
  }

  void killTaskManager(int number) {
    taskManagers.get(number).kill();
  }

  void replaceTaskManager(int number) throws IOException {
    taskManagers.set(number, startTaskManager(number));
  }

  void killJobManager() {
    kill(jobManager);
  }

  void replaceJobManager() throws IOException, InterruptedException {
    Daemon started = startJobManager();
    jobManager = started;
    await(files.restPort(), started);
  }

  void killKafka() {
    kill(kafka);
  }

  void replaceKafka() throws IOException, InterruptedException {
    Daemon started = start("kafka", "-Xmx256m", "kafka.Kafka", files.kafka().toString());
    kafka = started;
    await(files.kafkaPort(), started);
  }

  @Override
  public void close() {
    taskManagers.forEach(Daemon::kill);
    kill(jobManager);
    kill(kafka);
    kill(zooKeeper);
  }
}
