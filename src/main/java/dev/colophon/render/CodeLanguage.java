package dev.colophon.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands out in code of a language: comments, strings, keywords, numbers and names. Far from a
 * grammar, but enough for readers to find their way, without a script in the page. All repetitions
 * are possessive or of single characters, so that no code takes long or deep.
 */
enum CodeLanguage {
    C_LIKE(
            "java js javascript mjs jsx ts typescript tsx c h cpp cc cs csharp go golang rust rs"
                    + " kotlin kt scala swift groovy gradle php dart",
            comment("//.*|/\\*[\\s\\S]*?(?:\\*/|\\z)")
                    + string(quoted('"') + "|" + quoted('\'') + "|`[^`]*+`?")
                    + name("@\\w++")
                    + keyword(
                            "abstract as async await break case catch class const continue default"
                                + " def defer do else enum export extends final finally fn for from"
                                + " func function go if impl implements import in instanceof"
                                + " interface internal let loop match module mut namespace new"
                                + " override package private protected pub public record return"
                                + " sealed static struct super switch this throw throws trait try"
                                + " type typeof union use using val var void when where while with"
                                + " yield int long double float boolean bool char byte short string"
                                + " true false null undefined nil")
                    + number()),
    SHELL(
            "sh bash shell zsh console",
            comment("(?<!\\S)#.*")
                    + string(quoted('"') + "|'[^']*+'?")
                    + name("(?<!\\S)--?[A-Za-z][\\w-]*+|\\$\\w++|\\$\\{[^}\\n]*+}")
                    + keyword(
                            "if then else elif fi for in do done while until case esac function"
                                    + " export return local set exit")
                    + number()),
    YAML(
            "yaml yml",
            comment("(?<!\\S)#.*")
                    + name("^[ \\t]*+(?:- ++)*+[\\w./$@-][^:#\\n\"']*+:(?=\\s|\\z)")
                    + string(quoted('"') + "|'[^'\\n]*+'?")
                    + keyword("true false null yes no on off")
                    + number()),
    JSON(
            "json json5 jsonc",
            comment("//.*")
                    + name(quoted('"') + "(?=\\s*+:)")
                    + string(quoted('"'))
                    + keyword("true false null")
                    + number()),
    MARKUP(
            "xml html xhtml svg jte vue",
            comment("<!--[\\s\\S]*?(?:-->|\\z)")
                    + keyword("", "</?+[\\w:.-]++|/?+>")
                    + name("(?<![\\w:.-])[\\w:.-]++(?=\\s*+=)")
                    + string("(?<==)(?:\"[^\"]*+\"?|'[^']*+'?)")),
    PYTHON(
            "python py ruby rb r",
            comment("#.*")
                    + string("\"\"\"[\\s\\S]*?(?:\"\"\"|\\z)|" + quoted('"') + "|" + quoted('\''))
                    + name("@\\w++")
                    + keyword(
                            "and as assert async await begin break class continue def del elif else"
                                + " elsif end except False finally for from global if import in is"
                                + " lambda module None nonlocal not or pass raise require return"
                                + " self True try unless while with yield nil true false")
                    + number()),
    SETTINGS(
            "toml ini properties conf cfg editorconfig dockerfile",
            comment("(?<!\\S)[#;].*")
                    + keyword("", "^[ \\t]*+\\[[^\\]\\n]*+]*+")
                    + name("^[ \\t]*+[\\w.-]++(?=[ \\t]*+=)")
                    + string(quoted('"') + "|'[^'\\n]*+'?")
                    + number()),
    CSS(
            "css scss less",
            comment("/\\*[\\s\\S]*?(?:\\*/|\\z)")
                    + string(quoted('"') + "|" + quoted('\''))
                    + keyword("", "@[\\w-]++")
                    + name("(?<![\\w-])[\\w-]++(?=:)")
                    + number()),
    SQL(
            "sql",
            comment("--.*")
                    + string("'[^']*+'?")
                    + keyword(
                            "(?i)",
                            words(
                                    "select from where and or not in is null insert into values"
                                        + " update set delete create table alter drop join left"
                                        + " right inner outer on as group by order having limit"
                                        + " union all distinct case when then else end primary key"
                                        + " index"))
                    + number()),
    DIFF(
            "diff patch",
            group("ins", "^\\+.*")
                    + group("del", "^-.*")
                    + keyword("", "^@@.*")
                    + name("^[a-z].*")),
    MARKDOWN(
            "markdown md",
            comment("<!--[\\s\\S]*?(?:-->|\\z)")
                    + keyword("", "^#{1,6} .*")
                    + string("`[^`\\n]++`")
                    + name("^```.*|!?+\\[[^\\[\\]\\n]*+]\\([^)\\n]*+\\)|\\{\\{#[^}\\n]*+}}"));

    /** The names of the groups, which are those of the classes in {@code code.css}. */
    private static final List<String> KINDS =
            List.of("comment", "string", "keyword", "number", "name", "ins", "del");

    private static final Map<String, CodeLanguage> BY_NAME =
            Arrays.stream(values())
                    .flatMap(each -> each.names.stream().map(name -> Map.entry(name, each)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> names;
    private final Pattern pattern;

    CodeLanguage(String names, String parts) {
        this.names = List.of(names.split(" "));
        pattern = Pattern.compile(parts.substring(1), Pattern.MULTILINE);
    }

    /** The language of a name that stands behind a fence. */
    static Optional<CodeLanguage> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Those of them that a pattern may find. */
    static List<String> kinds(Pattern pattern) {
        return KINDS.stream().filter(kind -> pattern.pattern().contains("(?<" + kind)).toList();
    }

    /** Finds the parts that stand out; each match is one of the {@link #KINDS}. */
    Pattern pattern() {
        return pattern;
    }

    private static String group(String kind, String pattern) {
        return "|(?<" + kind + ">" + pattern + ")";
    }

    private static String comment(String pattern) {
        return group("comment", pattern);
    }

    private static String string(String pattern) {
        return group("string", pattern);
    }

    private static String name(String pattern) {
        return group("name", pattern);
    }

    private static String keyword(String flags, String pattern) {
        return group("keyword", flags + pattern);
    }

    private static String keyword(String words) {
        return keyword("", words(words));
    }

    private static String words(String words) {
        return "(?<![\\w.-])(?:" + words.replace(' ', '|') + ")(?![\\w-])";
    }

    private static String number() {
        return group("number", "(?<![\\w.-])-?+\\d[\\w.]*+(?![\\w-])");
    }

    private static String quoted(char quote) {
        return quote + "(?:[^\\\\\\n" + quote + "]|\\\\.)*+" + quote + "?+";
    }
}
