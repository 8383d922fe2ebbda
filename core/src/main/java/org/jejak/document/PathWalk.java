package org.jejak.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/** Turns one input as given into files, folder by folder in the order of names. */
final class PathWalk {
  private static final long MAX_IGNORE_BYTES = 65_536;
  private static final int MAX_DEPTH = 200;

  private final BiConsumer<Path, String> files;
  private final Consumer<Item> consumer;
  private final Set<Path> linkedFolders = new HashSet<>();

  /** How many folders below the first one a pattern can reach. */
  private int reach = Integer.MAX_VALUE;

  /**
   * Prepares.
   *
   * @param files takes each file with the name that it is read under
   * @param consumer takes what is no file
   */
  PathWalk(BiConsumer<Path, String> files, Consumer<Item> consumer) {
    this.files = files;
    this.consumer = consumer;
  }

  void walk(String input) {
    try {
      Path path = Path.of(input);
      if (Files.exists(path) || !isGlob(input)) {
        visit(path, slashes(input), new ArrayList<>(), file -> true);
      } else {
        walkGlob(input);
      }
    } catch (InvalidPathException e) {
      unreadable(input, "is not a path: " + e.getReason());
    }
  }

  private static boolean isGlob(String input) {
    return input.indexOf('*') >= 0 || input.indexOf('?') >= 0 || input.indexOf('{') >= 0;
  }

  private static String slashes(String path) {
    return path.replace('\\', '/');
  }

  private void walkGlob(String input) {
    String pattern = slashes(input);
    int slash = pattern.lastIndexOf('/', firstGlobMark(pattern));
    String base = slash < 0 ? "" : pattern.substring(0, Math.max(slash, 1));
    Path folder = Path.of(base);
    if (!Files.isDirectory(folder)) {
      unreadable(input, "there is no such file or folder");
      return;
    }
    if (!pattern.contains("**")) {
      String below = pattern.substring(base.length());
      reach = (int) below.chars().skip(1).filter(c -> c == '/').count();
    }
    boolean[] found = {false};
    try {
      Predicate<Path> matches = matcher(pattern);
      Predicate<Path> remembered = path -> matches.test(path) && (found[0] = true);
      visit(folder, base, new ArrayList<>(), remembered);
    } catch (PatternSyntaxException e) {
      unreadable(input, "is not a pattern: " + e.getDescription());
      return;
    }
    if (!found[0]) {
      unreadable(input, "matches no file");
    }
  }

  private static int firstGlobMark(String pattern) {
    int i = 0;
    while ("*?{[".indexOf(pattern.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  /** A pattern's {@code **} stands for no folder, too. */
  private static Predicate<Path> matcher(String pattern) {
    PathMatcher deep = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    PathMatcher flat =
        FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("**/", ""));
    return path -> deep.matches(path) || flat.matches(path);
  }

  private void visit(Path path, String name, List<Path> above, Predicate<Path> wanted) {
    if (Files.isDirectory(path)) {
      if (!above.isEmpty() && wanted.test(path)) {
        visitWhole(path, name, above);
      } else if (above.size() <= reach) {
        visitFolder(path, name, above, wanted);
      }
    } else if (!wanted.test(path)) {
      return;
    } else if (Files.isRegularFile(path)) {
      files.accept(path, name);
    } else if (Files.isSymbolicLink(path)) {
      unreadable(name, "is a link that leads nowhere");
    } else if (Files.exists(path)) {
      unreadable(name, "is neither a file nor a folder");
    } else {
      unreadable(name, "there is no such file or folder");
    }
  }

  /** A folder that the user's pattern names is read with all it holds, as a shell's would be. */
  private void visitWhole(Path folder, String name, List<Path> above) {
    int before = reach;
    reach = Integer.MAX_VALUE;
    visitFolder(folder, name, above, file -> true);
    reach = before;
  }

  private void visitFolder(Path folder, String name, List<Path> above, Predicate<Path> wanted) {
    List<Path> children = new ArrayList<>();
    Path real;
    try {
      real = folder.toRealPath();
      if (above.contains(real)) {
        repeated(folder, name, "is a link that leads back into itself", wanted);
        return;
      }
      if (Files.isSymbolicLink(folder) && !linkedFolders.add(real)) {
        repeated(folder, name, "is a link to a folder that is read already", wanted);
        return;
      }
      if (above.size() >= MAX_DEPTH) {
        unreadable(name, "lies more than " + MAX_DEPTH + " folders deep");
        return;
      }
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(children::add);
      }
    } catch (AccessDeniedException e) {
      unreadable(name, "may not be read");
      return;
    } catch (IOException e) {
      unreadable(name, "cannot be read: " + Fault.words(e));
      return;
    }
    above.add(real);
    children.sort(Comparator.comparing(PathWalk::fileName));
    Set<String> ignored = ignored(folder);
    for (Path child : children) {
      String childName = fileName(child);
      if (!childName.startsWith(".") && !ignored.contains(childName)) {
        visit(child, join(name, childName), above, wanted);
      }
    }
    above.remove(above.size() - 1);
  }

  /** Names that a folder's {@code .jejakignore} says are no reports, one a line. */
  private static Set<String> ignored(Path folder) {
    Path file = folder.resolve(".jejakignore");
    Set<String> names = new HashSet<>();
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= MAX_IGNORE_BYTES) {
        for (String line :
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
          names.add(line.strip());
        }
      }
    } catch (IOException e) {
      return Set.of();
    }
    return names;
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String join(String folder, String child) {
    return folder.isEmpty() || folder.endsWith("/") ? folder + child : folder + "/" + child;
  }

  /** Nothing is lost here, so that only a folder that is asked for is worth a word. */
  private void repeated(Path folder, String name, String reason, Predicate<Path> wanted) {
    if (wanted.test(folder)) {
      unreadable(name, reason);
    }
  }

  private void unreadable(String input, String reason) {
    consumer.accept(new Item.Unreadable(input, null, null, reason));
  }
}
