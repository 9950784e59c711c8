package fi.perhelinja.scene;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends with this one, however this one ends: its parent is a shell that waits for the end of a pipe that we
 * hold. It may be killed without a word, and held still.
 */
public final class Leash implements AutoCloseable {

    private static final String KEEP_UNTIL_WE_END =
            "s=$1; shift; \"$@\" </dev/null >>\"$s\" 2>&1 & p=$!; echo $p; cat >/dev/null; kill -9 $p";
    private static final long PATIENCE_SECONDS = 30;

    private final Process shell;
    private final long pid;

    private Leash(Process shell, long pid) {
        this.shell = shell;
        this.pid = pid;
    }

    /**
     * @param environment beside ours
     * @param said a file for all that it says
     */
    public static Leash start(List<String> command, Map<String, String> environment, Path said) throws IOException {
        List<String> leashed = new ArrayList<>(List.of("sh", "-c", KEEP_UNTIL_WE_END, "sh", said.toString()));
        leashed.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(leashed).redirectError(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().putAll(environment);
        Process shell = builder.start();
        BufferedReader out = new BufferedReader(shell.inputReader(StandardCharsets.UTF_8));
        return new Leash(shell, Long.parseLong(out.readLine()));
    }

    public boolean lives() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** SIGKILL: nothing is flushed, closed or said. */
    public void kill() {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        });
        shell.destroyForcibly();
    }

    /** SIGSTOP: it is there and does not answer, as behind a network that is cut. */
    public void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String which) throws IOException, InterruptedException {
        new ProcessBuilder("kill", which, String.valueOf(pid)).start().waitFor();
    }

    @Override
    public void close() {
        kill();
    }
}
