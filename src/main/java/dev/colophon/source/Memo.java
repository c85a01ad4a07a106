package dev.colophon.source;

import java.util.ArrayList;
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
        Map<T, R> found = new IdentityHashMap<>(things.size());
        List<T> others = new ArrayList<>();
        for (T thing : things) {
            R before = known.get(thing);
            if (before == null) {
                others.add(thing);
            } else {
                found.put(thing, before);
            }
        }
        List<R> results = others.parallelStream().map(function).toList();
        for (int i = 0; i < others.size(); i++) {
            found.put(others.get(i), results.get(i));
        }
        known = found;
        return found;
    }
}
