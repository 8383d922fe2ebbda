package org.jejak.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Asks one address once: HTTP/1.1, a connection for each request, without cookies, credentials,
 * redirects and decoding, and never longer than the limits allow.
 */
final class HttpLine implements AutoCloseable {
  private static final int LINE = 16_384;
  private static final int FIELDS = 200;
  private static final Duration CONNECTING = Duration.ofSeconds(15);

  private final FetchPolicy policy;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  HttpLine(FetchPolicy policy, AddressCheck check) {
    this.policy = policy;
    HttpClientBuilder builder =
        HttpClientBuilder.create()
            .setConnectionManager(connections(check, shorter(CONNECTING)))
            .setUserAgent(policy.userAgent())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableConnectionState()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling();
    if (policy.proxy() != null) {
      builder.setProxy(
          new HttpHost("http", policy.proxy().getHostString(), policy.proxy().getPort()));
    }
    this.client = builder.build();
  }

  private Timeout shorter(Duration time) {
    Duration page = policy.limits().pageTime();
    return Timeout.of(time.compareTo(page) < 0 ? time : page);
  }

  private PoolingHttpClientConnectionManager connections(AddressCheck check, Timeout connecting) {
    DefaultHttpClientConnectionOperator operator =
        new DefaultHttpClientConnectionOperator(
            proxy -> new CheckedSocket(check),
            null,
            check,
            RegistryBuilder.<TlsSocketStrategy>create()
                .register("https", DefaultClientTlsStrategy.createDefault())
                .build());
    ManagedHttpClientConnectionFactory factory =
        ManagedHttpClientConnectionFactory.builder()
            .http1Config(
                Http1Config.custom().setMaxLineLength(LINE).setMaxHeaderCount(FIELDS).build())
            .build();
    PoolingHttpClientConnectionManager manager =
        new PoolingHttpClientConnectionManager(
            operator,
            PoolConcurrencyPolicy.LAX,
            PoolReusePolicy.FIFO,
            TimeValue.ZERO_MILLISECONDS,
            factory);
    manager.setMaxTotal(policy.pace().hosts() + 1);
    manager.setDefaultMaxPerRoute(policy.pace().hosts() + 1);
    manager.setDefaultConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(connecting)
            .setSocketTimeout(Timeout.of(policy.limits().pageTime()))
            .build());
    return manager;
  }

  /**
   * Asks once.
   *
   * @throws Unwanted when the answer is too long, too slow or of a kind that is not wanted
   * @throws IOException when no sound answer came
   */
  Answer get(URI page, Wish wish) throws IOException {
    HttpGet request = new HttpGet(page);
    request.setHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.5");
    request.setHeader("Accept-Encoding", "gzip");
    return ask(request, page, wish);
  }

  /**
   * Sends something once, and takes as much of the answer as is wished.
   *
   * @throws Unwanted when the answer is too slow
   * @throws IOException when no sound answer came
   */
  Answer post(URI page, byte[] body, ContentType type, Wish wish) throws IOException {
    HttpPost request = new HttpPost(page);
    request.setEntity(new ByteArrayEntity(body, type));
    return ask(request, page, wish);
  }

  private Answer ask(HttpUriRequestBase request, URI page, Wish wish) throws IOException {
    wish.fields().forEach(f -> request.setHeader(f.name(), f.value()));
    HttpClientContext context = HttpClientContext.create();
    AtomicBoolean late = new AtomicBoolean();
    Future<?> alarm =
        timer.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            policy.limits().pageTime().toMillis(),
            TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse response = client.executeOpen(host(page), request, context)) {
      try {
        return answer(response, wish, context);
      } finally {
        // Closing alone would read an unfinished body to its end, which may be never.
        request.cancel();
      }
    } catch (IOException | RuntimeException e) {
      // A read that waits as long as a page may take ends a moment before or after the alarm.
      boolean silent =
          e instanceof SocketTimeoutException && !(e instanceof ConnectTimeoutException);
      if ((late.get() || silent) && !(e instanceof Unwanted)) {
        throw new Unwanted("took longer than " + seconds(policy.limits().pageTime()) + " seconds");
      }
      throw e;
    } finally {
      alarm.cancel(false);
    }
  }

  private static String seconds(Duration time) {
    return new DecimalFormat("#.#", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(time.toMillis() / 1000.0);
  }

  private static HttpHost host(URI page) {
    return new HttpHost(page.getScheme(), page.getHost(), page.getPort());
  }

  private Answer answer(ClassicHttpResponse response, Wish wish, HttpClientContext context)
      throws IOException {
    List<Answer.Field> fields = fields(response.getHeaders());
    String status =
        response.getVersion() + " " + response.getCode() + " " + words(response.getReasonPhrase());
    HttpEntity entity = response.getEntity();
    byte[] body = new byte[0];
    if (entity != null && response.getCode() == 200 && wish.bytes() > 0) {
      Header type = response.getFirstHeader("Content-Type");
      if (!wish.takes(type == null ? null : type.getValue())) {
        throw new Unwanted(
            "is "
                + words(Wish.kind(type.getValue()))
                + "; only pages, text, XML, JSON and PDF are kept");
      }
      body = body(entity, wish);
    }
    HttpRequest sent = context.getRequest();
    String request = sent.getMethod() + " " + sent.getRequestUri() + " HTTP/1.1";
    EndpointDetails ends = context.getEndpointDetails();
    boolean direct = policy.proxy() == null && ends != null;
    return new Answer(
        response.getCode(),
        status,
        fields,
        body,
        Answer.head(request, fields(sent.getHeaders())),
        direct && ends.getRemoteAddress() instanceof InetSocketAddress at ? at.getAddress() : null);
  }

  private static byte[] body(HttpEntity entity, Wish wish) throws IOException {
    if (!wish.cutOff() && entity.getContentLength() > wish.bytes()) {
      throw tooLong(wish);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[16_384];
    InputStream in = entity.getContent();
    while (body.size() <= wish.bytes()) {
      int read = in.read(buffer);
      if (read < 0) {
        return body.toByteArray();
      }
      body.write(buffer, 0, read);
    }
    if (!wish.cutOff()) {
      throw tooLong(wish);
    }
    return Arrays.copyOf(body.toByteArray(), wish.bytes());
  }

  private static Unwanted tooLong(Wish wish) {
    return new Unwanted("is longer than " + wish.bytes() / 1_000_000 + " MB");
  }

  private static List<Answer.Field> fields(Header[] headers) {
    List<Answer.Field> fields = new ArrayList<>();
    for (Header header : headers) {
      String name = header.getName();
      boolean token = name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ':');
      if (token && !name.isEmpty()) {
        fields.add(new Answer.Field(name, words(header.getValue())));
      }
    }
    return fields;
  }

  /** A value on one line. */
  private static String words(@Nullable String value) {
    StringBuilder words = new StringBuilder();
    String whole = value == null ? "" : value;
    whole.chars().forEach(c -> words.append(Character.isISOControl(c) ? ' ' : (char) c));
    return words.toString();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
