package fi.perhelinja.app;

import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Suggestion;
import fi.perhelinja.text.Yaml.Text;
import fi.perhelinja.web.StaffSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads how staff sign in: the section {@code staff} of the settings, and the file with the secret. */
final class StaffSettingsReader {

    private static final int MOST_HOURS = 24;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_TRIES = 10_000;

    private final Problems problems;

    StaffSettingsReader(Problems problems) {
        this.problems = problems;
    }

    StaffSettings read(Entry staff) {
        Entry oidc = SettingsReader.section(staff, "oidc");
        Optional<URI> address = address(staff);
        StaffSettings settings = new StaffSettings(
                address,
                Duration.ofHours(SettingsReader.number(staff, "session-hours", 1, MOST_HOURS)),
                Duration.ofMinutes(SettingsReader.number(staff, "idle-minutes", 1, MOST_MINUTES)),
                Duration.ofMinutes(SettingsReader.number(staff, "rotate-minutes", 1, MOST_MINUTES)),
                SettingsReader.number(staff, "sign-ins-per-minute", 1, MOST_TRIES),
                staff.flag("local-accounts", true),
                oidc(oidc));
        if (settings.oidc().isPresent() && address.isEmpty()) {
            problems.error(
                    staff.at("address"), "missing", "With a provider the address must be set: people come back to it.");
        }
        return settings;
    }

    private Optional<URI> address(Entry staff) {
        return staff.textAt("address").flatMap(text -> {
            try {
                URI uri = new URI(text.value());
                boolean whole = ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                        && uri.getHost() != null
                        && uri.getPath().replace("/", "").isEmpty();
                if (whole) {
                    return Optional.of(uri);
                }
            } catch (URISyntaxException notAnAddress) {
                // Told below, as for an address of another kind.
            }
            problems.error(text.at(), "address", "An address is like https://chat.example.org, without a path.");
            return Optional.empty();
        });
    }

    private Optional<StaffSettings.Oidc> oidc(Entry oidc) {
        Optional<String> issuer = oidc.text("issuer");
        Optional<String> client = oidc.text("client-id");
        Optional<String> secret = oidc.textAt("client-secret-file").flatMap(this::secret);
        StaffSettings.ClaimNames claims = new StaffSettings.ClaimNames(
                oidc.text("name-claim").orElse(""),
                oidc.text("title-claim").orElse(""),
                oidc.text("roles-claim").orElse(""),
                oidc.text("queues-claim").orElse(""),
                oidc.text("languages-claim").orElse(""),
                roles(oidc),
                table(oidc, "queues"));
        if (issuer.isPresent() && client.isEmpty()) {
            problems.error(oidc.at("client-id"), "missing", "A provider needs to know this service by a client-id.");
        }
        return issuer.flatMap(
                name -> client.map(id -> new StaffSettings.Oidc(name, id, secret, oidc.words("scopes"), claims)));
    }

    private Optional<String> secret(Text file) {
        try {
            return Optional.of(Files.readString(Path.of(file.value())).strip()).filter(s -> !s.isEmpty());
        } catch (IOException e) {
            problems.error(file.at(), "missing-file", "The file with the secret cannot be read.");
            return Optional.empty();
        }
    }

    private Map<String, String> roles(Entry oidc) {
        Map<String, String> table = table(oidc, "roles");
        for (String tag : table.values()) {
            if (Role.find(tag).isEmpty()) {
                problems.error(
                        oidc.at("roles"),
                        "unknown-role",
                        "There is no role \"" + tag + "\".",
                        Suggestion.mend(
                                tag, Arrays.stream(Role.values()).map(Role::tag).toList()));
            }
        }
        return table;
    }

    /** Lines {@code their word = our word}. */
    private Map<String, String> table(Entry oidc, String key) {
        Map<String, String> table = new LinkedHashMap<>();
        for (Text line : oidc.texts(key)) {
            int equals = line.value().lastIndexOf('=');
            if (equals < 1) {
                problems.error(line.at(), "table", "A line is: their word = our word.");
            } else {
                table.put(
                        line.value().substring(0, equals).strip(),
                        line.value().substring(equals + 1).strip());
            }
        }
        return table;
    }
}
