package id.lindung.office.funds;

import java.util.Collection;
import java.util.Map;

/** What a later room has put on a fund, such as approved plans or bills. Every bean of this type is asked, once for many funds. */
public interface FundUse {

    /** Short name; the page says {@code fund.use.<key>}. */
    String key();

    /** Smaller stands first. */
    int order();

    /** Rupiah by fund; a fund that is not used may be left out. */
    Map<Long, Long> rupiah(Collection<Long> funds);
}
