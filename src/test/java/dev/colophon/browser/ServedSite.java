package dev.colophon.browser;

import java.nio.file.Path;

/** A finished site on a server, and a browser that looks at it. */
public final class ServedSite implements AutoCloseable {
    private final Browser browser = Browser.start();
    private final SiteServer server;

    /**
     * Starts both.
     *
     * @param path the path the site is at, such as {@code /} or {@code /handbook/}
     */
    public ServedSite(Path site, String path) {
        server = new SiteServer(site, path);
    }

    /** The URL of an address of the site. */
    public String url(String address) {
        return server.url(address);
    }

    /** Opens an address of the site in a new page, and waits until it is loaded. */
    public Page open(String address) {
        return browser.open(url(address));
    }

    /** An empty page, for what has to be set before anything is loaded. */
    public Page page() {
        return browser.page();
    }

    @Override
    public void close() {
        server.close();
        browser.close();
    }
}
