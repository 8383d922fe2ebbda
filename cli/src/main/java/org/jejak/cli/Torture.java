package org.jejak.cli;

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
  private static final int TRIES_A_KILL = 20;
  private static final int MOST_OPENING_MILLISECONDS = 2500;
  private static final int MOST_SAID = 300;

  /** Exit codes of a shell that could not start a command. */
  private static final int NOT_RUNNABLE = 126;

  private static final int NOT_FOUND = 127;

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

  /**
   * A command, and the exit codes that it ends with where nothing disturbs it.
   *
   * @param words the command and its options
   */
  private record Command(List<String> words, Set<Integer> codes) {
    static Command of(Set<Integer> codes, String... words) {
      return new Command(List.of(words), codes);
    }

    String name() {
      return words.getFirst();
    }
  }

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
   * Kills one command at a random moment. The first of a kind runs to its end, which shows how long
   * it takes; one that ends before its moment is tried again.
   */
  void kill() throws IOException, InterruptedException {
    int before = killed;
    for (int tries = 0; killed == before && tries < TRIES_A_KILL; tries++) {
      tryToKill();
    }
    if (killed == before) {
      String fault = "%d commands ended before they could be killed".formatted(TRIES_A_KILL);
      faults.add(fault);
      out.println("     " + fault);
    }
  }

  private void tryToKill() throws IOException, InterruptedException {
    Command command = command();
    Long whole = durations.get(command.name());
    long limit = whole == null ? Long.MAX_VALUE : 1 + (long) (whole * random.nextDouble());
    long started = System.nanoTime();
    Process process = start(command, "exec ");
    if (!process.waitFor(limit, TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      killed++;
      process.waitFor();
      check(command.name() + " killed after " + limit + " ms", List.of());
      return;
    }
    durations.merge(command.name(), (System.nanoTime() - started) / 1_000_000, Math::max);
    boolean well = command.codes().contains(process.exitValue());
    check(command.name() + " not killed", well ? List.of() : List.of(failed(command, process)));
  }

  /** Kills a command, and the next one soon after its start, while it mends what the first left. */
  void killRecovery() throws IOException, InterruptedException {
    Command first = command();
    while (!durations.containsKey(first.name())) {
      tryToKill();
      first = command();
    }
    stop(first, 1 + (long) (durations.get(first.name()) * random.nextDouble()));
    note();
    Command second = command();
    long moment = 1 + random.nextInt(MOST_OPENING_MILLISECONDS);
    if (stop(second, moment)) {
      killed++;
    }
    check(
        "%s killed, then %s after %d ms".formatted(first.name(), second.name(), moment), List.of());
  }

  /** Starts a command and kills it at a moment; false where it had ended by then. */
  private boolean stop(Command command, long milliseconds)
      throws IOException, InterruptedException {
    Process process = start(command, "exec ");
    boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    process.destroyForcibly();
    process.waitFor();
    return !ended;
  }

  /** Runs a command some of whose writes or syncs fail; strace makes them fail. */
  void fail() throws IOException, InterruptedException {
    int first = 1 + random.nextInt(MOST_CALLS);
    String call = List.of("pwrite64", "fdatasync", "fsync", "ftruncate").get(random.nextInt(4));
    String inject = "-e trace=" + call + " -e inject=" + call + ":error=EIO:when=" + first;
    disturb(
        "strace -f -qq -o /dev/null " + inject + " ", "with an I/O error at " + call + " " + first);
  }

  /** Whether commands can be run under strace here. */
  static boolean canFail() throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "strace -f -qq -o /dev/null true")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  /** Runs a command that may write files up to a random size only. */
  void fill() throws IOException, InterruptedException {
    int blocks = 1 + random.nextInt(MOST_BLOCKS);
    disturb("ulimit -f " + blocks + "; exec ", "with files of up to " + blocks + " blocks");
  }

  /** Jejak may fail then; a shell that could not start it proves nothing. */
  private void disturb(String before, String how) throws IOException, InterruptedException {
    if (durations.isEmpty()) {
      // One that nothing disturbs shows that commands can be run at all.
      tryToKill();
    }
    Command command = command();
    Process process = start(command, before);
    int code = process.waitFor();
    boolean ran = code != NOT_RUNNABLE && code != NOT_FOUND;
    check(command.name() + " " + how, ran ? List.of() : List.of(failed(command, process)));
  }

  private String failed(Command command, Process process) throws IOException {
    String said = Columns.clean(Columns.clip(said(), MOST_SAID));
    return "jejak %s ended with %d: %s".formatted(command.name(), process.exitValue(), said);
  }

  /** What to do next: mostly taking in, so that there is something to lose. */
  private Command command() throws IOException {
    boolean empty = acknowledged.isEmpty() || !Files.exists(folder.resolve("jejak.db"));
    int choice = empty ? 0 : random.nextInt(10);
    String db = folder.toString();
    return switch (choice) {
      // Of a report that was forgotten nothing can be said.
      case 5 ->
          Command.of(
              Set.of(0, 2), "correct", "date", "--db", db, "--by", "torture", any(), "2025-03-15");
      case 6 -> Command.of(Set.of(0), "reanalyse", "--db", db);
      case 7 ->
          Command.of(Set.of(0), "export", "--db", db, "--out", work.resolve("out").toString());
      // There may be no report of the outlet.
      case 8 -> Command.of(Set.of(0, 1), "forget", "--db", db, "--outlet", "Outlet 3", "--yes");
      case 9 -> Command.of(Set.of(0), "verify", "--repair", "--db", db);
      default -> Command.of(Set.of(0), "ingest", "--verbose", "--db", db, reports().toString());
    };
  }

  private String any() {
    return List.copyOf(acknowledged).get(random.nextInt(acknowledged.size()));
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

  private Process start(Command command, String before) throws IOException {
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
    java.addAll(command.words());
    List<String> shell = new ArrayList<>(List.of("sh", "-c", before + "\"$@\"", "sh"));
    shell.addAll(java);
    return new ProcessBuilder(shell)
        .redirectErrorStream(true)
        .redirectOutput(work.resolve("said.txt").toFile())
        .start();
  }

  /** Opens the folder as the next command would, and compares it with what was acknowledged. */
  private void check(String what, List<String> wrong) throws IOException {
    rounds++;
    int before = faults.size();
    faults.addAll(wrong);
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
    faults.addAll(found.indexFaults());
    out.println(
        "%3d  %s: %,d rows, %s"
            .formatted(rounds, what, found.rows(), faults.size() == before ? "clean" : "FAULTS"));
    faults.subList(before, faults.size()).forEach(fault -> out.println("     " + fault));
    out.flush();
  }

  private String said() throws IOException {
    return Files.readString(work.resolve("said.txt"));
  }

  /** Whole lines only: what was cut off in the middle was not said. */
  private void note() throws IOException {
    String said = said();
    said.substring(0, said.lastIndexOf('\n') + 1)
        .lines()
        .map(line -> line.split(" ", 4))
        .filter(words -> words[0].equals("kept") && words.length == 4)
        .map(words -> words[2])
        .filter(id -> id.startsWith("a-"))
        .forEach(acknowledged::add);
  }
}
