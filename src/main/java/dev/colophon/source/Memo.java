package dev.colophon.source;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What follows from each of some things, for whoever asks again and again about things of which few
 * are others than before. Of the very same object it is found out once. For one thread.
 */
public final class Memo<T, R> {
    private final Function<T, R> function;
    private Map<T, R> known = new IdentityHashMap<>();

    /** With what is to be found out, from the thing alone. */
    public Memo(Function<T, R> function) {
        this.function = function;
    }

    /** The results by thing, told apart by identity; whatever is no more among them is dropped. */
    public Map<T, R> of(Collection<T> things) {
        Map<T, R> found = new IdentityHashMap<>(things.size());
        for (T thing : things) {
            R before = known.get(thing);
            found.put(thing, before == null ? function.apply(thing) : before);
        }
        known = found;
        return found;
    }
}
