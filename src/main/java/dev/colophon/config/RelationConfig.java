package dev.colophon.config;

import java.util.List;

/**
 * A relation from pages of one kind to pages of another, which either of the two pages may state.
 *
 * @param kind the kind it leads to, such as {@code question}
 * @param sections headings and table columns under which links state it, in any letter case
 * @param inverse headings and table columns under which links of the other page state it
 * @param label how it reads from here, such as {@code is answered by}
 * @param inverseLabel how it reads from there, such as {@code answers}
 * @param required whether an entry without any is incomplete
 * @param inverseRequired whether an entry of the other kind that nothing relates to is incomplete
 * @param mutual whether both pages ought to state it
 */
public record RelationConfig(
        String kind,
        List<String> sections,
        List<String> inverse,
        String label,
        String inverseLabel,
        boolean required,
        boolean inverseRequired,
        boolean mutual) {
    public RelationConfig {
        sections = List.copyOf(sections);
        inverse = List.copyOf(inverse);
    }
}
