package dev.colophon.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names under which a server may be asked. A page of another site can have its own name lead to
 * this machine, and would then read what is served here; but its name stands in the request. The
 * port does not matter, since it may be forwarded.
 */
final class OwnHosts {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");

    /** Numbers are no names, so nobody can have them lead elsewhere. */
    private static final Pattern NUMBERS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private final Set<String> names = new HashSet<>();
    private final boolean open;

    /** With the address that is listened at, and what the user called it. */
    OwnHosts(InetAddress address, String name) {
        open = !address.isLoopbackAddress();
        names.add(name.toLowerCase(Locale.ROOT));
        if (open) {
            addThisMachine();
        }
    }

    private void addThisMachine() {
        try {
            names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (UnknownHostException e) {
            // Then it is asked by its numbers only.
        }
    }

    /** Whether the value of a {@code Host} header is one of them. */
    boolean has(String header) {
        String host = header.strip().toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return LOOPBACK.matcher(host).matches()
                || names.contains(host)
                || open && NUMBERS.matcher(host).matches();
    }
}
