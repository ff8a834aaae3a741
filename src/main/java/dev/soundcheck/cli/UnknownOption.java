package dev.soundcheck.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/// Tells an unknown option from text that begins with a minus, such as `-5 degrees`. Stateless.
///
/// The parser takes both for text, so that a line can be spoken as it stands. Behind `--` all is text.
final class UnknownOption {
    private static final Pattern OPTION = Pattern.compile("--?[A-Za-z][\\w-]*(=.*)?", Pattern.DOTALL);

    private UnknownOption() {}

    /// The first argument that has the form of an option and is none of the command's.
    static Optional<String> in(List<String> arguments, CommandSpec command) {
        int texts = arguments.indexOf("--");
        List<String> before = texts < 0 ? arguments : arguments.subList(0, texts);
        for (int i = 0; i < before.size(); i++) {
            String argument = before.get(i);
            String name = argument.replaceFirst("(?s)=.*", "");
            var known = command.optionsMap().get(name);
            if (known != null) {
                // Its value may have any form.
                i += argument.equals(name) && known.arity().min() > 0 ? 1 : 0;
            } else if (OPTION.matcher(argument).matches()) {
                return Optional.of(argument);
            }
        }
        return Optional.empty();
    }
}
