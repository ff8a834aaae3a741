package dev.soundcheck.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page of all commands, in roff, written from what the parser knows of them. Stateless.
final class ManPage {
    private static final String END = """
            .SH EXIT STATUS
            .TP
            .B 0
            Done.
            .TP
            .B 1
            Failed. One line says why.
            .TP
            .B 2
            Wrong usage.
            .TP
            .B 130, 143
            Ended by a signal, with what came kept.
            .SH ENVIRONMENT
            .TP
            .B CARTESIA_API_KEY
            The API key. Without one the offline voices speak.
            .TP
            .B HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY
            Proxies, read as curl does. Loopback never goes through one.
            .TP
            .B XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME
            Where settings, takes, and the log with crash reports lie.
            """;

    private ManPage() {}

    static String write(CommandLine line) {
        CommandSpec top = line.getCommandSpec();
        StringBuilder page = new StringBuilder(".TH SOUNDCHECK 1\n.SH NAME\nsoundcheck \\- ")
                .append(text(String.join(" ", top.usageMessage().description()))).append("\n.SH SYNOPSIS\n");
        synopsis(page, top);
        shown(line).forEach(each -> {
            page.append(".br\n");
            synopsis(page, each);
        });
        page.append(".SH DESCRIPTION\nWithout a command it opens the window. ")
                .append(text(String.join(" ", top.usageMessage().footer()))).append("\n.SH OPTIONS\n");
        arguments(page, top);
        page.append(".SH COMMANDS\n");
        shown(line).forEach(each -> command(page, each));
        return page.append(END).toString();
    }

    private static List<CommandSpec> shown(CommandLine line) {
        return line.getSubcommands().values().stream().map(CommandLine::getCommandSpec)
                .filter(each -> !each.usageMessage().hidden()).distinct().toList();
    }

    private static void synopsis(StringBuilder page, CommandSpec command) {
        page.append(".B ").append(text(command.qualifiedName())).append('\n');
        String operands = command.positionalParameters().stream()
                .map(each -> each.required() ? each.paramLabel() : "[" + each.paramLabel() + "]")
                .collect(Collectors.joining(" "));
        page.append("[\\fIoptions\\fR] ").append(text(operands)).append('\n');
    }

    private static void command(StringBuilder page, CommandSpec command) {
        page.append(".SS ").append(text(command.qualifiedName())).append('\n')
                .append(text(String.join(" ", command.usageMessage().description()))).append('\n');
        arguments(page, command);
        for (String line : command.usageMessage().footer()) {
            page.append(".PP\n").append(text(line)).append('\n');
        }
    }

    private static void arguments(StringBuilder page, CommandSpec command) {
        for (PositionalParamSpec operand : command.positionalParameters()) {
            entry(page, operand.paramLabel(), operand);
        }
        for (OptionSpec option : command.options()) {
            boolean common = command.parent() != null
                    && (option.inherited() || option.usageHelp() || option.versionHelp());
            if (!option.hidden() && !common) { // options of every command are listed once
                String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
                entry(page, String.join(", ", option.names()) + label, option);
            }
        }
    }

    private static void entry(StringBuilder page, String label, ArgSpec argument) {
        String told = String.join(" ", argument.description());
        String otherwise = argument.defaultValue();
        page.append(".TP\n.B ").append(text(label)).append('\n')
                .append(text(otherwise == null ? told : told.replace("${DEFAULT-VALUE}", otherwise))).append('\n');
    }

    /// Escapes text for roff: minus signs, lines that begin like an instruction, and all but ASCII, because groff reads
    /// files as Latin-1.
    private static String text(String plain) {
        String escaped = plain.replace("\\", "\\e").replace("-", "\\-").replace("%n", " ").strip().codePoints()
                .mapToObj(c -> c < 128 ? Character.toString(c) : String.format(Locale.ROOT, "\\[u%04X]", c))
                .collect(Collectors.joining());
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
