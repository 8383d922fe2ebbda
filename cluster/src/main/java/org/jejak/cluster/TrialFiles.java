package org.jejak.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of a trial's processes, each in a file. */
record TrialFiles(
    Path zooKeeper, Path kafka, Path flink, int zooKeeperPort, int kafkaPort, int restPort) {

  /**
   * Writes them.
   *
   * @param ports five that are free
   */
  static TrialFiles write(Path dir, String host, int[] ports) throws IOException {
    Path conf = Files.createDirectories(dir.resolve("conf"));
    Path zooKeeper =
        Files.writeString(
            conf.resolve("zoo.cfg"),
            """
            dataDir=%s
            clientPort=%d
            clientPortAddress=%s
            admin.enableServer=false
            """
                .formatted(dir.resolve("zookeeper"), ports[0], host));
    Path kafka =
        Files.writeString(
            conf.resolve("server.properties"),
            """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@%1$s:%2$d
            listeners=PLAINTEXT://%1$s:%3$d,CONTROLLER://%1$s:%2$d
            advertised.listeners=PLAINTEXT://%1$s:%3$d
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
            log.dirs=%4$s
            num.partitions=2
            offsets.topic.replication.factor=1
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            group.initial.rebalance.delay.ms=0
            """
                .formatted(host, ports[1], ports[2], dir.resolve("kafka")));
    Files.writeString(conf.resolve("config.yaml"), flink(dir, host, ports));
    return new TrialFiles(zooKeeper, kafka, conf, ports[0], ports[2], ports[3]);
  }

  private static String flink(Path dir, String host, int[] ports) {
    return """
    jobmanager.rpc.address: %1$s
    jobmanager.rpc.port: %5$d
    jobmanager.bind-host: %1$s
    rest.address: %1$s
    rest.bind-address: %1$s
    rest.port: %4$d
    taskmanager.host: %1$s
    taskmanager.bind-host: %1$s
    taskmanager.numberOfTaskSlots: 2
    taskmanager.cpu.cores: 1
    taskmanager.memory.framework.heap.size: 128mb
    taskmanager.memory.task.heap.size: 512mb
    taskmanager.memory.framework.off-heap.size: 64mb
    taskmanager.memory.task.off-heap.size: 0mb
    taskmanager.memory.network.min: 64mb
    taskmanager.memory.network.max: 64mb
    taskmanager.memory.managed.size: 128mb
    taskmanager.memory.jvm-metaspace.size: 128mb
    taskmanager.memory.jvm-overhead.min: 64mb
    taskmanager.memory.jvm-overhead.max: 64mb
    jobmanager.memory.process.size: 700mb
    heartbeat.interval: 2000
    heartbeat.timeout: 20000
    pekko.startup-timeout: 2 min
    high-availability.type: zookeeper
    high-availability.zookeeper.quorum: %1$s:%3$d
    high-availability.zookeeper.client.session-timeout: 10000
    high-availability.zookeeper.client.connection-timeout: 10000
    high-availability.cluster-id: /jejak-trial
    high-availability.storageDir: %2$s
    """
        .formatted(host, dir.resolve("ha").toUri(), ports[0], ports[3], ports[4]);
  }
}
