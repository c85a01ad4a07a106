package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.credit.Contributions;
import dev.colophon.credit.NameSlug;
import dev.colophon.credit.PageCredit;
import dev.colophon.credit.Portfolio;
import dev.colophon.history.Person;
import dev.colophon.render.view.ColophonView.ContributorView;
import dev.colophon.render.view.ContributorsView;
import dev.colophon.render.view.GroupView;
import dev.colophon.render.view.LinkView;
import dev.colophon.render.view.PersonView;
import dev.colophon.render.view.WorksView;
import dev.colophon.site.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes what the templates of the pages about people see. */
record PeopleViews(Views views) {
    /** As in a dictionary, without regard to letter case and accents. */
    private static final Comparator<Person> BY_NAME =
            Comparator.comparing((Person person) -> NameSlug.of(person.name()))
                    .thenComparing(Person::name)
                    .thenComparing(Person::number);

    ContributorsView everybody(String address) {
        Contributions all = views.people().contributions();
        String language = views.site().config().language();
        return new ContributorsView(
                views.site(address, Optional.empty(), language),
                language,
                views.canonical(address),
                all.people().stream()
                        .sorted(Comparator.comparing(Portfolio::person, BY_NAME))
                        .map(one -> entry(one, address))
                        .toList(),
                groups(all.people().stream().map(Portfolio::person).toList(), address),
                views.colophons().stewards().trusted(address),
                all.unnamed(),
                all.bots(),
                all.tools().stream().map(Person::name).toList());
    }

    private ContributorsView.EntryView entry(Portfolio one, String from) {
        Person person = one.person();
        long pages = one.works().stream().map(work -> work.page().address()).distinct().count();
        return new ContributorsView.EntryView(
                views.colophons().link(person, from),
                person.role().orElse(""),
                person.organization().orElse(""),
                ContributorView.years(first(one), last(one)),
                (int) pages);
    }

    private static String first(Portfolio one) {
        return Views.date(one.first().contributor().first());
    }

    private static String last(Portfolio one) {
        return Views.date(one.last().contributor().last());
    }

    /** People by organization, both in the order of the alphabet. */
    List<GroupView> groups(List<Person> people, String from) {
        Map<String, List<LinkView>> groups = new TreeMap<>();
        for (Person person : people.stream().sorted(BY_NAME).toList()) {
            String name = person.organization().orElse("");
            if (!name.isEmpty()) {
                LinkView link = views.colophons().link(person, from);
                groups.computeIfAbsent(name, key -> new ArrayList<>()).add(link);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new GroupView(group.getKey(), group.getValue()))
                .toList();
    }

    PersonView person(Portfolio one, String address) {
        Person person = one.person();
        String language = views.site().config().language();
        return new PersonView(
                views.site(address, Optional.empty(), language),
                language,
                views.canonical(address),
                person.name(),
                person.role().orElse(""),
                person.organization().orElse(""),
                person.profile().orElse(""),
                first(one),
                link(one.first().page(), address),
                last(one),
                link(one.last().page(), address),
                works(one.works(PageCredit.Part.WROTE), address),
                works(one.works(PageCredit.Part.TRANSLATED), address),
                works(one.works(PageCredit.Part.REVIEWED), address));
    }

    private static LinkView link(Page page, String from) {
        return new LinkView(page.title(), BodyFilling.href(from, page.address(), ""));
    }

    private List<WorksView> works(List<PageCredit> works, String from) {
        List<WorksView> all = new ArrayList<>();
        for (Book book : views.site().books()) {
            List<LinkView> pages =
                    works.stream()
                            .filter(work -> work.page().book() == book)
                            .map(work -> link(work.page(), from))
                            .toList();
            String href = BodyFilling.href(from, views.fronts().of(book).address(), "");
            if (!pages.isEmpty()) {
                all.add(new WorksView(new LinkView(views.names().of(book), href), pages));
            }
        }
        return all;
    }
}
