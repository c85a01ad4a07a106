package dev.colophon.config;

import static dev.colophon.config.Presets.field;
import static dev.colophon.config.Presets.required;
import static dev.colophon.config.Presets.section;
import static dev.colophon.config.Presets.titles;

import dev.colophon.config.KindConfig.FieldConfig;
import dev.colophon.config.KindConfig.SectionConfig;
import java.util.List;
import java.util.stream.Stream;

/**
 * Patterns as InnerSource Commons writes them: a problem in its context, and a solution that
 * balances the forces. Its sections are also known by their names in the languages that the
 * patterns are translated to: Spanish, Portuguese, Galician, Chinese and Japanese.
 */
final class PatternPreset {
    private static final List<String> RELATED =
            List.of(
                    "Related patterns",
                    "See also",
                    "参见",
                    "Patrones relacionados",
                    "Patterns relacionados",
                    "Padrões relacionados",
                    "Modelos relacionados",
                    "相关模式",
                    "類似パターン");

    private PatternPreset() {}

    static CatalogConfig make() {
        RelationConfig related =
                new RelationConfig(
                        "pattern",
                        RELATED,
                        List.of(),
                        "is related to",
                        "is related to",
                        false,
                        false,
                        false);
        KindConfig pattern =
                new KindConfig(
                        "pattern",
                        "Pattern",
                        "Patterns",
                        List.of(),
                        List.of("Pattern:"),
                        List.of("Patlet"),
                        sections(),
                        fields(),
                        List.of(related));
        return new CatalogConfig("pattern", List.of(), List.of(pattern), true);
    }

    private static List<SectionConfig> sections() {
        return Stream.of(problem(), solution(), remarks()).flatMap(List::stream).toList();
    }

    private static List<SectionConfig> problem() {
        return List.of(
                section("Title", "Título"),
                section("Patlet"),
                required("Problem", "Problema", "问题", "問題"),
                section("Story", "Historia", "História", "故事", "ケーススタディ"),
                required("Context", "Contexto", "背景", "上下文", "状況"),
                required(
                        "Forces",
                        "Resistencias",
                        "Forças",
                        "Aspectos que mellorar",
                        "约束",
                        "組織に働く力学"));
    }

    private static List<SectionConfig> solution() {
        return List.of(
                section("Sketch", "Esquema", "Esboço", "Exemplo ilustrativo", "素描", "スケッチ"),
                required(
                        "Solutions",
                        "Solution",
                        "Solución",
                        "Soluciones",
                        "Solucións",
                        "Solução",
                        "Soluções",
                        "解决方案",
                        "ソリューション",
                        "解決策"),
                required(
                        "Resulting context",
                        "Contexto resultante",
                        "结果",
                        "结果背景",
                        "结果上下文",
                        "实施结果",
                        "結果の状況"),
                section("Rationale", "Razonamiento", "Justificativa", "Fundamento", "原理", "理論的解釈"),
                section(
                        "Known instances",
                        "Instancias conocidas",
                        "Instâncias conhecidas",
                        "Exemplos coñecidos",
                        "已知实例",
                        "事例"));
    }

    private static List<SectionConfig> remarks() {
        return List.of(
                section("Status", "Estado", "状态", "ステータス"),
                section("Authors", authors()),
                section(
                        "Acknowledgments",
                        "Acknowledgements",
                        "Acknowledgment",
                        "Agradecimientos",
                        "Reconocimientos",
                        "Reconhecimento",
                        "Recoñecementos",
                        "致谢",
                        "鸣谢",
                        "謝辞"),
                section("Alias", "Título alternativo", "Títulos alternativos", "别名", "その他の呼び方"));
    }

    private static String[] authors() {
        return new String[] {
            "Author", "Author(s)", "Autores", "Autor", "Autor(es)", "Autoría", "作者", "著者"
        };
    }

    private static List<FieldConfig> fields() {
        return List.of(
                field("title", "Title", "Título"),
                new FieldConfig("synopsis", List.of("Patlet"), true, List.of(), false),
                field("status", "Status", "Estado", "状态", "ステータス"),
                new FieldConfig("authors", titles("Authors", authors()), false, List.of(), true));
    }
}
