package dev.soundcheck.ui.text;

import java.util.List;

/// Lines that are longer than a row, in the directions people write.
public final class RightToLeft {
    public static final String ARABIC = "مرحبا بكم في بيتنا الجديد نتمنى لكم يوما سعيدا وشكرا لكم على الزيارة الجميلة"
            + " يا اصدقاء الخير";
    public static final String HEBREW = "ברוכים הבאים לבית החדש שלנו, אנו מאחלים לכם יום נעים מאוד ותודה רבה לכם על"
            + " הביקור היפה הזה אצלנו";
    public static final String PERSIAN = "خوش آمدید به خانه جدید ما امیدواریم روز خوبی داشته باشید و از دیدار شما"
            + " بسیار سپاسگزاریم دوستان عزیز";
    public static final String INSIDE_ENGLISH = "Please read the sign that says مرحبا بكم في بيتنا الجديد نتمنى لكم"
            + " يوما سعيدا وشكرا لكم على الزيارة and go on";
    public static final String ENGLISH_INSIDE = "اقرأ من فضلك Please read the sign behind the door of our house and go"
            + " on وشكرا لكم على الزيارة";
    public static final String ONE_WORD = "مرحبا".repeat(60);
    public static final List<String> ALL = List.of(ARABIC, HEBREW, PERSIAN, INSIDE_ENGLISH, ENGLISH_INSIDE, ONE_WORD);

    private RightToLeft() {}
}
