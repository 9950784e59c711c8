package fi.perhelinja.app;

import fi.perhelinja.store.redis.RedisAddress;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Suggestion;
import fi.perhelinja.text.Yaml;
import fi.perhelinja.text.Yaml.Field;
import fi.perhelinja.text.Yaml.Fields;
import fi.perhelinja.text.Yaml.Items;
import fi.perhelinja.text.Yaml.Mark;
import fi.perhelinja.text.Yaml.Text;
import fi.perhelinja.web.ProxyHeader;
import fi.perhelinja.web.WebSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads settings: the defaults, over them the operator's file, over that the environment. What is wrong is told with
 * the line of the file, or the name of the variable, that said so.
 */
public final class SettingsReader {

    /** The defaults, as they are in the jar. */
    public static final String DEFAULTS = "config/default.yaml";

    static final String PREFIX = "PERHELINJA_";

    private static final int DAY_SECONDS = 86_400;
    static final int MOST_DAYS = 3_650;
    private static final int MOST = 1_000_000;

    /** What keeps codes from being guessed: see the decision record 17. */
    private static final int MOST_MINUTES = 60;

    private static final int MOST_TRIES = 600;

    private final Problems problems = new Problems();

    private SettingsReader() {}

    /**
     * @param defaults content of {@link #DEFAULTS}
     * @param file path and content of the operator's own file, if there is one
     * @param environment variables; those that begin with {@link #PREFIX} count
     * @return empty when something is wrong
     */
    public static Reading<Optional<Settings>> read(
            String defaults, Optional<Map.Entry<String, String>> file, Map<String, String> environment) {
        return new SettingsReader().readAll(defaults, file, environment);
    }

    private Reading<Optional<Settings>> readAll(
            String defaults, Optional<Map.Entry<String, String>> file, Map<String, String> environment) {
        Fields shipped = root(DEFAULTS, defaults);
        Fields merged = file.map(own -> over(shipped, root(own.getKey(), own.getValue()), ""))
                .orElse(shipped);
        Fields all = withEnvironment(shipped, merged, environment);
        Optional<Settings> settings = Entry.of(all, problems).map(this::settings);
        return new Reading<>(problems.blocks() ? Optional.empty() : settings, problems.all());
    }

    private Fields root(String path, String content) {
        Reading<Optional<Yaml>> reading = Yaml.read(path, content);
        problems.addAll(reading.problems());
        Fields empty = new Fields(List.of(), new Mark(path, 1, 1));
        return reading.value()
                .filter(v -> v instanceof Fields)
                .map(Fields.class::cast)
                .orElseGet(() -> {
                    boolean written = reading.value().isPresent() && !reading.blocked();
                    if (written) {
                        problems.error(empty.at(), "kind", "Settings are a map of keys.");
                    }
                    return empty;
                });
    }

    /** {@code own} laid over {@code base}. A key that {@code base} does not have is a problem. */
    private Fields over(Fields base, Fields own, String path) {
        Map<String, Field> merged = new LinkedHashMap<>();
        base.fields().forEach(field -> merged.put(field.key().value(), field));
        for (Field field : own.fields()) {
            String key = field.key().value();
            Field before = merged.get(key);
            if (before == null) {
                problems.unknown(field.key().at(), "unknown-key", "setting", path + key, paths(base, path));
            } else if (before.value() instanceof Fields lower && field.value() instanceof Fields upper) {
                merged.put(key, new Field(field.key(), over(lower, upper, path + key + ".")));
            } else {
                merged.put(key, field);
            }
        }
        return new Fields(new ArrayList<>(merged.values()), own.at());
    }

    private static List<String> paths(Fields fields, String path) {
        return fields.fields().stream().map(f -> path + f.key().value()).toList();
    }

    private Fields withEnvironment(Fields shipped, Fields merged, Map<String, String> environment) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        variables(shipped, List.of(), known);
        Fields all = merged;
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            String name = variable.getKey();
            Mark mark = new Mark("environment variable " + name, 0, 0);
            List<String> keys = known.get(name);
            if (keys != null) {
                all = with(all, keys, value(variable.getValue(), mark, shipped, keys));
            } else if (name.startsWith(PREFIX)) {
                problems.error(
                        mark, "unknown-key", "No setting has this variable.", Suggestion.mend(name, known.keySet()));
            }
        }
        return all;
    }

    private static void variables(Fields fields, List<String> path, Map<String, List<String>> known) {
        for (Field field : fields.fields()) {
            List<String> keys = new ArrayList<>(path);
            keys.add(field.key().value());
            if (field.value() instanceof Fields inner) {
                variables(inner, keys, known);
            } else {
                known.put(PREFIX + String.join("_", keys).replace('-', '_').toUpperCase(Locale.ROOT), keys);
            }
        }
    }

    /** A list when the default is one, else a text. */
    private static Yaml value(String text, Mark mark, Fields shipped, List<String> keys) {
        Yaml before = shipped;
        for (String key : keys) {
            before = ((Fields) before).get(key).orElseThrow();
        }
        if (!(before instanceof Items)) {
            return new Text(text, true, mark);
        }
        return new Items(
                Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .<Yaml>map(s -> new Text(s, false, mark))
                        .toList(),
                mark);
    }

    private static Fields with(Fields fields, List<String> keys, Yaml value) {
        List<Field> out = new ArrayList<>();
        for (Field field : fields.fields()) {
            boolean here = field.key().value().equals(keys.get(0));
            if (!here) {
                out.add(field);
            } else if (keys.size() > 1 && field.value() instanceof Fields inner) {
                out.add(new Field(field.key(), with(inner, keys.subList(1, keys.size()), value)));
            } else {
                out.add(new Field(field.key(), value));
            }
        }
        return new Fields(out, fields.at());
    }

    private Settings settings(Entry root) {
        Entry guide = section(root, "guide");
        Optional<RedisAddress> redis = new StoreSettingsReader(problems).read(section(root, "store"));
        Entry callBacks = section(root, "call-backs");
        Settings settings = new Settings(
                web(root),
                Path.of(section(root, "data").needText("folder")),
                redis,
                guide.text("folder").map(Path::of),
                guide.needText("start"),
                Duration.ofDays(number(section(root, "conversations"), "keep-days", 1, MOST_DAYS)),
                section(root, "log")
                        .oneOf("level", "log level", List.of("error", "warn", "info", "debug"))
                        .orElse("info"),
                WorkplaceReader.read(section(root, "workers"), callBacks, section(root, "exchange")),
                keyFile(section(root, "blocks"), redis.isPresent()),
                keyFile(callBacks, redis.isPresent()));
        root.close();
        return settings;
    }

    /** @param shared whether other nodes must read what is hashed or sealed with it here */
    private Optional<Path> keyFile(Entry section, boolean shared) {
        Optional<Path> key = section.text("key-file").map(Path::of);
        if (shared && key.isEmpty()) {
            problems.error(
                    section.at("key-file"),
                    "missing",
                    "Nodes on one Redis need one key: name its file, the same on each.");
        }
        return key;
    }

    private WebSettings web(Entry root) {
        Entry listen = section(root, "listen");
        int loops = number(listen, "loops", 0, 256);
        Entry proxy = section(root, "proxy");
        return new WebSettings(
                listen.needText("host"),
                number(listen, "port", 0, 65_535),
                loops == 0 ? Runtime.getRuntime().availableProcessors() : loops,
                residents(section(root, "residents")),
                new StaffSettingsReader(problems).read(section(root, "staff")),
                consoles(section(root, "consoles")),
                new ExchangeSettingsReader(problems).read(section(root, "exchange")),
                carryOn(section(root, "carry-on")),
                Set.copyOf(proxy.words("trusted")),
                proxyHeader(proxy),
                section(root, "pages").words("framed-by"),
                section(root, "metrics").flag("enabled", true),
                seconds(section(root, "shutdown"), "drain-seconds"));
    }

    private static ProxyHeader proxyHeader(Entry proxy) {
        List<String> known =
                Arrays.stream(ProxyHeader.values()).map(ProxyHeader::header).toList();
        return proxy.oneOf("header", "proxy header", known)
                .flatMap(ProxyHeader::find)
                .orElse(ProxyHeader.X_FORWARDED_FOR);
    }

    private WebSettings.Residents residents(Entry residents) {
        return new WebSettings.Residents(
                Set.copyOf(residents.words("origins")),
                number(residents, "sockets-at-most", 1, MOST),
                number(residents, "sockets-per-address", 1, MOST),
                number(residents, "frames-per-second", 1, MOST),
                number(residents, "frames-at-once", 1, MOST),
                seconds(residents, "hello-seconds"),
                seconds(residents, "ping-seconds"),
                seconds(residents, "idle-seconds"),
                seconds(residents, "slow-seconds"));
    }

    private WebSettings.Consoles consoles(Entry consoles) {
        return new WebSettings.Consoles(
                number(consoles, "sockets-at-most", 1, MOST),
                number(consoles, "sockets-per-member", 1, MOST),
                number(consoles, "open-at-most", 1, MOST),
                number(consoles, "frames-per-second", 1, MOST),
                number(consoles, "frames-at-once", 1, MOST),
                seconds(consoles, "hello-seconds"),
                seconds(consoles, "ping-seconds"),
                seconds(consoles, "idle-seconds"),
                seconds(consoles, "slow-seconds"));
    }

    private static WebSettings.CarryOn carryOn(Entry carryOn) {
        return new WebSettings.CarryOn(
                Duration.ofMinutes(number(carryOn, "minutes", 1, MOST_MINUTES)),
                number(carryOn, "tries-per-minute", 1, MOST_TRIES),
                number(carryOn, "tries-of-all-per-minute", 1, MOST_TRIES));
    }

    static Entry section(Entry root, String key) {
        return root.entry(key)
                .orElseGet(() -> Entry.of(new Fields(List.of(), root.at(key)), root.problems())
                        .orElseThrow());
    }

    static int number(Entry entry, String key, int least, int most) {
        entry.need(key);
        return entry.number(key, least, most).orElse(least);
    }

    private static Duration seconds(Entry entry, String key) {
        return Duration.ofSeconds(number(entry, key, 1, DAY_SECONDS));
    }
}
