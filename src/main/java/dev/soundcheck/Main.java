package dev.soundcheck;

/// Entry point that is not a JavaFX `Application`, so that a class-path launch is legal.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("soundcheck " + String.join(" ", args));
    }
}
