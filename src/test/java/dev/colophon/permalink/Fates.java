package dev.colophon.permalink;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of former addresses. */
final class Fates {
    private Fates() {}

    /** {@code MOVED b/} by the address. */
    static Map<String, String> of(Ledger ledger) {
        Map<String, String> fates = new TreeMap<>();
        ledger.former().forEach(each -> fates.put(each.address(), fate(each)));
        return fates;
    }

    /** {@code a/ MOVED b/}, in the order of the ledger. */
    static List<String> lines(Ledger ledger) {
        return ledger.former().stream().map(each -> each.address() + " " + fate(each)).toList();
    }

    /** That of one address. */
    static FormerAddress at(String address, Ledger ledger) {
        return ledger.former().stream()
                .filter(former -> former.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static String fate(FormerAddress former) {
        return (former.fate() + " " + former.to()).strip();
    }
}
