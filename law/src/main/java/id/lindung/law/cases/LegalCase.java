package id.lindung.law.cases;

import id.lindung.law.question.Ask;
import id.lindung.law.yaml.Place;
import id.lindung.law.yaml.YamlMap;
import java.util.Optional;

/**
 * One worked example.
 *
 * @param source where the expected answer comes from: a regulation's table, a published claim, a press page
 * @param facts as written; they may be faulty on purpose
 * @param expectation empty for a bare question, as {@code quote --case} takes
 */
public record LegalCase(
        String id, Ask ask, String source, YamlMap facts, Optional<Expectation> expectation, Place place) {}
