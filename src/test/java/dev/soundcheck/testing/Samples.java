package dev.soundcheck.testing;

import dev.soundcheck.audio.PcmEncoding;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/// Values of records with nothing left at its default, so that a codec that forgets a component is found out.
public final class Samples {
    private Samples() {}

    /// A record whose every component differs from null, zero, false and the first of its kind, all the way down.
    public static <R extends Record> R of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(Samples::value).toArray();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("every record has its canonical constructor", e);
        }
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return "a " + component.getName();
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class) {
            return 24_000;
        }
        if (type == long.class) {
            return 24_000L;
        }
        if (type == double.class) {
            return 1.25;
        }
        if (type == PcmEncoding.class) {
            return PcmEncoding.F32LE;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return of(type.asSubclass(Record.class));
        }
        throw new AssertionError("no sample of " + type + " for " + component.getName() + " yet: add one");
    }
}
