package org.jejak.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Gets one address after the other, hop by hop, under all rules, and archives what may be kept. */
final class PageFetch {
  private final FetchPolicy policy;
  private final Surroundings surroundings;
  private final AddressCheck check;
  private final Caller caller;
  private final WebAddress addresses = new WebAddress();
  private final Sites sites;
  private final Map<URI, Fetched.Kept> kept = new ConcurrentHashMap<>();
  private final String robot;

  PageFetch(FetchPolicy policy, Surroundings surroundings, AddressCheck check, HttpLine line) {
    this.policy = policy;
    this.surroundings = surroundings;
    this.check = check;
    this.caller = new Caller(policy, surroundings, line);
    this.sites = new Sites(policy, caller, addresses);
    this.robot = Robots.name(policy.userAgent());
  }

  /** Where the way from an address ends. */
  private sealed interface End {
    /** What was answered there. */
    record Arrival(URI page, Answer answer, List<URI> via, @Nullable EarlierPage before)
        implements End {}

    /** A page that this run has already. */
    record Known(Fetched.Kept page) implements End {}
  }

  /**
   * A document that is read and not archived: a feed or a sitemap.
   *
   * @param bytes empty where it did not change
   * @param etag the server's name for this version; null where it gave none
   * @param lastModified as the server wrote it; null where it gave none
   */
  record Listing(
      URI address,
      byte[] bytes,
      boolean unchanged,
      @Nullable String etag,
      @Nullable String lastModified) {}

  /** The usual form of an address. */
  URI parse(String asked) throws Refusal {
    return addresses.parse(asked);
  }

  /** The same for one that a feed at {@code base} writes; as it is where it has no usual form. */
  String absolute(URI base, String address) {
    try {
      return addresses.parse(base, address).toString();
    } catch (Refusal e) {
      return address;
    }
  }

  /** Reads a feed or a sitemap. */
  Listing list(String asked) throws Refusal, InterruptedException {
    return list(asked, null, null);
  }

  /**
   * Reads a feed or a sitemap if it changed.
   *
   * @param etag of the version that is known; null for none
   * @param lastModified of the version that is known; null for none
   */
  Listing list(String asked, @Nullable String etag, @Nullable String lastModified)
      throws Refusal, InterruptedException {
    List<Answer.Field> conditions = conditions(etag, lastModified);
    if (!(follow(addresses.parse(asked), null, conditions) instanceof End.Arrival end)) {
      throw new IllegalStateException("only pages are remembered");
    }
    Answer answer = end.answer;
    boolean unchanged = answer.status() == 304 && !conditions.isEmpty();
    if (answer.status() != 200 && !unchanged) {
      throw refusal(answer);
    }
    byte[] body =
        unchanged
            ? new byte[0]
            : Payload.ofFile(Payload.of(answer, policy.limits()), policy.limits());
    return new Listing(
        end.page, body, unchanged, answer.field("ETag"), answer.field("Last-Modified"));
  }

  private Refusal refusal(Answer answer) {
    return new Refusal(
        Failures.words(answer.status()), caller.retryAfter(answer.field("Retry-After")));
  }

  /** What was kept is not known to the next run, which has an archive of its own. */
  void begin() {
    kept.clear();
  }

  /**
   * Fetches a page and archives it.
   *
   * @throws IOException when the archive cannot be written
   */
  Fetched.Kept keep(String asked, WarcFile archive)
      throws Refusal, IOException, InterruptedException {
    return switch (follow(addresses.parse(asked), archive, List.of())) {
      case End.Known known ->
          new Fetched.Kept(asked, known.page.record(), known.page.unchanged(), known.page.note());
      case End.Arrival end -> {
        Fetched.Kept page = keep(asked, end, archive);
        kept.put(end.page, page);
        yield page;
      }
    };
  }

  private Fetched.Kept keep(String asked, End.Arrival end, WarcFile archive)
      throws Refusal, IOException, InterruptedException {
    Answer answer = end.answer;
    boolean notModified = answer.status() == 304 && end.before != null;
    if (answer.status() != 200 && !notModified) {
      throw refusal(answer);
    }
    byte[] body = Payload.of(answer, policy.limits());
    Reservation reservation =
        Reservation.of(sites.of(end.page).reservation(end.page), answer, body, robot);
    if (reservation != null && !policy.ignoreReservations()) {
      throw new Refusal(reservation.words());
    }
    return archive(asked, end, reservation, archive);
  }

  private Fetched.Kept archive(
      String asked, End.Arrival end, @Nullable Reservation reservation, WarcFile archive)
      throws IOException {
    String note =
        reservation == null ? null : reservation.words() + "; read all the same: --ignore-tdm";
    Map<String, List<String>> about = new LinkedHashMap<>();
    if (!end.via.isEmpty()) {
      about.put("via", List.of(end.via.getLast().toString()));
      about.put("hopsFromSeed", List.of("R".repeat(end.via.size())));
    }
    if (note != null) {
      about.put("note", List.of(note));
    }
    Instant now = surroundings.clock().instant();
    String record = PageRecords.id(end.page, end.answer).toString();
    EarlierPage before = end.answer.status() == 304 ? end.before : archive.earlier(record);
    if (before != null) {
      archive.append(
          before.record(), PageRecords.unchanged(end.page, end.answer, before, now, about));
      return new Fetched.Kept(asked, before.record(), true, note);
    }
    archive.append(record, PageRecords.page(end.page, end.answer, now, about));
    return new Fetched.Kept(asked, record, false, note);
  }

  /**
   * Follows an address to its end: each hop is checked like the first.
   *
   * @param archive for pages: what it holds is asked for only if it changed; null for listings
   * @param ofListing fields that ask for a listing only if it changed
   */
  private End follow(URI start, @Nullable WarcFile archive, List<Answer.Field> ofListing)
      throws Refusal, InterruptedException {
    List<URI> via = new ArrayList<>();
    URI at = start;
    while (true) {
      Fetched.Kept known = archive == null ? null : kept.get(at);
      if (known != null) {
        return new End.Known(known);
      }
      requireAllowed(at, archive != null);
      EarlierPage before = archive == null ? null : archive.earlier(at);
      List<Answer.Field> conditions =
          before == null ? ofListing : conditions(before.etag(), before.lastModified());
      Wish wish = new Wish(archive != null, policy.limits().bytes(), false, conditions);
      Answer answer = caller.ask(at, wish);
      String location = answer.field("Location");
      if (!answer.isRedirect() || location == null) {
        return new End.Arrival(at, answer, via, before);
      }
      via.add(at);
      if (via.size() > policy.limits().redirects()) {
        throw new Refusal("redirects more than " + policy.limits().redirects() + " times");
      }
      at = target(at, location);
      if (via.contains(at)) {
        throw new Refusal("redirects in a circle");
      }
    }
  }

  /** Throws where the address may not be asked for. */
  private void requireAllowed(URI page, boolean mining) throws Refusal, InterruptedException {
    requireReachable(page);
    sites.of(page).require(page);
    if (mining && !policy.ignoreReservations()) {
      Reservation ofServer = sites.of(page).reservation(page);
      if (ofServer != null && ofServer.reserved()) {
        throw new Refusal(ofServer.words());
      }
    }
  }

  private URI target(URI from, String location) throws Refusal {
    try {
      return addresses.parse(from, WebAddress.utf8(location));
    } catch (Refusal e) {
      throw new Refusal("redirects to " + shown(location) + ", which " + e.reason());
    }
  }

  private static String shown(String location) {
    return location.length() > 200 ? location.substring(0, 200) + "…" : location;
  }

  /** A proxy connects by itself: what is known here of a host is checked before it is asked. */
  private void requireReachable(URI page) throws Refusal {
    if (policy.proxy() != null) {
      try {
        check.resolve(page.getHost());
      } catch (UnknownHostException e) {
        ForbiddenAddress forbidden = Failures.forbidden(e);
        if (forbidden != null) {
          throw new Refusal(String.valueOf(forbidden.getMessage()));
        }
      }
    }
  }

  private static List<Answer.Field> conditions(
      @Nullable String etag, @Nullable String lastModified) {
    List<Answer.Field> fields = new ArrayList<>();
    if (etag != null) {
      fields.add(new Answer.Field("If-None-Match", etag));
    }
    if (lastModified != null) {
      fields.add(new Answer.Field("If-Modified-Since", lastModified));
    }
    return fields;
  }
}
