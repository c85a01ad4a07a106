package dev.colophon.site;

import dev.colophon.diagnostic.Rule;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files that are programs to a browser or a server: published among the pages, they could do in a
 * reader's name whatever a page of the site can.
 */
final class ActiveFile {
    private static final Pattern NAME =
            Pattern.compile(
                    "(?i).*\\.(?:[xs]?html?|xht|shtm|mht|mhtml|hta|[mc]?js|xml|xslt?|rdf|rss|atom"
                            + "|mml|xul|svgz|swf|php\\d?|phtml|phar|aspx?|jspx?|cgi|htaccess)");

    private ActiveFile() {}

    static boolean is(String path) {
        return NAME.matcher(path).matches();
    }

    /** What a link to one becomes where there is no forge that shows it as text. */
    static Target.Broken broken(String path) {
        return new Target.Broken(
                Rule.FORBIDDEN_LINK,
                "`"
                        + path
                        + "` could run code on this site, so it is not published; the link was"
                        + " left out",
                "write it in Markdown, put it into a ZIP file, or link to its address elsewhere",
                Optional.empty());
    }
}
