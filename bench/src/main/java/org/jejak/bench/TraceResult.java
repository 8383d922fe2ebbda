package org.jejak.bench;

import java.util.List;

/**
 * What tracing generated reports took, and how much of what was planted it found.
 *
 * @param cpu CPU-seconds of the process, reading and tracing, garbage collection included; what the
 *     JVM takes to compile left out, as it does not grow with the reports
 * @param readCpu and of reading alone
 * @param resident most memory resident, in MB; -1 where the system does not say
 */
record TraceResult(
    int reports,
    String memory,
    double wall,
    double cpu,
    double readWall,
    double readCpu,
    long resident,
    int stories,
    int edges,
    List<Quality> quality) {

  /** One part; a share that is not defined is -1. */
  record Quality(String part, double precision, double recall, double f1) {}
}
