package fi.perhelinja.web;

/** Words of signs that go over the bell. */
final class Signs {

    static final String RESIDENT = "resident";
    static final String WORKER = "worker";

    static final String TYPING = "typing";

    /** Has the conversation on a screen. */
    static final String HERE = "here";

    /** Whoever is there says so. */
    static final String WHO_IS_HERE = "who-is-here";

    private Signs() {}
}
