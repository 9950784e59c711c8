package fi.perhelinja.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code schema}: what editors and authors may write in the files of a guide. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the JSON Schema (2020-12) of flow, translation, talk or directory files, of topics.yaml or canned.yaml,",
            "for editors that complete and underline while one writes; or the reference of all keys, as Markdown."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja schema flow > flow.schema.json",
            "  perhelinja schema --reference --out flows/REFERENCE.md",
            "",
            "Editors find them in flows/schema/; see flows/README.md."
        })
public final class SchemaCommand implements Callable<Integer> {

    /** Kinds of files, in the order of the reference. */
    enum Kind {
        flow,
        translation,
        talk,
        directory,
        topics,
        canned
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
    private Optional<Kind> kind = Optional.empty();

    @Option(names = "--reference", description = "The reference of all keys, as Markdown.")
    private boolean reference;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write. Default: the terminal.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        if (kind.isPresent() == reference) {
            return Failing.wrong(
                    spec, "Name a kind of file (flow, translation, talk, directory, topics, canned), or --reference.");
        }
        try {
            String text = kind.isPresent() ? schema(kind.get()) : reference();
            if (out.isPresent()) {
                Files.writeString(out.get(), text);
            } else {
                spec.commandLine().getOut().print(text);
                spec.commandLine().getOut().flush();
            }
            return 0;
        } catch (IOException e) {
            return Failing.toRead(spec, e);
        }
    }

    private static String schema(Kind kind) throws IOException {
        String name = "/" + Content.GUIDE + "/schema/" + kind + ".json";
        try (InputStream in = SchemaCommand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new NoSuchFileException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String reference() throws IOException {
        List<JsonNode> schemas = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            schemas.add(new ObjectMapper().readTree(schema(kind)));
        }
        return Reference.of(schemas);
    }
}
