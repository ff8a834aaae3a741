package dev.soundcheck.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads caption files back, written against the formats' own descriptions and not against the writers.
final class CaptionReader {
    private static final String CLOCK = "(\\d+):(\\d\\d):(\\d\\d)[.,](\\d{2,3})";
    private static final Pattern TIMES = Pattern.compile(CLOCK + " --> " + CLOCK);
    private static final Pattern VTT_TIME = Pattern.compile("<" + CLOCK + ">");
    private static final Pattern LRC_TIME = Pattern.compile("[<\\[](\\d+):(\\d\\d)\\.(\\d\\d)[>\\]]");
    private static final Pattern ASS_LINE = Pattern
            .compile("Dialogue: 0," + CLOCK + "," + CLOCK + ",Karaoke,,0,0,0,,(.*)");
    private static final Pattern ASS_K = Pattern.compile("\\{\\\\k(\\d+)\\}([^{]*)");

    /// @param text  lines joined by a space
    record Read(String text, long startMillis, long endMillis, List<Long> wordMillis) {}

    private CaptionReader() {}

    static List<Read> srt(String file) {
        List<Read> cues = new ArrayList<>();
        int number = 1;
        for (String block : file.strip().split("\n\n", -1)) {
            List<String> lines = block.lines().toList();
            if (Integer.parseInt(lines.getFirst()) != number++) {
                throw new IllegalArgumentException("cue out of order: " + lines.getFirst());
            }
            cues.add(cue(lines.get(1), String.join(" ", lines.subList(2, lines.size())), List.of()));
        }
        return cues;
    }

    static List<Read> vtt(String file) {
        List<Read> cues = new ArrayList<>();
        String[] blocks = file.strip().split("\n\n", -1);
        if (!blocks[0].equals("WEBVTT")) {
            throw new IllegalArgumentException("no signature");
        }
        for (int i = 1; i < blocks.length; i++) {
            List<String> lines = blocks[i].lines().toList();
            String marked = String.join(" ", lines.subList(1, lines.size()));
            List<Long> times = new ArrayList<>();
            Matcher time = VTT_TIME.matcher(marked);
            while (time.find()) {
                times.add(millis(time, 1));
            }
            String text = marked.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">")
                    .replace("&amp;", "&");
            cues.add(cue(lines.getFirst(), text, times));
        }
        return cues;
    }

    static List<Read> lrc(String file) {
        List<Read> lines = new ArrayList<>();
        for (String line : file.lines().filter(l -> l.matches("\\[\\d.*")).toList()) {
            List<Long> times = new ArrayList<>();
            Matcher time = LRC_TIME.matcher(line);
            while (time.find()) {
                times.add((Long.parseLong(time.group(1)) * 60 + Long.parseLong(time.group(2))) * 1000
                        + Long.parseLong(time.group(3)) * 10);
            }
            String text = line.replaceAll("[<\\[]\\d[^>\\]]*[>\\]]", "").strip().replaceAll("\\s+", " ");
            lines.add(new Read(text, times.getFirst(), times.getLast(), times.subList(1, times.size() - 1)));
        }
        return lines;
    }

    static List<Read> ass(String file) {
        List<Read> cues = new ArrayList<>();
        Matcher line = ASS_LINE.matcher(file);
        while (line.find()) {
            long start = millis(line, 1) * 10;
            long at = start;
            StringBuilder text = new StringBuilder();
            List<Long> times = new ArrayList<>();
            Matcher k = ASS_K.matcher(line.group(9).replace("\\N", " "));
            while (k.find()) {
                if (!k.group(2).isBlank()) {
                    times.add(at);
                }
                text.append(k.group(2));
                at += Long.parseLong(k.group(1)) * 10;
            }
            cues.add(new Read(text.toString().strip().replaceAll("\\s+", " "), start, millis(line, 5) * 10, times));
        }
        return cues;
    }

    private static Read cue(String times, String text, List<Long> words) {
        Matcher matcher = TIMES.matcher(times);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no times: " + times);
        }
        return new Read(text, millis(matcher, 1), millis(matcher, 5), words);
    }

    /// In the last group's own unit: thousandths for three digits, hundredths for two.
    private static long millis(Matcher matcher, int group) {
        long seconds = (Long.parseLong(matcher.group(group)) * 60 + Long.parseLong(matcher.group(group + 1))) * 60
                + Long.parseLong(matcher.group(group + 2));
        String fraction = matcher.group(group + 3);
        return seconds * (fraction.length() == 3 ? 1000 : 100) + Long.parseLong(fraction);
    }
}
