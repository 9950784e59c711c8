package fi.perhelinja.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that keeps cookies, goes where it is sent, and fills forms. */
final class Browser {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final int MOST_HOPS = 12;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Where it stands, and what it sees. */
    record Seen(URI at, int status, String body) {}

    CookieManager cookies() {
        return cookies;
    }

    Seen go(String address) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(URI.create(address)).GET(), "nowhere");
    }

    /** Sends the form of the page, with its hidden fields and these. */
    Seen fill(Seen page, Map<String, String> fields) throws IOException, InterruptedException {
        return follow(filled(page, fields), "nowhere");
    }

    /** The same, but stops before it goes to this address, and tells with what it would. */
    String fillUntil(Seen page, String address) throws IOException, InterruptedException {
        return follow(filled(page, Map.of()), address).at().toString();
    }

    private static HttpRequest.Builder filled(Seen page, Map<String, String> fields) {
        Matcher action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("no form at " + page.at());
        }
        Map<String, String> all = new java.util.TreeMap<>();
        HIDDEN.matcher(page.body()).results().forEach(m -> all.put(m.group(1), m.group(2)));
        all.putAll(fields);
        String body = all.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(page.at().resolve(action.group(1)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private Seen follow(HttpRequest.Builder first, String until) throws IOException, InterruptedException {
        HttpRequest request = first.build();
        for (int i = 0; i < MOST_HOPS; i++) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            boolean onwards = answer.statusCode() == 302 || answer.statusCode() == 303;
            if (!onwards) {
                return new Seen(request.uri(), answer.statusCode(), answer.body());
            }
            URI next = request.uri()
                    .resolve(answer.headers().firstValue("location").orElseThrow());
            if (next.toString().startsWith(until)) {
                return new Seen(next, 0, "");
            }
            request = HttpRequest.newBuilder(next).GET().build();
        }
        throw new AssertionError("sent around for ever");
    }
}
