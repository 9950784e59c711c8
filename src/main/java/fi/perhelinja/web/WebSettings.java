package fi.perhelinja.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the doors are set.
 *
 * @param instances event loops that serve HTTP
 * @param exchange empty when no telephone exchange tells of calls
 * @param trustedProxies addresses of our own proxies: only they may say where a request came from
 * @param proxyHeader in which they say it
 * @param framedBy sites that may show our own pages in a frame; {@code self} is this site
 * @param drain how long frames in hand may take when the service goes down
 */
public record WebSettings(
        String host,
        int port,
        int instances,
        Residents residents,
        StaffSettings staff,
        Consoles consoles,
        Optional<ExchangeSettings> exchange,
        CarryOn carryOn,
        Set<String> trustedProxies,
        ProxyHeader proxyHeader,
        List<String> framedBy,
        boolean metrics,
        Duration drain) {

    public WebSettings {
        trustedProxies = Set.copyOf(trustedProxies);
        framedBy = List.copyOf(framedBy);
    }

    /**
     * @param origins pages of other sites that may open a socket, {@code https://www.example.org}
     * @param socketsAtMost of this node
     * @param framesPerSecond of one socket, in the long run
     * @param framesAtOnce of one socket, in a burst
     * @param hello how long the first frame may take
     * @param ping after so much silence a socket is pinged
     * @param idle after so much silence, pongs counted as sound, it is closed
     * @param slow how long a client may leave unread what was sent
     */
    public record Residents(
            Set<String> origins,
            int socketsAtMost,
            int socketsPerAddress,
            int framesPerSecond,
            int framesAtOnce,
            Duration hello,
            Duration ping,
            Duration idle,
            Duration slow) {

        Wire.Patience patience() {
            return new Wire.Patience(ping, idle, slow);
        }

        public Residents {
            origins = Set.copyOf(origins);
        }
    }

    /**
     * Codes by which a conversation goes on by phone or in the chat.
     *
     * @param life so long one works, once
     * @param triesPerMinute codes that one handler may type, or that may be typed from one address
     * @param triesOfAllPerMinute codes that all handlers of this node may type, and as many all callers
     */
    public record CarryOn(Duration life, int triesPerMinute, int triesOfAllPerMinute) {}

    /**
     * The sockets of the staff's consoles. Their pages are always our own.
     *
     * @param socketsAtMost of this node
     * @param openAtMost conversations that one console may have open
     * @param framesPerSecond of one socket, in the long run
     * @param framesAtOnce of one socket, in a burst
     * @param hello how long the first frame may take
     */
    public record Consoles(
            int socketsAtMost,
            int socketsPerMember,
            int openAtMost,
            int framesPerSecond,
            int framesAtOnce,
            Duration hello,
            Duration ping,
            Duration idle,
            Duration slow) {

        Wire.Patience patience() {
            return new Wire.Patience(ping, idle, slow);
        }
    }
}
