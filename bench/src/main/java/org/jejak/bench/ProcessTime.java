package org.jejak.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU time of this process, garbage collection included, and without that of the JVM's compiler:
 * compiling is done once, whatever the number of reports. Linux tells it by thread in /proc;
 * elsewhere the compiler counts as work.
 */
record ProcessTime(long allNanos, long compilerNanos) {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final Path THREADS = Path.of("/proc/self/task");
  private static final long NANOS_A_TICK = 10_000_000;

  /** Fields of /proc/PID/stat after the name, from the state on. */
  private static final int USER = 11;

  private static final int SYSTEM = 12;

  /** What was used up to now. */
  static ProcessTime now() {
    return new ProcessTime(PROCESS.getProcessCpuTime(), compiler());
  }

  /** Nanoseconds of work since an earlier time. */
  long since(ProcessTime earlier) {
    return allNanos - earlier.allNanos - (compilerNanos - earlier.compilerNanos);
  }

  private static long compiler() {
    if (!Files.isDirectory(THREADS)) {
      return 0;
    }
    try (Stream<Path> threads = Files.list(THREADS)) {
      return threads.mapToLong(ProcessTime::compiler).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long compiler(Path thread) {
    try {
      String stat = Files.readString(thread.resolve("stat"));
      String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      if (!name.startsWith("C1 Compiler") && !name.startsWith("C2 Compiler")) {
        return 0;
      }
      List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
      return NANOS_A_TICK * (Long.parseLong(fields.get(USER)) + Long.parseLong(fields.get(SYSTEM)));
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Most memory that was resident, in MB; negative where the system does not say. */
  static long peakResident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
        }
      }
    }
    return -1;
  }
}
