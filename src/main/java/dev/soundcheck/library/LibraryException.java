package dev.soundcheck.library;

import java.io.Serial;

/// A file could not be written, read or trusted. Nothing was lost, and nothing half written is left.
public final class LibraryException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Notice notice;

    LibraryException(Notice notice) {
        super(notice.line());
        this.notice = notice;
    }

    LibraryException(Notice notice, Throwable cause) {
        super(notice.line(), cause);
        this.notice = notice;
    }

    public Notice notice() {
        return notice;
    }
}
