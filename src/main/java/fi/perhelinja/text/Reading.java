package fi.perhelinja.text;

import java.util.List;

/** What a reader of files could read, and everything that was wrong. The value is usable only when nothing blocks. */
public record Reading<T>(T value, List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
    }

    public boolean blocked() {
        return problems.stream().anyMatch(Problem::blocks);
    }
}
