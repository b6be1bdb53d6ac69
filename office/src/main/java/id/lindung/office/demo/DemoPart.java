package id.lindung.office.demo;

import java.time.Instant;

/**
 * One piece of the story after the people are there.
 *
 * @param name stable, because progress is kept under it
 * @param at when the office came to know it
 */
record DemoPart(String name, Instant at, Runnable work) {}
