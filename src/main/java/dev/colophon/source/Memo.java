package dev.colophon.source;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What follows from each of some things, for whoever asks again and again about things of which few
 * are others than before. Of the very same object it is found out once; of many, on all cores.
 */
public final class Memo<T, R> {
    private final Function<T, R> function;
    private Map<T, R> known = new IdentityHashMap<>();

    /** With what is to be found out, from the thing alone, by any thread. */
    public Memo(Function<T, R> function) {
        this.function = function;
    }

    /** The results by thing, told apart by identity; whatever is no more among them is dropped. */
    public Map<T, R> of(Collection<T> things) {
        List<T> all = List.copyOf(things);
        List<R> results = all.parallelStream().map(this::of).toList();
        Map<T, R> found = new IdentityHashMap<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            found.put(all.get(i), results.get(i));
        }
        known = found;
        return found;
    }

    private R of(T thing) {
        R before = known.get(thing);
        return before == null ? function.apply(thing) : before;
    }
}
