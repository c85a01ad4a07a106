package dev.colophon.render;

import dev.colophon.config.ContributorConfig;
import dev.colophon.config.Forge;
import dev.colophon.config.RepositoryConfig;
import dev.colophon.credit.Portfolio;
import dev.colophon.history.Person;
import dev.colophon.render.view.LinkView;
import dev.colophon.site.NameList;
import dev.colophon.site.Site;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who looks after pages, as links: to their page on this site, else to their profile. Email
 * addresses, and people who asked not to be named, are left out.
 */
final class StewardLinks {
    private static final Pattern HANDLE = Pattern.compile("@[\\w.-]{1,100}");
    private static final Pattern TEAM = Pattern.compile("@[\\w.-]{1,100}(/[\\w.-]{1,100})+");
    private static final Pattern TRUSTED = Pattern.compile("(?i).*\\btrusted[- ]committer\\b.*");

    private final Site site;
    private final PeoplePlaces places;
    private final Map<String, Person> known = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    StewardLinks(Site site, PeoplePlaces places) {
        this.site = site;
        this.places = places;
        for (Portfolio one : places.contributions().people()) {
            known.putIfAbsent(plain(one.person().name()), one.person());
            one.person()
                    .profile()
                    .map(StewardLinks::login)
                    .ifPresent(l -> known.put(l, one.person()));
        }
        site.config().people().contributors().forEach(this::addAliases);
    }

    private void addAliases(ContributorConfig one) {
        Set<String> names = new HashSet<>();
        names.add(plain(one.name()));
        one.alsoKnownAs().forEach(name -> names.add(plain(name)));
        one.alsoKnownAs().forEach(name -> names.add("@" + plain(name)));
        one.profile().ifPresent(profile -> names.add(login(profile)));
        if (one.hidden()) {
            hidden.addAll(names);
        } else {
            Person person = known.get(plain(one.name()));
            names.forEach(name -> known.computeIfAbsent(name, key -> person));
        }
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String login(String profile) {
        return "@" + plain(profile.substring(profile.lastIndexOf('/') + 1));
    }

    /** Who is asked to review changes of a file. */
    List<LinkView> owners(String source, String from) {
        Map<String, LinkView> links = new LinkedHashMap<>();
        for (String owner : site.stewards().owners().of(source)) {
            if (HANDLE.matcher(owner).matches() || TEAM.matcher(owner).matches()) {
                add(links, owner, Optional.of(owner.substring(1)), from);
            }
        }
        return List.copyOf(links.values());
    }

    /** The trusted committers: those whom a file lists, then those of whom the config says so. */
    List<LinkView> trusted(String from) {
        Map<String, LinkView> links = new LinkedHashMap<>();
        for (NameList.Entry entry : site.stewards().trusted()) {
            add(links, entry.name(), entry.login(), from);
        }
        for (Portfolio one : places.contributions().people()) {
            if (one.person().role().filter(role -> TRUSTED.matcher(role).matches()).isPresent()) {
                add(links, one.person().name(), Optional.empty(), from);
            }
        }
        return List.copyOf(links.values());
    }

    private void add(
            Map<String, LinkView> links, String name, Optional<String> login, String from) {
        Optional<String> handle = login.map(written -> "@" + plain(written));
        List<String> names = new ArrayList<>(handle.stream().toList());
        names.add(plain(name));
        if (names.stream().anyMatch(hidden::contains)) {
            return;
        }
        Optional<Person> person =
                names.stream().map(known::get).filter(one -> one != null).findFirst();
        String title = person.map(Person::name).orElse(name);
        String href =
                person.map(one -> places.href(from, one))
                        .orElseGet(() -> login.map(this::profile).orElse(""));
        links.putIfAbsent(plain(title), new LinkView(title, href));
    }

    /** A page that everybody can see: those of teams are for their members only. */
    private String profile(String login) {
        Optional<RepositoryConfig> repository = site.repository();
        if (repository.isEmpty() || login.contains("/")) {
            return "";
        }
        URI url = URI.create(repository.get().url());
        boolean root =
                repository.get().forge() != Forge.GITEA || url.getPath().split("/").length == 3;
        return root ? url.getScheme() + "://" + url.getAuthority() + "/" + login : "";
    }
}
