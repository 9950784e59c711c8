package fi.perhelinja.flow;

import java.util.Map;

/** All flows of one revision. */
public final class Flows {

    private final String revision;
    private final Map<String, String> files;

    Flows(String revision, Map<String, String> files) {
        this.revision = revision;
        this.files = Map.copyOf(files);
    }

    /** Hash of the content: the same files give the same revision, on any machine. */
    public String revision() {
        return revision;
    }

    /** The files that this revision was read from, path to content; enough to read it again. */
    public Map<String, String> files() {
        return files;
    }

    /**
     * Whether the step stands in a flow that answers danger: where {@link Pattern#DANGER} or {@link Pattern#DANGER_MAYBE}
     * begins.
     *
     * @param step address, {@code flow/step}
     */
    public boolean answersDanger(String step) {
        return step.startsWith("danger/");
    }
}
