package fi.perhelinja.web;

import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Right;
import fi.perhelinja.store.Registry;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What all consoles of a node share. */
record StaffRoom(Visitors visitors, Consoles consoles, Workplaces workplaces) {

    static StaffRoom of(Reception reception, Visitors visitors, Registry registry) {
        return new StaffRoom(
                visitors,
                new Consoles(reception.desk, registry),
                new Workplaces(
                        reception.desk.tools().knowledge(),
                        reception.desk.tools().workplace()));
    }

    static Set<Right> rightsOf(Member member) {
        return Arrays.stream(Right.values()).filter(member::may).collect(Collectors.toSet());
    }
}
