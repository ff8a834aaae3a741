package dev.soundcheck.keychain;

/// Why the keychain did not do what it was asked. Holds no key.
public final class KeychainException extends Exception {
    private static final long serialVersionUID = 1;

    /// What went wrong, in a sentence with its next step.
    public enum Reason {
        NO_ANSWER("The system's keychain does not answer. Check whether it runs, then try again."), //
        REFUSED("The system's keychain is locked or refused. Unlock it, then try again.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    /// @param detail  for the log
    public KeychainException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public String sentence() {
        return reason.sentence;
    }
}
