package dev.colophon.check;

import java.util.Map;
import java.util.Set;

/** What the web says about a URL. */
sealed interface Answer {

    /**
     * There is something.
     *
     * @param status the HTTP status
     * @param to the URL at which it was found in the end
     * @param moved the URL that has taken the place of the one asked for; empty if none has
     * @param anchors the wanted anchors that nothing speaks against
     * @param missing the wanted anchors it does not have, each with a similar one, which may be
     *     empty
     * @param untold the wanted anchors that stand beyond what was read, if anywhere
     */
    record Alive(
            int status,
            String to,
            String moved,
            Set<String> anchors,
            Map<String, String> missing,
            Set<String> untold)
            implements Answer {
        public Alive {
            anchors = Set.copyOf(anchors);
            missing = Map.copyOf(missing);
            untold = Set.copyOf(untold);
        }

        /** Whether there is nothing left to find out. */
        boolean isSound() {
            return missing.isEmpty() && untold.isEmpty();
        }
    }

    /**
     * There is nothing.
     *
     * @param why a sentence about the server or the address
     * @param isUnreached whether there was not even a server
     */
    record Dead(String why, boolean isUnreached) implements Answer {
        Dead(String why) {
            this(why, false);
        }
    }

    /** Nobody knows; and why. */
    record Unknown(String why) implements Answer {}
}
