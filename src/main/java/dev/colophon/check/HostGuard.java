package dev.colophon.check;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Keeps links, which strangers may have written, from asking servers that only this machine or its
 * network can reach. What a link names itself may be on the own network; a redirect from outside
 * may not lead there.
 */
final class HostGuard {

    private HostGuard() {}

    /** From where a host can be reached. */
    enum Reach {
        /** From everywhere. */
        PUBLIC,
        /** From a company's or a home's own network. */
        PRIVATE,
        /** From this machine or its next neighbours. */
        LOCAL
    }

    /** From where a URL can be reached: where its host has several addresses, the nearest. */
    static Reach of(URI url) throws UnknownHostException {
        try {
            return Arrays.stream(InetAddress.getAllByName(url.getHost()))
                    .map(HostGuard::of)
                    .max(Comparator.naturalOrder())
                    .orElse(Reach.PUBLIC);
        } catch (UnknownHostException e) {
            // Behind a proxy, only the proxy may know the names of the world outside.
            if (hasProxy(url)) {
                return Reach.PUBLIC;
            }
            throw e;
        }
    }

    private static boolean hasProxy(URI url) {
        ProxySelector selector = ProxySelector.getDefault();
        return selector != null
                && selector.select(url).stream().anyMatch(p -> p.type() != Proxy.Type.DIRECT);
    }

    static Reach of(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()) {
            return Reach.LOCAL;
        }
        return isPrivate(address) ? Reach.PRIVATE : Reach.PUBLIC;
    }

    private static boolean isPrivate(InetAddress address) {
        int first = address.getAddress()[0] & 0xFF;
        int second = address.getAddress()[1] & 0xFF;
        boolean isUniqueLocal = address.getAddress().length == 16 && (first & 0xFE) == 0xFC;
        boolean isCarriers =
                address.getAddress().length == 4 && first == 100 && (second & 0xC0) == 64;
        return address.isSiteLocalAddress() || isUniqueLocal || isCarriers;
    }
}
