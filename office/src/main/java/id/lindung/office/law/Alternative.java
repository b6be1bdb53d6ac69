package id.lindung.office.law;

import java.util.Map;

/**
 * Another way to pay for the same worker.
 *
 * @param key of the message {@code law.comparison.<key>}
 * @param programmes rupiah a month by programme, in the law's order
 * @param total rupiah a month
 */
public record Alternative(String key, Map<String, Long> programmes, long total) {}
