package fi.perhelinja.web;

import java.util.concurrent.TimeUnit;

/** A bucket of tokens: one for each frame, filled up steadily. For one thread. */
final class Bucket {

    private final int perSecond;
    private final int atMost;
    private double tokens;
    private long filledNanos;

    Bucket(int perSecond, int atMost, long nowNanos) {
        this.perSecond = perSecond;
        this.atMost = atMost;
        this.tokens = atMost;
        this.filledNanos = nowNanos;
    }

    /** Takes a token, if there is one. */
    boolean take(long nowNanos) {
        double seconds = (nowNanos - filledNanos) / (double) TimeUnit.SECONDS.toNanos(1);
        tokens = Math.min(atMost, tokens + seconds * perSecond);
        filledNanos = nowNanos;
        boolean one = tokens >= 1;
        tokens -= one ? 1 : 0;
        return one;
    }
}
