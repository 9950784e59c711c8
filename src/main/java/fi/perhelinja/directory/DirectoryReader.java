package fi.perhelinja.directory;

import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml.Mark;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads the directory from its files. What their keys are is said by the example in each reader: {@link ContactReader},
 * {@link ServiceReader}, {@link PlaceReader}.
 */
public final class DirectoryReader {

    /** The files, in one folder. */
    public static final Set<String> FILES =
            Set.of("services.yaml", "contacts.yaml", "municipalities.yaml", "queues.yaml");

    private DirectoryReader() {}

    /**
     * @param files path (as the author knows it) to content; those whose last part is none of {@link #FILES} are left alone
     * @param schedules ids of schedules that a contact may name
     * @param topics topics that a service may name
     */
    public static Reading<Directory> read(Map<String, String> files, Set<String> schedules, Set<String> topics) {
        Problems problems = new Problems();
        Shelf shelf = new Shelf();
        PlaceReader places = new PlaceReader(shelf, schedules);
        each(files, "municipalities.yaml", problems, places::municipalities);
        each(files, "contacts.yaml", problems, (file, root) -> new ContactReader(shelf, schedules).read(root));
        each(files, "queues.yaml", problems, places::queues);
        each(files, "services.yaml", problems, (file, root) -> new ServiceReader(shelf, topics).read(root));
        places.check(problems);
        return new Reading<>(new Directory(shelf), problems.all());
    }

    private static void each(
            Map<String, String> files, String name, Problems problems, BiConsumer<String, Entry> reader) {
        Optional<String> path = files.keySet().stream()
                .filter(p -> p.equals(name) || p.endsWith("/" + name))
                .sorted()
                .findFirst();
        if (path.isEmpty()) {
            problems.error(new Mark(name, 0, 0), "missing-file", "The directory needs a file \"" + name + "\".");
            return;
        }
        Entry.read(path.get(), Optional.ofNullable(files.get(path.get())).orElse(""), problems)
                .ifPresent(root -> {
                    reader.accept(path.get(), root);
                    root.close();
                });
    }
}
