/**
 * Indonesia's administrative regions (Kemendagri codes), from province to village: looked up by code, searched by name, with codes that have
 * been retired resolving to what replaced them.
 *
 * <p>Start at {@link id.lindung.regions.Regions#load()}. Everything here is immutable and safe to share between threads. Where the data come
 * from and under which licence is said in {@code LICENSE-DATA.md} beside the resource files.
 */
@NullMarked
package id.lindung.regions;

import org.jspecify.annotations.NullMarked;
