package fi.perhelinja.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.perhelinja.conversation.Checkup;
import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.conversation.Rehearsal;
import fi.perhelinja.conversation.workshop.PathLines;
import fi.perhelinja.flow.rehearse.Alike;
import fi.perhelinja.flow.rehearse.Finding;
import fi.perhelinja.flow.rehearse.Path;
import fi.perhelinja.flow.rehearse.Rehearsing;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.hours.Schedule;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rehearse}: a new revision before anybody talks with it. */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = {
            "Goes through what past residents answered, and through the talks, with another revision of the guide, and tells who",
            "would end elsewhere, at a dead end, at a question nobody was asked, or where all that is offered is closed.",
            "Ways to which the same happens after the same step are told together, those that most took first.",
            "Both are read with the understanding of the guide of now: it is the flows that are held against each other."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja rehearse ../new/flows --paths paths.jsonl",
            "  perhelinja rehearse new-branch",
            "  perhelinja rehearse ../new/flows --at 2026-12-24T20:00",
            "",
            "Exit codes: 0 all end as before, 1 some do not, or the revision has errors, 2 the command or a file is wrong."
        })
public final class RehearseCommand implements Callable<Integer> {

    /** Ways that are told of those to which the same happens. */
    private static final int SHOWN = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private GuideFiles guide = new GuideFiles();

    @Parameters(paramLabel = "REV", description = "The new revision: a folder, or a name that git knows there.")
    private String revision = "";

    @Option(names = "--paths", paramLabel = "FILE", description = "Paths, as 'paths export' writes them.")
    private Optional<java.nio.file.Path> paths = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            defaultValue = "2026-11-23T10:00",
            description =
                    "The hour, in Finland, at which the paths are gone. Default: a Monday at ten, ${DEFAULT-VALUE}.")
    private LocalDateTime at = LocalDateTime.MIN;

    @Option(names = "--all", description = "Tell every way; else the " + SHOWN + " that most took of those alike.")
    private boolean all;

    enum Format {
        text,
        json
    }

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Override
    public Integer call() {
        try {
            Map<String, String> files = guide.read();
            Optional<Map<String, String>> others = revision(revision);
            if (others.isEmpty()) {
                return Failing.wrong(spec, "\"" + revision + "\" is no folder, and git knows no such revision.");
            }
            Reading<List<Path>> gone = readPaths();
            Reading<Optional<Guide>> now = GuideReader.read(files, new LearnedFiles(Optional.empty()));
            List<Problem> problems = new ArrayList<>(gone.problems());
            problems.addAll(now.problems());
            if (now.value().isPresent()) {
                Reading<Optional<Guide>> next = GuideReader.beside(now.value().get(), others.get());
                problems.addAll(next.problems());
                if (next.value().isPresent() && !gone.blocked()) {
                    return rehearse(now.value().get(), next.value().get(), gone.value(), Checkup.talks(files));
                }
            }
            problems.stream().filter(Problem::blocks).forEach(spec.commandLine().getErr()::println);
            return gone.blocked() ? Failing.WRONG_COMMAND : Failing.FOUND;
        } catch (IOException e) {
            return Failing.toRead(spec, e);
        }
    }

    private Optional<Map<String, String>> revision(String name) throws IOException {
        java.nio.file.Path folder = java.nio.file.Path.of(name);
        return Files.isDirectory(folder)
                ? Optional.of(Content.guide(Optional.of(folder)))
                : GitFolder.at(guide.folder().orElse(java.nio.file.Path.of(".")), name);
    }

    private Reading<List<Path>> readPaths() throws IOException {
        return paths.isPresent()
                ? PathLines.read(paths.get().toString(), Files.readString(paths.get()))
                : new Reading<>(List.of(), List.of());
    }

    private int rehearse(Guide now, Guide next, List<Path> gone, List<Reading<Talk>> read) {
        List<Talk> talks =
                read.stream().filter(t -> !t.blocked()).map(Reading::value).toList();
        Instant hour = at.atZone(Schedule.ZONE).toInstant();
        Rehearsing rehearsing = new Rehearsing(Rehearsal.side(now, hour), Rehearsal.side(next, hour));
        List<Finding> found = new ArrayList<>(rehearsing.paths(gone));
        found.addAll(rehearsing.talks(talks));
        List<Alike> alike = Alike.of(found);
        int took = gone.stream().mapToInt(Path::took).sum();
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.json) {
            out.println(json(alike, gone.size(), took, talks.size()));
        } else {
            alike.forEach(it -> tell(it, out));
            out.println(gone.size() + " paths of " + took + " conversations and " + talks.size() + " talks; "
                    + found.size() + " go otherwise.");
        }
        out.flush();
        return found.isEmpty() ? 0 : Failing.FOUND;
    }

    private void tell(Alike it, PrintWriter out) {
        String where = it.parts().isEmpty() ? "from the beginning" : "after " + it.parts();
        out.println(where + ": " + counted(it) + ": " + it.kind().words());
        int shown = all ? it.ways().size() : Math.min(SHOWN, it.ways().size());
        for (Finding way : it.ways().subList(0, shown)) {
            String of = way.path().isPresent() ? way.way() + " (" + way.took() + ")" : "talk: " + way.way();
            out.println("  " + of + ": " + way.detail());
        }
        if (shown < it.ways().size()) {
            out.println("  and " + (it.ways().size() - shown) + " more like these; --all tells them too");
        }
    }

    /** {@code 340 conversations of 28 paths, 2 talks}. */
    private static String counted(Alike it) {
        long talks = it.ways().stream().filter(way -> way.path().isEmpty()).count();
        long paths = it.ways().size() - talks;
        List<String> words = new ArrayList<>();
        if (paths > 0) {
            words.add(it.took() - talks + " conversations of " + many(paths, "path"));
        }
        if (talks > 0) {
            words.add(many(talks, "talk"));
        }
        return String.join(", ", words);
    }

    private static String many(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String json(List<Alike> alike, int paths, int took, int talks) {
        ObjectNode all = new JsonMapper()
                .createObjectNode()
                .put("paths", paths)
                .put("conversations", took)
                .put("talks", talks);
        ArrayNode list = all.putArray("findings");
        alike.forEach(it -> it.ways()
                .forEach(f -> list.addObject()
                        .put("kind", f.kind().tag())
                        .put("after", it.parts())
                        .put("way", f.way())
                        .put("talk", f.path().isEmpty())
                        .put("took", f.took())
                        .put("detail", f.detail())));
        return all.toPrettyString();
    }
}
