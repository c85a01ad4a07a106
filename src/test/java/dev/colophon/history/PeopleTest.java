package dev.colophon.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.config.PeopleConfig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
    private final List<Signature> signatures = new ArrayList<>();
    private PeopleConfig config = PeopleConfig.NONE;

    @Test
    void oneEmailIsOnePersonNamedAsInTheNewestCommit() {
        Identity old = sign("jd", "JD@example.org");
        Identity young = sign("Jane Doe", "jd@Example.org");
        assertThat(person(old)).isEqualTo(person(young));
        assertThat(person(old).name()).isEqualTo("Jane Doe");
    }

    @Test
    void mailmapNameOutranksTheNewest() {
        Identity mapped = new Identity("Jane Doe", "jd@example.org");
        signatures.add(new Signature(mapped, new Identity("J", "jd@example.org"), Instant.EPOCH));
        assertThat(person(sign("jd", "jd@example.org")).name()).isEqualTo("Jane Doe");
    }

    @Test
    void bothFormsOfANoReplyAddressAreOneAccount() {
        Identity one = sign("Jane", "jane-d@users.noreply.github.com");
        Identity two = sign("Jane D.", "123+Jane-D@users.noreply.github.com");
        assertThat(person(one)).isEqualTo(person(two));
    }

    @Test
    void plainEmailOfTheSameNameIsTheSameAccount() {
        Identity account = sign("Zo\u00eb  ", "7+zoe@users.noreply.github.com");
        Identity plain = sign("zoe\u0308", "zoe@example.org");
        Identity other = sign("Zack", "zack@example.org");
        assertThat(person(plain)).isEqualTo(person(account));
        assertThat(person(plain).profile()).contains("https://github.com/zoe");
        assertThat(person(other).profile()).isEmpty();
    }

    @Test
    void plainEmailIsNoAccountWhenTwoAccountsHaveItsName() {
        Identity one = sign("Li", "1+li1@users.noreply.github.com");
        Identity two = sign("Li", "2+li2@users.noreply.github.com");
        Identity plain = sign("Li", "li@example.org");
        assertThat(person(one)).isNotEqualTo(person(two));
        assertThat(person(plain).profile()).isEmpty();
    }

    @Test
    void emptyNameIsTheLoginOrUnknown() {
        assertThat(person(sign("", "1+zed@users.noreply.github.com")).name()).isEqualTo("zed");
        assertThat(person(sign(" ", "zed@example.org")).name()).isEqualTo("unknown");
    }

    @Test
    void namesAreCleanAndBounded() {
        assertThat(person(sign("A\u0007\nB\u202EC", "a@x")).name()).isEqualTo("A B C");
        String longest = person(sign("\ud83d\ude00".repeat(300), "b@x")).name();
        assertThat(longest.codePointCount(0, longest.length())).isEqualTo(200);
    }

    @Test
    void whoeverUsesABotsNameElsewhereStaysAPerson() {
        Identity bot = sign("github-actions", "jane@example.org");
        Identity jane = sign("Jane", "jane@example.org");
        assertThat(person(bot).bot()).isTrue();
        assertThat(person(jane).name()).isEqualTo("Jane");
        assertThat(person(jane).kind()).isEqualTo(Person.Kind.HUMAN);
    }

    @ParameterizedTest
    @CsvSource({
        "12+login@users.noreply.github.com, https://github.com/login",
        "login@users.noreply.github.com, https://github.com/login",
        "12-login@users.noreply.github.com, https://github.com/12-login",
        "12-login@users.noreply.gitlab.com, https://gitlab.com/login",
        "9+dependabot[bot]@users.noreply.github.com, https://github.com/apps/dependabot",
        "log<in@users.noreply.github.com,",
        "../x@users.noreply.github.com,",
        "login@example.org,",
        "login@users.noreply.github.com.example.org,"
    })
    void profileIsOnlyTakenFromANoReplyAddress(String email, String profile) {
        assertThat(new Identity("x", email).profile()).isEqualTo(Optional.ofNullable(profile));
    }

    @ParameterizedTest
    @CsvSource({
        "dependabot[bot], x@example.org",
        "anything, 49699333+dependabot[bot]@users.noreply.github.com",
        "GitHub Action, action@github.com",
        "GitHub Actions Bot, ''",
        "Renovate Bot, bot@renovateapp.com",
        "semantic-release-bot, x@example.org",
        "Copilot Autofix powered by AI, 175728472+Copilot@users.noreply.github.com",
        "Claude, noreply@anthropic.com"
    })
    void botsAreToldApart(String name, String email) {
        assertThat(new Identity(name, email).bot()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Claude Monet, claude@example.org",
        "Elisa Bot, elisa@example.org",
        "Abbot, abbot@example.org",
        "renovator, r@example.org"
    })
    void peopleAreNoBots(String name, String email) {
        assertThat(new Identity(name, email).bot()).isFalse();
    }

    private Identity sign(String name, String email) {
        Identity identity = new Identity(name, email);
        signatures.add(
                new Signature(identity, identity, Instant.ofEpochSecond(signatures.size() + 1L)));
        return identity;
    }

    private Person person(Identity identity) {
        return People.of(signatures, new Roster(config))
                .person(new Signature(identity, identity, Instant.EPOCH));
    }
}
