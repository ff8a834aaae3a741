package dev.soundcheck.lab.file;

import java.util.List;
import java.util.Locale;

/// Pieces of a page; text from outside is escaped. Stateless.
final class Html {
    private Html() {}

    static String text(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /// Nothing for no sentences.
    static String list(List<String> sentences) {
        if (sentences.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<ul>\n");
        sentences.forEach(sentence -> list.append("<li>").append(text(sentence)).append("</li>\n"));
        return list.append("</ul>\n").toString();
    }

    /// A row of a table; the first cell is its head.
    static String row(List<String> cells) {
        StringBuilder row = new StringBuilder("<tr><th scope=\"row\">").append(text(cells.getFirst())).append("</th>");
        cells.subList(1, cells.size()).forEach(cell -> row.append("<td>").append(text(cell)).append("</td>"));
        return row.append("</tr>\n").toString();
    }

    static String heads(List<String> cells) {
        StringBuilder row = new StringBuilder("<tr>");
        cells.forEach(cell -> row.append("<th scope=\"col\">").append(text(cell)).append("</th>"));
        return row.append("</tr>\n").toString();
    }

    /// A coordinate of a drawing.
    static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
