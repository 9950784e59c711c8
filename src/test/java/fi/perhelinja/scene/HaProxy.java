package fi.perhelinja.scene;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * HAProxy: the one that is installed; else Debian's, fetched with what it needs into a folder of the build. Nobody has to be
 * root for that, and nothing is installed on the machine.
 *
 * @param libraries folders of the libraries that were fetched with it; empty when it is installed
 */
record HaProxy(Path program, String libraries) {

    private static final long PATIENCE_SECONDS = 120;

    /** Empty where none is installed and Debian's packages are not to be had. */
    static Optional<HaProxy> find(Path folder) throws IOException, InterruptedException {
        Optional<HaProxy> installed = onPath("haproxy").map(program -> new HaProxy(program, ""));
        return installed.isPresent() || onPath("apt-get").isEmpty() ? installed : fetched(folder.toAbsolutePath());
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream((System.getenv("PATH") + File.pathSeparator + "/usr/sbin").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<HaProxy> fetched(Path folder) throws IOException, InterruptedException {
        Path root = folder.resolve("root");
        Path program = root.resolve("usr/sbin/haproxy");
        if (!Files.isExecutable(program) && !fetch(folder, root)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.walk(root)) {
            String libraries = all.filter(file -> file.getFileName().toString().contains(".so"))
                    .map(file -> file.getParent().toString())
                    .distinct()
                    .collect(Collectors.joining(File.pathSeparator));
            return Optional.of(new HaProxy(program, libraries));
        }
    }

    private static boolean fetch(Path folder, Path root) throws IOException, InterruptedException {
        Path archives = folder.resolve("cache/archives");
        Files.createDirectories(folder.resolve("state/lists/partial"));
        Files.createDirectories(archives.resolve("partial"));
        if (!apt(folder, "update") || !apt(folder, "install", "--download-only", "--yes", "haproxy")) {
            return false;
        }
        try (Stream<Path> all = Files.list(archives)) {
            for (Path archive :
                    all.filter(file -> file.toString().endsWith(".deb")).toList()) {
                if (!run(folder, List.of("dpkg-deb", "--extract", archive.toString(), root.toString()))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** With lists and archives of its own, so that neither root nor a lock is asked for. */
    private static boolean apt(Path folder, String... what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("apt-get", "-q", "--no-install-recommends"));
        for (String setting : List.of(
                "Dir::State=" + folder.resolve("state"),
                "Dir::State::status=/var/lib/dpkg/status",
                "Dir::Cache=" + folder.resolve("cache"),
                "Debug::NoLocking=1",
                "APT::Sandbox::User=")) {
            command.addAll(List.of("-o", setting));
        }
        command.addAll(List.of(what));
        return run(folder, command);
    }

    private static boolean run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("fetch.log").toFile()))
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }
}
