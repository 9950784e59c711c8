package fi.perhelinja.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Problem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hours: {mon-fri: 9-25}                                  | 3:22 | hours",
                "hours: {mon-fri: 9-9}                                   | 3:22 | hours",
                "hours: {mom: 9-15}                                      | 3:13 | unknown-day",
                "hours: {fri-mon: 9-15}                                  | 3:13 | unknown-day",
                "hours: {mon: 9-12, mon-tue: 9-15}                       | 3:24 | day-twice",
                "hours: {mon: [9-12, 11-15]}                             | 3:18 | hours-overlap",
                "hours: {mon: [22-6, 23-24]}                             | 3:18 | hours-overlap",
                "hours: alwayss                                          | 3:12 | unknown-hours",
                "{hours: always, closed-on: [easter]}                    | 3:33 | unknown-holiday",
                "{hours: always, valid-from: 2026-02-30}                 | 3:33 | date",
                "{hours: always, valid-from: 2026-02-03, valid-to: 2026-02-01} | 3:55 | date-order",
                "{hours: always, exceptions: [{closed: true}]}           | 3:34 | missing-key",
                "{hours: always, exceptions: [{on: 2026-01-01}]}         | 3:34 | exception",
                "{hours: always, exceptions: [{on: 2026-01-01, closed: true, hours: 9-12}]} | 3:34 | exception",
                "{hours: always, hourss: 3}                              | 3:21 | unknown-key",
                "holidays: closed                                        | 3:5  | missing-key",
            })
    void eachProblemIsToldAtItsPlace(String entry, String place, String rule) {
        var problems = HoursReader.read("hours.yaml", "schedules:\n  it:\n    " + entry + "\n")
                .problems();
        assertThat(problems).isNotEmpty();
        Problem first = problems.get(0);
        assertThat(first.file() + ":" + first.line() + ":" + first.column()).isEqualTo("hours.yaml:" + place);
        assertThat(first.rule()).isEqualTo(rule);
    }

    @Test
    void anUnknownScheduleKnowsNothing() {
        Schedules schedules = HoursReader.read("hours.yaml", "").value();
        assertThat(schedules.find("none")).isEmpty();
        assertThat(schedules.get("none").kind()).isEqualTo(Schedule.Kind.UNKNOWN);
    }

    @Property(tries = 300)
    void nothingMakesTheReaderThrow(@ForAll String content) {
        HoursReader.read("hours.yaml", "schedules:\n  it: {hours: {mon: " + content + "}}\n");
    }
}
