package dev.colophon.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code git} program in one folder, without anybody's configuration. */
record GitProgram(Path folder) {

    boolean isMissing() {
        return lines("version").isEmpty();
    }

    List<String> lines(String... arguments) {
        return text(arguments).lines().toList();
    }

    String text(String... arguments) {
        return new String(bytes(new byte[0], arguments), StandardCharsets.UTF_8);
    }

    /** What the program prints when it is given some bytes; nothing where there is no program. */
    byte[] bytes(byte[] input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            if (input.length > 0) {
                process.getOutputStream().write(input);
            }
            process.getOutputStream().close();
            return process.getInputStream().readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
