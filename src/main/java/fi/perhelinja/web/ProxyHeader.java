package fi.perhelinja.web;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The header in which a proxy of ours says where a request came from. One is believed, the one that the operator named: a
 * proxy that writes one header hands the other on as its sender wrote it.
 */
public enum ProxyHeader {
    X_FORWARDED_FOR("X-Forwarded-For") {
        @Override
        Optional<String> address(String hop) {
            return Optional.of(hop);
        }
    },
    /** RFC 7239: {@code for=192.0.2.60;proto=https, for="[2001:db8::1]:4711"}. */
    FORWARDED("Forwarded") {
        @Override
        Optional<String> address(String hop) {
            return Arrays.stream(hop.split(";"))
                    .map(String::strip)
                    .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith(FOR))
                    .map(pair -> pair.substring(FOR.length()))
                    .findFirst();
        }
    };

    private static final String FOR = "for=";

    private final String header;

    ProxyHeader(String header) {
        this.header = header;
    }

    /** As settings and requests name it. */
    public String header() {
        return header;
    }

    public static Optional<ProxyHeader> find(String header) {
        return Arrays.stream(values())
                .filter(h -> h.header.equalsIgnoreCase(header))
                .findFirst();
    }

    abstract Optional<String> address(String hop);

    /** Addresses of the hops, the nearest last. A proxy may add a line of its own to those that it was sent: all count. */
    List<String> hops(MultiMap headers) {
        return headers.getAll(header).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .flatMap(hop -> address(hop).stream())
                .map(ProxyHeader::bare)
                .filter(hop -> !hop.isEmpty())
                .toList();
    }

    /** Without quotes, brackets and port. */
    private static String bare(String address) {
        String plain = address.replace("\"", "").strip();
        if (plain.startsWith("[")) {
            int end = plain.indexOf(']');
            return end < 0 ? plain : plain.substring(1, end);
        }
        int colon = plain.indexOf(':');
        boolean port = colon >= 0 && colon == plain.lastIndexOf(':');
        return port ? plain.substring(0, colon) : plain;
    }
}
