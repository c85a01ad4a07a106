package dev.colophon.render;

import dev.colophon.markdown.Heading;
import dev.colophon.markdown.Url;
import dev.colophon.render.view.HeadingView;
import java.util.ArrayList;
import java.util.List;

/** The contents of a page, beside its text. */
final class HeadingViews {

    private HeadingViews() {}

    /** Headings of levels 2 and 3; deeper ones would make the contents longer than useful. */
    static List<HeadingView> of(List<Heading> headings) {
        List<HeadingView> views = new ArrayList<>();
        List<HeadingView> children = new ArrayList<>();
        for (int i = headings.size() - 1; i >= 0; i--) {
            Heading heading = headings.get(i);
            String href = "#" + Url.encode(heading.id());
            if (heading.level() == 3) {
                children.add(0, new HeadingView(heading.text(), href, List.of()));
            } else if (heading.level() == 2) {
                views.add(0, new HeadingView(heading.text(), href, List.copyOf(children)));
                children.clear();
            }
        }
        views.addAll(0, children);
        return views;
    }
}
