package dev.colophon.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistantsTest {
    @ParameterizedTest
    @CsvSource({
        "Claude, noreply@anthropic.com, Claude",
        "Claude Opus 4.1 (1M context), noreply@anthropic.com, Claude",
        "Claude Code, '', Claude",
        "claude, '', Claude",
        "Copilot, 198982749+Copilot@users.noreply.github.com, Copilot",
        "Copilot Autofix powered by AI,"
                + " 62310815+github-advanced-security[bot]@users.noreply.github.com, Copilot",
        "copilot-swe-agent[bot], 198982749+Copilot@users.noreply.github.com, Copilot",
        "GitHub Copilot, x@example.org, Copilot",
        "Cursor Agent, cursoragent@cursor.com, Cursor",
        "gemini-code-assist[bot], 176961590+gemini-code-assist[bot]@users.noreply.github.com,"
                + " Gemini",
        "Gemini CLI, x@example.org, Gemini",
        "ChatGPT, '', ChatGPT",
        "OpenAI Codex, noreply@openai.com, Codex",
        "aider (gpt-4o), aider@aider.chat, Aider",
        "Devin AI, 158243242+devin-ai-integration[bot]@users.noreply.github.com, Devin",
        "google-labs-jules[bot], x@example.org, Jules"
    })
    void assistantsAreTold(String name, String email, String assistant) {
        assertThat(Assistants.find(new Identity(name, email))).isEqualTo(Optional.of(assistant));
    }

    @ParameterizedTest
    @CsvSource({
        "Claude, claude@example.org",
        "Claude Monet, claude@example.org",
        "Devin Smith, devin@example.org",
        "Gemini Rossi, ''",
        "Jules Verne, jules@example.org",
        "Aidera, a@example.org",
        "renovate[bot], 29139614+renovate[bot]@users.noreply.github.com"
    })
    void othersAreNot(String name, String email) {
        assertThat(Assistants.find(new Identity(name, email))).isEmpty();
    }
}
