package id.lindung.office.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Public knowledge that a feature keeps in tables it may not change while it runs, such as region codes. */
public interface ReferenceData {

    /** Brings the tables up to date, as their owner, right after the migrations. Must do nothing when they already are. */
    void load(Connection owner) throws SQLException;
}
