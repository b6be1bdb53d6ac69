package id.lindung.synthetic;

import id.lindung.regions.RegionCode;
import id.lindung.rules.identity.FamilyCardNumber;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.Sex;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One person who does not exist.
 *
 * @param index the number of the person in its run
 * @param nik unique in the run; its serial is 9000 or higher. Its district is usually, not always, the home district
 * @param familyCard shared by the household
 * @param name as written, with a title where the person has one
 * @param birthPlace a town or a regency
 * @param motherName the mother's maiden name
 * @param village home village
 * @param rt neighbourhood, 1 to 12
 * @param rw neighbourhood association, 1 to 6
 * @param phone eleven or twelve digits beginning 0810; one in three has none
 * @param category who the person is to a payer: {@code vulnerable, extreme_poor, self_paying, non_asn, company_worker, rt_rw, lpmd,
 *     village_staff, bpd, village_head, project_worker, migrant}
 * @param monthlyIncome in rupiah
 * @param decile welfare decile, 1 (poorest) to 10
 * @param workingSince the month this work began
 */
public record SyntheticPerson(
        long index,
        Nik nik,
        FamilyCardNumber familyCard,
        String name,
        Sex sex,
        LocalDate birthDate,
        String birthPlace,
        String motherName,
        RegionCode village,
        int rt,
        int rw,
        Optional<String> phone,
        Occupation occupation,
        Segment segment,
        String category,
        long monthlyIncome,
        int decile,
        YearMonth workingSince) {}
