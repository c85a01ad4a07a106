package dev.colophon.render;

import dev.colophon.render.view.BookColophonView;
import dev.colophon.render.view.ColophonView.ContributorView;
import dev.colophon.render.view.ContributorsView;
import dev.colophon.render.view.GroupView;
import dev.colophon.render.view.LinkView;
import dev.colophon.render.view.PersonView;
import dev.colophon.render.view.WorksView;
import java.util.List;

/** Views of the pages about people as the renderer makes them, for trying the theme. */
final class PeopleSamples {
    private static final LinkView PAGE = new LinkView("Usage count", "../../metrics/usage-count/");
    private static final LinkView ANA = new LinkView("Ana Silva", "ana-silva/");
    private static final List<GroupView> GROUPS =
            List.of(new GroupView("Analytical Engines", List.of(ANA)));

    private PeopleSamples() {}

    static ContributorsView contributors(String name) {
        var ana = new ContributorsView.EntryView(ANA, "Editor", "", "2021\u20132024", 3);
        var other = new LinkView(name, "other/");
        return new ContributorsView(
                ThemeSamples.site("../", "InnerSource Program Office"),
                "en",
                "https://example.org/site/contributors/",
                List.of(ana, new ContributorsView.EntryView(other, "", "Engines", "2021", 1)),
                GROUPS,
                List.of(ANA),
                1,
                2,
                List.of("Copilot"));
    }

    static PersonView person(String name) {
        var book = new LinkView("Measuring InnerSource", "../../measuring/");
        var works = List.of(new WorksView(book, List.of(PAGE)));
        return new PersonView(
                ThemeSamples.site("../../", "InnerSource Program Office"),
                "en",
                "https://example.org/site/contributors/ana-silva/",
                name,
                "Editor",
                "Analytical Engines",
                "https://forge.example/ana",
                "2021-03-09",
                PAGE,
                "2024-01-02",
                PAGE,
                works,
                works,
                works);
    }

    static BookColophonView colophon(String book) {
        var page = new BookColophonView.PageView(PAGE, List.of(ANA), "2024-01-02");
        return new BookColophonView(
                ThemeSamples.site("../../", "InnerSource Program Office"),
                "en",
                "https://example.org/site/measuring/colophon/",
                book,
                "CC-BY-SA-4.0",
                "../",
                List.of(),
                List.of(),
                ThemeSamples.colophon(3),
                GROUPS,
                List.of(ANA),
                List.of(page),
                "../../contributors/",
                "../../CITATION.cff");
    }

    /** Who wrote a page, as seen from it. */
    static List<ContributorView> authors(int people) {
        return List.of(
                        "Ana Silva",
                        "Bo Li",
                        "Cem Ak",
                        "Dag Moe",
                        "Eva Roy",
                        "Fay Ito",
                        "Gil Paz",
                        "Hal Orr",
                        "Ida Bay",
                        "Jon Fox",
                        "Kim Vu",
                        "Leo Kay")
                .subList(0, people)
                .stream()
                .map(
                        name ->
                                new ContributorView(
                                        name,
                                        profile(name),
                                        3,
                                        "2021-03-09",
                                        "2024-01-02",
                                        7,
                                        people <= 10 || name.compareTo("I") < 0))
                .toList();
    }

    private static String profile(String name) {
        return name.startsWith("A") ? "../../contributors/ana-silva/" : "";
    }
}
