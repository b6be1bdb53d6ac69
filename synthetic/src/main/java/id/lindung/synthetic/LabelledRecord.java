package id.lindung.synthetic;

import id.lindung.regions.RegionCode;
import id.lindung.rules.identity.Sex;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A record as a register might hold it, of a person whose identity the generator knows.
 *
 * @param id tells who it is, see {@link LabelledRecords#samePerson}; a matcher must not look at it
 * @param nik sixteen digits, possibly mistyped and then not even well formed; empty when not written
 */
public record LabelledRecord(
        long id,
        Optional<String> nik,
        String name,
        Sex sex,
        LocalDate birthDate,
        Optional<String> motherName,
        RegionCode village,
        int rt,
        int rw,
        Optional<String> familyCard,
        Optional<String> phone) {}
