package fi.perhelinja.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record with something in every component, so that a test of records forgets none that is added later. */
final class Sample {

    private Sample() {}

    /** @param full whether optionals, lists and maps have something in them */
    static Object of(Type type, boolean full) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, full);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain, full);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[plain.getEnumConstants().length - 1];
        }
        return Map.<Class<?>, Object>of(
                        String.class,
                        "ä \"x\"",
                        boolean.class,
                        true,
                        int.class,
                        7,
                        long.class,
                        7L,
                        double.class,
                        0.5,
                        Boolean.class,
                        true,
                        Instant.class,
                        Instant.parse("2026-03-02T10:00:00.5Z"))
                .get(plain);
    }

    private static Object container(ParameterizedType generic, boolean full) {
        Type[] of = generic.getActualTypeArguments();
        if (generic.getRawType() == Optional.class) {
            return full ? Optional.of(of(of[0], true)) : Optional.empty();
        }
        if (generic.getRawType() == List.class) {
            return full ? List.of(of(of[0], true), of(of[0], false)) : List.of();
        }
        return full ? Map.of(of(of[0], true), of(of[1], true)) : Map.of();
    }

    private static Object record(Class<?> plain, boolean full) {
        RecordComponent[] components = plain.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(components).map(c -> of(c.getGenericType(), full)).toArray();
        try {
            Constructor<?> constructor = plain.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + plain, e);
        }
    }
}
