package id.lindung.rules.law;

import id.lindung.rules.Sentence;
import java.time.LocalDate;

/**
 * @param name short, as citations use it: {@code "PP 44/2015"}
 * @param inForce the day from which it holds, as far as known
 */
public record Regulation(String name, Sentence title, LocalDate inForce) {}
