package org.jejak.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jejak.store.Store;
import org.jejak.store.StoreException;
import org.jejak.store.Verification;
import org.jejak.trace.Jejak;

/** Kills commands that write to a folder, and counts what is lost, doubled or left broken. */
final class Torture {
  private static final int REPORTS_A_FILE = 300;
  private static final int MOST_CALLS = 120;
  private static final int MOST_BLOCKS = 700;

  private final Path work;
  private final Path folder;
  private final Jejak engine;
  private final Random random;
  private final PrintWriter out;
  private final Set<String> acknowledged = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Long> durations = new HashMap<>();
  private int rounds;
  private int killed;
  private int files;

  Torture(Path work, Jejak engine, long seed, PrintWriter out) {
    this.work = work;
    this.folder = work.resolve("db");
    this.engine = engine;
    this.random = new Random(seed);
    this.out = out;
  }

  boolean isClean() {
    return faults.isEmpty();
  }

  String summary() {
    return "%,d rounds, %,d killed before their end: %,d reports acknowledged, %,d faults"
        .formatted(rounds, killed, acknowledged.size(), faults.size());
  }

  /**
   * Starts a command and kills it at a random moment; the first of a kind shows how long it takes.
   */
  void kill() throws IOException, InterruptedException {
    List<String> command = command();
    String name = command.getFirst();
    Long whole = durations.get(name);
    long limit = whole == null ? Long.MAX_VALUE : 1 + (long) (whole * random.nextDouble());
    long started = System.nanoTime();
    Process process = start(command, "exec ");
    if (!process.waitFor(limit, TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      killed++;
      process.waitFor();
      check(name + " killed after " + limit + " ms");
      return;
    }
    durations.merge(name, (System.nanoTime() - started) / 1_000_000, Math::max);
    check(name + " not killed");
  }

  /** Runs a command some of whose writes or syncs fail; strace makes them fail. */
  void fail() throws IOException, InterruptedException {
    List<String> command = command();
    int first = 1 + random.nextInt(MOST_CALLS);
    String call = List.of("pwrite64", "fdatasync", "fsync", "ftruncate").get(random.nextInt(4));
    String inject = "-e trace=" + call + " -e inject=" + call + ":error=EIO:when=" + first;
    Process process = start(command, "strace -f -qq -o /dev/null " + inject + " ");
    process.waitFor();
    check(command.getFirst() + " with an I/O error at " + call + " " + first);
  }

  /** Runs a command that may write files up to a random size only. */
  void fill() throws IOException, InterruptedException {
    List<String> command = command();
    int blocks = 1 + random.nextInt(MOST_BLOCKS);
    Process process = start(command, "ulimit -f " + blocks + "; exec ");
    process.waitFor();
    check(command.getFirst() + " with files of up to " + blocks + " blocks");
  }

  /** What to do next: mostly taking in, so that there is something to lose. */
  private List<String> command() throws IOException {
    boolean empty = !Files.exists(folder.resolve("jejak.db"));
    int choice = empty ? 0 : random.nextInt(10);
    String db = folder.toString();
    return switch (choice) {
      case 6 -> List.of("reanalyse", "--db", db);
      case 7 -> List.of("export", "--db", db, "--out", work.resolve("out").toString());
      case 8 -> List.of("forget", "--db", db, "--outlet", "Outlet 3", "--yes");
      case 9 -> List.of("verify", "--repair", "--db", db);
      default -> List.of("ingest", "--verbose", "--db", db, reports().toString());
    };
  }

  /** A file of reports that were never there before. */
  private Path reports() throws IOException {
    files++;
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < REPORTS_A_FILE; i++) {
      String place = "Port " + Integer.toString(random.nextInt(1 << 20), Character.MAX_RADIX);
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"id\": \"r%d-%d\", \"outlet\": \"Outlet %d\", \"published\": \"2025-03-%02d\","
                  + " \"title\": \"Ferry %d reaches %s\", \"text\": \"Ferry %d reached %s on Monday with"
                  + " %d people on board. The harbour master said the sea was calm.\"}%n",
              files,
              i,
              random.nextInt(40),
              1 + random.nextInt(28),
              i,
              place,
              i,
              place,
              random.nextInt(900)));
    }
    return Files.writeString(work.resolve("reports-" + files + ".jsonl"), lines);
  }

  private Process start(List<String> command, String before) throws IOException {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String name : List.of("jejak.home", "jejak.root")) {
      String value = System.getProperty(name);
      if (value != null) {
        java.add("-D" + name + "=" + value);
      }
    }
    java.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    java.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    java.add(System.getProperty("java.class.path"));
    java.add(Main.class.getName());
    java.addAll(command);
    List<String> shell = new ArrayList<>(List.of("sh", "-c", before + "\"$@\"", "sh"));
    shell.addAll(java);
    return new ProcessBuilder(shell)
        .redirectErrorStream(true)
        .redirectOutput(work.resolve("said.txt").toFile())
        .start();
  }

  /** Opens the folder as the next command would, and compares it with what was acknowledged. */
  private void check(String what) throws IOException {
    rounds++;
    int before = faults.size();
    note();
    try (Store store = Store.open(folder, engine, Clock.systemUTC())) {
      for (String id : acknowledged) {
        if (!store.holds(id)) {
          faults.add(id + " was acknowledged and is not there");
        }
      }
    } catch (StoreException e) {
      faults.add("the folder cannot be opened: " + e.getMessage());
    }
    Verification found = Verification.of(folder, engine);
    faults.addAll(found.faults());
    out.println(
        "%3d  %s: %,d rows, %s"
            .formatted(rounds, what, found.rows(), faults.size() == before ? "clean" : "FAULTS"));
    faults.subList(before, faults.size()).forEach(fault -> out.println("     " + fault));
    out.flush();
  }

  /** Whole lines only: what was cut off in the middle was not said. */
  private void note() throws IOException {
    String said = Files.readString(work.resolve("said.txt"));
    try (BufferedReader lines =
        new BufferedReader(
            new java.io.StringReader(said.substring(0, said.lastIndexOf('\n') + 1)))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ", 4);
        if (words[0].equals("kept") && words.length == 4 && words[2].startsWith("a-")) {
          acknowledged.add(words[2]);
        }
      }
    }
  }
}
