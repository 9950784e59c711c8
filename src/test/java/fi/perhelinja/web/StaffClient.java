package fi.perhelinja.web;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The browser of somebody of the staff: keeps its cookies, names its origin, and carries the token of its page. */
public final class StaffClient {

    public static final String PASSWORD = "korkea kuusi kuun alla";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String address;
    private final HttpClient http;
    private final Map<String, String> cookies = new TreeMap<>();
    private String origin;
    private String csrf = "";

    /** @param address of the service, {@code http://host:port} */
    public StaffClient(String address) {
        this(address, HTTP);
    }

    /** @param http that trusts whoever answers there */
    public StaffClient(String address, HttpClient http) {
        this.address = address;
        this.http = http;
        this.origin = address;
    }

    /** As the header says it; empty for nobody. */
    public String cookie() {
        return cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }

    public String csrf() {
        return csrf;
    }

    public String origin() {
        return origin;
    }

    StaffClient from(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    StaffClient withCsrf(String other) {
        csrf = other;
        return this;
    }

    StaffClient withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    /** Signs in, which must go well. */
    public StaffClient signIn(String name) throws IOException, InterruptedException {
        HttpResponse<String> answer = signIn(name, PASSWORD, "");
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return this;
    }

    public HttpResponse<String> signIn(String name, String password, String code)
            throws IOException, InterruptedException {
        JsonObject body = new JsonObject().put("name", name).put("password", password);
        if (!code.isEmpty()) {
            body.put("code", code);
        }
        HttpResponse<String> answer = send("POST", "/staff/sign-in", body);
        if (answer.statusCode() == 200) {
            csrf = new JsonObject(answer.body()).getString("csrf");
        }
        return answer;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, new JsonObject());
    }

    public HttpResponse<String> post(String path, JsonObject body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    HttpResponse<String> send(String method, String path, JsonObject body) throws IOException, InterruptedException {
        return send(method, URI.create(path.startsWith("http") ? path : address + path), body);
    }

    private HttpResponse<String> send(String method, URI uri, JsonObject body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookie());
        }
        if (method.equals("GET")) {
            request.GET();
        } else {
            request.header("Content-Type", "application/json")
                    .header("Origin", origin)
                    .header("X-Csrf-Token", csrf)
                    .method(method, HttpRequest.BodyPublishers.ofString(body.encode()));
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("set-cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String header) {
        for (HttpCookie cookie : HttpCookie.parse(header)) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }
}
